import { randomBytes, createHash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { link, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { SettingsError } from './settings-error.ts';

/** What holds a folder; `release` is for a clean stop, a killed process needs nothing. */
export interface FolderLock {
  release(): Promise<void>;
}

const lockName = /^lock\.(\d{1,15})$/;

/**
 * Takes a folder for this process alone, or throws while another live process holds it.
 *
 * The lock is a listening socket inside the folder: the kernel stops answering for it the moment its process ends,
 * however it ends, so no pid is compared and nothing a dead process left is ever mistaken for a live one. Sockets are
 * hard-linked as `lock.1`, `lock.2`…: to take over from a dead one is to be the only one that links the next number,
 * and the highest number never goes down, so that of two processes starting at the same moment exactly one wins.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const held = await hold(folder).catch((cause: NodeJS.ErrnoException) => {
    throw new SettingsError(`SEV_DATA_DIR : le dossier « ${folder} » ne peut pas servir (${cause.code ?? cause.name}). Il faut pouvoir y écrire.`, { cause });
  });
  if (held) return held;
  throw new SettingsError(
    `Un autre processus se sert déjà du dossier « ${folder} » : deux à la fois y perdraient des données. ` +
      'Arrêtez-le, ou donnez un autre dossier dans SEV_DATA_DIR.',
  );
}

async function hold(folder: string): Promise<FolderLock | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const real = await realpath(folder);
  return process.platform === 'win32' ? holdPipe(real) : holdSocket(real);
}

async function holdSocket(folder: string): Promise<FolderLock | null> {
  const way = shortWay(folder);
  const own = `starting.${randomBytes(6).toString('hex')}`;
  const server = await listen(way.to(own)).catch((error: unknown) => {
    way.close();
    throw error;
  });
  const release = async (): Promise<void> => {
    await closed(server);
    way.close();
  };
  const taken = await takeNext(folder, own, (name) => answers(way.to(name))).finally(() => rm(join(folder, own), { force: true }));
  if (taken) return { release };
  await release();
  return null;
}

/** Links the number after the highest, unless the highest is alive; tells whether the folder is taken. */
async function takeNext(folder: string, own: string, alive: (name: string) => Promise<boolean>): Promise<boolean> {
  for (;;) {
    const highest = Math.max(0, ...(await numbersIn(folder)));
    if (highest > 0 && (await alive(`lock.${highest}`))) return false;
    const mine = highest + 1;
    if (!(await linked(join(folder, own), join(folder, `lock.${mine}`)))) continue;
    const numbers = await numbersIn(folder);
    // A number seen above means that what was read before linking was out of date.
    if (numbers.some((number) => number > mine)) {
      await rm(join(folder, `lock.${mine}`), { force: true });
      continue;
    }
    await Promise.all(numbers.filter((number) => number < mine).map((number) => rm(join(folder, `lock.${number}`), { force: true })));
    return true;
  }
}

async function numbersIn(folder: string): Promise<number[]> {
  return (await readdir(folder)).flatMap((name) => lockName.exec(name)?.[1] ?? []).map(Number);
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

/** Anything but a refused or vanished socket counts as alive: when in doubt, the data come first. */
function answers(path: string): Promise<boolean> {
  return new Promise<boolean>((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'));
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((peer) => peer.destroy());
    server.once('error', reject);
    server.listen(path, () => resolve(server));
    server.unref();
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A socket's path holds about a hundred characters: where a folder's own is longer, a shorter way leads to it. */
function shortWay(folder: string): { to: (name: string) => string; close: () => void } {
  if (process.platform !== 'linux') {
    const near = relative(process.cwd(), folder) || '.';
    const base = near.length < folder.length ? near : folder;
    return { to: (name) => join(base, name), close: () => undefined };
  }
  const handle = openSync(folder, 'r');
  return { to: (name) => `/proc/self/fd/${handle}/${name}`, close: () => closeSync(handle) };
}

/** Windows has no socket files, but a named pipe belongs to one process and ends with it. */
async function holdPipe(folder: string): Promise<FolderLock | null> {
  const name = createHash('sha256').update(folder.toLowerCase()).digest('hex');
  const server = await listen(`\\\\.\\pipe\\seniors-en-vacances-${name}`).catch(() => null);
  return server && { release: () => closed(server) };
}
