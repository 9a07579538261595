import type { Plugin } from 'vite';

interface Graph {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[]; code: string | null } | null;
}

interface Gathered {
  plugin: Plugin;
  /** What most pages need: what the entry imports, what several elements need at once, and what little one of them shares with later parts of others. */
  isShell: (id: string) => boolean;
  /** Names the chunk of what one element alone needs at once, with its entry, whatever its own later parts need of it again; null for anything else. */
  ownedBy: (id: string) => string | null;
  /** Names the chunk of what the later parts of several elements share, one for each set of elements; null for anything else. */
  sharedBy: (id: string) => string | null;
}

/** Characters of a module that is not worth a request of its own. */
const little = 1700;
/** Characters that an element and its own later parts must have in common before it holds them itself: left to the bundler, they are a chunk and a request more. */
const much = 10_000;
/** Characters of a module that costs less on every page than fetching what it would be put with. */
const tiny = 300;

/**
 * Gathers into few chunks what would be many.
 *
 * Left to itself the bundler makes one for each set of pages that need a module, and each request costs its headers
 * and a look-up.
 */
export function gather(): Gathered {
  let shell = new Set<string>();
  let owned = new Map<string, string>();
  let shared = new Map<string, string>();
  return {
    // What the bundler itself adds is a few letters that every chunk may ask for.
    isShell: (id) => shell.has(id) || id.includes('rolldown/runtime'),
    ownedBy: (id) => owned.get(id) ?? null,
    sharedBy: (id) => shared.get(id) ?? null,
    plugin: {
      name: 'sev:gather',
      apply: 'build',
      buildEnd(failure) {
        if (failure) return;
        [shell, owned, shared] = [new Set(), new Map(), new Map()];
        for (const entry of [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)) {
          for (const id of closure(this, this.getModuleInfo(entry)?.importedIds ?? [])) shell.add(id);
          const elements = (this.getModuleInfo(entry)?.dynamicallyImportedIds ?? []).map((id) => {
            const now = closure(this, [id]);
            return { name: id.replace(/^.*\/|\.ts$/g, ''), now, parts: partsOf(this, now) };
          });
          if (elements.length < 2) continue;
          for (const { name, now, parts } of elements) {
            const own: string[] = [];
            for (const id of now) {
              const isLittle = (this.getModuleInfo(id)?.code?.length ?? 0) <= little;
              const reachesOthers = elements.some((other) => other.now !== now && other.parts.some((part) => part.has(id)));
              if (elements.filter((element) => element.now.has(id)).length > 1 || (isLittle && reachesOthers)) shell.add(id);
              else if (!reachesOthers) own.push(id);
            }
            const again = own.filter((id) => parts.some((part) => part.has(id)));
            if (again.reduce((sum, id) => sum + (this.getModuleInfo(id)?.code?.length ?? 0), 0) > much) for (const id of own) owned.set(id, name);
            for (const id of parts.flatMap((part) => [...part])) {
              const owners = elements.flatMap((element, index) => (element.parts.some((part) => part.has(id)) ? [index] : []));
              // What an element needs at once stays out: it would bring along all that only later parts need.
              const atOnce = elements.some((element) => element.now.has(id));
              const isTiny = (this.getModuleInfo(id)?.code?.length ?? 0) <= tiny;
              if (owners.length === elements.length && isTiny) shell.add(id);
              else if (owners.length > 1 && !atOnce) shared.set(id, `parts-${owners.join('')}`);
            }
          }
        }
      },
    },
  };
}

/** What each import() of these modules brings. */
const partsOf = (graph: Graph, ids: ReadonlySet<string>): Set<string>[] =>
  [...ids].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []).map((id) => closure(graph, [id]));

function closure(graph: Graph, ids: readonly string[], seen = new Set<string>()): Set<string> {
  for (const id of ids) {
    if (seen.has(id)) continue;
    seen.add(id);
    closure(graph, graph.getModuleInfo(id)?.importedIds ?? [], seen);
  }
  return seen;
}
