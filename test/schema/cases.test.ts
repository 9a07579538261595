import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { simulationRequestShape, simulationShape, type SimulationRequest } from '../../schema/contract/simulation.ts';
import { decide } from '../../schema/rules/decide.ts';
import { simulate } from '../../schema/rules/simulate.ts';

interface Expected {
  year: number | null;
  provisional: boolean;
  stay: string;
  people: Record<string, { missing: string[] } & Record<string, unknown>>;
}

interface Case {
  id: string;
  title: string;
  request: SimulationRequest;
  expected: Expected;
}

const cases: Case[] = JSON.parse(readFileSync(new URL('cases/simulations.json', import.meta.url), 'utf8'));
const today = '2026-01-15';

test('there are worked cases', () => assert.ok(cases.length >= 68));

for (const { id, title, request, expected } of cases) {
  test(`${id} is decided as worked by hand: ${title}`, () => {
    const parsed = simulationRequestShape.parse(request);
    for (const { conditions, stay, people } of [decide(parsed, publishedConditions, today), simulate(parsed, publishedConditions, today)]) {
      const found: Expected = {
        year: conditions.year,
        provisional: conditions.provisional,
        stay: stay.verdict,
        people: Object.fromEntries(people.map(({ id: name, programme, aid, label, remainingCents, missing }) => [name, {
          programme: programme.verdict, category: programme.category,
          aid: aid.verdict, basis: aid.basis, label, amountCents: aid.amountCents, remainingCents, missing: missing.toSorted(),
        }])),
      };
      const sorted = Object.entries(expected.people).map(([name, person]) => [name, { ...person, missing: person.missing.toSorted() }]);
      assert.deepEqual(found, { ...expected, people: Object.fromEntries(sorted) });
    }
    assert.deepEqual(simulationShape.safeParse(simulate(parsed, publishedConditions, today)).error, undefined);
  });
}
