// @ts-check
// npm start (« main ») and npm run sev (« sev »): what changed is built first, then the program runs in this very process. npm run build names none.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFrom, hashOfInputs } from '../../widgets/build/inputs.mjs';
import { bundleProxy } from './bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [program] = process.argv.splice(2, 1);

/** A process of its own: what a build takes of memory is not kept by the service. */
function buildWidgets() {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  execFileSync(process.execPath, [vite, 'build'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @returns {boolean} */
function widgetsAreBuilt() {
  try {
    return readFileSync(builtFrom, 'utf8') === hashOfInputs();
  } catch {
    return false;
  }
}

if (program !== 'sev' && !widgetsAreBuilt()) buildWidgets();
await bundleProxy();
if (program !== undefined) await import(`../../dist/proxy/${program}.js`);
