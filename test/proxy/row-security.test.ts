import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql, type SQL } from 'drizzle-orm';
import postgres from 'postgres';
import { openDatabase, type Database } from '../../proxy/database.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { creditAccounts, creditEntries, creditMovements, credits, partners } from '../../schema/tables/index.ts';
import { testOnBoth } from '../support/engines.ts';
import { postgresServer } from '../support/postgres.ts';

/** Tables whose rows are nobody's in particular; any other must be closed to all but its tenants. */
const everyones = ['aid_claims', 'catalogue_version', 'conditions_publications', 'facilities', 'migrations', 'providers', 'stays'];
const writtenAt = new Date('2026-01-02T09:00:00Z');

async function rows(database: Database, query: SQL): Promise<unknown[]> {
  const result: unknown = await database.execute(query);
  if (Array.isArray(result)) return [...result];
  if (typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows)) return result.rows;
  throw new Error('no rows');
}

async function partner(database: Database): Promise<string> {
  const id = randomUUID();
  const number = `ANCV${id.slice(0, 8).toUpperCase()}`;
  await asOperator(database, async (transaction) => {
    await transaction.insert(partners).values({ id, conventionNumber: number, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: [], createdAt: writtenAt });
    await transaction.insert(credits).values({ partnerId: id, year: 2026, notifiedOn: '2026-01-02' });
    await transaction.insert(creditAccounts).values((['notified', 'available', 'used', 'cancelled'] as const).map((kind) => ({ partnerId: id, year: 2026, kind })));
  });
  return id;
}

type Entry = readonly [kind: 'notified' | 'available' | 'used', amountCents: number];

/** Writes a movement and its entries in one statement. */
async function move(database: Database, partnerId: string, entries: readonly Entry[]): Promise<string> {
  const id = randomUUID();
  await inTenant(database, partnerId, (transaction) => {
    const movement = transaction.$with('movement').as(transaction.insert(creditMovements).values(movementOf(id, partnerId)).returning());
    return transaction.with(movement).insert(creditEntries).values(entries.map(([kind, amountCents]) => ({ movementId: id, partnerId, year: 2026, kind, amountCents })));
  });
  return id;
}

function movementOf(id: string, partnerId: string) {
  return { id, partnerId, year: 2026, kind: 'allocation' as const, at: writtenAt, note: 'Notification.' };
}

const causes = (pattern: RegExp) => (error: unknown) => error instanceof Error && pattern.test(`${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`);

testOnBoth('every table with a tenant’s rows is closed by force', async (database) => {
  const open = await rows(database, sql`select relname from pg_class where relnamespace = 'sev'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) order by relname`);
  assert.deepEqual(open, everyones.map((relname) => ({ relname })));
});

