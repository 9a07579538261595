import type { Household, Person, SimulationRequest, StayQuery, Tie, Zone } from '../../schema/contract/simulation.ts';
import { pinned } from './pinned.ts';

const birth = (year: number, age: number, later = 0): string => `${year - age}-06-0${1 + later}`;
const start = (year: number): string => `${year}-06-01`;
const single: Household = { kind: 'single', shares: 1, taxableIncomeEuros: 9000 };

function senior(year: number, more: Partial<Person> = {}): Person {
  return { id: 'a', birthDate: birth(year, 70), livesInFrance: true, activity: 'retired', disabled: false, longTermIllness: false, gir: 'none', household: single, aidThisYear: 'none', singleRoom: true, ...more };
}

function tied(year: number, kind: Tie['kind'], cared: Partial<Person>, more: Partial<Person> = {}): Person[] {
  return [senior(year, { birthDate: birth(year, 45), activity: 'working', ties: [{ kind, to: 'b' }], ...more }), senior(year, { id: 'b', ...cared })];
}

/** Fixed requests that stand on both sides of every boundary of a year: a figure off by one changes at least one answer. */
export function corpus(year: 2023 | 2026): SimulationRequest[] {
  const { single: alone, couple, tariffs, excluded } = pinned[year];
  const stay: StayQuery = { startDate: start(year), nights: 7, zone: 'metropole' };
  const ask = (people: Person[], more: Partial<StayQuery> = {}): SimulationRequest => ({ stay: { ...stay, ...more }, people });
  const incomes = Object.entries({ single: alone, couple }).flatMap(([kind, row]) =>
    Object.entries(row).flatMap(([shares, euros]) => [euros - 1, euros].map((taxableIncomeEuros) => ask([senior(year, { household: { kind: kind === 'couple' ? 'couple' : 'single', shares: Number(shares), taxableIncomeEuros } })]))),
  );
  const rivals = [17_045, 17_046].map((taxableIncomeEuros) => ask([senior(year, { household: { ...single, taxableIncomeEuros } })]));
  const offers = tariffs.flatMap(([nights, zones, theme]) =>
    zones.split(' ').filter(isZone).flatMap((zone) => [70, 18, 10].map((age) => ask([...(age === 70 ? [senior(year)] : tied(year, 'tax-household', {}, { birthDate: birth(year, age), household: null, disabled: false }))], { nights, zone, theme: isTheme(theme) ? theme : null }))),
  );
  const ages = [59, 60, 61].flatMap((age) => [0, 1].map((later) => ask([senior(year, { birthDate: birth(year, age, later) })])));
  const health = [54, 55, 56].flatMap((age) => [0, 1].flatMap((later) => (['disabled', 'longTermIllness'] as const).map((ground) => ask([senior(year, { birthDate: birth(year, age, later), [ground]: true })]))));
  const grounds = [senior(year, { birthDate: birth(year, 57), gir: 6 }), senior(year, { birthDate: birth(year, 57), gir: 1 })].map((one) => ask([one]));
  const companions = [18, 19, 20, 30, 31].map((age) => ask(tied(year, 'young-companion', {}, { birthDate: birth(year, age) })));
  const carers = [54, 55, 70].flatMap((age) =>
    (['family-carer', 'professional-carer'] as const).flatMap((kind) =>
      (['none', 'sev', 'other-ancv'] as const).flatMap((aidThisYear) => [{ disabled: true }, { gir: 2 as const }, { gir: 5 as const }, { longTermIllness: true }, {}].map((state) => ask(tied(year, kind, { birthDate: birth(year, age), ...state }, { aidThisYear })))),
    ),
  );
  const lengths = [1, 2, 3, 4, 5].flatMap((nights) => (['metropole', 'ile-de-france', 'outre-mer', 'union-europeenne'] as const).map((zone) => ask([senior(year)], { nights, zone })));
  const days = excluded.flatMap(([from, to]) => [previous(from), from, to, next(to)]).map((startDate) => ask([senior(year)], { startDate }));
  return [...incomes, ...rivals, ...offers, ...ages, ...health, ...grounds, ...companions, ...carers, ...lengths, ...days];
}

function previous(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function next(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function isZone(name: string): name is Zone {
  return ['metropole', 'ile-de-france', 'outre-mer', 'union-europeenne'].includes(name);
}

function isTheme(name: string | null): name is 'respite' | 'digital' {
  return name === 'respite' || name === 'digital';
}
