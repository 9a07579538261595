import type { Plugin } from 'vite';

interface Graph {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null;
}

/**
 * Puts into one chunk what every page needs: what the entry imports, and what all the elements have in common.
 *
 * Left to itself the bundler makes two of them, and each request costs its headers and a look-up.
 */
export function oneShell(): { plugin: Plugin; isShell: (id: string) => boolean } {
  let shell = new Set<string>();
  return {
    isShell: (id) => shell.has(id),
    plugin: {
      name: 'sev:one-shell',
      apply: 'build',
      buildEnd(failure) {
        if (failure) return;
        shell = new Set();
        for (const entry of [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)) {
          const own = closure(this, this.getModuleInfo(entry)?.importedIds ?? []);
          const elements = (this.getModuleInfo(entry)?.dynamicallyImportedIds ?? []).map((id) => closure(this, [id]));
          const common = elements.length > 1 ? [...(elements[0] ?? [])].filter((id) => elements.every((element) => element.has(id))) : [];
          for (const id of [...own, ...common]) shell.add(id);
        }
      },
    },
  };
}

function closure(graph: Graph, ids: readonly string[], seen = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    closure(graph, graph.getModuleInfo(id)?.importedIds ?? [], seen);
  }
  return seen;
}
