import type { Plugin } from 'vite';

interface Graph {
  getModuleInfo: (id: string) => { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[]; code: string | null } | null;
}

interface Gathered {
  plugin: Plugin;
  /** What most pages need: what the entry imports, what most elements need at once, and what little one of them shares with later parts of others. */
  isShell: (id: string) => boolean;
  /** Names the chunk of what one element alone needs at once, with its entry, whatever its own later parts need of it again; null for anything else. */
  ownedBy: (id: string) => string | null;
  /** Names the chunk of what several later parts share, one for each set of elements that they are of; null for anything else. */
  sharedBy: (id: string) => string | null;
}

/** Characters of modules that are not worth a request of their own to those who need them at once. */
const little = 3_400;
/** Characters of a module that one element needs at once, and later parts of others: on every page it weighs on those who need neither. */
const small = 1_000;
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
          const elements = (this.getModuleInfo(entry)?.dynamicallyImportedIds ?? []).filter((id) => id.endsWith('.element.ts')).map((id) => {
            const now = closure(this, [id]);
            return { id, name: id.replace(/^.*\/|\.ts$/g, ''), now, parts: partsOf(this, now) };
          });
          if (elements.length < 2) continue;
          const size = (id: string): number => this.getModuleInfo(id)?.code?.length ?? 0;
          // A part that opens an element whole fetches it as it stands.
          const reachesOthers = (id: string, own: string): boolean => elements.some((other) => !other.now.has(id) && other.parts.some((part) => part.has(id) && !part.has(own)));
          for (const { id: own, now } of elements) {
            for (const id of now) {
              const owners = elements.flatMap((element, index) => (element.now.has(id) ? [index] : []));
              if (owners.length * 2 > elements.length || (size(id) <= small && reachesOthers(id, own))) shell.add(id);
              // What only a few need, such as whoever works signed in, would weigh on every visitor.
              else if (owners.length > 1) shared.set(id, `at-once-${owners.join('')}`);
            }
          }
          for (const chunk of new Set(shared.values())) {
            const ids = [...shared.keys()].filter((id) => shared.get(id) === chunk);
            if (ids.reduce((sum, id) => sum + size(id), 0) <= little) for (const id of ids) if (shared.delete(id)) shell.add(id);
          }
          // Nothing in the shell may bring along what is not.
          for (const id of shell) if ([...closure(this, [id])].some((needed) => !shell.has(needed))) shell.delete(id);
          for (const [index, { id: self, name, now, parts }] of elements.entries()) {
            const own = [...now].filter((id) => !shell.has(id) && !shared.has(id) && !reachesOthers(id, self));
            const again = own.filter((id) => parts.some((part) => part.has(id)));
            if (again.reduce((sum, id) => sum + size(id), 0) > much) for (const id of own) owned.set(id, name);
            for (const id of parts.flatMap((part) => [...part])) {
              const owners = elements.flatMap((element, at) => (element.parts.some((part) => part.has(id)) ? [at] : []));
              // What an element needs at once stays out: it would bring along all that only later parts need.
              const atOnce = elements.some((element) => element.now.has(id));
              if (owners.length === elements.length && size(id) <= tiny) shell.add(id);
              else if (owners.length > 1 && !atOnce) shared.set(id, `parts-${owners.join('')}`);
              else if (!atOnce && parts.filter((part) => part.has(id)).length > 1) shared.set(id, `parts-${index}`);
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
