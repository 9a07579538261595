import type { Facility } from '../../schema/contract/catalogue.ts';
import { facetNames, type FacetName } from '../../schema/contract/stays.ts';
import type { CatalogueState, FoundStay, FreePlaces } from '../stores/catalogue-reading.ts';
import { breath } from './breath.ts';
import { wordIndex } from './words.ts';

/** Stays that no filter tells apart but by date, price and places: most catalogues have few such kinds, however many dates. */
export interface Cell {
  facility: number;
  /** Positions of its stays, ascending. */
  stays: Uint32Array;
  /** For each facet, the counters of the values it has. */
  slots: readonly (readonly number[])[];
  everySlot: Uint16Array;
  range: { leastPrice: number; mostPrice: number; leastPlaces: number; mostPlaces: number };
}

/** The catalogue in memory, as it was at one moment: never changed, replaced whole. A stay's position is its rank by date, then identifier. */
export interface Snapshot extends CatalogueState {
  facilities: readonly Facility[];
  words: readonly (readonly string[])[];
  stays: readonly FoundStay[];
  /** Start dates as numbers: 20261012. */
  days: Int32Array;
  prices: Int32Array;
  places: Int32Array;
  cellOf: Uint32Array;
  cells: readonly Cell[];
  /** Positions by price, then position; and the rank of each position there. */
  byPrice: Uint32Array;
  priceRank: Uint32Array;
  /** Each counter's facet and value, in the order in which they are shown. */
  slots: readonly { facet: number; value: string }[];
}

/** A date as a number that sorts like it. */
export function dayNumber(date: string): number {
  return Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10));
}

type Kind = Pick<FoundStay, 'facility' | 'nights' | 'zone' | 'mode' | 'tags'>;

/** Builds the search from the rows, a slice at a time. */
export async function buildSnapshot(state: CatalogueState, facilities: readonly Facility[], rows: readonly FoundStay[]): Promise<Snapshot> {
  const stays = await inOrder(rows);
  const count = stays.length;
  const [days, prices, places, cellOf] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Uint32Array(count)];
  const kinds = new Map<string, { kind: Kind; positions: number[]; index: number }>();
  for (const [position, stay] of stays.entries()) {
    days[position] = dayNumber(stay.startDate);
    prices[position] = stay.priceCents;
    places[position] = stay.placesLeft;
    const key = `${stay.facility}\n${stay.nights}\n${stay.zone}\n${stay.mode}\n${stay.tags.join()}`;
    let kind = kinds.get(key);
    if (!kind) kinds.set(key, (kind = { kind: stay, positions: [], index: kinds.size }));
    kind.positions.push(position);
    cellOf[position] = kind.index;
    if (position % 2_000 === 1_999) await breath();
  }
  const { cells, slots } = cellsOf([...kinds.values()], facilities, { prices, places });
  await breath();
  const { byPrice, priceRank } = rankByPrice(prices);
  const words = facilities.map(({ name, commune, description }) => wordIndex([name, commune, description]));
  return { ...state, facilities, words, stays, days, prices, places, cellOf, cells, byPrice, priceRank, slots };
}

/** The same catalogue with other free places, in a moment however large it is. */
export function withFreePlaces(snapshot: Snapshot, state: CatalogueState, free: readonly FreePlaces[]): Snapshot {
  const [stays, places, cells] = [[...snapshot.stays], Int32Array.from(snapshot.places), [...snapshot.cells]];
  const changed = new Set<number>();
  for (const { id, startDate, placesLeft } of free) {
    const position = positionOf(snapshot, startDate, id);
    const stay = stays[position];
    if (stay?.id !== id) throw new Error('places of a stay that is not in the catalogue');
    stays[position] = { ...stay, placesLeft };
    places[position] = placesLeft;
    changed.add(snapshot.cellOf[position] ?? -1);
  }
  for (const index of changed) {
    const cell = cells[index];
    if (cell) cells[index] = { ...cell, range: rangeOf(cell.stays, { prices: snapshot.prices, places }) };
  }
  return { ...snapshot, ...state, stays, places, cells };
}

