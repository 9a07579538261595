import { bare } from './columns.ts';
import type { Entry } from './people.ts';

/** Says of a line that repeats somebody of the list which line they are on: nobody is decided, nor counted, twice. */
export function onceEach(entries: readonly Entry[]): Entry[] {
  const lines = new Map<string, number>();
  return entries.map((entry) => {
    const name = bare(entry.name).split(' ').sort();
    // One word is a family's name: it may be two people's.
    if (!entry.person || name.length < 2) return entry;
    const who = `${name.join(' ')} ${entry.person.birthDate}`;
    const before = lines.get(who);
    if (before === undefined) {
      lines.set(who, entry.line);
      return entry;
    }
    return { ...entry, person: null, mistakes: [...entry.mistakes, { column: 'name', is: 'twice', about: String(before) }] };
  });
}
