import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { writeOutputs } from './widgets/build/outputs.ts';
import { gather } from './widgets/build/gather.ts';
import { tightenTemplates } from './widgets/build/templates.ts';
import { loadTogether } from './widgets/build/together.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Apart for each process: two builds at once must not write into each other's.
const making = here(`dist/.making-${process.pid}`);
const gathered = gather();

/**
 * Builds `dist/widgets`, whose paths are the addresses they are served at, and `dist/demo`.
 *
 * `/sev.js` keeps its name for ever; what it loads lies under `/widgets/` with its hash in its name. All addresses are
 * relative to the script that asks, so that the folder works at any origin.
 */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [tightenTemplates(), gathered.plugin, loadTogether(), writeOutputs({ demo: here('demo'), making, dist: here('dist') })],
  build: {
    target: 'es2022',
    outDir: `${making}/widgets`,
    emptyOutDir: true,
    manifest: true,
    license: { fileName: 'licenses.md' },
    reportCompressedSize: false,
    // As a library vite adds no preloading of its own, nor does it shorten what it thinks another build will read.
    lib: { entry: here('widgets/sev.ts'), formats: ['es'] },
    rolldownOptions: {
      // What a group's modules import stays where its own readers put it: an element would else load all that later parts need.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'sev.js',
        chunkFileNames: 'widgets/[name]-[hash].js',
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: 'shell', test: gathered.isShell, priority: 2 }, { name: gathered.ownedBy, debugName: 'elements', priority: 1 }, { name: gathered.sharedBy, debugName: 'parts', priority: 1 }] },
        comments: false,
        minify: { compress: { target: 'es2022' }, mangle: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