testOnBoth('the role at work passes over nothing', async (database) => {
  assert.deepEqual(await rows(database, sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`), [{ rolsuper: false, rolbypassrls: false }]);
});

testOnBoth('a tenant sees its own rows, another’s never, and nobody sees any without saying who asks', async (database) => {
  const [one, other] = [await partner(database), await partner(database)];
  const seen = (transaction: Database) => transaction.select({ id: partners.id }).from(partners);
  assert.deepEqual(await inTenant(database, one, seen), [{ id: one }]);
  assert.deepEqual(await inTenant(database, other, seen), [{ id: other }]);
  assert.deepEqual(await seen(database), []);
  const changed = await inTenant(database, one, (transaction) => transaction.update(partners).set({ name: 'X' }).where(sql`true`).returning({ id: partners.id }));
  assert.deepEqual(changed, [{ id: one }]);
  await assert.rejects(inTenant(database, one, (transaction) => transaction.insert(credits).values({ partnerId: other, year: 2031, notifiedOn: '2031-01-02' })), causes(/row-level security/));
});

testOnBoth('entries carry the balance, sum to zero, and never take more than there is', async (database) => {
  const id = await partner(database);
  const balance = async () => inTenant(database, id, (transaction) => transaction.select({ cents: creditAccounts.balanceCents }).from(creditAccounts).where(sql`kind = 'available'`));
  await move(database, id, [['notified', -50_000], ['available', 50_000]]);
  assert.deepEqual(await balance(), [{ cents: 50_000 }]);
  await assert.rejects(move(database, id, [['available', -1_000], ['used', 999]]), causes(/sum to zero/));
  await assert.rejects(move(database, id, [['available', -50_001], ['used', 50_001]]), causes(/credit_accounts_floor/));
  assert.deepEqual(await balance(), [{ cents: 50_000 }]);
});

testOnBoth('an entry is written once: nobody changes it, takes it away, or adds to a movement that was whole', async (database) => {
  const id = await partner(database);
  const movementId = await move(database, id, [['notified', -300], ['available', 300]]);
  for (const attempt of [sql`update sev.credit_entries set amount_cents = 1`, sql`delete from sev.credit_entries`, sql`update sev.credit_movements set note = ''`, sql`delete from sev.audit_trail`, sql`truncate sev.credit_entries`]) {
    await assert.rejects(asOperator(database, (transaction) => transaction.execute(attempt)), causes(/permission denied|written once/));
  }
  const added = { movementId, partnerId: id, year: 2026, kind: 'used' as const, amountCents: 5 };
  await assert.rejects(asOperator(database, (transaction) => transaction.insert(creditEntries).values(added)), causes(/sum to zero/));
});

testOnBoth('a movement and its entries are written together, in the accounts of one credit, which stay', async (database) => {
  const [id, other] = [await partner(database), await partner(database)];
  const movementId = await move(database, id, [['notified', -300], ['available', 300]]);
  const write = (entries: readonly (typeof creditEntries.$inferInsert)[]) => asOperator(database, (transaction) => transaction.insert(creditEntries).values([...entries]));
  const pair = (changes: Partial<typeof creditEntries.$inferInsert>) => [{ kind: 'used' as const, amountCents: -5 }, { kind: 'cancelled' as const, amountCents: 5 }].map((entry) => ({ movementId, partnerId: id, year: 2026, ...entry, ...changes }));
  await assert.rejects(asOperator(database, (transaction) => transaction.insert(creditMovements).values(movementOf(randomUUID(), id))), causes(/with its entries/));
  for (const [what, changes] of Object.entries({ 'no movement': { movementId: randomUUID() }, 'another partner’s': { partnerId: other }, 'another year': { year: 2027 } })) {
    await assert.rejects(write(pair(changes)), causes(/of its own credit/), what);
  }
  const stranger = randomUUID();
  await assert.rejects(asOperator(database, (transaction) => {
    const movement = transaction.$with('movement').as(transaction.insert(creditMovements).values(movementOf(stranger, stranger)).returning());
    return transaction.with(movement).insert(creditEntries).values(pair({ movementId: stranger, partnerId: stranger }));
  }), causes(/no account/));
  for (const attempt of [sql`delete from sev.credit_accounts`, sql`update sev.credit_accounts set kind = 'used'`, sql`truncate sev.credit_accounts`, sql`delete from sev.credits`]) {
    await assert.rejects(asOperator(database, (transaction) => transaction.execute(attempt)), causes(/rows of credit_accounts stay|permission denied|violates foreign key/));
  }
});

test('where the server’s owner made the least role, the product works as it and not as the owner of its tables', async () => {
  const { url, adminUrl } = await (await postgresServer()).freshDatabase();
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`do $$ begin create role sev_app nologin; exception when duplicate_object then null; end $$`);
  await admin.unsafe(`grant sev_app to ${new URL(url).username}`);
  await admin.end();
  const { database, close } = await openDatabase({ url, folder: 'memory://' });
  assert.deepEqual(await rows(database, sql`select current_user as role`), [{ role: 'sev_app' }]);
  assert.deepEqual(await rows(database, sql`select tablename from pg_tables where schemaname = 'sev' and tableowner = current_user`), []);
  await assert.rejects(asOperator(database, (transaction) => transaction.execute(sql`drop table sev.groups`)), causes(/must be owner/));
  await close();
});

test('a role that passes over row-level security, and can take no other, is refused in one sentence', async () => {
  const { url, adminUrl } = await (await postgresServer()).freshDatabase();
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`alter role ${new URL(url).username} bypassrls`);
  await admin.end();
  await assert.rejects(openDatabase({ url, folder: 'memory://' }), /passe outre la sécurité des lignes/);
});
