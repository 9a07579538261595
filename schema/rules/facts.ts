import { dayNumber } from './age.ts';
import type { HealthGround } from '../contract/conditions.ts';
import type { Person } from '../contract/simulation.ts';
import type { Ruleset } from './ruleset.ts';

/** A fact that may not be known yet. */
export type Known = boolean | null;

/** What the rules read of a person: each answer as yes, no, or not known yet. */
export interface Facts {
  person: Person;
  age: number;
  livesInFrance: Known;
  /** Retired, without a job, or drawing a pension while working (C47). */
  free: Known;
  disabled: Known;
  longTermIllness: Known;
  gir: Known;
  travels: boolean;
}

/** Reads a person's answers; `startsOn` is the first day of the stay, as a day number. */
export function factsOf(person: Person, startsOn: number): Facts {
  return {
    person,
    age: Math.floor((startsOn - dayNumber(person.birthDate)) / 10000),
    livesInFrance: person.livesInFrance ?? null,
    free: person.activity == null ? null : person.activity !== 'working',
    disabled: person.disabled ?? null,
    longTermIllness: person.longTermIllness ?? null,
    gir: person.gir == null ? null : person.gir !== 'none',
    travels: person.travels ?? true,
  };
}

/** Whether one of these health grounds holds: yes as soon as one does, no when none can. */
export function anyGround(facts: Facts, grounds: ReadonlySet<HealthGround>): Known {
  let open = false;
  for (const ground of grounds) {
    if (facts[ground] === true) return true;
    if (facts[ground] === null) open = true;
  }
  return open ? null : false;
}

/** `a` and `b`, as far as both are known. */
export const both = (a: Known, b: Known): Known => (a === false || b === false ? false : a === null || b === null ? null : true);

/** Whether a person is a senior of the programme on the start date (categories senior and senior-55). */
export function isSenior(facts: Facts, rules: Ruleset): Known {
  const { senior, seniorWithHealth } = rules.conditions.ages;
  if (facts.age < seniorWithHealth.value) return false;
  const health: Known = facts.age >= senior.value ? true : anyGround(facts, rules.seniorGrounds);
  return both(both(facts.livesInFrance, facts.free), health);
}
