import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'drizzle-orm';
import { importReportShape } from '../../schema/contract/catalogue.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import type { App } from '../../proxy/app.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import type { CatalogueFiles } from '../../proxy/catalogue/import/read-catalogue.ts';
import { openDatabase } from '../../proxy/database.ts';
import { testOnBoth } from '../support/engines.ts';
import { postgresServer } from '../support/postgres.ts';
import { ask, testApp } from '../support/proxy.ts';
import { catalogueFiles, facility, stay, type Row } from './files.ts';
import { everyRow } from './rows.ts';

const adminToken = 'operator-'.repeat(4);

async function put(app: App, files: Partial<CatalogueFiles>, headers: Record<string, string> = { Authorization: `Bearer ${adminToken}` }): Promise<Response> {
  const form = new FormData();
  for (const [name, bytes] of Object.entries(files)) form.append(name, new Blob([new Uint8Array(bytes)], { type: 'text/csv' }), `${name}.csv`);
  return ask(app, '/v1/admin/catalogue', { method: 'PUT', headers, body: form });
}

async function imported(app: App, files: CatalogueFiles): Promise<Partial<Record<string, unknown>>> {
  const response = await put(app, files);
  const { version: _, ...report } = importReportShape.parse(await response.json());
  return report;
}

testOnBoth('an import is the whole catalogue, and writes only what changed', async (database) => {
  const app = testApp({ database, adminToken });
  const other = { ...facility, id: 'roc', name: 'Le Roc' };
  const stays = [stay, { ...stay, id: 'pin-2' }, { ...stay, id: 'roc-1', facility: 'roc' }];
  assert.deepEqual(await imported(app, catalogueFiles([facility, other], stays)), { changed: true, facilities: 2, stays: 3, added: 3, updated: 0, removed: 0 });
  const before = await everyRow(database);
  assert.deepEqual(await imported(app, catalogueFiles([facility, other], stays)), { changed: false, facilities: 2, stays: 3, added: 0, updated: 0, removed: 0 });
  assert.deepEqual(await everyRow(database), before);
  const next = [stay, { ...stay, id: 'pin-2', price_cents: 48400 }, { ...stay, id: 'pin-3' }];
  assert.deepEqual(await imported(app, catalogueFiles([{ ...facility, provider: 'Autres Vacances' }], next)), { changed: true, facilities: 1, stays: 3, added: 1, updated: 1, removed: 1 });
  const text = JSON.stringify(await everyRow(database));
  assert.ok(!text.includes('roc') && text.includes('Autres Vacances') && text.includes('pin-3'));
  await imported(app, catalogueFiles([], []));
  assert.equal(JSON.stringify(await everyRow(database)).includes('pin'), false);
});

testOnBoth('a file broken in many places reports them all and changes nothing', async (database) => {
  const app = testApp({ database, adminToken });
  await imported(app, catalogueFiles());
  const before = await everyRow(database);
  const faults: Row[] = [{ nights: 0 }, { start_date: '' }, { zone: 'x' }, { places: -1 }, { facility: 'nowhere' }];
  const response = await put(app, catalogueFiles([{ ...facility, lat: 'x' }], [{ ...stay, places: 3 }, ...faults.map((fault, index) => ({ ...stay, id: `b${index}`, ...fault }))]));
  assert.equal(response.status, 422);
  const problem = problemShape.parse(await response.json());
  assert.equal(problem.code, 'catalogue-refused');
  assert.deepEqual(
    problem.errors?.map(({ pointer }) => pointer),
    ['/facilities/2/lat', '/stays/3/nights', '/stays/4/start_date', '/stays/5/zone', '/stays/6/places', '/stays/7/facility'],
  );
  assert.match(problem.errors[1]?.detail ?? '', /^stays, ligne 3, colonne nights : Il faut/);
  assert.deepEqual(await everyRow(database), before);
});

