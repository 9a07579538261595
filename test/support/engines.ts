import { readFile } from 'node:fs/promises';
import { test, type TestContext } from 'node:test';
import { openDatabase, type AskedDatabase, type OpenDatabase } from '../../proxy/database.ts';
import { openPglite } from '../../proxy/engines/pglite.ts';
import { lastOfAll } from './last.ts';
import { postgresServer } from './postgres.ts';

export type Engine = 'PGlite' | 'PostgreSQL';

const opened = new Map<Engine, Promise<OpenDatabase>>();

/** Runs one test on both engines; a file's tests share one database of each, so every test keeps to a version of its own. */
export function testOnBoth(sentence: string, run: (database: AskedDatabase, context: TestContext) => Promise<void>): void {
  for (const engine of ['PGlite', 'PostgreSQL'] as const) {
    test(`${sentence}, on ${engine}`, async (context) => run(await databaseOf(engine), context));
  }
}

/** The real PostgreSQL of this file's tests, for what many connections alone can show. */
export function postgresDatabase(): Promise<AskedDatabase> {
  return databaseOf('PostgreSQL');
}

async function databaseOf(engine: Engine): Promise<AskedDatabase> {
  let open = opened.get(engine);
  if (!open) {
    open = (engine === 'PGlite' ? openMemory() : openOnPostgres()).then((one) => {
      lastOfAll(() => one.close());
      return one;
    });
    opened.set(engine, open);
  }
  return (await open).database;
}

/** A PGlite in memory, from the image that all the tests share where there is one. */
export async function openMemory(): Promise<OpenDatabase> {
  const image = process.env['SEV_TEST_PGLITE'];
  return image === undefined ? openDatabase({ folder: 'memory://' }) : openPglite('memory://', new Blob([await readFile(image)]));
}

async function openOnPostgres(): Promise<OpenDatabase> {
  const server = await postgresServer();
  return openDatabase({ url: (await server.freshDatabase()).url, folder: 'memory://' });
}
