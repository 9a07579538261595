/**
 * The stays that this person kept, on this device only: identifiers of public offers, in the order they were kept.
 *
 * Where storage is blocked the list lasts as long as the page.
 */
const drawer = 'sev-kept';
const most = 12;

export const keptPath = 'M8 4h16v24l-8-6.3L8 28z';

let inMemory: readonly string[] | undefined;

/** The identifiers of the stays kept. */
export function keptIds(): readonly string[] {
  if (inMemory) return inMemory;
  try {
    const read: unknown = JSON.parse(localStorage.getItem(drawer) ?? '[]');
    return Array.isArray(read) ? read.filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= 100).slice(0, most) : [];
  } catch {
    return [];
  }
}

export const isKept = (id: string): boolean => keptIds().includes(id);

/** Keeps a stay, or keeps it no longer. */
export function toggleKept(id: string): void {
  const before = keptIds();
  const after = before.includes(id) ? before.filter((one) => one !== id) : [...before, id].slice(-most);
  try {
    if (after.length) localStorage.setItem(drawer, JSON.stringify(after));
    else localStorage.removeItem(drawer);
  } catch {
    inMemory = after;
  }
}
