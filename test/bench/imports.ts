import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import type { CatalogueFiles } from '../../proxy/catalogue/import/read-catalogue.ts';
import { openDatabase } from '../../proxy/database.ts';
import { catalogueFiles, facility, stay, type Row } from '../catalogue/files.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { startProxy } from './proxy-process.ts';
import { median, print } from './report.ts';

const places = Array.from({ length: 200 }, (_, index): Row => ({ ...facility, id: `place${index}`, name: `Lieu ${index}` }));

/** A catalogue of so many stays, each round another. */
function offers(count: number, round: number): CatalogueFiles {
  return catalogueFiles(places, Array.from({ length: count }, (_, index): Row => ({ ...stay, id: `s${index}`, facility: `place${index % places.length}`, start_date: `2999-0${1 + (index % 9)}-1${index % 10}`, places: round })));
}

/** On PostgreSQL: how soon another proxy answers from what was imported, and what an import of 50 000 stays makes others wait. */
export async function measureImports(): Promise<boolean> {
  const server = await startPostgres();
  const { url } = await server.freshDatabase();
  const [importer, reader] = [await openDatabase({ url, folder: '' }), await openDatabase({ url, folder: '' })];
  const proxy = await startProxy([process.execPath, 'dist/proxy/main.js'], 'memory://', { DATABASE_URL: url, SEV_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32) });
  try {
    const answered = (round: number, count: number): Promise<void> => untilAnswered(`${proxy.origin}/v1/stays?limit=1&places=${round}`, count);
    const waited: number[] = [];
    for (let round = 1; round <= 6; round += 1) {
      await importCatalogue(importer.database, offers(5_000, round));
      const committed = performance.now();
      await answered(round, 5_000);
      waited.push(performance.now() - committed);
    }
    const followed = print({ what: `another proxy follows an import (a bare NOTIFY ${(await notifyMs(url)).toFixed(2)} ms)`, figure: median(waited) / 1_000, unit: 's', goal: 1, good: 'at-most' });
    const done = new AbortController();
    const meanwhile = Promise.all([
      longestOf(done.signal, () => reader.database.execute(sql`select count(*) from sev.stays where facility_id = 'place1'`)),
      longestOf(done.signal, () => fetch(`${proxy.origin}/v1/stays?limit=20&setting=sea`).then((response) => response.arrayBuffer())),
    ]);
    const start = performance.now();
    await importCatalogue(importer.database, offers(50_000, 9));
    const took = (performance.now() - start) / 1_000;
    await answered(9, 50_000);
    done.abort();
    const [read, searched] = await meanwhile;
    return [
      followed,
      print({ what: 'importing 50 000 stays, PostgreSQL', figure: took, unit: 's', goal: 60, good: 'at-most' }),
      print({ what: 'the longest that a read waited meanwhile', figure: read, unit: 'ms', goal: 1_000, good: 'at-most' }),
      print({ what: 'the longest that a search waited meanwhile', figure: searched, unit: 'ms', goal: 1_000, good: 'at-most' }),
    ].every(Boolean);
  } finally {
    await proxy.stop();
    await importer.close();
    await reader.close();
    await server.remove();
  }
}

async function untilAnswered(address: string, count: number): Promise<void> {
  for (;;) {
    const { total }: { total: number } = await (await fetch(address)).json();
    if (total === count) return;
    await wait(2);
  }
}

/** What the database alone takes to tell another connection. */
async function notifyMs(url: string): Promise<number> {
  const [listener, speaker] = [postgres(url, { max: 1 }), postgres(url, { max: 1 })];
  let heard = (): void => undefined;
  await listener.listen('bench', () => heard());
  const took: number[] = [];
  for (let round = 0; round < 50; round += 1) {
    const arrived = new Promise<void>((resolve) => (heard = resolve));
    const start = performance.now();
    await Promise.all([arrived, speaker.notify('bench', '')]);
    took.push(performance.now() - start);
  }
  await Promise.all([listener.end(), speaker.end()]);
  return median(took);
}

/** Does one thing again and again, and answers the longest it took, in milliseconds. */
async function longestOf(done: AbortSignal, work: () => PromiseLike<unknown>): Promise<number> {
  let longest = 0;
  let times = 0;
  while (!done.aborted) {
    const start = performance.now();
    await work();
    longest = Math.max(longest, performance.now() - start);
    times += 1;
    await wait(5);
  }
  assert.ok(times > 0);
  return longest;
}
