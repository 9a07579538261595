import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { builtFrom, hashOfInputs } from './inputs.mjs';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const copied = /\.(?:html|css|js|svg|png|jpg|webp|csv|txt)$/;
const compressed = /\.(?:html|css|js|svg|csv|txt)$/;

/** Copies the demo's pages beside the widgets, and writes a brotli and a gzip sibling of every text that is served; says at last what it was made from. */
export function writeOutputs({ demo, dist }: { demo: string; dist: string }): Plugin {
  let hash = '';
  return {
    name: 'sev:write-outputs',
    apply: 'build',
    async buildStart() {
      await rm(builtFrom, { force: true });
      hash = hashOfInputs();
    },
    async closeBundle(failure) {
      if (failure) return;
      const pages = join(dist, 'demo');
      await rm(pages, { recursive: true, force: true });
      await mkdir(pages, { recursive: true });
      for (const path of await filesUnder(demo)) {
        if (copied.test(path)) await cp(join(demo, path), join(pages, path));
      }
      const texts = (await filesUnder(dist)).filter((path) => compressed.test(path));
      await Promise.all(texts.map((path) => writeSiblings(join(dist, path))));
      await writeFile(builtFrom, hash);
    },
  };
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
