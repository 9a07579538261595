import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { problemShape } from '../../schema/contract/problem.ts';
import { simulationShape } from '../../schema/contract/simulation.ts';
import { exampleRequest } from '../../proxy/routes/simulation-example.ts';
import { ask, post, testApp } from '../support/proxy.ts';

const app = testApp();
const seed = Number(process.env['SEV_SEED'] ?? 20_260_901);
const numRuns = Number(process.env['SEV_RUNS'] ?? 1_500);

/** Whatever is asked gets a decision that keeps to its shape, or a refusal that keeps to its own. */
async function answersWell(response: Response): Promise<void> {
  assert.ok(response.status < 500, `${response.status}`);
  if (response.status >= 400) {
    const problem = problemShape.parse(await response.json());
    assert.equal(problem.status, response.status);
    assert.notEqual(problem.detail, '');
  } else if (response.headers.get('content-type')?.startsWith('application/json') === true) await response.json();
}

const anyJson = fc.jsonValue({ maxDepth: 4 });
const names = ['stay', 'people', 'id', 'birthDate', 'startDate', 'nights', 'zone', 'ties', 'kind', 'to', 'household', 'shares', '__proto__', 'constructor', 'toString', ''];
const nearJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 0, -0, 1e308, -1, 0.25, '', 'single', 'spouse', '2026-10-12', '9999-12-31', '0000-01-01', '\ud800', 'metropole', 'none', 6),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { noNullPrototype: false }),
  ),
})).value;

test('answers any JSON without a fault of its own', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(anyJson, nearJson), async (body) => answersWell(await post(app, '/v1/simulations', body))), { seed, numRuns });
});

test('answers a good request with one thing spoilt', async () => {
  const text = JSON.stringify(exampleRequest);
  const places = [...text.matchAll(/"(?:[^"\\])*"|-?\d+(?:\.\d+)?|true|false|null/g)].map((match) => ({ at: match.index, length: match[0].length }));
  const spoilt = fc.tuple(fc.constantFrom(...places), fc.oneof(nearJson, anyJson)).map(([{ at, length }, value]) => text.slice(0, at) + JSON.stringify(value) + text.slice(at + length));
  await fc.assert(fc.asyncProperty(spoilt, async (body) => answersWell(await post(app, '/v1/simulations', body))), { seed, numRuns });
});

test('answers any text, any bytes', async () => {
  const bodies = fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array());
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => answersWell(await ask(app, '/v1/simulations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: typeof body === 'string' ? body : new Uint8Array(body) }))),
    { seed, numRuns },
  );
});

test('answers any path, query and method', async () => {
  const path = fc.oneof(fc.webPath(), fc.constantFrom('/v1/conditions', '/v1/conditions/2026-01', '/v1/simulations', '/openapi.json', '/docs', '/healthz', '/'));
  const query = fc.oneof(fc.constant(''), fc.webQueryParameters().map((text) => `?${text}`), fc.string({ unit: 'grapheme' }).map((text) => `?r=${encodeURIComponent(text)}`));
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND');
  await fc.assert(
    fc.asyncProperty(path, query, method, async (way, asked, how) => {
      const response = await ask(app, `${way}${asked}`, { method: how });
      assert.ok(response.status < 500);
      if (how !== 'HEAD' && response.status >= 400) problemShape.parse(await response.json());
    }),
    { seed, numRuns },
  );
});

test('is not taken in by names that JavaScript knows', async () => {
  const person = '"id":"a","birthDate":"1950-01-01"';
  const stay = '"stay":{"startDate":"2026-10-12","nights":4,"zone":"metropole"}';
  for (const name of ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']) {
    const response = await post(app, '/v1/simulations', `{${stay},"people":[{${person},"${name}":{"disabled":true}}]}`);
    assert.equal(response.status, 422, name);
    assert.deepEqual(problemShape.parse(await response.json()).errors?.map(({ pointer, code }) => [pointer, code]), [[`/people/0/${name}`, 'unknown-field']]);
    const named = await post(app, '/v1/simulations', `{${stay},"people":[{"id":"${name}","birthDate":"1950-01-01"}]}`);
    assert.equal(simulationShape.parse(await named.json()).people[0]?.id, name);
  }
  assert.equal(Reflect.get({}, 'disabled'), undefined);
});

test('survives what is deep, wide, huge or twice said', async () => {
  const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
  const wide = `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":0`).join(',')}}`;
  const stay = JSON.stringify(exampleRequest.stay);
  const ties = `[${Array.from({ length: 300_000 }, () => '0').join(',')}]`;
  const bodies = [deep, wide, `{"stay":${deep}}`, `{"stay":${stay},"people":[{"id":"a","birthDate":"1950-01-01","ties":${ties}}]}`, '{"stay":{"nights":1e999}}', `{"people":"${'x'.repeat(900_000)}"}`];
  for (const body of bodies) {
    const response = await post(app, '/v1/simulations', body);
    assert.equal(response.status, 422);
    assert.ok((await response.text()).length < 60_000);
  }
  const twice = await post(app, '/v1/simulations', `{"stay":1,"stay":${stay},"people":[{"id":"a","birthDate":"1950-01-01"}]}`);
  assert.equal(twice.status, 200);
});
