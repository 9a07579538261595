import fc from 'fast-check';
import { activities, aidsThisYear, householdKinds, tieKinds, zones, type Household, type Person, type SimulationRequest, type StayQuery, type Tie } from '../../schema/contract/simulation.ts';
import { sharesHousehold } from '../../schema/contract/ties.ts';
import { pinned } from './pinned.ts';

/** How many requests each property tries, and from where: `FC_RUNS` for more, `SEV_SEED` for others. */
export const runs = (usual: number): { numRuns: number; seed: number } => ({ numRuns: Number(process.env['FC_RUNS'] ?? usual), seed: Number(process.env['SEV_SEED'] ?? 20_260_901) });

/** Mostly known, so that few enough facts are left to complete. */
const known = <T>(arbitrary: fc.Arbitrary<T>, often = 6): fc.Arbitrary<T | null | undefined> =>
  fc.oneof({ arbitrary, weight: often }, { arbitrary: fc.constantFrom(null, undefined), weight: 1 });

const day = (year: number, month: number, date: number): string => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const starts = fc.oneof(
  { arbitrary: fc.constantFrom('2023-07-09', '2023-07-10', '2023-08-18', '2023-08-19', '2023-02-28', '2023-03-01', '2026-02-28', '2026-03-01', '2026-01-01', '2026-12-31', '2027-05-04', '2028-02-29'), weight: 3 },
  { arbitrary: fc.tuple(fc.constantFrom(2023, 2026, 2026), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([year, month, date]) => day(year, month, date)), weight: 4 },
  { arbitrary: fc.constantFrom('2022-06-01', '2024-02-29', '2025-06-06'), weight: 1 },
);

/** An actual price around the maxima, or none. */
const price = (maxima: readonly number[]): fc.Arbitrary<number | null | undefined> =>
  fc.option(fc.oneof(fc.constantFrom(...maxima).chain((euros) => fc.constantFrom(-1, 0, 1).map((more) => euros * 100 + more)), fc.integer({ min: 0, max: 60_000 })), { nil: undefined, freq: 3 });

export const stays: fc.Arbitrary<StayQuery> = fc.record(
  {
    startDate: starts,
    nights: fc.constantFrom(1, 2, 3, 4, 4, 4, 5, 7, 7, 7, 8),
    zone: fc.constantFrom(...zones),
    theme: fc.constantFrom(null, undefined, undefined, 'respite' as const, 'digital' as const),
    intergenerational: fc.constantFrom(true, false, null, undefined),
    bookedOn: fc.constantFrom(undefined, null, '2022-12-01', '2025-12-20', '2026-03-03'),
    priceCents: price([338, 369, 404, 442, 484]),
    childPriceCents: price([224, 246, 269, 294]),
    singleSupplementCents: price([70, 77, 86, 94]),
  },
  { requiredKeys: ['startDate', 'nights', 'zone'] },
);

const everyAge = [0, 17, 18, 19, 25, 29, 30, 31, 54, 55, 56, 59, 60, 61, 62, 80, 99];

/** A birth date around an age that matters: turning it the day before, on, or after the start; or a leap day. */
function births(startDate: string, ages: readonly number[] = everyAge): fc.Arbitrary<string> {
  const [year = 0, month = 1, date = 1] = startDate.split('-').map(Number);
  return fc.tuple(fc.constantFrom(...ages), fc.constantFrom(-1, 0, 1, 'leap' as const, 'long ago' as const)).map(([age, shift]) => {
    if (shift === 'leap') return `${Math.floor((year - Math.max(age, 4)) / 4) * 4}-02-29`;
    if (shift === 'long ago') return day(year - age - 1, 6, 15);
    const born = new Date(Date.UTC(year - age, month - 1, date + shift)).toISOString().slice(0, 10);
    return born > startDate ? startDate : born;
  });
}

const incomes = fc.oneof(
  { arbitrary: fc.constantFrom(...Object.values(pinned).flatMap(({ single, couple }) => Object.values(single).concat(Object.values(couple)))).chain((euros) => fc.constantFrom(-1, 0, 1).map((more) => euros + more)), weight: 4 },
  { arbitrary: fc.constantFrom(0, 17_045, 17_046, 17_065, 17_066, 20_000, 30_000, 1_000_000_000), weight: 2 },
);

const notices = fc.constantFrom(true, true, true, null, undefined, false);
const cells = Object.values(pinned).flatMap((year) => householdKinds.flatMap((kind) => Object.entries(year[kind]).map(([shares, euros]) => ({ kind, shares: Number(shares), euros }))));

