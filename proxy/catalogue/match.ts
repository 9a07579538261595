import { facetNames } from '../../schema/contract/stays.ts';
import { distanceKm } from './distance.ts';
import type { Filters } from './filters.ts';
import type { Cell, Snapshot } from './snapshot.ts';
import { hasWordStarting } from './words.ts';

/** What filters find in a snapshot: which cells, how many stays, and for each counter how many would be found with its value. */
export interface Match {
  total: number;
  counts: Uint32Array;
  /** 1 for each cell that meets every filter of kind; dates, price and places are for each stay to meet. */
  cells: Uint8Array;
  /** Kilometres to each facility, when `near` is asked. */
  distances: Float64Array | null;
  /** Positions from `low` to before `high` start in time. */
  low: number;
  high: number;
  /** Whether a stay in time meets price and places. */
  meets: (position: number) => boolean;
}

const passed = -1;
const failedTwice = -2;

/** Applies filters to a snapshot: work for each cell, not for each stay, unless price or places are asked. */
export function match(snapshot: Snapshot, filters: Filters): Match {
  const { cells, slots } = snapshot;
  const low = firstFrom(snapshot.days, filters.from);
  const high = Math.max(low, firstFrom(snapshot.days, filters.to + 1));
  const distances = filters.near === null ? null : Float64Array.from(snapshot.facilities, (place) => distanceKm(filters.near ?? place, place));
  const places = reachable(snapshot, filters, distances);
  const wanted = [...filters.facets].map(([name, values]) => {
    const facet = facetNames.indexOf(name);
    return { facet, allowed: Uint8Array.from(slots, (slot) => (slot.facet === facet && values.includes(slot.value) ? 1 : 0)) };
  });
  const limits = limitsOf(filters);
  const { prices, places: free } = snapshot;
  const meets = (position: number): boolean => (prices[position] ?? 0) <= limits.price && (free[position] ?? 0) >= limits.places;
  const found: Match = { total: 0, counts: new Uint32Array(slots.length), cells: new Uint8Array(cells.length), distances, low, high, meets };
  cells.forEach((cell, index) => {
    if (places[cell.facility] === 0) return;
    const failed = firstFailure(cell, wanted);
    if (failed === failedTwice) return;
    const count = countStays(snapshot, cell, low, high, limits);
    if (count === 0) return;
    if (failed === passed) {
      found.cells[index] = 1;
      found.total += count;
      for (const slot of cell.everySlot) found.counts[slot] = (found.counts[slot] ?? 0) + count;
    } else for (const slot of cell.slots[failed] ?? []) found.counts[slot] = (found.counts[slot] ?? 0) + count;
  });
  return found;
}

/** The first position that starts on this day or later. */
export function firstFrom(days: Int32Array, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which facilities meet the filters that have no facet. */
function reachable({ facilities, words }: Snapshot, filters: Filters, distances: Float64Array | null): Uint8Array {
  const named = filters.facilities && new Set(filters.facilities);
  const { words: asked, radiusKm } = filters;
  return Uint8Array.from(facilities, ({ id }, at) => {
    if (named && !named.has(id)) return 0;
    if (distances && radiusKm !== null && (distances[at] ?? 0) > radiusKm) return 0;
    const own = words[at] ?? [];
    return asked === null || asked.some((text) => text.every((word) => hasWordStarting(own, word))) ? 1 : 0;
  });
}

/** The one facet a cell fails, `passed`, or `failedTwice`: what fails two facets is counted in none. */
function firstFailure(cell: Cell, wanted: readonly { facet: number; allowed: Uint8Array }[]): number {
  let failed = passed;
  for (const { facet, allowed } of wanted) {
    if ((cell.slots[facet] ?? []).some((slot) => allowed[slot] === 1)) continue;
    if (failed !== passed) return failedTwice;
    failed = facet;
  }
  return failed;
}

interface Limits {
  /** At most, and at least: out of reach where they are not asked. */
  price: number;
  places: number;
}

function limitsOf({ maxPriceCents, places }: Filters): Limits {
  return { price: maxPriceCents ?? Number.MAX_SAFE_INTEGER, places: places ?? Number.MIN_SAFE_INTEGER };
}

/** Looks at each stay only where some of the cell's meet the limits and others do not. */
function countStays({ days, prices, places }: Snapshot, cell: Cell, low: number, high: number, limits: Limits): number {
  const { stays, range } = cell;
  if (range.leastPrice > limits.price || range.mostPlaces < limits.places) return 0;
  const from = low === 0 ? 0 : rankIn(stays, low);
  const to = high === days.length ? stays.length : rankIn(stays, high);
  if (range.mostPrice <= limits.price && range.leastPlaces >= limits.places) return to - from;
  let count = 0;
  for (let index = from; index < to; index += 1) {
    const position = stays[index] ?? 0;
    if ((prices[position] ?? 0) <= limits.price && (places[position] ?? 0) >= limits.places) count += 1;
  }
  return count;
}

/** How many of these ascending positions stand before one. */
export function rankIn(positions: Uint32Array, position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
