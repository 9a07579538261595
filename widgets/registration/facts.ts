import type { Activity, AidThisYear, Gir, Household, HouseholdKind, Person } from '../../schema/contract/simulation.ts';
import { readEuros, readShares } from '../foundation/reading.ts';
import { type About, idFor, isTicked, type Typed } from './typed.ts';

/** What can be asked, in the order it is asked: a field may go when one before it has decided, never one above it. */
export const facts = ['livesInFrance', 'activity', 'ground', 'aidThisYear', 'income', 'shares', 'kind'] as const;
export type Fact = (typeof facts)[number];

export type FactSet = ReadonlySet<Fact>;

const factsOfPaths: Readonly<Record<string, Fact>> = {
  livesInFrance: 'livesInFrance', activity: 'activity', disabled: 'ground', longTermIllness: 'ground', gir: 'ground', aidThisYear: 'aidThisYear',
  'household.taxableIncomeEuros': 'income', 'household.shares': 'shares', 'household.kind': 'kind',
};

/** A fact that a decision says is missing, with the id of whoever it is about. */
export function missingFact(path: string, self: string): { of: string; fact: Fact } | null {
  const [before = '', after] = path.split('/');
  const fact = factsOfPaths[after ?? before];
  return fact ? { of: after === undefined ? self : before, fact } : null;
}

const activities: readonly Activity[] = ['retired', 'not-working', 'retired-and-working', 'working'];
const kinds: readonly HouseholdKind[] = ['single', 'couple'];
const aids: readonly AidThisYear[] = ['none', 'sev', 'other-ancv'];
const girs: readonly Gir[] = ['none', 1, 2, 3, 4, 5, 6];

/** The choices of a fact, in the order they are shown. */
export const valuesOf: Readonly<Record<'livesInFrance' | 'activity' | 'ground' | 'aidThisYear' | 'kind', readonly string[]>> = {
  livesInFrance: ['yes', 'no'],
  activity: activities,
  ground: ['disabled', 'longTermIllness', 'gir', 'none'],
  aidThisYear: aids,
  kind: kinds,
};

export const usualShares: readonly string[] = ['1', '1.5', '2', '2.5', '3', '3.5', '4', '4.5', '5', '5.5', '6'];

const among = <T extends string | number>(list: readonly T[], written: string | undefined): T | null => list.find((one) => String(one) === written) ?? null;

/** Shares as typed or chosen; null where there are none to read. */
export function sharesIn(typed: Typed): number | null {
  const chosen = typed['shares'] === 'other' ? typed['shares-other'] : typed['shares'];
  return chosen ? readShares(chosen) : null;
}

/** Health in the three facts of the contract. One ground is enough: the others are then not asked. */
function healthIn(typed: Typed, about: About): Pick<Person, 'disabled' | 'longTermIllness' | 'gir'> {
  const ground = typed[idFor(about, 'ground')];
  if (ground === 'none') return { disabled: false, longTermIllness: false, gir: 'none' };
  return {
    disabled: ground === 'disabled' ? true : null,
    longTermIllness: ground === 'longTermIllness' ? true : null,
    gir: ground === 'gir' ? among(girs, typed[idFor(about, 'gir')]) : null,
  };
}

function householdIn(typed: Typed, shown: FactSet): Household | null {
  if (!shown.has('income')) return null;
  // Whoever shows no tax notice has no income to prove: nothing else of the household matters.
  if (isTicked(typed, 'noNotice')) return { taxNotice: false };
  const household = {
    kind: shown.has('kind') ? among(kinds, typed['kind']) : null,
    shares: shown.has('shares') ? sharesIn(typed) : null,
    taxableIncomeEuros: readEuros(typed['income'] ?? ''),
  };
  return Object.values(household).some((value) => value !== null) ? household : null;
}

/** What the rules may know of a person from the fields that are shown: an answer whose question has gone does not count. */
export function factsIn(typed: Typed, about: About, shown: FactSet): Omit<Person, 'id' | 'birthDate' | 'ties'> {
  const chosen = (fact: Fact): string | undefined => (shown.has(fact) ? typed[idFor(about, fact)] : undefined);
  const lives = chosen('livesInFrance');
  return {
    livesInFrance: lives === 'yes' ? true : lives === 'no' ? false : null,
    activity: among(activities, chosen('activity')),
    ...(shown.has('ground') ? healthIn(typed, about) : {}),
    aidThisYear: about === 'own' ? among(aids, chosen('aidThisYear')) : null,
    household: about === 'own' ? householdIn(typed, shown) : null,
  };
}

/** Whether a fact has an answer that can be read. */
export function isAnswered(typed: Typed, about: About, fact: Fact): boolean {
  const written = typed[idFor(about, fact)];
  switch (fact) {
    case 'income': return isTicked(typed, 'noNotice') || readEuros(written ?? '') !== null;
    case 'shares': return sharesIn(typed) !== null;
    case 'ground': return written === 'gir' ? Boolean(typed[idFor(about, 'gir')]) : Boolean(written);
    default: return Boolean(written);
  }
}

/** Whether a health fact is given, which asks for that person’s express consent: “none of these” gives none. */
export const givesHealth = (typed: Typed, about: About, shown: FactSet): boolean => shown.has('ground') && isAnswered(typed, about, 'ground') && typed[idFor(about, 'ground')] !== 'none';
