import { addYears } from '../../schema/rules/age.ts';
import { decide, type DecidedPerson, type Totals } from '../../schema/rules/decide.ts';
import type { Household, Person } from '../../schema/contract/simulation.ts';
import { sharesHousehold } from '../../schema/contract/ties.ts';
import { answerTo, type Key, nameOf, type Role } from '../eligibility/facts.ts';
import { type Circumstances, keyOfMissing, rolesOf, startOf } from '../eligibility/request.ts';
import type { Answers } from '../foundation/visit.ts';
import { decideHousehold, type Decided } from './household.ts';
import { firstKeys } from './household-facts.ts';
import type { PricedKind } from './kinds.ts';

/** What a household pays on one kind of stay, whatever is known of it. */
export interface Estimate extends Decided {
  kind: PricedKind;
  /** Sums that are sure, else null. */
  sums: Totals | null;
  /** The sums where every aid still open is granted, and where none is. Null where nobody has a price. */
  aided: Totals | null;
  unaided: Totals | null;
  /** The facts that could still change a verdict, the most decisive first. */
  missing: readonly Key[];
  /** The first facts are missing: the sums are those of people who may go, and nothing is said of these. */
  general: boolean;
  /** Nobody enters the programme. */
  closed: boolean;
}

/** Nobody's age: stands in while a date of birth is missing, only to show what a person of the programme would pay. */
const retiredAge = 65;

/** Estimates one kind of stay. Without the first facts the sums are those of people who may go, never said as theirs. */
export function estimate(answers: Answers, circumstances: Circumstances, kind: PricedKind): Estimate | null {
  const open = unanswered(answers, circumstances);
  const decided = decideHousehold(open.length ? standIn(answers, circumstances) : answers, circumstances, kind);
  if (!decided) return null;
  const { decision } = decided;
  const sums = open.length === 0 && decision.totals ? decision.totals : null;
  return {
    ...decided,
    kind,
    sums,
    aided: future(decided, circumstances, true),
    unaided: future(decided, circumstances, false),
    missing: open.length ? open : missingOf(decision.people, answers),
    general: open.length > 0,
    closed: open.length === 0 && decision.people.length > 0 && decision.people.every(({ programme }) => programme.verdict === 'no'),
  };
}

function unanswered(answers: Answers, circumstances: Circumstances): Key[] {
  return firstKeys(answers, circumstances).filter((key) => key.fact !== 'when' && answerTo(answers, key) === undefined);
}

function standIn(answers: Answers, circumstances: Circumstances): Answers {
  const who: Answers = { ...answers, forWhom: answers['forWhom'] ?? 'me', travellers: answers['travellers'] ?? 'both', married: answers['married'] ?? 'yes' };
  const born = addYears(startOf(answers, circumstances), -retiredAge);
  const dates = rolesOf(who).map((role: Role) => [nameOf({ subject: role, fact: 'birthDate' }), born] as const);
  return { ...Object.fromEntries(dates), ...who };
}

function missingOf(people: readonly DecidedPerson[], answers: Answers): Key[] {
  const found = new Map<string, Key>();
  for (const { id, missing } of people) {
    for (const path of missing) {
      const key = keyOfMissing(path, id, answers);
      found.set(nameOf(key), key);
    }
  }
  return [...found.values()];
}

/** Completes every open fact so that the programme opens, and the aid is granted or not: the rules give the sums. */
function future({ request, decision }: Decided, { conditions, today }: Circumstances, aided: boolean): Totals | null {
  const open = new Set(decision.people.filter(({ aid }) => aid.verdict === 'unknown').map(({ id }) => id));
  const people = request.people.map((person): Person => ({
    ...person,
    livesInFrance: person.livesInFrance ?? true,
    activity: person.activity ?? 'retired',
    disabled: person.disabled ?? true,
    aidThisYear: open.has(person.id) ? (aided ? 'none' : 'other-ancv') : person.aidThisYear,
    household: decidesFor(person, request.people, open) ? householdThat(aided) : person.household,
  }));
  const { totals } = decide({ ...request, people }, conditions, today);
  return totals && totals.priceCents > 0 ? totals : null;
}

/** Whether someone whose aid is open is judged on this person's household. */
function decidesFor({ id, household }: Person, people: readonly Person[], open: ReadonlySet<string>): boolean {
  if (!household) return false;
  return open.has(id) || people.some((other) => open.has(other.id) && other.ties?.some(({ kind, to }) => to === id && sharesHousehold(kind)));
}

const householdThat = (passes: boolean): Household => (passes ? { kind: 'single', shares: 1, taxableIncomeEuros: 0 } : { taxNotice: false });
