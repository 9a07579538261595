import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { z } from 'zod';
import { problemShape, problems } from '../../schema/contract/problem.ts';
import { simulationRequestShape, simulationShape } from '../../schema/contract/simulation.ts';
import type { App } from '../../proxy/app.ts';
import { ask, testApp } from '../support/proxy.ts';

const app = testApp();

const mediaShape = z.record(z.string(), z.looseObject({ example: z.unknown().optional() }));
const operationShape = z.looseObject({
  summary: z.string(),
  requestBody: z.looseObject({ content: mediaShape }).optional(),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content: mediaShape.optional() })),
});
const documentShape = z.looseObject({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.looseObject({ schemas: z.record(z.string(), z.looseObject({})) }),
});

async function readDocument(asked: App = app): Promise<z.infer<typeof documentShape>> {
  return documentShape.parse(await (await ask(asked, '/openapi.json')).json());
}

test('describes every open address, and each described address answers', async () => {
  const { paths } = await readDocument();
  assert.deepEqual(
    Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`)).toSorted(),
    [
      'delete /v1/groups/{id}',
      'delete /v1/groups/{id}/participants/{pid}',
      'delete /v1/sessions/{id}',
      'get /healthz',
      'get /openapi.json',
      'get /readyz',
      'get /v1/communes',
      'get /v1/communes/{code}',
      'get /v1/conditions',
      'get /v1/conditions/{version}',
      'get /v1/credits/{year}',
      'get /v1/credits/{year}/statement',
      'get /v1/facilities/{id}',
      'get /v1/groups',
      'get /v1/groups/{id}',
      'get /v1/groups/{id}/amounts',
      'get /v1/groups/{id}/information-sheets',
      'get /v1/groups/{id}/rooming-list',
      'get /v1/map',
      'get /v1/own-facilities',
      'get /v1/payable',
      'get /v1/payable/statement',
      'get /v1/stays',
      'get /v1/stays/{id}',
      'get /v1/tiles/{z}/{x}/{tile}',
      'patch /v1/groups/{id}',
      'patch /v1/groups/{id}/participants/{pid}',
      'post /v1/groups',
      'post /v1/groups/{id}/batches',
      'post /v1/groups/{id}/participants',
      'post /v1/groups/{id}/participants/{pid}/aid',
      'post /v1/groups/{id}/validations',
      'post /v1/people/search',
      'post /v1/sessions',
      'post /v1/sessions/exchange',
      'post /v1/simulations',
    ],
  );
  for (const [path, methods] of Object.entries(paths)) {
    for (const method of Object.keys(methods)) {
      const response = await ask(app, path.replace('{version}', '2026-01'), { method: method.toUpperCase() });
      if ([404, 405].includes(response.status)) assert.match(problemShape.parse(await response.json()).code, /^(?:stay|facility|commune)-not-found$/, `${method} ${path}`);
    }
  }
});

test('says of each address who may ask, which writes are done once for a key, and how it may fail', async () => {
  const { paths } = await readDocument(testApp({ adminToken: 'a'.repeat(40) }));
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })));
  const named = (kept: (operation: (typeof operations)[number]) => boolean): string[] => operations.filter(kept).map(({ name }) => name).toSorted();
  const guarded = /^\w+ \/v1\/(?:admin|groups|own-facilities|credits|people|payable|sessions(?!\/exchange))/;
  assert.deepEqual(named(({ security }) => security !== undefined), named(({ name }) => guarded.test(name)));
  const once = /^(?:post|patch|delete) \/v1\/(?:admin|groups|sessions(?!\/exchange))/;
  assert.deepEqual(named(({ parameters }) => parameters.some((one) => one.name === 'Idempotency-Key' && one.in === 'header')), named(({ name }) => once.test(name)));
  for (const { name, responses, requestBody } of operations) {
    assert.ok(responses['default']?.content?.['application/problem+json'], name);
    for (const [status, { content }] of Object.entries(responses)) assert.equal(content === undefined, status === '204' || status === '304', `${name} ${status}`);
    const failures = [...(requestBody?.content['application/json'] ? [400, 413, 415, 422] : []), ...(once.test(name) ? [409, 422] : []), ...(guarded.test(name) ? [401] : [])];
    assert.deepEqual(failures.filter((status) => !responses[String(status)]?.content?.['application/problem+json']), [], name);
  }
});

test('points only at schemas it has', async () => {
  const document = await readDocument();
  const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
  assert.deepEqual([...new Set(names)].filter((name) => !(name in document.components.schemas)), []);
  for (const name of ['SimulationRequest', 'Simulation', 'Person', 'Conditions', 'Problem']) assert.ok(name in document.components.schemas, name);
});

test('says that shares go by quarters, which its library leaves out', async () => {
  const { components } = await readDocument();
  const household = z.looseObject({ properties: z.looseObject({ shares: z.looseObject({}) }) }).parse(components.schemas['Household']);
  assert.equal(household.properties.shares['multipleOf'], 0.25);
});

test('shows examples that the shapes themselves accept, and the answer the proxy gives', async () => {
  const operation = (await readDocument()).paths['/v1/simulations']?.['post'] ?? assert.fail();
  const request = operation.requestBody?.content['application/json']?.example;
  const answer = operation.responses['200']?.content?.['application/json']?.example;
  simulationRequestShape.parse(request);
  simulationShape.parse(answer);
  const given = await ask(app, '/v1/simulations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(request) });
  assert.deepEqual(await given.json(), answer);
});

test('is open, tagged and revalidated', async () => {
  const response = await ask(app, '/openapi.json');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const again = await ask(app, '/openapi.json', { headers: { 'If-None-Match': response.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
  assert.equal((await ask(app, '/openapi.json?x=1')).status, 422);
});

test('shows it all as a page that its own policy lets stand', async () => {
  const response = await ask(app, '/docs');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  const page = await response.text();
  const policy = response.headers.get('content-security-policy') ?? '';
  const styles = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map((match) => match[1] ?? '');
  assert.equal(styles.length, 1);
  assert.ok(policy.includes(`'sha256-${createHash('sha256').update(styles[0] ?? '').digest('base64')}'`));
  assert.doesNotMatch(page, /<script|\sstyle=|\son\w+=|https?:\/\/(?!localhost)|undefined|\[object/);
  const { paths, components } = await readDocument();
  for (const path of Object.keys(paths)) assert.ok(page.includes(path), path);
  for (const name of Object.keys(components.schemas)) assert.ok(page.includes(`id="schema-${name}"`), name);
  for (const code of Object.keys(problems)) assert.ok(page.includes(`id="${code}"`), code);
  for (const words of ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet</code>: string', '&quot;xlsx&quot;']) assert.ok(page.includes(words), words);
  assert.doesNotMatch(page, /-d (?:&#39;|')\{\}/);
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target ?? ''), target);
});

test('shows how files are sent, where there are files to send', async () => {
  const page = await (await ask(testApp({ adminToken: 'a'.repeat(40) }), '/docs')).text();
  assert.ok(page.includes('-F facilities=@facilities.csv -F stays=@stays.csv'));
});
