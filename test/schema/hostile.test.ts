import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { maximumPeople, simulationRequestShape, type SimulationRequest } from '../../schema/contract/simulation.ts';
import { decide } from '../../schema/rules/decide.ts';
import { runs } from './arbitraries.ts';
import { freeTies, tangle } from './tangle.ts';

// By enumeration neither would end: how long they take is measured by `npm run bench -- crowds`.

function decides(request: SimulationRequest): void {
  assert.equal(simulationRequestShape.safeParse(request).success, true);
  assert.equal(decide(request, publishedConditions, '2026-01-15').people.length, maximumPeople);
}

test('a hundred people all tied to all others in every way, nothing known, are decided', () => {
  for (const year of [2023, 2026]) decides(tangle(year));
});

test('so are a hundred people tied at random', () => {
  fc.assert(fc.property(fc.constantFrom(2023, 2026), fc.infiniteStream(fc.subarray([...freeTies])), (year, kinds) => decides(tangle(year, () => kinds.next().value))), runs(3));
});
