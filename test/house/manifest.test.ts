import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from './source.ts';

test('the manifest of the elements says what their classes say (npm run manifest)', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'sev-manifest-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const config = 'test/support/custom-elements-manifest.config.mjs';
  execFileSync(process.execPath, [analyzer, 'analyze', '--quiet', '--config', config, '--outdir', relative(root, folder)], { cwd: root });
  assert.deepEqual(readJson(join(root, 'widgets/custom-elements.json')), readJson(join(folder, 'custom-elements.json')));
});

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
