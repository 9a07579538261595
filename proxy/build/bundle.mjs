// @ts-check
// The proxy in a few files, as it is run: Node spends a second and a half on reading a thousand modules and turning our TypeScript.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../../widgets/build/inputs.mjs';
import { mending } from './mended.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist/proxy');
const builtFrom = join(built, '.built-from');
const inputs = ['proxy', 'schema', 'package-lock.json'];

/** Bundles the service and its commands into `dist/proxy`, unless what stands there was made from exactly what is here now. */
export async function bundleProxy() {
  const hash = hashOf(inputs);
  if ((await readFile(builtFrom, 'utf8').catch(() => '')) === hash) return;
  const { build } = await import('rolldown');
  // Apart for each process: two builds at once must not write into each other's.
  const making = join(root, `dist/.making-proxy-${process.pid}`);
  try {
    await build({
      cwd: root,
      input: { main: 'proxy/main.ts', sev: 'proxy/cli/main.ts' },
      platform: 'node',
      // They read files that stand beside their own.
      external: ['@electric-sql/pglite'],
      plugins: [mending],
      logLevel: 'warn',
      output: { dir: making, format: 'esm', sourcemap: true },
    });
    await writeFile(join(making, '.built-from'), hash);
    await mkdir(join(root, 'dist'), { recursive: true });
    await rm(built, { recursive: true, force: true });
    await rename(making, built);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
