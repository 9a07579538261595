import { keys, withoutNear, withValues, type View, type ViewKey } from '../view.ts';

const notFilters: readonly ViewKey[] = ['radius', 'sort', 'show', 'stay'];
export const filterKeys: readonly ViewKey[] = keys.filter((key) => !notFilters.includes(key));

/** Adds a value, or takes it away where it is already there. */
export function toggled(view: View, key: ViewKey, value: string): View {
  const values = view[key] ?? [];
  return withValues(view, key, values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
}

export const filterCount = (view: View): number => filterKeys.reduce((sum, key) => sum + (view[key]?.length ?? 0), 0);

export const withoutFilters = (view: View): View => filterKeys.reduce((left, key) => withValues(left, key, []), withoutNear(view));
