import { dayNumber, dayNumberAfter } from './age.ts';
import { decidePerson, type DecidedPerson, type Setting } from './person.ts';
import { decideStay, noConditions } from './stay.ts';
import { rulesetOf } from './ruleset.ts';
import { selectConditions } from './select.ts';
import type { Finding } from './finding.ts';
import type { Conditions } from '../contract/conditions.ts';
import type { Person, SimulationRequest, Verdict } from '../contract/simulation.ts';

export type { Caution, Finding, PaperNeed, ReasonCode } from './finding.ts';
export type { DecidedPerson } from './person.ts';

/** Sums in integer cents over the people of the programme. */
export interface Totals {
  priceCents: number;
  singleSupplementCents: number;
  aidCents: number;
  remainingCents: number;
}

export interface Decision {
  conditions: { version: string | null; year: number | null; provisional: boolean };
  stay: { verdict: Verdict; findings: Finding[] };
  /** Those who travel, in the order of the request. */
  people: DecidedPerson[];
  /** Present when nothing in it is unknown. */
  totals?: Totals;
}

/**
 * Decides programme, aid, amount, remaining cost, label, papers and warnings for everyone in a request, whatever is
 * known of them (contract, section 3). Pure and total for a valid request; `today` is the default booking day.
 */
export function decide(request: SimulationRequest, published: readonly Conditions[], today: string): Decision {
  const { stay } = request;
  const travellers = request.people.every(travels) ? request.people : request.people.filter(travels);
  const selection = selectConditions(stay.startDate, stay.bookedOn ?? today, published);
  if (!selection) {
    const finding = noConditions(Number(stay.startDate.slice(0, 4)), published);
    return {
      conditions: { version: null, year: null, provisional: false },
      stay: { verdict: 'unknown', findings: [finding] },
      people: travellers.map((person) => undecided(person, finding)),
    };
  }
  const { conditions, provisional } = selection;
  const rules = rulesetOf(conditions);
  const stayDecision = decideStay(stay, rules);
  // Someone alone is tied to nobody.
  const byId = request.people.length > 1 ? new Map(request.people.map((person): [string, Person] => [person.id, person])) : nobody;
  const setting: Setting = {
    stay, stayDecision, startsOn: dayNumber(stay.startDate), endsOn: dayNumberAfter(stay.startDate, stay.nights), rules, provisional,
  };
  const people = travellers.map((person) => decidePerson(person, byId, setting));
  const decision: Decision = {
    conditions: { version: conditions.version, year: conditions.year, provisional },
    stay: { verdict: stayDecision.verdict, findings: stayDecision.findings },
    people,
  };
  const totals = stayDecision.verdict === 'yes' ? totalsOf(people) : null;
  if (totals) decision.totals = totals;
  return decision;
}

const nobody: ReadonlyMap<string, Person> = new Map();

const travels = (person: Person): boolean => person.travels !== false;

function undecided(person: Person, finding: Finding): DecidedPerson {
  return {
    id: person.id,
    programme: { verdict: 'unknown', category: null, findings: [finding] },
    aid: { verdict: 'unknown', basis: null, amountCents: null, findings: [finding] },
    label: null,
    priceCents: null,
    singleSupplementCents: null,
    remainingCents: null,
    papers: [],
    missing: [],
    cautions: [],
  };
}

function totalsOf(people: readonly DecidedPerson[]): Totals | null {
  const totals: Totals = { priceCents: 0, singleSupplementCents: 0, aidCents: 0, remainingCents: 0 };
  for (const person of people) {
    if (person.programme.verdict === 'no') continue;
    if (person.priceCents === null || person.remainingCents === null || person.aid.amountCents === null) return null;
    totals.priceCents += person.priceCents;
    totals.singleSupplementCents += person.singleSupplementCents ?? 0;
    totals.aidCents += person.aid.amountCents;
    totals.remainingCents += person.remainingCents;
  }
  return totals;
}
