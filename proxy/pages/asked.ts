import { Problem } from '../../schema/contract/problem.ts';
import { filterNames, Query, readFilters, readPaging, type Filters } from '../catalogue/filters.ts';
import type { StaySort } from '../../schema/contract/stays.ts';
import { dayNumber } from '../catalogue/snapshot.ts';
import { pointer } from '../places.ts';
import { daysOfMonth } from './dates.fr.ts';

/** What the address of a page of the catalogue asks: the fields as written, and what they mean. */
export interface Asked {
  /** Known fields that say something, in the order of the form. */
  fields: readonly (readonly [name: string, value: string])[];
  filters: Filters;
  sort: StaySort;
  page: number;
}

const pageFields = ['month', ...filterNames, 'sort'];
const mostPages = 2_500;
/** A month that exists; another is refused by name. */
const monthForm = /^\d{4}-(?:0[1-9]|1[0-2])$/;
/** Each choice is written again in many links of the page. */
const mostFields = 60;

/**
 * Reads the address of the list; throws a problem where a field says what cannot be.
 *
 * A form sends its empty fields too, and other sites add fields of their own to a link: both are passed over.
 */
export function readAsked(text: string, today: string): Asked {
  const given = new URLSearchParams(text);
  const fields = pageFields.flatMap((name) => [...new Set(given.getAll(name).map((value) => value.trim()))].filter((value) => value !== '').map((value): [string, string] => [name, value]));
  if (fields.length > mostFields) {
    throw new Problem('invalid-request', { errors: [{ pointer: pointer([fields.at(-1)?.[0] ?? '']), code: 'too-many', detail: `Gardez au plus ${mostFields} choix.` }] });
  }
  const page = /^[1-9]\d{0,3}$/.test(given.get('page') ?? '') ? Math.min(Number(given.get('page')), mostPages) : 1;
  return { fields, page, ...understand(fields, today) };
}

/** What fields ask of the search. */
export function understand(fields: Asked['fields'], today: string): Pick<Asked, 'filters' | 'sort'> {
  const months = fields.flatMap(([name, value]) => (name === 'month' && monthForm.test(value) ? [daysOfMonth(value)] : []));
  const others = fields.filter(([name, value]) => name !== 'month' || !monthForm.test(value));
  const query = new Query(new URLSearchParams(others.map(([name, value]) => [name, value])).toString(), [...filterNames, 'sort', 'limit', 'cursor', 'month']);
  if (query.all('month').length > 0) query.fail('month', 'invalid-value', 'Écrivez un seul mois qui existe, sous la forme 2026-10.');
  const filters = within(months, readFilters(query, today), today);
  const { sort } = readPaging(query, filters.near);
  return query.settle({ filters, sort });
}

/** A month is its days that are still to come, within the other dates asked. */
function within(months: readonly { from: string; to: string }[], filters: Filters, today: string): Filters {
  if (months.length === 0) return filters;
  const [from = today] = months.map((month) => month.from).sort();
  const last = Math.max(...months.map(({ to }) => dayNumber(to)));
  return { ...filters, from: Math.max(filters.from, dayNumber(from < today ? today : from)), to: Math.min(filters.to, last) };
}

/** The address of the list with these fields, the same for the same choices. */
export function addressOf(fields: Asked['fields'], page = 1): string {
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/stays' : `/stays?${query.toString()}`;
}

/** The fields without one name, or without one of its values. */
export function without(fields: Asked['fields'], name: string, value?: string): Asked['fields'] {
  return fields.filter((field) => field[0] !== name || (value !== undefined && field[1] !== value));
}
