import type { Plugin } from 'vite';

/**
 * Lets a script ask for a chunk and for the chunks that one imports at the same moment.
 *
 * A browser learns what a chunk imports only when it has it: on a slow line that is a second wait before the first
 * question. Vite's own preloading writes links into the host page's head and weighs more than this. The few letters
 * that the bundler adds for all chunks stand in each that uses them: as a chunk, they cost more headers than letters.
 */
export function loadTogether(): Plugin {
  return {
    name: 'sev:load-together',
    apply: 'build',
    enforce: 'post',
    renderChunk(code, chunk, _options, { chunks }) {
      const here = new Set([chunk.fileName, ...closure(chunk.imports, chunks)]);
      const together = code.replace(ofBundler, (_whole, name: string) => `const ${name}=${namespace};`).replace(/\bimport\((["'`])([^"'`]+)\1\)/g, (whole, _quote, address: string) => {
        const wanted = chunks[fileOf(address)];
        const others = wanted ? closure(wanted.imports, chunks).filter((name) => !here.has(name) && !name.includes('rolldown-runtime')) : [];
        if (others.length === 0) return whole;
        const folder = address.slice(0, address.lastIndexOf('/') + 1);
        const addresses = [address, ...others.map((name) => folder + baseOf(name))];
        return `Promise.all([${addresses.map((each) => `import("${each}")`).join(',')}]).then(m=>m[0])`;
      });
      return together === code ? null : { code: together, map: null };
    },
  };
}

const ofBundler = /\bimport\s*\{\s*\w+ as (\w+)\s*\}\s*from\s*(["'])[^"']*rolldown-runtime[^"']*\2;?/;
/** What the bundler's own does, written as short as we need it: live names of a chunk's module. */
const namespace = '(all)=>{const it={};for(const name in all)Object.defineProperty(it,name,{get:all[name]});return it}';

type Chunks = Record<string, { imports: string[] }>;

/** All that is loaded later lies in one folder, `widgets/`, whoever asks. */
function fileOf(address: string): string {
  return `widgets/${baseOf(address)}`;
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function closure(names: readonly string[], chunks: Chunks, seen = new Set<string>()): string[] {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    closure(chunks[name]?.imports ?? [], chunks, seen);
  }
  return [...seen];
}
