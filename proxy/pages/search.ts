import type { Facility } from '../../schema/contract/catalogue.ts';
import { facetNames, type FacetName } from '../../schema/contract/stays.ts';
import { match } from '../catalogue/match.ts';
import { page as pageOf } from '../catalogue/page.ts';
import type { Snapshot } from '../catalogue/snapshot.ts';
import type { FoundStay } from '../stores/catalogue-reading.ts';
import { understand, without, type Asked } from './asked.ts';
import { monthsFrom } from './dates.fr.ts';

export interface Choice {
  value: string;
  count: number;
}

/** A stay with its place, as a card shows it. */
export interface Placed {
  stay: FoundStay;
  place: Facility;
  distanceKm: number | null;
}

/** One page of what was found, with the count of every other choice. */
export interface Found {
  total: number;
  items: readonly Placed[];
  page: number;
  pages: number;
  facets: ReadonlyMap<FacetName, readonly Choice[]>;
  months: readonly Choice[];
  prices: readonly Choice[];
}

const perPage = 20;
const monthsShown = 14;
export const priceSteps = [25_000, 30_000, 35_000, 40_000, 45_000];

/** Finds one page of the stays asked; a page beyond the last is the last. */
export function search(snapshot: Snapshot, asked: Asked, today: string): Found {
  const found = match(snapshot, asked.filters);
  const pages = Math.max(1, Math.ceil(found.total / perPage));
  const page = Math.min(asked.page, pages);
  const positions = pageOf(snapshot, found, asked.sort, null, page * perPage).slice((page - 1) * perPage);
  const items = positions.flatMap((position): Placed[] => {
    const facility = snapshot.cells[snapshot.cellOf[position] ?? -1]?.facility ?? -1;
    const [stay, place] = [snapshot.stays[position], snapshot.facilities[facility]];
    return stay && place ? [{ stay, place, distanceKm: found.distances?.[facility] ?? null }] : [];
  });
  const counted = (fields: Asked['fields'], name: string, value: string): Choice => ({ value, count: count(snapshot, [...fields, [name, value]], today) });
  const anyDay = ['month', 'from', 'to'].reduce((fields, name) => without(fields, name), asked.fields);
  const anyPrice = without(asked.fields, 'maxPriceCents');
  return {
    total: found.total,
    items,
    page,
    pages,
    facets: new Map(facetNames.map((name, facet) => [name, snapshot.slots.flatMap((slot, index) => (slot.facet === facet ? [{ value: slot.value, count: found.counts[index] ?? 0 }] : []))])),
    months: monthsFrom(today, monthsShown).map((month) => counted(anyDay, 'month', month)),
    prices: priceSteps.map((cents) => counted(anyPrice, 'maxPriceCents', String(cents))),
  };
}

/** How many stays these fields would find. */
export function count(snapshot: Snapshot, fields: Asked['fields'], today: string): number {
  return match(snapshot, understand(fields, today).filters).total;
}

/** The next stays of a place after a day, one stay left out. */
export function nextAt(snapshot: Snapshot, facility: string, from: string, except: string, most: number): FoundStay[] {
  return snapshot.stays.filter((stay) => stay.facility === facility && stay.startDate >= from && stay.id !== except).slice(0, most);
}
