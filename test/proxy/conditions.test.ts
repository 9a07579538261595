import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { conditionsShape, conditionsSummaryShape, type Conditions } from '../../schema/contract/conditions.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { recordPublications } from '../../proxy/stores/conditions-publications.ts';
import { publish } from '../../proxy/published.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, testApp } from '../support/proxy.ts';

const app = testApp();
const unchanging = 'public, max-age=31536000, immutable';

async function hashOf(version: string): Promise<string> {
  const list = z.array(conditionsSummaryShape).parse(await (await ask(app, '/v1/conditions')).json());
  return list.find((summary) => summary.version === version)?.hash ?? assert.fail(version);
}

async function codeOf(response: Response): Promise<string> {
  return problemShape.parse(await response.json()).code;
}

test('lists the versions, oldest first, to any page', async () => {
  const response = await ask(app, '/v1/conditions');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('cache-control'), 'public, no-cache');
  const list = z.array(conditionsSummaryShape).parse(await response.json());
  assert.deepEqual(list.map(({ version, year }) => [version, year]), [['2023-01', 2023], ['2026-01', 2026]]);
});

test('gives one version whole', async () => {
  for (const conditions of publishedConditions) {
    const response = await ask(app, `/v1/conditions/${conditions.version}`);
    assert.equal(response.headers.get('cache-control'), 'public, no-cache');
    assert.deepEqual(conditionsShape.parse(await response.json()), conditions);
  }
});

test('with its hash, a version may be kept for a year', async () => {
  const hash = await hashOf('2026-01');
  const response = await ask(app, `/v1/conditions/2026-01?r=${hash}`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), unchanging);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
});

test('answers 304 to who has it already, whatever the encoding it was kept in', async () => {
  for (const path of ['/v1/conditions', '/v1/conditions/2026-01', `/v1/conditions/2026-01?r=${await hashOf('2026-01')}`]) {
    for (const encoding of ['identity', 'gzip', 'br', 'br;q=0, gzip;q=0.5', '*']) {
      const etag = (await ask(app, path, { headers: { 'Accept-Encoding': encoding } })).headers.get('etag') ?? '';
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const response = await ask(app, path, { headers: { 'Accept-Encoding': 'br', 'If-None-Match': known } });
        assert.equal(response.status, 304, `${path} ${encoding} ${known}`);
        assert.equal(await response.text(), '');
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
      }
    }
    const changed = await ask(app, path, { headers: { 'If-None-Match': '"other"' } });
    assert.equal(changed.status, 200);
  }
});

test('compresses for who takes it, each encoding with a tag of its own', async () => {
  const tags = new Set<string | null>();
  for (const [accepted, given] of [['', null], ['gzip', 'gzip'], ['br, gzip', 'br'], ['br;q=0', null], ['identity', null]] as const) {
    const response = await ask(app, '/v1/conditions/2026-01', { headers: { 'Accept-Encoding': accepted } });
    assert.equal(response.headers.get('content-encoding'), given);
    assert.equal(response.headers.get('vary'), 'Accept-Encoding');
    tags.add(response.headers.get('etag'));
  }
  assert.equal(tags.size, 3);
});

test('refuses versions and hashes that do not exist', async () => {
  const hash = await hashOf('2026-01');
  for (const path of ['2025-01', '2026-02', 'x', '%00', '%E0%A4', "2026-01'--", '__proto__', `2023-01?r=x`, '2026-01?r=', `2026-01?r=${hash.toUpperCase()}x`]) {
    const response = await ask(app, `/v1/conditions/${path}`);
    assert.equal(response.status, 404, path);
    assert.equal(await codeOf(response), 'conditions-not-found');
  }
});

test('refuses unknown and repeated query fields by name', async () => {
  for (const [path, pointer] of [['/v1/conditions?year=2026', '/year'], ['/v1/conditions/2026-01?r=a&hash=b', '/hash'], ['/v1/conditions/2026-01?r=a&r=b', '/r'], ['/v1/conditions?', null], ['/v1/conditions?__proto__=1', '/__proto__']] as const) {
    const response = await ask(app, path);
    assert.equal(response.status, pointer === null ? 200 : 422, path);
    if (pointer !== null) assert.equal(problemShape.parse(await response.json()).errors?.[0]?.pointer, pointer);
  }
});

test('answers HEAD like GET without the body', async () => {
  const head = await ask(app, '/v1/conditions/2026-01', { method: 'HEAD' });
  const get = await ask(app, '/v1/conditions/2026-01');
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  assert.deepEqual([...head.headers], [...get.headers]);
});

testOnBoth('keeps the figures somebody decided with, once we mend one', async (database) => {
  const before = conditionsNamed('2026-03', 'Avant');
  const after = conditionsNamed('2026-03', 'Après');
  await testApp({ database, conditions: [before] }).prepare();
  const mended = testApp({ database, conditions: [after] });
  await mended.prepare();
  await mended.prepare();
  const [old] = publish([before]);
  assert.ok(old);
  const response = await ask(mended, `/v1/conditions/2026-03?r=${old.hash}`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), unchanging);
  assert.equal(await response.text(), JSON.stringify(before));
  const latest = conditionsShape.parse(await (await ask(mended, '/v1/conditions/2026-03')).json());
  assert.equal(latest.title, 'Après');
});

testOnBoth('gives back every byte it was given', async (database) => {
  const body = new Uint8Array(512).map((_, index) => index % 256);
  await recordPublications(database, [{ version: '2026-04', hash: 'a'.repeat(32), body }], new Date('2026-01-01T00:00:00Z'));
  const response = await ask(testApp({ database }), `/v1/conditions/2026-04?r=${'a'.repeat(32)}`);
  assert.deepEqual(new Uint8Array(await response.arrayBuffer()), body);
});

testOnBoth('finds no hash that was never served', async (database) => {
  const response = await ask(testApp({ database }), `/v1/conditions/2026-01?r=${'0'.repeat(32)}`);
  assert.equal(response.status, 404);
});

function conditionsNamed(version: string, title: string): Conditions {
  const [first] = publishedConditions;
  assert.ok(first);
  return { ...first, version, title };
}
