// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inputs = ['widgets', 'schema', 'demo', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** Where a build writes what it was made from. */
export const builtFrom = join(root, 'dist/.built-from');

/** The hash of everything that a build of the widgets and pages reads, names and contents. */
export function hashOfInputs() {
  return hashOf(inputs);
}

/** The hash of these files and folders of the project, and of the Node that builds them. @param {readonly string[]} paths @returns {string} */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths.flatMap((each) => filesUnder(each)).toSorted()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
