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
const limited = ['setting', 'region', 'department'] as const;

/** Writes a view as the query of `GET /v1/stays` or `GET /v1/map`, without page. */
export function queryOf(view: View, limits: Limits, today: string): URLSearchParams {
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
  const text = oneOf(view, 'q');
  if (text) query.set('q', text);
  return query;
}

/** Day 0 of the month after is the last of this one. */
const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** The months people can still leave in: this one and the next twelve. */
export function monthsFrom(today: string): string[] {
  const first = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 13 }, (_, index) => `${Math.floor((first + index) / 12)}-${String(((first + index) % 12) + 1).padStart(2, '0')}`);
}
