import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SettingsError } from './settings-error.ts';

/** One encryption key: its name, written beside what it encrypts, and its 32 bytes. */
export interface EncryptionKey {
  id: string;
  bytes: Uint8Array;
}

export interface Secrets {
  /** The first encrypts; all decrypt. */
  keys: readonly EncryptionKey[];
  /** Keys the hashes that must stay the same for ever. */
  pepper: string;
}

const mostRemembered = 10_000;

const keptShape = z.strictObject({ keys: z.string(), pepper: z.string().min(32) });

/** Reads `id:base64,id:base64`, each key of 32 bytes and each name once, or answers null. */
export function parseKeys(text: string): EncryptionKey[] | null {
  const keys = text.split(',').map((part) => {
    const [, id, base64] = /^\s*([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)\s*$/.exec(part) ?? [];
    return id !== undefined && base64 !== undefined ? { id, bytes: new Uint8Array(Buffer.from(base64, 'base64')) } : null;
  });
  const read = keys.filter((key) => key !== null);
  return read.length === keys.length && new Set(read.map((key) => key.id)).size === read.length ? read : null;
}

/** Takes the secrets given as settings, else those of the data folder; a process that keeps nothing makes its own. */
export async function chooseSecrets(given: {
  SEV_KEYS?: EncryptionKey[] | undefined;
  SEV_PEPPER?: string | undefined;
  SEV_DATA_DIR: string;
}): Promise<Secrets> {
  const { SEV_KEYS: keys, SEV_PEPPER: pepper, SEV_DATA_DIR: folder } = given;
  if (keys && pepper !== undefined) return { keys, pepper };
  const own = folder === 'memory://' ? secretsOf(makeKept()) : await keptSecrets(folder);
  return { keys: keys ?? own.keys, pepper: pepper ?? own.pepper };
}

/**
 * Reads the keys kept in a folder, making them the first time, readable by this user alone.
 *
 * A file that cannot be read is never replaced: what it encrypted would be lost.
 */
export async function keptSecrets(folder: string): Promise<Secrets> {
  const path = join(folder, 'secrets.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const text = (await readIfThere(path)) ?? (await writeOnce(path, JSON.stringify(makeKept())));
  const kept = keptShape.safeParse(jsonOrNull(text));
  if (!kept.success || !parseKeys(kept.data.keys)) {
    throw new SettingsError(`SEV_DATA_DIR contient un fichier de clés illisible (${path}) : remettez-le depuis votre sauvegarde.`);
  }
  await chmod(path, 0o600);
  return secretsOf(kept.data);
}

/** A short name that stands for a value in the logs: the same for the same value, and nothing to read back without the key. */
export function pseudonyms(secrets: Secrets, subject: string): (value: string) => string {
  const key = createHmac('sha256', secrets.pepper).update(subject).digest();
  const remembered = new Map<string, string>();
  return (value) => {
    const before = remembered.get(value);
    if (before !== undefined) return before;
    const name = createHmac('sha256', key).update(value).digest('base64url').slice(0, 12);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(value, name);
    return name;
  };
}

function makeKept(): z.infer<typeof keptShape> {
  return { keys: `k1:${randomBytes(32).toString('base64')}`, pepper: randomBytes(32).toString('base64url') };
}

function secretsOf(kept: z.infer<typeof keptShape>): Secrets {
  return { keys: parseKeys(kept.keys) ?? [], pepper: kept.pepper };
}

/** The whole file appears at once under its name, so that a power cut leaves no half of it. */
async function writeOnce(path: string, text: string): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(text);
  await file.sync();
  await file.close();
  await link(draft, path).finally(() => rm(draft));
  return text;
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
