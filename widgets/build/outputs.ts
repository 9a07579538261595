import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { builtFrom, hashOfInputs } from './inputs.mjs';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const copied = /\.(?:html|css|js|svg|png|jpg|webp|csv|txt)$/;
const compressed = /\.(?:html|css|js|svg|csv|txt)$/;

/**
 * Copies the demo's pages beside the widgets, writes a brotli and a gzip sibling of every text that is served, and puts
 * all of it in place of the last build at once, with what it was made from: whoever reads meanwhile finds either.
 */
export function writeOutputs({ demo, making, dist }: { demo: string; making: string; dist: string }): Plugin {
  let hash = '';
  return {
    name: 'sev:write-outputs',
    apply: 'build',
    buildStart() {
      hash = hashOfInputs();
    },
    async closeBundle(failure) {
      if (!failure) {
        const pages = join(making, 'demo');
        await mkdir(pages, { recursive: true });
        for (const path of await filesUnder(demo)) {
          // The portal is served by a server of its own.
          if (copied.test(path) && !path.startsWith(`portal${sep}`)) await cp(join(demo, path), join(pages, path));
        }
        const texts = (await filesUnder(making)).filter((path) => compressed.test(path));
        await Promise.all(texts.map((path) => writeSiblings(join(making, path))));
        await rm(builtFrom, { force: true });
        for (const name of ['widgets', 'demo']) await replace(join(dist, name), join(making, name));
        await writeFile(builtFrom, hash);
      }
      await rm(making, { recursive: true, force: true });
    },
  };
}

async function replace(old: string, made: string, attempts = 3): Promise<void> {
  await rm(old, { recursive: true, force: true });
  try {
    await rename(made, old);
  } catch (error) {
    // Another build has just put its own there.
    if (attempts === 0) throw error;
    await replace(old, made, attempts - 1);
  }
}

async function writeSiblings(path: string): Promise<void> {
  const text = await readFile(path);
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
  const [br, gz] = await Promise.all([brotli(text, best), zip(text, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
