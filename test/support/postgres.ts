import { lastOfAll } from './last.ts';
import { freshDatabaseOn, startPostgres, type PostgresServer } from './postgres-server.ts';

let running: Promise<PostgresServer> | undefined;

/** Where to make databases: the server that all the tests share, or where they are run by hand one of this process's own. */
export async function postgresServer(): Promise<Pick<PostgresServer, 'freshDatabase'>> {
  const shared = process.env['SEV_TEST_POSTGRES'];
  return shared === undefined ? ownPostgresServer() : { freshDatabase: () => freshDatabaseOn(Number(shared)) };
}

/** A server of this test process alone, which it may stop and start again; removed after the last test. */
export function ownPostgresServer(): Promise<PostgresServer> {
  running ??= startPostgres().then((server) => {
    lastOfAll(() => server.remove());
    return server;
  });
  return running;
}
