/** One value at the end of a path inside conditions. */
export interface Leaf {
  path: readonly string[];
  value: unknown;
}

export function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (value === null || typeof value !== 'object') return [{ path, value }];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]));
}

/** A copy in which one leaf holds something else. */
export function withLeaf<T>(whole: T, { path }: Leaf, value: unknown): T {
  const copy = structuredClone(whole);
  const last = path.at(-1);
  let place: unknown = copy;
  for (const key of path.slice(0, -1)) place = isFolder(place) ? place[key] : undefined;
  if (!isFolder(place) || last === undefined) throw new Error(`nothing at ${path.join('.')}`);
  place[last] = value;
  return copy;
}

/** What stands at a path, or undefined. */
export function at(whole: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((place, key) => (isFolder(place) ? place[key] : undefined), whole);
}

export function isFolder(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object';
}
