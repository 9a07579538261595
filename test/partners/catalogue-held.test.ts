import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { CatalogueRefused } from '../../proxy/catalogue/import/fault.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import type { Database } from '../../proxy/database.ts';
import { tellHeldPlaces } from '../../proxy/stores/catalogue-writing.ts';
import { holdPlaces } from '../../proxy/stores/groups.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { stayShape, staysShape } from '../../schema/contract/stays.ts';
import { groups, stays } from '../../schema/tables/index.ts';
import { catalogueFiles, facility, stay, type Row } from '../catalogue/files.ts';
import { everyRow } from '../catalogue/rows.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, testApp } from '../support/proxy.ts';
import { groupOn } from './held.ts';

/** Its own stays of its own place, so that tests on one database keep apart; each test's import is the whole catalogue. */
function offers(...changes: Row[]): ReturnType<typeof catalogueFiles> & { id(index: number): string; with(...others: Row[]): ReturnType<typeof catalogueFiles> } {
  const name = randomUUID();
  const rows = (given: Row[]): Row[] => given.map((change, index) => ({ ...stay, id: `${name}-${index}`, facility: name, ...change }));
  const files = (given: Row[]) => catalogueFiles([{ ...facility, id: name }], rows(given).filter(({ gone }) => gone === undefined));
  return { ...files(changes), id: (index) => `${name}-${index}`, with: (...others) => files(others) };
}

const rowOf = async (database: Database, id: string) => (await database.select().from(stays).where(eq(stays.id, id)))[0];

async function refusals(work: Promise<unknown>): Promise<string[]> {
  const error = await work.then(() => assert.fail('imported'), (thrown: unknown) => thrown);
  assert.ok(error instanceof CatalogueRefused, String(error));
  return error.faults.map(({ file, line, column, code }) => `${file} ${line} ${column} ${code}`);
}

testOnBoth('an import keeps for its groups a stay that is no longer in the file, out of the catalogue, and lets it back', async (database) => {
  const files = offers({}, {});
  await importCatalogue(database, files);
  await groupOn(database, files.id(0), 6);
  const report = await importCatalogue(database, files.with({ gone: 1 }, { gone: 1 }));
  assert.equal(report.removed, 2);
  assert.equal(await rowOf(database, files.id(1)), undefined);
  assert.deepEqual([(await rowOf(database, files.id(0)))?.withdrawn, (await rowOf(database, files.id(0)))?.held], [true, 6]);
  const app = testApp({ database });
  await app.prepare();
  assert.equal((await ask(app, `/v1/stays/${files.id(0)}`)).status, 404);
  assert.equal(staysShape.parse(await (await ask(app, '/v1/stays')).json()).total, 0);
  assert.equal((await importCatalogue(database, files)).added, 2);
  await app.prepare();
  assert.equal(staysShape.parse(await (await ask(app, '/v1/stays')).json()).total, 2);
  assert.equal(stayShape.parse(await (await ask(app, `/v1/stays/${files.id(0)}`)).json()).placesLeft, 14);
});

testOnBoth('people who are registered keep their place, dates, zone and prices: each change is refused in its cell, and nothing is written', async (database) => {
  const files = offers({}, {}, {});
  await importCatalogue(database, files);
  await groupOn(database, files.id(1), 6, 1);
  const before = await everyRow(database);
  const change = { start_date: '2026-10-13', nights: 7, zone: 'outre-mer', price_cents: 1, child_price_cents: 2, single_supplement_cents: 3 };
  const faults = await refusals(importCatalogue(database, files.with({}, change, change)));
  assert.deepEqual(faults, ['start_date', 'nights', 'zone', 'price_cents', 'child_price_cents', 'single_supplement_cents'].map((column) => `stays 3 ${column} people-registered`));
  assert.deepEqual(await everyRow(database), before);
  const others = { places: 6, tags: '', programme: 'Autre', mode: 'individual', theme: 'respite' };
  assert.equal((await importCatalogue(database, files.with({}, others, change))).updated, 2);
});

testOnBoth('a stay whose groups hold nobody yet may change, but never to fewer places than are held', async (database) => {
  const files = offers({});
  await importCatalogue(database, files);
  const id = await groupOn(database, files.id(0), 6);
  assert.deepEqual(await refusals(importCatalogue(database, files.with({ places: 5 }))), ['stays 2 places places-held']);
  assert.equal((await importCatalogue(database, files.with({ places: 6, start_date: '2026-10-19' }))).updated, 1);
  await asOperator(database, (transaction) => transaction.update(groups).set({ taken: 2, cancelledAt: new Date('2026-06-02T09:00:00Z') }).where(eq(groups.id, id)));
  assert.equal((await importCatalogue(database, files.with({ places: 6, start_date: '2026-10-20' }))).updated, 1);
});

testOnBoth('the search counts free places as groups leave them, and its tag changes with them', async (database) => {
  const files = offers({ places: 10 });
  await importCatalogue(database, files);
  const app = testApp({ database });
  await app.prepare();
  const before = await ask(app, '/v1/stays?places=7');
  assert.equal(staysShape.parse(await before.json()).total, 1);
  await groupOn(database, files.id(0), 4);
  await app.prepare();
  const after = await ask(app, '/v1/stays?places=7', { headers: { 'If-None-Match': before.headers.get('etag') ?? '' } });
  assert.equal(after.status, 200);
  assert.equal(staysShape.parse(await after.json()).total, 0);
  assert.deepEqual(staysShape.parse(await (await ask(app, '/v1/stays')).json()).items.map(({ placesLeft }) => placesLeft), [6]);
});

testOnBoth('what is read again of free places is what a first reading finds, whatever groups took and gave back', async (database) => {
  const files = offers({ places: 10, start_date: '2026-10-12' }, { places: 8, start_date: '2026-10-12', price_cents: 30_000 }, { places: 3, start_date: '2026-11-02' }, { places: 9, start_date: '2026-09-14', nights: 7 });
  await importCatalogue(database, files);
  const app = testApp({ database });
  await app.prepare();
  const held: [id: string, places: number][] = [];
  for (const [index, places] of [[0, 4], [3, 9], [1, 8], [0, 6], [2, 1]] as const) {
    await groupOn(database, files.id(index), places);
    held.push([files.id(index), places]);
    if (held.length % 2 === 0) {
      const [id, given] = held.shift() ?? assert.fail();
      await asOperator(database, async (transaction) => {
        assert.ok(await holdPlaces(transaction, id, -given));
        await tellHeldPlaces(transaction);
      });
    }
    await app.prepare();
    const fresh = testApp({ database });
    await fresh.prepare();
    for (const query of ['', '?places=1', '?places=5&sort=price', '?places=9']) {
      assert.deepEqual(await (await ask(app, `/v1/stays${query}`)).json(), await (await ask(fresh, `/v1/stays${query}`)).json(), query);
      assert.deepEqual(await (await ask(app, `/v1/map${query.replace('&sort=price', '')}`)).json(), await (await ask(fresh, `/v1/map${query.replace('&sort=price', '')}`)).json(), query);
    }
  }
});
