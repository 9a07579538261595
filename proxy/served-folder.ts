import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Encoded } from './representation.ts';

/** One built file, with the compressed siblings that were built beside it. */
export interface ServedFile extends Encoded {
  /** Below the folder, with `/` on every system. */
  path: string;
  type: string;
  hash: string;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Reads a built folder into memory, or answers nothing where it was not built.
 *
 * Requests are then looked up by their exact address: no path a caller writes ever reaches the disk.
 */
export async function readServedFolder(folder: string): Promise<ServedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length));
  const there = new Set(paths);
  const served = paths.filter((path) => extname(path) in types && !path.split(sep).some((part) => part.startsWith('.')));
  return Promise.all(served.map((path) => readServedFile(folder, path, there)));
}

async function readServedFile(folder: string, path: string, there: ReadonlySet<string>): Promise<ServedFile> {
  const read = async (name: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await readFile(join(folder, name)));
  const identity = await read(path);
  return {
    path: path.split(sep).join('/'),
    type: types[extname(path)] ?? 'application/octet-stream',
    hash: createHash('sha256').update(identity).digest('hex').slice(0, 32),
    identity,
    br: there.has(`${path}.br`) ? await read(`${path}.br`) : undefined,
    gzip: there.has(`${path}.gz`) ? await read(`${path}.gz`) : undefined,
  };
}
