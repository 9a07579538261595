import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'drizzle-orm';
import { importReportShape, type ImportReport } from '../../schema/contract/catalogue.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { stayShape, staysShape } from '../../schema/contract/stays.ts';
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

testOnBoth('files broken in twenty ways report twenty places and change nothing', async (database) => {
  const app = testApp({ database, adminToken });
  await imported(app, catalogueFiles());
  const before = await everyRow(database);
  const places: Row[] = [{ name: '' }, { lat: 'x' }, { lon: '181' }, { setting: 'Sea' }, { kind: 'tent' }, { wheelchair: 'oui' }, { tourism_disability: 'motor,mental' }, { department_code: '20' }, { website: 'data:text/html,x' }, { phone: '<b>' }];
  const faults: Row[] = [{ nights: 0 }, { start_date: '' }, { start_date: '2026-02-29' }, { zone: 'x' }, { theme: 'x' }, { mode: '' }, { price_cents: '484,00' }, { places: -1 }, { tags: 'summer' }, { facility: 'nowhere' }];
  const response = await put(app, catalogueFiles([facility, ...places.map((fault, index) => ({ ...facility, id: `f${index}`, ...fault }))], [{ ...stay, places: 3 }, ...faults.map((fault, index) => ({ ...stay, id: `b${index}`, ...fault }))]));
  assert.equal(response.status, 422);
  const problem = problemShape.parse(await response.json());
  assert.equal(problem.code, 'catalogue-refused');
  const pointers = (file: string, rows: readonly Row[]): string[] => rows.map((fault, index) => `/${file}/${index + 3}/${Object.keys(fault)[0]}`);
  assert.deepEqual(problem.errors?.map(({ pointer }) => pointer), [...pointers('facilities', places), ...pointers('stays', faults)]);
  assert.equal(problem.errors.length, 20);
  assert.match(problem.errors[10]?.detail ?? '', /^stays, ligne 3, colonne nights : Il faut/);
  assert.deepEqual(await everyRow(database), before);
});

testOnBoth('two imports at once leave one of the two whole', async (database) => {
  const app = testApp({ database, adminToken });
  const sets = ['a', 'b'].map((name) => catalogueFiles([{ ...facility, id: name }], Array.from({ length: 300 }, (_, index) => ({ ...stay, id: `${name}${index}`, facility: name }))));
  await Promise.all([...sets, ...sets].map((files) => imported(app, files)));
  const stays = (await everyRow(database)).map((row) => JSON.stringify(row)).filter((row) => row.includes('stays'));
  assert.equal(stays.length, 300);
});

test('locks nobody out: in the midst of an import, stays are read, searched and written', { timeout: 120_000 }, async () => {
  const { url } = await (await postgresServer()).freshDatabase();
  const [importing, others] = [await openDatabase({ url, folder: '' }), await openDatabase({ url, folder: '' })];
  const many = (places: number): Row[] => Array.from({ length: 12_000 }, (_, index) => ({ ...stay, id: `s${index}`, places }));
  await importCatalogue(importing.database, catalogueFiles([facility], [{ ...stay, id: 'kept' }, ...many(1)]));
  const app = testApp({ database: others.database });
  await app.prepare();
  // The import is held once all its rows are written, by a lock on what it writes last, for as long as the others need.
  const midst = await new Promise<{ release: () => void; whole: Promise<ImportReport> }>((resolve, reject) => {
    let written = 0;
    others.database.transaction(async (transaction) => {
      await transaction.execute(sql`select from sev.catalogue_version for update`);
      await new Promise<void>((release) => {
        const whole = importCatalogue(importing.database, catalogueFiles([facility], [{ ...stay, id: 'kept' }, ...many(2)]), { read: () => undefined, written: (rows) => void ((written += rows) === 12_000 && resolve({ release, whole })) });
        whole.catch(reject);
      });
    }).catch(reject);
  });
  await others.database.execute(sql`update sev.stays set places = places where id = 'kept'`);
  assert.equal(staysShape.parse(await (await ask(app, '/v1/stays?places=1')).json()).total, 12_001);
  assert.equal(stayShape.parse(await (await ask(app, '/v1/stays/s0')).json()).placesLeft, 1);
  const reader = testApp({ database: others.database });
  await reader.prepare();
  assert.equal(staysShape.parse(await (await ask(reader, '/v1/stays?places=2')).json()).total, 1);
  midst.release();
  const { added, updated, removed } = await midst.whole;
  assert.deepEqual([added, updated, removed], [0, 12_000, 0]);
  await importing.close();
  await others.close();
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
