import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql, type SQL } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import postgres from 'postgres';
import { z } from 'zod';
import { migrations, openDatabase, type Database } from '../../proxy/database.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { testOnBoth } from '../support/engines.ts';
import { ownPostgresServer, postgresServer } from '../support/postgres.ts';
import { ask, serve, testApp } from '../support/proxy.ts';
import { startProxy } from '../support/proxy-process.ts';

const columnShape = z.object({ table_name: z.string(), column_name: z.string(), data_type: z.string(), is_nullable: z.string() });

async function columnsOf(database: Database): Promise<unknown> {
  const asked = sql`select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'sev' and table_name = 'conditions_publications' order by 1, 2`;
  const answer: unknown = await database.execute(asked);
  const rows = z.union([z.array(columnShape), z.object({ rows: z.array(columnShape) }).transform(({ rows: inside }) => inside)]);
  return rows.parse(answer);
}

const expected = [
  ['body', 'bytea'],
  ['hash', 'text'],
  ['published_at', 'timestamp with time zone'],
  ['version', 'text'],
].map(([column_name, data_type]) => ({ table_name: 'conditions_publications', column_name, data_type, is_nullable: 'NO' }));

testOnBoth('has the same tables', async (database) => {
  assert.deepEqual(await columnsOf(database), expected);
});

testOnBoth('is ready while it answers', async (database) => {
  const response = await ask(testApp({ database }), '/readyz');
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { status: 'ok' });
});

test('migrates once where many processes start together, as a role that may only create in its database', async () => {
  const { url, adminUrl } = await (await postgresServer()).freshDatabase();
  const admin = postgres(adminUrl, { max: 1 });
  await admin.unsafe(`alter database ${new URL(url).pathname.slice(1)} owner to owner`);
  await admin.unsafe(`grant create on database ${new URL(url).pathname.slice(1)} to ${new URL(url).username}`);
  const opened = await Promise.all(Array.from({ length: 8 }, () => openDatabase({ url, folder: 'memory://' })));
  const [{ count, superusers } = { count: 0, superusers: 1 }] = await admin<{ count: number; superusers: number }[]>`
    select (select count(*)::int from sev.migrations) as count,
           (select count(*)::int from pg_roles where rolname = ${new URL(url).username} and (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)) as superusers`;
  assert.deepEqual({ count, superusers }, { count: readMigrationFiles(migrations).length, superusers: 0 });
  await Promise.all(opened.map(({ close }) => close()));
  await admin.end();
});

test('outlives a database that is cut off while transactions run, and works on as many connections after it', { timeout: 300_000 }, async () => {
  const server = await ownPostgresServer();
  const { database, close } = await openDatabase({ url: (await server.freshDatabase()).url, folder: 'memory://' });
  /** Ten transactions, one for each connection, which meet before they go on. */
  const ten = (then: SQL): { met: Promise<void>; ended: Promise<unknown>[] } => {
    let here = 0;
    let meet: () => void;
    const met = new Promise<void>((resolve) => (meet = resolve));
    const one = async (transaction: Database): Promise<void> => {
      await transaction.execute(sql`select 1`);
      here += 1;
      if (here === 10) meet();
      await met;
      await transaction.execute(then);
    };
    return { met, ended: Array.from({ length: 10 }, () => database.transaction(one)) };
  };
  // A connection was sometimes lost for good: one time of four, and almost always by the third.
  for (let time = 0; time < 3; time += 1) {
    const { met, ended } = ten(sql`select pg_sleep(60)`);
    const lost = Promise.all(ended.map((one) => assert.rejects(one)));
    await met;
    await server.cut();
    await lost;
    await server.start();
    await Promise.all(ten(sql`select 2`).ended);
  }
  await close();
});

test('says 503 while the database is away, keeps what it has in memory, and recovers', { timeout: 300_000 }, async () => {
  const server = await ownPostgresServer();
  const { url } = await server.freshDatabase();
  const open = await openDatabase({ url, folder: 'memory://' });
  const app = testApp({ database: open.database });
  const origin = await serve(app);
  await server.stop();
  try {
    for (const path of ['/readyz', `/v1/conditions/2026-01?r=${'0'.repeat(32)}`]) {
      const response = await fetch(`${origin}${path}`);
      assert.equal(response.status, 503, path);
      assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
      assert.equal(problemShape.parse(await response.json()).code, 'database-away');
    }
    assert.equal((await fetch(`${origin}/v1/conditions/2026-01`)).status, 200);
    assert.equal((await fetch(`${origin}/healthz`)).status, 200);
  } finally {
    await server.start();
  }
  while ((await fetch(`${origin}/readyz`)).status !== 200);
  await open.close();
});

test('starts on PostgreSQL by its address, its calendar held where it is told, and stops when asked', async () => {
  const { url, adminUrl } = await (await postgresServer()).freshDatabase();
  const proxy = await startProxy({ DATABASE_URL: url, SEV_KEYS: `k1:${Buffer.alloc(32, 9).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32), SEV_CLOCK: '2026-03-29T03:00:00+02:00' });
  assert.ok(proxy.origin, proxy.said());
  assert.equal((await fetch(`${proxy.origin}/readyz`)).status, 200);
  assert.deepEqual(await proxy.end(), { code: 0, signal: null });
  const admin = postgres(adminUrl, { max: 1 });
  const rows = await admin<{ version: string; at: string }[]>`select version, (published_at at time zone 'UTC')::text as at from sev.conditions_publications order by 1`;
  await admin.end();
  assert.deepEqual(rows.map(({ version, at }) => [version, at]), [['2023-01', '2026-03-29 01:00:00'], ['2026-01', '2026-03-29 01:00:00']]);
});