testOnBoth('two imports at once leave one of the two whole', async (database) => {
  const app = testApp({ database, adminToken });
  const sets = ['a', 'b'].map((name) => catalogueFiles([{ ...facility, id: name }], Array.from({ length: 300 }, (_, index) => ({ ...stay, id: `${name}${index}`, facility: name }))));
  await Promise.all([...sets, ...sets].map((files) => imported(app, files)));
  const stays = (await everyRow(database)).map((row) => JSON.stringify(row)).filter((row) => row.includes('stays'));
  assert.equal(stays.length, 300);
});

test('locks nobody out: what an import leaves as it is can be written meanwhile', async () => {
  const { url } = await (await postgresServer()).freshDatabase();
  const { database, close } = await openDatabase({ url, folder: '' });
  const kept = Array.from({ length: 50 }, (_, index) => ({ ...stay, id: `kept${index}` }));
  const many = (places: number): Row[] => Array.from({ length: 12_000 }, (_, index) => ({ ...stay, id: `s${index}`, places }));
  await importCatalogue(database, catalogueFiles([facility], [...kept, ...many(1)]));
  let meanwhile = 0;
  let longest = 0;
  let importing = false;
  const done = new AbortController();
  const writing = (async () => {
    while (!done.signal.aborted) {
      const start = performance.now();
      await database.execute(sql`update sev.stays set places = places where id = ${`kept${meanwhile % 50}`}`);
      if (!importing) continue;
      meanwhile += 1;
      longest = Math.max(longest, performance.now() - start);
    }
  })();
  const written = (): void => void (importing = true);
  const report = await importCatalogue(database, catalogueFiles([facility], [...kept, ...many(2)]), { read: () => undefined, written });
  importing = false;
  done.abort();
  await writing;
  await close();
  assert.deepEqual([report.added, report.updated, report.removed], [0, 12_000, 0]);
  assert.ok(meanwhile > 10 && longest < 2_000, `${meanwhile} writes, the longest ${longest} ms`);
});

test('names the file that is missing', async () => {
  const app = testApp({ adminToken });
  const response = await put(app, {});
  assert.equal(response.status, 422);
  const { errors } = problemShape.parse(await response.json());
  assert.deepEqual(errors?.map(({ pointer, code }) => [pointer, code]), [['/facilities', 'missing']]);
});

test('opens to the token alone, and leads nowhere without one', async () => {
  const app = testApp({ adminToken });
  for (const authorization of ['', 'Bearer', 'Bearer ', `Basic ${adminToken}`, `Bearer ${adminToken}x`, `Bearer ${adminToken.slice(1)}`, adminToken]) {
    const response = await put(app, catalogueFiles(), { Authorization: authorization });
    assert.equal(response.status, 401, authorization);
    assert.equal(response.headers.get('www-authenticate'), 'Bearer');
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  }
  assert.equal((await put(testApp(), catalogueFiles())).status, 404);
  assert.equal((await ask(app, '/v1/admin/catalogue')).status, 405);
});

test('refuses what is not two files', async () => {
  const app = testApp({ adminToken });
  const headers = { Authorization: `Bearer ${adminToken}` };
  const send = (body: BodyInit, type?: string, extra: Record<string, string> = {}): Promise<Response> =>
    ask(app, '/v1/admin/catalogue', { method: 'PUT', body, headers: { ...headers, ...(type !== undefined && { 'Content-Type': type }), ...extra } });
  assert.equal((await send('{}', 'application/json')).status, 415);
  assert.equal((await send('nothing', 'multipart/form-data; boundary=x')).status, 400);
  assert.equal((await send('nothing', 'multipart/form-data')).status, 415);
  assert.equal((await send('x', 'multipart/form-data; boundary=x', { 'Content-Length': '64000001' })).status, 413);
  const form = new FormData();
  form.set('prices', 'x');
  assert.equal(problemShape.parse(await (await send(form)).json()).errors?.[0]?.pointer, '/prices');
  assert.equal((await ask(app, '/v1/admin/catalogue?dry=1', { method: 'PUT', headers, body: 'x' })).status, 422);
});
