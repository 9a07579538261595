/** What is typed in the form, by the id of its field. Boxes hold `yes` or nothing. */
export type Typed = Readonly<Record<string, string>>;

export const isTicked = (typed: Typed, id: string): boolean => typed[id] === 'yes';

/** What a field holds, without the spaces around it; null where it is empty. */
export const textIn = (typed: Typed, id: string): string | null => typed[id]?.trim() || null;

/** Who a fact is about: the person who is registered, or the one they care for who stays home. */
export type About = 'own' | 'cared';

/** The id of a field: those of the person cared for carry their name before. */
export const idFor = (about: About, name: string): string => (about === 'own' ? name : `${about}-${name}`);

/** The rows of the form that say who somebody comes with, by their number. */
export function tieRows(typed: Typed): number[] {
  return Object.keys(typed).flatMap((id) => /^tie-(\d+)-kind$/.exec(id)?.[1] ?? []).map(Number).sort((a, b) => a - b);
}
