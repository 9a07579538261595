import { publishedConditions } from '../../../schema/conditions/index.ts';
import { simulationRequestShape, type Household, type Person, type StayQuery, type TieKind } from '../../../schema/contract/simulation.ts';
import { decide, type DecidedPerson, type Decision } from '../../../schema/rules/decide.ts';

export type Year = 2023 | 2026;

/** A retired person of 70, alone, of modest means, who starts a stay on 1 June: each test changes what it is about. */
export function person(more: Partial<Person> = {}, year: Year = 2026): Person {
  return {
    id: 'a', birthDate: aged(70, year), livesInFrance: true, activity: 'retired', disabled: false, longTermIllness: false, gir: 'none',
    household: household(9000), aidThisYear: 'none', ...more,
  };
}

/** Someone still working, too young to go on their own merits, tied to `b`. */
export function tied(kind: TieKind, more: Partial<Person> = {}, year: Year = 2026): Person {
  const shares = kind === 'spouse' || kind === 'tax-household';
  return person({ birthDate: aged(45, year), activity: 'working', ties: [{ kind, to: 'b' }], household: shares ? undefined : household(90_000), ...more }, year);
}

export function other(more: Partial<Person> = {}, year: Year = 2026): Person {
  return person({ id: 'b', ...more }, year);
}

export function household(taxableIncomeEuros: number, kind: Household['kind'] = 'single', shares = 1): Household {
  return { kind, shares, taxableIncomeEuros };
}

/** Born so as to be this old on 1 June, by so many days too early (negative: too late). */
export function aged(age: number, year: Year = 2026, days = 0): string {
  return new Date(Date.UTC(year - age, 5, 1 - days)).toISOString().slice(0, 10);
}

export function decided(people: Person[], stay: Partial<StayQuery> = {}, year: Year = 2026): Decision {
  const request = simulationRequestShape.parse({ stay: { startDate: `${year}-06-01`, nights: 4, zone: 'metropole', ...stay }, people });
  return decide(request, publishedConditions, `${year}-01-15`);
}

/** The entry of the first person. */
export function first(people: Person[], stay: Partial<StayQuery> = {}, year: Year = 2026): DecidedPerson {
  const entry = decided(people, stay, year).people[0];
  if (!entry) throw new Error('the first person travels');
  return entry;
}