/** The position of a stay: the first of its day whose identifier does not come before. */
function positionOf({ days, stays }: Snapshot, startDate: string, id: string): number {
  const day = dayNumber(startDate);
  let [low, high] = [0, stays.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = days[middle] ?? 0;
    if (at < day || (at === day && (stays[middle]?.id ?? '') < id)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts day by day, since one sort of all would keep everybody waiting. */
async function inOrder(rows: readonly FoundStay[]): Promise<FoundStay[]> {
  const byDay = new Map<string, FoundStay[]>();
  for (const row of rows) {
    const day = byDay.get(row.startDate);
    if (day) day.push(row);
    else byDay.set(row.startDate, [row]);
  }
  await breath();
  const sorted: FoundStay[] = [];
  for (const day of [...byDay.keys()].toSorted()) {
    for (const row of (byDay.get(day) ?? []).toSorted((one, other) => (one.id < other.id ? -1 : 1))) sorted.push(row);
    if (sorted.length % 2_000 < 50) await breath();
  }
  return sorted;
}

function cellsOf(kinds: readonly { kind: Kind; positions: readonly number[] }[], facilities: readonly Facility[], figures: Pick<Snapshot, 'prices' | 'places'>): Pick<Snapshot, 'cells' | 'slots'> {
  const indexes = new Map(facilities.map(({ id }, index) => [id, index]));
  const seen = new Map<string, { facet: number; value: string }>();
  const valued = kinds.map(({ kind, positions }) => {
    const facility = indexes.get(kind.facility) ?? -1;
    const place = facilities[facility];
    if (!place) throw new Error('A stay without its facility.');
    const values = facetNames.map((facet, index) => valuesOf(facet, kind, place).map((value) => ({ facet: index, value })));
    for (const one of values.flat()) seen.set(`${one.facet} ${one.value}`, one);
    return { facility, positions, values };
  });
  const slots = [...seen.values()].toSorted((one, other) => one.facet - other.facet || one.value.localeCompare(other.value, 'en', { numeric: true }));
  const slotOf = new Map(slots.map(({ facet, value }, index) => [`${facet} ${value}`, index]));
  const cells = valued.map(({ facility, positions, values }): Cell => {
    const own = values.map((facet) => facet.map((one) => slotOf.get(`${one.facet} ${one.value}`) ?? -1));
    return { facility, stays: Uint32Array.from(positions), slots: own, everySlot: Uint16Array.from(own.flat()), range: rangeOf(positions, figures) };
  });
  return { cells, slots };
}

function rangeOf(positions: Iterable<number>, { prices, places }: Pick<Snapshot, 'prices' | 'places'>): Cell['range'] {
  const range = { leastPrice: Infinity, mostPrice: -Infinity, leastPlaces: Infinity, mostPlaces: -Infinity };
  for (const position of positions) {
    const [price = 0, free = 0] = [prices[position], places[position]];
    range.leastPrice = Math.min(range.leastPrice, price);
    range.mostPrice = Math.max(range.mostPrice, price);
    range.leastPlaces = Math.min(range.leastPlaces, free);
    range.mostPlaces = Math.max(range.mostPlaces, free);
  }
  return range;
}

function valuesOf(facet: FacetName, kind: Kind, place: Facility): readonly string[] {
  switch (facet) {
    case 'nights':
      return [String(kind.nights)];
    case 'zone':
      return [kind.zone];
    case 'department':
      return place.departmentCode === null ? [] : [place.departmentCode];
    case 'region':
      return place.regionCode === null ? [] : [place.regionCode];
    case 'setting':
      return [place.setting];
    case 'kind':
      return [place.kind];
    case 'mode':
      return [kind.mode];
    case 'tag':
      return kind.tags;
    case 'disability':
      return place.tourismDisability;
    case 'wheelchair':
      return place.wheelchair ? ['true'] : [];
    case 'transfer':
      return place.transfer ? ['true'] : [];
  }
}

function rankByPrice(prices: Int32Array): Pick<Snapshot, 'byPrice' | 'priceRank'> {
  const keys = Float64Array.from(prices, (price, position) => price * prices.length + position).sort();
  const byPrice = Uint32Array.from(keys, (key) => key % prices.length);
  const priceRank = new Uint32Array(prices.length);
  byPrice.forEach((position, rank) => (priceRank[position] = rank));
  return { byPrice, priceRank };
}
