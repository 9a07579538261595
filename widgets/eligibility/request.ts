import { addDays } from '../../schema/rules/age.ts';
import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Activity, AidThisYear, Gir, Household, Person, SimulationRequest, Tie, Zone } from '../../schema/contract/simulation.ts';
import type { Answers } from '../foundation/visit.ts';
import { answerTo, type Fact, type Key, type Role, type Subject } from './facts.ts';

/** What the decision needs beside the answers. */
export interface Circumstances {
  today: string;
  /** The stay's date where the integrator gave it, else empty. */
  startDate: string;
  conditions: readonly Conditions[];
}

export interface StayKind {
  nights: number;
  zone: Zone;
}

/** A list of participants closes 17 days before the stay (Conditions 2026, article 4.9). */
const closingDays = 17;
const usualNotice = 30;

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Whether this year or next is worth a question: in autumn, while a stay of this year can still be joined. */
export function asksWhen({ today, startDate }: Circumstances): boolean {
  return !startDate && today.slice(5) >= '10-01' && yearOf(addDays(today, closingDays)) === yearOf(today);
}

/** The day on which the answer is decided: the integrator's, the one chosen from a result, or the next plausible one. */
export function startOf(answers: Answers, circumstances: Circumstances): string {
  const { today, startDate } = circumstances;
  if (startDate) return startDate;
  const chosen = answers['start'];
  if (chosen && /^20\d\d-\d\d-\d\d$/.test(chosen) && chosen > today) return chosen;
  const soon = addDays(today, usualNotice);
  if (!asksWhen(circumstances)) return soon;
  const lastDay = `${yearOf(today)}-12-31`;
  // A week that begins by then ends within the year: nothing is said of a stay over two years that nobody asked about.
  const lastWeek = `${yearOf(today)}-12-24`;
  if (answers['when'] === 'next-year') return soon > lastDay ? soon : `${yearOf(today) + 1}-01-15`;
  const last = addDays(today, closingDays) > lastWeek ? lastDay : lastWeek;
  return soon > last ? last : soon;
}

/** The subject that holds a fact: couples answer once for what they share. */
export function holderOf(role: Role, fact: Fact, answers: Answers): Subject {
  const couple = answers['forWhom'] === 'couple';
  const together = couple || (answers['forWhom'] === 'carer' && answers['travellers'] === 'both');
  const married = together && answers['married'] === 'yes';
  if ((together && fact === 'livesInFrance') || (couple && fact === 'aidThisYear')) return 'couple';
  return married && (fact === 'income' || fact === 'shares' || fact === 'kind') ? 'couple' : role;
}

/** Who is in the request, in the order their questions are asked. Empty until that is known. */
export function rolesOf(answers: Answers): readonly Role[] {
  switch (answers['forWhom']) {
    case 'me': return ['me'];
    case 'professional': return ['person'];
    case 'couple': return answers['married'] ? ['me', 'spouse'] : [];
    case 'carer': return answers['travellers'] ? (answers['travellers'] === 'cared' ? ['cared'] : ['cared', 'me']) : [];
    default: return [];
  }
}

/** Writes the answers as a request. `first` holds the household of a married couple. Null while a date of birth is missing. */
export function requestOf(answers: Answers, circumstances: Circumstances, kind: StayKind, first?: Role): SimulationRequest | null {
  const startDate = startOf(answers, circumstances);
  const people: Person[] = [];
  for (const role of rolesOf(answers)) {
    const birthDate = answerTo(answers, { subject: role, fact: 'birthDate' });
    if (!birthDate || birthDate > startDate) return null;
    people.push(personOf(role, birthDate, answers, yearOf(startDate) > yearOf(circumstances.today), first));
  }
  return people.length ? { stay: { startDate, ...kind }, people } : null;
}

