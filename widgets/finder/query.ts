import { oneOf, type View, type ViewKey } from './view.ts';

/** What the integrator chose for the page: the list never leaves it. */
export interface Limits {
  setting: readonly string[];
  region: readonly string[];
  department: readonly string[];
  /** Identifiers of facilities: a partner's own selection. */
  facility: readonly string[];
}

const facets: readonly ViewKey[] = ['nights', 'zone', 'wheelchair', 'disability', 'transfer', 'tag'];
export const limited = ['setting', 'region', 'department'] as const;

/** Where a commune is, as nearly as the proxy knows. */
export interface Around {
  /** INSEE code. */
  code: string;
  /** With its department, as people name a place. */
  name: string;
  /** Null where nobody knows: distances then count for nothing. */
  point: string | null;
  /** On what distances are based, in words. */
  note: string;
}

/** What a query is made of. */
export interface Asking {
  readonly view: View;
  readonly limits: Limits;
  readonly today: string;
  readonly around: Around | undefined;
}

/** Writes a view as the query of `GET /v1/stays` or `GET /v1/map`, without page nor order. */
export function queryOf(asking: Asking, view: View = asking.view): URLSearchParams {
  const { limits, today, around } = asking;
  const query = new URLSearchParams();
  for (const key of limited) {
    const chosen = (view[key] ?? []).filter((value) => !limits[key].length || limits[key].includes(value));
    for (const value of chosen.length ? chosen : limits[key]) query.append(key, value);
  }
  for (const id of limits.facility) query.append('facility', id);
  for (const key of facets) for (const value of view[key] ?? []) query.append(key, value);
  const month = oneOf(view, 'month');
  if (month) {
    const first = `${month}-01`;
    query.set('from', first > today ? first : today);
    query.set('to', lastDay(month));
  }
  const max = oneOf(view, 'max');
  if (max) query.set('maxPriceCents', `${max}00`);
  if (around?.point && around.code === oneOf(view, 'near')) {
    query.set('near', around.point);
    const radius = oneOf(view, 'radius');
    if (radius) query.set('radiusKm', radius);
  }
  const text = oneOf(view, 'q');
  if (text) query.set('q', text);
  return query;
}

/** The same, in the order that was chosen. */
export function queryInOrder(asking: Asking): URLSearchParams {
  const query = queryOf(asking);
  const sort = oneOf(asking.view, 'sort');
  if (sort && (sort !== 'distance' || query.has('near'))) query.set('sort', sort);
  return query;
}

/** Day 0 of the month after is the last of this one. */
const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
