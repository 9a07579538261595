import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { simulationShape } from '../../schema/contract/simulation.ts';
import { exampleRequest } from '../../proxy/routes/simulation-example.ts';
import { ask, frozenClock, post, testApp } from '../support/proxy.ts';

const app = testApp();

const casesShape = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    request: z.unknown(),
    expected: z.object({
      year: z.int().nullable(),
      provisional: z.boolean(),
      stay: z.string(),
      people: z.record(z.string(), z.record(z.string(), z.unknown())),
    }),
  }),
);
const cases = casesShape.parse(JSON.parse(readFileSync(new URL('../schema/cases/simulations.json', import.meta.url), 'utf8')));

for (const { id, title, request, expected } of cases) {
  test(`decides the worked case ${id}: ${title}`, async () => {
    const response = await post(app, '/v1/simulations', request);
    assert.equal(response.status, 200);
    const { conditions, stay, people } = simulationShape.parse(await response.json());
    assert.deepEqual(
      { year: conditions.year, provisional: conditions.provisional, stay: stay.verdict, people: Object.keys(expected.people) },
      { year: expected.year, provisional: expected.provisional, stay: expected.stay, people: people.map((person) => person.id) },
    );
    for (const person of people) {
      const flat = {
        ...person,
        programme: person.programme.verdict,
        category: person.programme.category,
        aid: person.aid.verdict,
        basis: person.aid.basis,
        amountCents: person.aid.amountCents,
        // The cases name them in the order of the alphabet; their order of weight is the rules' own test.
        missing: person.missing.toSorted(),
      };
      for (const [name, value] of Object.entries(expected.people[person.id] ?? {})) {
        assert.deepEqual(Reflect.get(flat, name), value, `${person.id}.${name}`);
      }
    }
  });
}

test('answers any page, says that it must not be kept, and sets no cookie', async () => {
  const response = await post(app, '/v1/simulations', exampleRequest, { Origin: 'https://mairie.exemple.invalid' });
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
  assert.equal(response.headers.get('set-cookie'), null);
});

test('lets a browser ask first', async () => {
  const response = await ask(app, '/v1/simulations', {
    method: 'OPTIONS',
    headers: { Origin: 'https://mairie.exemple.invalid', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
  });
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-allow-methods'), 'POST');
  assert.match(response.headers.get('access-control-allow-headers') ?? '', /Content-Type/);
});

test('takes today in Paris as the booking day, across midnight', async () => {
  const clock = frozenClock('2026-09-30T21:59:59Z');
  const held = testApp({ clock });
  const { bookedOn: _, ...stay } = { ...exampleRequest.stay, bookedOn: null };
  const before = await (await post(held, '/v1/simulations', { ...exampleRequest, stay })).json();
  const explicit = await (await post(held, '/v1/simulations', { ...exampleRequest, stay: { ...stay, bookedOn: '2026-09-30' } })).json();
  assert.deepEqual(before, explicit);
  clock.set('2026-09-30T22:00:00Z');
  const after = await (await post(held, '/v1/simulations', { ...exampleRequest, stay })).json();
  assert.deepEqual(after, await (await post(held, '/v1/simulations', { ...exampleRequest, stay: { ...stay, bookedOn: '2026-10-01' } })).json());
});

test('takes a hundred people', async () => {
  const people = Array.from({ length: 100 }, (_, index) => ({ id: `p${index}`, birthDate: '1950-01-01' }));
  const response = await post(app, '/v1/simulations', { stay: exampleRequest.stay, people });
  assert.equal(response.status, 200);
});