/** On one side or the other of the threshold that decides it. */
const boundaryHouseholds: fc.Arbitrary<Household> = fc.tuple(fc.constantFrom(...cells), fc.constantFrom(-1, 0, 1), fc.constantFrom(true, true, true, false), notices).map(
  ([{ kind, shares, euros }, more, sayKind, taxNotice]) => ({ kind: sayKind ? kind : null, shares, taxableIncomeEuros: euros + more, taxNotice }),
);

const anyHouseholds: fc.Arbitrary<Household> = fc.record({
  kind: known(fc.constantFrom(...householdKinds)),
  shares: known(fc.oneof({ arbitrary: fc.constantFrom(1, 1.5, 2, 2, 2.5, 3, 6), weight: 8 }, { arbitrary: fc.constantFrom(0.25, 0.75, 1.25, 6.5, 7, 20), weight: 1 })),
  taxableIncomeEuros: known(incomes),
  taxNotice: notices,
});

const households = fc.oneof({ arbitrary: anyHouseholds, weight: 2 }, { arbitrary: boundaryHouseholds, weight: 1 });

const tiesTo = (others: readonly string[], minLength: number): fc.Arbitrary<Tie[]> =>
  others.length === 0 ? fc.constant([]) : fc.array(fc.record({ kind: fc.constantFrom(...tieKinds), to: fc.constantFrom(...others) }), { minLength, maxLength: 3 });

function people(startDate: string, id: string, others: readonly string[]): fc.Arbitrary<Person> {
  const year = Number(startDate.slice(0, 4));
  return fc.record({
    id: fc.constant(id),
    birthDate: births(startDate),
    livesInFrance: known(fc.constantFrom(true, true, true, true, false), 12),
    activity: known(fc.constantFrom('retired' as const, 'retired' as const, ...activities), 8),
    disabled: known(fc.boolean()),
    longTermIllness: known(fc.boolean()),
    gir: known(fc.constantFrom('none' as const, 'none' as const, 'none' as const, 1 as const, 4 as const, 6 as const)),
    household: fc.oneof({ arbitrary: households, weight: 8 }, { arbitrary: fc.constantFrom(null, undefined), weight: 1 }),
    aidThisYear: known(fc.constantFrom('none' as const, ...aidsThisYear)),
    travels: fc.constantFrom(true, null, undefined, true, false),
    ties: fc.oneof({ arbitrary: tiesTo(others, 0), weight: 5 }, { arbitrary: fc.constantFrom(null, undefined), weight: 1 }),
    civicServiceUntil: fc.constantFrom(undefined, null, startDate, day(year, 1, 1), day(year + 1, 1, 1)),
    singleRoom: fc.constantFrom(true, false, null, undefined),
  });
}

/** Someone who goes by their ties alone, and the people they are tied to: on the boundaries of what a tie brings. */
function company(startDate: string, id: string, others: readonly string[]): fc.Arbitrary<Person> {
  const alone = others.length === 0;
  const cared = people(startDate, id, others);
  if (alone || id !== 'a') return fc.tuple(cared, births(startDate, [54, 55, 59, 60, 70])).map(([person, birthDate]) => ({ ...person, birthDate, livesInFrance: true, activity: 'retired', ties: null }));
  return fc.tuple(cared, births(startDate, [17, 18, 19, 30, 31, 45]), tiesTo(others, 1)).map(([person, birthDate, ties]) => ({ ...person, birthDate, livesInFrance: true, activity: 'working', travels: true, ties }));
}

/** Drops what the contract refuses: a household of one's own beside a shared one, and a household shared twice over. */
export function withoutRefusals(request: SimulationRequest): SimulationRequest {
  const sharing = new Set<string>();
  const holding = new Set<string>();
  const kept = request.people.map((person) => {
    let to: string | null = null;
    const ties = person.ties?.filter((tie) => {
      if (!sharesHousehold(tie.kind)) return true;
      if (holding.has(person.id) || sharing.has(tie.to) || (to !== null && to !== tie.to)) return false;
      to = tie.to;
      sharing.add(person.id);
      holding.add(tie.to);
      return true;
    });
    return { ...person, ties: ties ?? person.ties };
  });
  const alone = (person: Person): Person => (sharing.has(person.id) ? { ...person, household: undefined } : person);
  return { ...request, people: kept.map(alone) };
}

/** Valid requests of one to so many people, crowded on the boundaries of the rules. */
export function requests(most = 4): fc.Arbitrary<SimulationRequest> {
  return stays.chain((stay) =>
    fc.tuple(fc.integer({ min: 1, max: most }), fc.constantFrom(people, company)).chain(([count, who]) => {
      const ids = ['a', 'b', 'c', 'd'].slice(0, count);
      return fc.tuple(...ids.map((id) => who(stay.startDate, id, ids.filter((other) => other !== id)))).map((all) => withoutRefusals({ stay, people: all }));
    }),
  );
}
