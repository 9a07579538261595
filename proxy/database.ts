import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js';
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { lockFolder } from './folder-lock.ts';
import { SettingsError } from './settings-error.ts';

/** The one type the stores know, whichever engine is behind. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** An open, migrated database. */
export interface OpenDatabase {
  database: Database;
  close(): Promise<void>;
}

const migrations = {
  migrationsFolder: fileURLToPath(new URL('../schema/tables/migrations', import.meta.url)),
  migrationsSchema: 'sev',
  migrationsTable: 'migrations',
};

/** Any number will do, as long as every process of the product takes the same. */
const migrationLock = 7_365_601;

/** Opens PostgreSQL where an address is given, else PGlite in a folder, or in memory for `memory://`. */
export function openDatabase(place: { url?: string | undefined; folder: string }): Promise<OpenDatabase> {
  if (place.url !== undefined) return openPostgres(place.url);
  return place.folder === 'memory://' ? openPglite('memory://') : openFolder(place.folder);
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  const lock = await lockFolder(folder);
  try {
    const { database, close } = await openPglite(join(folder, 'database'));
    return { database, close: () => close().finally(() => lock.release()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openPglite(dataDir: string): Promise<OpenDatabase> {
  const client = await PGlite.create({ dataDir });
  const database = drizzlePglite(client);
  await migratePglite(database, migrations);
  return { database, close: () => client.close() };
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  await migrateAlone(url);
  const client = postgres(url, { max: 10, connect_timeout: 5, onnotice: () => undefined });
  return { database: drizzlePostgres(client), close: () => client.end({ timeout: 5 }) };
}

/** Migrates on a connection of its own, behind an advisory lock: processes that start together migrate one after the other. */
async function migrateAlone(url: string): Promise<void> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const database = drizzlePostgres(client);
    await requirePostgres15(database);
    await database.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migratePostgres(database, migrations);
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
