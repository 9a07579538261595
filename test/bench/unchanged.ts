import assert from 'node:assert/strict';
import { bareServer, rateOf, withReference } from './load.ts';
import { withProxy } from './proxy-process.ts';
import { best, print } from './report.ts';

/** 304s a second on the conditions and on the stays through the whole app, beside a bare node:http server, in turns. */
export function measureUnchanged(): Promise<boolean> {
  return withProxy(async ({ origin }) => {
    const met = [await measure(origin, 'conditions', '/v1/conditions'), await measure(origin, 'stays', '/v1/stays?setting=sea&wheelchair=true')];
    return met.every(Boolean);
  });
}

async function measure(origin: string, what: string, path: string): Promise<boolean> {
  const etag = (await fetch(origin + path)).headers.get('etag');
  assert.ok(etag, `${what} carry an ETag`);
  const ours: number[] = [];
  const bareRates: number[] = [];
  await withReference(['-e', bareServer], async (port) => {
    for (let round = 0; round < 6; round += 1) {
      ours.push(await rateOf(Number(new URL(origin).port), path, { 'Accept-Encoding': 'br', 'If-None-Match': etag }, '304'));
      bareRates.push(await rateOf(port, '/', { 'If-None-Match': '"bare"' }, '304'));
    }
  });
  return print({
    what: `a 304 on ${what}`,
    figure: best(ours),
    unit: '/s',
    goal: 0,
    good: 'at-least',
    reference: { what: 'bare node:http', figure: best(bareRates), goal: 0.5 },
  });
}
