import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { root } from './source.ts';

const dist = join(root, 'dist/widgets');
const names = readdirSync(dist, { recursive: true, encoding: 'utf8' });
const scripts = names.filter((name) => name.endsWith('.js'));

test('no server’s name is in what a visitor loads', () => {
  const holding = scripts.filter((name) => /drizzle|pglite|postgres|\bzod\b|_zod|ZodError|["'`]node:/i.test(readFileSync(join(dist, name), 'utf8')));
  assert.deepEqual(holding, []);
});

test('the entry keeps its name, and everything else carries its hash', () => {
  assert.deepEqual(scripts.filter((name) => !/^widgets\/[\w.-]+-[\w-]{8}\.js$/.test(name)), ['sev.js']);
});

test('no chunk reaches back to the entry, whose copy may be older or newer than it', () => {
  const reaching = scripts.filter((name) => name !== 'sev.js' && /["'`]\.\.\/sev\.js["'`]/.test(readFileSync(join(dist, name), 'utf8')));
  assert.deepEqual(reaching, []);
});

test('addresses are relative, so that the widgets work from any origin', () => {
  const absolute = scripts.filter((name) => /(?:[}*\w]\s*\bfrom|\bimport)\s*\(?["'](?!\.{1,2}\/)/.test(readFileSync(join(dist, name), 'utf8')));
  assert.deepEqual(absolute, []);
});

test('no script needs more of the browser than ES2022, which a laptop of 2022 has', () => {
  const newer = /\.(?:toSorted|toReversed|toSpliced)\(|\b(?:Object|Map)\.groupBy\b|Promise\.(?:withResolvers|try)\b|Array\.fromAsync\b/;
  assert.deepEqual(scripts.filter((name) => newer.test(readFileSync(join(dist, name), 'utf8'))), []);
});

test('every script has its compressed siblings, and they hold the same bytes', () => {
  for (const name of scripts) {
    const plain = readFileSync(join(dist, name));
    assert.deepEqual(brotliDecompressSync(readFileSync(join(dist, `${name}.br`))), plain);
    assert.deepEqual(gunzipSync(readFileSync(join(dist, `${name}.gz`))), plain);
  }
});
