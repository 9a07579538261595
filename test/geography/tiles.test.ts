import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemShape } from '../../schema/contract/problem.ts';
import { ask, testApp } from '../support/proxy.ts';
import { upstream } from './upstream.ts';

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const png = (): Response => new Response(picture, { headers: { 'Content-Type': 'image/png' } });

test('a tile is asked of the IGN once, and kept', async () => {
  const { fetch, asked } = upstream(png);
  const app = testApp({ fetch });
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask(app, '/v1/tiles/5/16/11.png')));
  for (const answer of answers) {
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'image/png');
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(new Uint8Array(await answer.arrayBuffer()), picture);
  }
  assert.equal(asked.length, 1);
  const { searchParams } = new URL(asked[0]?.url ?? '');
  assert.deepEqual(['TILEMATRIX', 'TILECOL', 'TILEROW'].map((name) => searchParams.get(name)), ['5', '16', '11']);
});

test('a tile that is not one is refused, and nobody is asked', async () => {
  const { fetch, asked } = upstream(png);
  const app = testApp({ fetch });
  for (const path of ['17/0/0.png', '5/32/0.png', '5/0/32.png', '-1/0/0.png', '5/0/0.jpg', '5/0/0', '5/1e1/0.png', '05/0/0.png', '5/0/0.png.png']) {
    const response = await ask(app, `/v1/tiles/${path}`);
    assert.equal(response.status, 422, path);
    problemShape.parse(await response.json());
  }
  assert.equal((await ask(app, '/v1/tiles/5/16/11.png?key=1')).status, 422);
  assert.equal(asked.length, 0);
});

test('where tiles cannot be had, it is said at once', async () => {
  const strange = [
    (): Promise<Response> => Promise.reject(new TypeError('fetch failed')),
    (): Response => new Response('<ServiceException/>', { headers: { 'Content-Type': 'text/xml' } }),
    (): Response => new Response(new Uint8Array(500_000), { headers: { 'Content-Type': 'image/png' } }),
    (): Response => new Response(null, { status: 404 }),
  ];
  for (const app of [testApp(), ...strange.map((answer) => testApp({ fetch: upstream(answer).fetch }))]) {
    for (const _ of [1, 2]) {
      const response = await ask(app, '/v1/tiles/5/16/11.png');
      assert.equal(response.status, 503);
      assert.equal(response.headers.get('retry-after'), '30');
      assert.equal(problemShape.parse(await response.json()).code, 'upstream-away');
    }
  }
});
