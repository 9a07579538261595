import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { migrations, type Ask, type Database, type OpenDatabase } from '../database.ts';
import { SettingsError } from '../settings-error.ts';
import { standDown } from './least-role.ts';

/** Any number will do, as long as every process of the product takes the same. */
const migrationLock = 7_365_601;

/** Opens PostgreSQL 15 or later, migrated. */
export async function openPostgres(url: string): Promise<OpenDatabase> {
  const role = await migrateAlone(url);
  // Its own waits grow to twenty seconds, for which whoever asks would be told nothing.
  const backoff = (): number => 0.2;
  const client = postgres(url, { max: 10, connect_timeout: 5, backoff, onnotice: () => undefined, ...(role !== null && { connection: { role } }) });
  const listen = async (channel: string, heard: () => void): Promise<void> => {
    // Called for the first connection as well, which costs one look too many and no more.
    await client.listen(channel, heard, heard);
  };
  // Drizzle has each statement planned anew, in two trips; what is asked often is kept prepared on each connection.
  const ask: Ask = (statement, parameters) => client.unsafe(statement, [...parameters], { prepare: true }).values();
  return { database: Object.assign(drizzle(client), { ask }), listen, close: () => client.end({ timeout: 5 }) };
}

/** Migrates on a connection of its own, behind an advisory lock, and answers the role to work as: processes that start together migrate one after the other. */
async function migrateAlone(url: string): Promise<string | null> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const database = drizzle(client);
    await requirePostgres15(database);
    await database.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(database, migrations);
    return await standDown(database);
  } finally {
    // Ending the session gives the lock back, whatever happened in between.
    await client.end({ timeout: 5 });
  }
}

async function requirePostgres15(database: Database): Promise<void> {
  const rows: unknown = await database.execute(sql`select current_setting('server_version_num')::int as version`);
  const first: unknown = Array.isArray(rows) ? rows[0] : undefined;
  const version = typeof first === 'object' && first !== null && 'version' in first ? Number(first.version) : 0;
  if (version < 150_000) throw new SettingsError('DATABASE_URL mène à un PostgreSQL trop ancien : il faut la version 15 ou une plus récente.');
}
