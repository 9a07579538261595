import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { maximumPeople, simulationRequestShape, tieKinds, type Person, type SimulationRequest, type TieKind } from '../../schema/contract/simulation.ts';
import { sharesHousehold } from '../../schema/contract/ties.ts';
import { decide } from '../../schema/rules/decide.ts';
import { runs } from './arbitraries.ts';

// Far above what it takes, far under the tens of seconds it would take by enumeration.
const longest = 15_000;
const ages = [10, 25, 57, 57, 70];
const free = tieKinds.filter((kind) => !sharesHousehold(kind));

/** As many people as a request takes, each tied to all the others, of whom nothing is known but a birth date. */
function tangle(year: number, kindsOf: (from: number, to: number) => readonly TieKind[]): SimulationRequest {
  const half = maximumPeople / 2;
  const people = Array.from({ length: maximumPeople }, (_, from): Person => ({
    id: `p${from}`,
    birthDate: `${year - (ages[from % ages.length] ?? 70)}-01-01`,
    ties: Array.from({ length: maximumPeople }, (__, to) => to).filter((to) => to !== from).flatMap((to) =>
      [...kindsOf(from, to), ...(from >= half && to < half ? (['spouse', 'tax-household'] as const) : [])].map((kind) => ({ kind, to: `p${to}` }))),
  }));
  return { stay: { startDate: `${year}-05-04`, nights: 4, zone: 'metropole' }, people };
}

function timed(request: SimulationRequest): number {
  assert.equal(simulationRequestShape.safeParse(request).success, true);
  const start = performance.now();
  const decision = decide(request, publishedConditions, '2026-01-15');
  const took = performance.now() - start;
  assert.equal(decision.people.length, maximumPeople);
  assert.ok(took < longest, `${Math.round(took)} ms`);
  return took;
}

test('a hundred people all tied to all others in every way, nothing known, are decided in good time', (t) => {
  for (const year of [2023, 2026]) t.diagnostic(`${year}: ${Math.round(timed(tangle(year, () => free)))} ms`);
});

test('so are a hundred people tied at random', (t) => {
  let slowest = 0;
  fc.assert(
    fc.property(fc.constantFrom(2023, 2026), fc.infiniteStream(fc.subarray([...free])), (year, kinds) => {
      slowest = Math.max(slowest, timed(tangle(year, () => kinds.next().value)));
    }),
    { numRuns: Math.min(runs(3), 20) },
  );
  t.diagnostic(`the slowest took ${Math.round(slowest)} ms`);
});
