import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { root, withProxy } from './proxy-process.ts';
import { print } from './report.ts';
import { load, loadAndPress, slowLine, withBrowser, withHostPage } from './widget-page.ts';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

/** Bytes until the first question can be used, or the first list read, everything, brotli. */
const ceilings: Record<string, number> = { 'sev-eligibility': 18_000, 'sev-aid': 18_000, 'sev-finder': 24_000, 'sev-groups': 24_000, 'sev-registration': 32_000 };

const mapCeiling = 50_000;

const dist = join(root, 'dist/widgets');
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const elements = (manifest['widgets/sev.ts']?.dynamicImports ?? [])
  .map((source) => ({ source, tag: /(sev-\w+)\.element\b/.exec(source)?.[1] ?? '' }))
  .filter(({ tag }) => tag !== '');

let met = true;
await withProxy(({ origin }) =>
  withBrowser(async (browser) => {
    for (const { source, tag } of elements) {
      const files = [...closure(['widgets/sev.ts', source])];
      console.log(`\n<${tag}>`);
      for (const file of files) console.log(`    ${brotliBytes(file).toLocaleString('en').padStart(8)}  ${file}`);
      const loaded = await withHostPage(origin, tag, (address) => load(browser, address, slowLine));
      for (const { path, bytes } of loaded.requests) console.log(`    ${bytes.toLocaleString('en').padStart(8)}  ${path} (as received, headers included)`);
      console.log(`    ${loaded.readyBytes.toLocaleString('en').padStart(8)}  received until sev-ready, in ${loaded.requests.length} requests`);
      met = print({ what: `<${tag}> received until its first ${tag === 'sev-finder' ? 'list' : 'question'}`, figure: loaded.bytes, unit: 'bytes', goal: ceilings[tag] ?? 18_000, good: 'at-most' }) && met;
    }
    met = (await weighMap(origin, browser)) && met;
  }),
);
process.exitCode = met ? 0 : 1;

/** What the finder's map adds when it is opened, tiles left aside: they are the IGN's pictures, and as many as the map shows. */
async function weighMap(origin: string, browser: Browser): Promise<boolean> {
  const received = await withHostPage(origin, 'sev-finder', (address) => loadAndPress(browser, address, slowLine, 'Carte'));
  const own = received.filter(({ path }) => !path.startsWith('/v1/tiles/'));
  console.log('\nthe map of <sev-finder>');
  for (const { path, bytes } of own) console.log(`    ${bytes.toLocaleString('en').padStart(8)}  ${path} (as received, headers included)`);
  return print({ what: 'the map, when it is opened', figure: own.reduce((sum, { bytes }) => sum + bytes, 0), unit: 'bytes', goal: mapCeiling, good: 'at-most' });
}

function closure(names: readonly string[], files = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk || files.has(chunk.file)) continue;
    files.add(chunk.file);
    closure(chunk.imports ?? [], files);
  }
  return files;
}

function brotliBytes(file: string): number {
  return statSync(join(dist, `${file}.br`)).size;
}
