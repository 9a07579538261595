import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { openDatabase } from '../../proxy/database.ts';
import { catalogueFiles } from '../catalogue/files.ts';
import { lastOfAll } from '../support/last.ts';
import { ownPostgresServer } from '../support/postgres.ts';
import { ask, keptLog, noDatabase, testApp } from '../support/proxy.ts';

test('while the database is away the list is still read, a stay’s page says so in French, and comes back', async () => {
  const server = await ownPostgresServer();
  const { url } = await server.freshDatabase();
  const { database, close } = await openDatabase({ url, folder: '' });
  lastOfAll(close);
  await importCatalogue(database, catalogueFiles());
  const { log, lines } = keptLog();
  const app = testApp({ database, log });
  await app.prepare();
  await server.stop();
  try {
    assert.match(await (await ask(app, '/stays')).text(), /Le Pin d’Or/);
    const away = await ask(app, '/stays/pin-1', { headers: { Accept: '*/*' } });
    assert.equal(away.status, 503);
    assert.equal(away.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(away.headers.get('retry-after') ?? '', /^\d+$/);
    assert.equal(away.headers.get('cache-control'), 'no-store');
    const page = await away.text();
    assert.match(page, /<h1>Notre service ne répond pas<\/h1>[^]*0\u00A0969\u00A0320\u00A0616[^]*<a class="button" href="\/stays\/pin-1">Essayer encore/);
    const id = /ce numéro\u00A0: ([\w-]+)\./.exec(page)?.[1] ?? assert.fail(page);
    assert.ok(lines.some((line) => line.includes('"error"') && line.includes(id)), 'the number is that of the failure in the log');
  } finally {
    await server.start();
  }
  assert.equal((await ask(app, '/stays/pin-1')).status, 200);
});

test('a fault of our own is a page too, and no program is given a page', async () => {
  const broken = await ask(testApp({ database: noDatabase() }), '/stays/%3Cb%3E');
  assert.equal(broken.status, 500);
  const page = await broken.text();
  assert.match(page, /Notre service ne répond pas/);
  assert.doesNotMatch(page, /<b>/);
  const told = await ask(testApp({ database: noDatabase() }), '/v1/stays/pin-1', { headers: { Accept: 'text/html' } });
  assert.deepEqual([told.status, told.headers.get('content-type')], [500, 'application/problem+json; charset=utf-8']);
});
