import type { FacilitySummary } from '../../schema/contract/catalogue.ts';
import { facetNames } from '../../schema/contract/stays.ts';
import { addDays } from '../../schema/rules/age.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { Filters, Paging } from './filters.ts';
import { match, type Match } from './match.ts';
import { gather, page } from './page.ts';
import type { Snapshot } from './snapshot.ts';

/** Each stay's text without its last brace, written when it is first shown: most of an answer is copied, not made. */
const written = new WeakMap<Snapshot, string[]>();

/** Writes the answer of `GET /v1/stays`. */
export function writeStays(snapshot: Snapshot, filters: Filters, { sort, limit, cursor }: Paging): string {
  const after = cursor === null ? null : readCursor(cursor, sort);
  const found = match(snapshot, filters);
  const positions = page(snapshot, found, sort, after, limit + 1);
  const shown = positions.slice(0, limit);
  const items = shown.map((position) => writeItem(snapshot, found, position));
  const last = shown.at(-1);
  const next = positions.length > limit && last !== undefined ? JSON.stringify(cursorAt(snapshot, found, sort, last)) : 'null';
  return `{${snapshot.demonstration ? '"demonstration":true,' : ''}"items":[${items.join(',')}],"total":${found.total},"facets":${writeFacets(snapshot, found)},"next":${next}}`;
}

/** Writes the answer of `GET /v1/map`. */
export function writeMap(snapshot: Snapshot, filters: Filters): string {
  const found = match(snapshot, filters);
  const sums = new Map<number, { stays: number; lowest: number }>();
  snapshot.cells.forEach(({ facility }, cell) =>
    gather(snapshot, found, cell, (position) => {
      const price = snapshot.prices[position] ?? 0;
      const sum = sums.get(facility);
      if (!sum) sums.set(facility, { stays: 1, lowest: price });
      else {
        sum.stays += 1;
        sum.lowest = Math.min(sum.lowest, price);
      }
    }),
  );
  const features = snapshot.facilities.flatMap(({ id, name, commune, departmentCode, regionCode, setting, kind, lat, lon }, index) => {
    const sum = sums.get(index);
    if (!sum) return [];
    const distance = found.distances?.[index];
    const properties = { id, name, commune, departmentCode, regionCode, setting, kind, stays: sum.stays, lowestPriceCents: sum.lowest, ...(distance !== undefined && { distanceKm: distance }) };
    return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, lat] }, properties }];
  });
  return JSON.stringify({ type: 'FeatureCollection', ...(snapshot.demonstration && { demonstration: true }), features });
}

function writeItem(snapshot: Snapshot, found: Match, position: number): string {
  let texts = written.get(snapshot);
  if (!texts) written.set(snapshot, (texts = []));
  const text = (texts[position] ??= writeStay(snapshot, position));
  return found.distances ? `${text},"distanceKm":${found.distances[facilityAt(snapshot, position)] ?? 0}}` : `${text}}`;
}

function writeStay(snapshot: Snapshot, position: number): string {
  const stay = snapshot.stays[position];
  const place = snapshot.facilities[facilityAt(snapshot, position)];
  if (!stay || !place) throw new Error('A position without its stay.');
  const { id, startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents, placesLeft, tags, mode } = stay;
  const { name, commune, departmentCode, regionCode, lat, lon, setting, departmentName, wheelchair, transfer } = place;
  const facility: FacilitySummary = { id: place.id, name, commune, departmentCode, regionCode, lat, lon, setting, departmentName, wheelchair, transfer };
  const endDate = addDays(startDate, nights);
  return JSON.stringify({ id, startDate, endDate, nights, zone, priceCents, childPriceCents, singleSupplementCents, placesLeft, tags, mode, facility }).slice(0, -1);
}

function writeFacets({ slots }: Snapshot, { counts }: Match): string {
  const values: string[][] = facetNames.map(() => []);
  slots.forEach(({ facet, value }, slot) => {
    const count = counts[slot] ?? 0;
    if (count > 0) values[facet]?.push(`"${value}":${count}`);
  });
  return `{${facetNames.map((name, facet) => `"${name}":{${values[facet]?.join(',') ?? ''}}`).join(',')}}`;
}

function cursorAt(snapshot: Snapshot, found: Match, sort: Paging['sort'], position: number): string {
  const { id = '', startDate = '' } = snapshot.stays[position] ?? {};
  const keys = { date: 0, price: snapshot.prices[position] ?? 0, distance: found.distances?.[facilityAt(snapshot, position)] ?? 0 };
  return writeCursor({ sort, key: keys[sort], startDate, id });
}

function facilityAt({ cells, cellOf }: Snapshot, position: number): number {
  return cells[cellOf[position] ?? 0]?.facility ?? -1;
}
