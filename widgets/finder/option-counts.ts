import type { FinderHost } from './finder-host.ts';
import { monthsFrom, queryOf } from './query.ts';
import type { Found, Search } from './search.ts';
import { withValues, type View, type ViewKey } from './view.ts';

/** Whole euros. */
export const priceSteps: readonly string[] = ['250', '300', '350', '400', '450'];

const counts = new WeakMap<Found, Map<string, number>>();

/** What a choice that has no facet would show, once it has been counted. */
export const optionCount = ({ found }: Pick<FinderHost, 'found'>, key: ViewKey, value: string): number | undefined => (found ? counts.get(found)?.get(`${key} ${value}`) : undefined);

/** The query of the view with one choice changed. */
export const queryWith = ({ view, limits, today }: Pick<FinderHost, 'view' | 'limits' | 'today'>, key: ViewKey, value: string): URLSearchParams =>
  queryOf(withValues(view, key, [value]), limits, today);

/** Counts the months and prices for the list that is shown, once a list; nothing is said where the proxy does not answer. */
export async function countOptions(host: { found: Found | undefined; view: View; search: Search; today: string } & Pick<FinderHost, 'limits'>): Promise<void> {
  const { found, search } = host;
  if (!found || counts.has(found)) return;
  const counted = new Map<string, number>();
  counts.set(found, counted);
  const options = [...monthsFrom(host.today).map((value) => ['month', value] as const), ...priceSteps.map((value) => ['max', value] as const)];
  await Promise.all(options.map(async ([key, value]) => {
    const count = await search.count(queryWith(host, key, value)).catch(() => undefined);
    if (count !== undefined) counted.set(`${key} ${value}`, count);
  }));
}
