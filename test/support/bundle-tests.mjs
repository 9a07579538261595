// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { mending } from '../../proxy/build/mended.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles these files of tests, since each runs in a process of its own, which would else read and turn again what all of them share.
 * @param {readonly string[]} files paths of sources @returns {Promise<{ paths: string[], remove: () => void }>} what to run, in their order
 */
export async function bundleTests(files) {
  // In the project, where packages are found.
  const dir = mkdtempSync(join(root, 'dist/.tests-'));
  const nameOf = (/** @type {string} */ path) => relative(root, path).replace(/\.ts$/, '');
  await build({
    cwd: root,
    input: Object.fromEntries(files.map((path) => [nameOf(path), path])),
    platform: 'node',
    // The driver is mended, as it is where the proxy runs.
    external: (id) => /^[@a-z]/.test(id) && id !== 'postgres',
    plugins: [mending, inTheirPlace],
    // An error is thrown all the same; what it warns of is the size of bundles nobody sends.
    logLevel: 'silent',
    output: { dir, format: 'esm', sourcemap: true },
  });
  return { paths: files.map((path) => join(dir, `${nameOf(path)}.js`)), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Each module goes on to find files from where its source stands. @type {import('rolldown').Plugin} */
const inTheirPlace = {
  name: 'sev:in-their-place',
  transform: (code, id) => (code.includes('import.meta.url') ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) : null),
};
