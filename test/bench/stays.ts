import assert from 'node:assert/strict';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { addDays } from '../../schema/rules/age.ts';
import { createApp, type App } from '../../proxy/app.ts';
import { inventCatalogue } from '../../proxy/catalogue/demonstration/seed.ts';
import type { ReadCatalogue } from '../../proxy/catalogue/import/read-catalogue.ts';
import { openDatabase, type OpenDatabase } from '../../proxy/database.ts';
import { writeCatalogue } from '../../proxy/stores/catalogue-writing.ts';
import { helloServer, rateOf, withReference } from './load.ts';
import { withProxy } from './proxy-process.ts';
import { best, median, print } from './report.ts';

const today = '2026-09-01';
const path = '/v1/stays?setting=sea&wheelchair=true';

/** The search through the whole app: its rate beside the framework's first example, its work on ten times the stays, and an import. */
export async function measureStays(): Promise<boolean> {
  return [await measureRate(), await measureGrowth()].every(Boolean);
}

function measureRate(): Promise<boolean> {
  return withProxy(({ origin }) =>
    withReference(['--input-type=module', '-e', helloServer], async (port) => {
      const ours: number[] = [];
      const hello: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        ours.push(await rateOf(Number(new URL(origin).port), path, { 'Accept-Encoding': 'br' }, '200'));
        hello.push(await rateOf(port, '/', {}, '200'));
      }
      return print({ what: 'GET /v1/stays, the demonstration', figure: best(ours), unit: '/s', goal: 0, good: 'at-least', reference: { what: 'hono hello-world', figure: best(hello), goal: 0.5 } });
    }),
  );
}

/** Processor time of searches never asked before, so that nothing is answered from memory. */
async function measureGrowth(): Promise<boolean> {
  const small = await inventCatalogue(today, publishedConditions);
  const [five, fifty] = [resized(small, 5_000), resized(small, 50_000)];
  const opened: OpenDatabase[] = [];
  try {
    const apps: App[] = [];
    for (const catalogue of [five, fifty]) {
      const open = await openDatabase({ folder: 'memory://' });
      opened.push(open);
      const start = performance.now();
      await writeCatalogue(open.database, catalogue, { demonstration: false });
      if (catalogue === fifty) print({ what: 'writing 50 000 stays, PGlite', figure: (performance.now() - start) / 1_000, unit: 's', goal: 60, good: 'at-most' });
      const app = appOn(open);
      await app.prepare();
      apps.push(app);
    }
    const costs: number[][] = [[], []];
    for (let round = 0; round < 6; round += 1) {
      for (const [index, app] of apps.entries()) costs[index]?.push(await microsecondsOf(app, round));
    }
    const [of5, of50] = costs.map((rounds) => median(rounds.slice(1)));
    assert.ok(of5 !== undefined && of50 !== undefined);
    print({ what: 'a search never asked before, 5 000 stays', figure: of5, unit: 'µs', goal: 2_000, good: 'at-most' });
    return print({ what: '50 000 stays, in times the work of 5 000', figure: of50 / of5, unit: '×', goal: 2, good: 'at-most' });
  } finally {
    for (const { close } of opened) await close();
  }
}

async function microsecondsOf(app: App, round: number): Promise<number> {
  const queries = Array.from({ length: 300 }, (_, index) => {
    const from = addDays(today, (round * 37 + index) % 300);
    const filter = ['setting=sea', 'nights=4&wheelchair=true', 'q=mer', 'near=46.1,-1.1&sort=distance', `maxPriceCents=${40_000 - index}`, 'region=76&sort=price', 'tag=christmas', 'zone=outre-mer'][index % 8] ?? '';
    return `/v1/stays?from=${from}&limit=${1 + ((round * 7 + index) % 60)}&${filter}`;
  });
  const before = process.cpuUsage();
  for (const query of queries) assert.equal((await app.fetch(new Request(`http://localhost${query}`))).status, 200);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / queries.length;
}

/** The same places with so many stays. */
function resized({ facilities, stays }: ReadCatalogue, count: number): ReadCatalogue {
  const many = Array.from({ length: count }, (_, index) => {
    const stay = stays[index % stays.length];
    assert.ok(stay);
    const again = Math.floor(index / stays.length);
    return { ...stay, id: `${stay.id}-${again}`, startDate: addDays(stay.startDate, again * 3) };
  });
  return { facilities, stays: many, hash: String(count) };
}

function appOn({ database }: OpenDatabase): App {
  const silent = { request: () => undefined, failure: () => undefined, life: () => undefined, flush: () => undefined };
  const clock = { now: () => new Date(`${today}T12:00:00Z`), elapsed: () => performance.now() };
  return createApp({ database, clock, conditions: publishedConditions, log: silent, pseudonym: () => '', rateLimit: null, secrets: { keys: [{ id: 'k', bytes: new Uint8Array(32) }], pepper: 'p'.repeat(32) }, widgets: [], pages: { files: [], headers: {} } });
}
