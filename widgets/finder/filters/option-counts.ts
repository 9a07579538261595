import { type Asking, queryOf } from '../query.ts';
import type { Found, Search } from '../search.ts';
import { withValues, type ViewKey } from '../view.ts';
import { monthsFrom, priceSteps, radiusSteps } from './steps.ts';

/** Few at a time, so that what a person asks meanwhile does not wait behind them. */
const atOnce = 3;

const counts = new WeakMap<Found, Map<string, number>>();

interface Counting extends Asking {
  readonly found: Found | undefined;
  readonly search: Search;
}

/** What a choice that has no facet would show, once it has been counted. */
export const optionCount = ({ found }: Pick<Counting, 'found'>, key: ViewKey, value: string): number | undefined => (found ? counts.get(found)?.get(`${key} ${value}`) : undefined);

/** Counts the months, prices and distances for the list that is shown, once a list; nothing is said where the proxy does not answer. True when something was counted. */
export async function countOptions(host: Counting): Promise<boolean> {
  const { found, search, view, limits, today, around } = host;
  if (!found || counts.has(found)) return false;
  const counted = new Map<string, number>();
  counts.set(found, counted);
  const steps = (key: ViewKey, values: readonly string[]): (readonly [ViewKey, string])[] => values.map((value) => [key, value] as const);
  const options = [...steps('month', monthsFrom(today)), ...steps('max', priceSteps), ...(around?.point ? steps('radius', radiusSteps) : [])];
  const lane = async (): Promise<void> => {
    for (let next = options.shift(); next && host.found === found; next = options.shift()) {
      const [key, value] = next;
      const count = await search.count(queryOf({ view, limits, today, around }, withValues(view, key, [value]))).catch(() => undefined);
      if (count !== undefined) counted.set(`${key} ${value}`, count);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  // Given up half-way, it is begun again when the list comes back.
  if (host.found !== found) counts.delete(found);
  return host.found === found;
}
