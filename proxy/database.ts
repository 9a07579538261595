import { join } from 'node:path';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { lockFolder } from './folder-lock.ts';
import { root } from './root.ts';

/** The one type the stores know, whichever engine is behind. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** What a statement of our own is given. */
export type Parameter = string | number | Uint8Array | null;

/** Runs one statement outside any transaction but its own, in one trip to the database, and answers its rows as lists. */
export type Ask = (statement: string, parameters: readonly Parameter[]) => Promise<unknown[][]>;

/** A database that is asked directly as well: what an engine opens. */
export type AskedDatabase = Database & { ask?: Ask };

/** Hears each `NOTIFY` of a channel, and once more whenever the connection was lost and some may have been missed. */
export type Listen = (channel: string, heard: () => void) => Promise<void>;

/** An open, migrated database. */
export interface OpenDatabase {
  database: AskedDatabase;
  listen: Listen;
  close(): Promise<void>;
}

/** Where the migrations are read, and where each engine notes those it has run. */
export const migrations = {
  migrationsFolder: join(root, 'schema/tables/migrations'),
  migrationsSchema: 'sev',
  migrationsTable: 'migrations',
};

/** Opens PostgreSQL where an address is given, else PGlite in a folder, or in memory for `memory://`; only the engine asked for is loaded. */
export async function openDatabase(place: { url?: string | undefined; folder: string }): Promise<OpenDatabase> {
  if (place.url !== undefined) return (await import('./engines/postgres.ts')).openPostgres(place.url);
  return place.folder === 'memory://' ? openPglite('memory://') : openFolder(place.folder);
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  const lock = await lockFolder(folder);
  try {
    const { database, listen, close } = await openPglite(join(folder, 'database'));
    return { database, listen, close: () => close().finally(() => lock.release()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openPglite(dataDir: string): Promise<OpenDatabase> {
  return (await import('./engines/pglite.ts')).openPglite(dataDir);
}