function personOf(role: Role, birthDate: string, answers: Answers, nextYear: boolean, first: Role | undefined): Person {
  const get = (fact: Fact): string | undefined => answerTo(answers, { subject: holderOf(role, fact, answers), fact });
  const ground = get('ground');
  const ties = tiesOf(role, answers, first);
  const shared = ties.some(({ kind }) => kind === 'spouse');
  return {
    id: role,
    birthDate,
    livesInFrance: livesInFrance(role, get('livesInFrance')),
    activity: activityOf(get('activity')),
    disabled: ground === 'disabled' ? true : ground === 'none' ? false : null,
    longTermIllness: ground === 'longTermIllness' ? true : ground === 'none' ? false : null,
    gir: girOf(ground),
    household: shared ? null : householdOf(role, answers),
    // Nobody has had an aid yet in a year that has not begun.
    aidThisYear: aidOf(role, get('aidThisYear') ?? (nextYear ? 'none' : undefined)),
    travels: !(role === 'cared' && answers['travellers'] === 'me'),
    ties,
  };
}

function tiesOf(role: Role, answers: Answers, first: Role | undefined): Tie[] {
  if (role === 'me' && answers['forWhom'] === 'carer') {
    const carer: Tie = { kind: 'family-carer', to: 'cared' };
    return answers['married'] === 'yes' && answers['travellers'] === 'both' ? [carer, { kind: 'spouse', to: 'cared' }] : [carer];
  }
  if (answers['forWhom'] !== 'couple' || answers['married'] !== 'yes' || role === first) return [];
  return [{ kind: 'spouse', to: first ?? 'me' }];
}

function householdOf(role: Role, answers: Answers): Household {
  const get = (fact: Fact): string | undefined => answerTo(answers, { subject: holderOf(role, fact, answers), fact });
  const [income, shares, kind] = [get('income'), get('shares'), get('kind')];
  return {
    kind: holderOf(role, 'kind', answers) === 'couple' ? 'couple' : answers['forWhom'] === 'couple' ? 'single' : kind === 'single' || kind === 'couple' ? kind : null,
    shares: shares && shares !== 'unknown' ? Number(shares) : null,
    taxableIncomeEuros: income && income !== 'unknown' ? Number(income) : null,
  };
}

function livesInFrance(role: Role, answer: string | undefined): boolean | null {
  if (answer === undefined) return null;
  return answer === 'yes' || answer === 'both' || answer === role;
}

function aidOf(role: Role, answer: string | undefined): AidThisYear | null {
  if (answer === undefined || answer === 'unknown') return null;
  if (answer === 'other-ancv' || answer === 'sev' || answer === 'none') return answer;
  return answer === 'both' || answer === role ? 'sev' : 'none';
}

function activityOf(answer: string | undefined): Activity | null {
  return answer === 'retired' || answer === 'not-working' || answer === 'retired-and-working' || answer === 'working' ? answer : null;
}

const girs: Readonly<Record<string, Gir>> = { none: 'none', 'gir-1': 1, 'gir-2': 2, 'gir-3': 3, 'gir-4': 4, 'gir-5': 5, 'gir-6': 6 };
const girOf = (ground: string | undefined): Gir | null => girs[ground ?? ''] ?? null;

/** The key of a fact that a decision says is missing: `activity`, `cared/gir`, `household.shares`. */
export function keyOfMissing(path: string, owner: string, answers: Answers): Key {
  const [before, after] = path.split('/');
  const role = roleOf(after === undefined ? owner : before ?? owner);
  const fact = facts[after ?? before ?? ''] ?? 'birthDate';
  return { subject: holderOf(role, fact, answers), fact };
}

const facts: Readonly<Record<string, Fact>> = {
  livesInFrance: 'livesInFrance', activity: 'activity', disabled: 'ground', longTermIllness: 'ground', gir: 'ground', aidThisYear: 'aidThisYear',
  'household.taxableIncomeEuros': 'income', 'household.shares': 'shares', 'household.kind': 'kind',
};

const roleOf = (id: string): Role => (id === 'spouse' || id === 'cared' || id === 'person' ? id : 'me');
