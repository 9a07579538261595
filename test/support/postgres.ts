import { lastOfAll } from './last.ts';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

let running: Promise<PostgresServer> | undefined;

/** The server of this test process, started at the first call and removed after the last test. */
export function postgresServer(): Promise<PostgresServer> {
  running ??= startPostgres().then((server) => {
    lastOfAll(() => server.remove());
    return server;
  });
  return running;
}
