// @ts-check
// Lets Node run our TypeScript as it stands, for tests and benches: node --enable-source-maps --import ./proxy/typescript.mjs test/bench/bench.ts
// Node 20 cannot; tsx can, but names every function anew each time it is made, which costs the rules half their speed.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformSync } from 'rolldown/utils';
import { mend, mendingsOf } from './build/mended.mjs';

// Node runs this file twice: where the program runs, and in the thread that loads its modules.
if (isMainThread) register(import.meta.url);

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  const replaced = mendingsOf(url);
  if (replaced.length > 0) return { format: 'module', source: mend(readFileSync(fileURLToPath(url), 'utf8'), replaced), shortCircuit: true };
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const path = fileURLToPath(url);
  const { code, map, errors } = transformSync(path, readFileSync(path, 'utf8'), { sourcemap: true, target: 'es2022', tsconfig: false });
  if (errors.length > 0) throw new SyntaxError(errors.map(({ message }) => `${path}: ${message}`).join('\n'));
  const comment = map ? `\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}` : '';
  return { format: 'module', source: code + comment, shortCircuit: true };
}
