import type { Plugin } from 'vite';

/**
 * Lets the entry ask for an element's chunk and the chunks that one imports at the same moment.
 *
 * A browser learns what a chunk imports only when it has it: on a slow line that is a second wait before the first
 * question. Vite's own preloading writes links into the host page's head and weighs more than this.
 */
export function loadTogether(): Plugin {
  return {
    name: 'sev:load-together',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const entry of Object.values(bundle)) {
        if (entry.type !== 'chunk' || !entry.isEntry) continue;
        entry.code = entry.code.replace(/\bimport\((["'`])\.\/([^"'`]+)\1\)/g, (whole, _quote, file: string) => {
          const chunk = bundle[file];
          if (chunk?.type !== 'chunk') return whole;
          const others = closure(chunk.imports, bundle).filter((name) => name !== entry.fileName && !entry.imports.includes(name));
          if (others.length === 0) return whole;
          const wanted = [file, ...others].map((name) => `import("./${name}")`);
          return `Promise.all([${wanted.join(',')}]).then(m=>m[0])`;
        });
      }
    },
  };
}

type Bundle = Record<string, { type: string; imports?: string[] }>;

function closure(names: readonly string[], bundle: Bundle, seen = new Set<string>()): string[] {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    closure(bundle[name]?.imports ?? [], bundle, seen);
  }
  return [...seen];
}
