import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { test } from 'node:test';
import { setImmediate as afterOthers } from 'node:timers/promises';
import { staysShape } from '../../schema/contract/stays.ts';
import type { App } from '../../proxy/app.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { openDatabase, type OpenDatabase } from '../../proxy/database.ts';
import type { Log } from '../../proxy/log.ts';
import { lastOfAll } from '../support/last.ts';
import { ownPostgresServer, postgresServer } from '../support/postgres.ts';
import { ask, testApp } from '../support/proxy.ts';
import { groupOn } from '../partners/held.ts';
import { catalogueFiles, facility, stay } from './files.ts';

interface Proxy {
  app: App;
  open: OpenDatabase;
  /** Says `catalogue-read` each time the app searches another catalogue. */
  life: EventEmitter;
}

async function proxyOn(place: { url?: string; folder: string }): Promise<Proxy> {
  const open = await openDatabase(place);
  lastOfAll(() => open.close());
  const life = new EventEmitter();
  const log: Log = { request: () => undefined, failure: () => undefined, life: (moment) => void life.emit(moment), flush: () => undefined };
  const app = testApp({ database: open.database, listen: open.listen, log });
  await app.prepare();
  return { app, open, life };
}

async function totalOf(app: App, query = ''): Promise<number> {
  return staysShape.parse(await (await ask(app, `/v1/stays${query}`)).json()).total;
}

/** Waits, from one catalogue to the next, until a proxy finds so many stays. */
async function follows({ app, life }: Proxy, total: number, query = ''): Promise<void> {
  for (;;) {
    const next = once(life, 'catalogue-read');
    if ((await totalOf(app, query)) === total) return;
    await next;
  }
}

const offers = (count: number) => catalogueFiles([facility], Array.from({ length: count }, (_, index) => ({ ...stay, id: `s${index}` })));

const patient = { timeout: 120_000 };

// How fast is for `npm run bench` to say.
test('several proxies on one PostgreSQL follow what one of them imports', patient, async () => {
  const { url } = await (await postgresServer()).freshDatabase();
  const [first, second, third] = [await proxyOn({ url, folder: '' }), await proxyOn({ url, folder: '' }), await proxyOn({ url, folder: '' })];
  for (const count of [3, 40, 0, 7]) {
    await importCatalogue(first.open.database, offers(count));
    await Promise.all([first, second, third].map((proxy) => follows(proxy, count)));
  }
});

test('a proxy follows again after its database was away', patient, async () => {
  const server = await ownPostgresServer();
  const { url } = await server.freshDatabase();
  const proxy = await proxyOn({ url, folder: '' });
  await server.stop();
  await server.start();
  const other = await openDatabase({ url, folder: '' });
  await importCatalogue(other.database, offers(5));
  await other.close();
  await follows(proxy, 5);
});

test('on PGlite a proxy follows its own imports', patient, async () => {
  const proxy = await proxyOn({ folder: 'memory://' });
  for (const count of [3, 0, 12]) {
    await importCatalogue(proxy.open.database, offers(count));
    await follows(proxy, count);
  }
});

test('answers go on while ten thousand stays are imported and searched', patient, async () => {
  const { url } = await (await postgresServer()).freshDatabase();
  const proxy = await proxyOn({ url, folder: '' });
  const answers = { importing: 0, reading: 0 };
  const [imported, done] = [new AbortController(), new AbortController()];
  const asking = (async () => {
    while (!done.signal.aborted) {
      assert.equal((await ask(proxy.app, `/v1/stays?limit=${1 + (answers.importing % 100)}`)).status, 200);
      answers[imported.signal.aborted ? 'reading' : 'importing'] += 1;
      await afterOthers();
    }
  })();
  await importCatalogue(proxy.open.database, offers(10_000));
  imported.abort();
  await follows(proxy, 10_000);
  done.abort();
  await asking;
  assert.ok(answers.importing > 20 && answers.reading > 2, JSON.stringify(answers));
});

test('several proxies on one PostgreSQL follow what groups hold', patient, async () => {
  const { url } = await (await postgresServer()).freshDatabase();
  const [first, second] = [await proxyOn({ url, folder: '' }), await proxyOn({ url, folder: '' })];
  await importCatalogue(first.open.database, offers(1));
  await Promise.all([first, second].map((proxy) => follows(proxy, 1)));
  await groupOn(first.open.database, 's0', 5);
  await Promise.all([first, second].map((proxy) => follows(proxy, 0, '?places=16')));
});
