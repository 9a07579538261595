import type { StaySort } from '../../schema/contract/stays.ts';
import type { Cursor } from './cursor.ts';
import { firstFrom, rankIn, type Match } from './match.ts';
import { dayNumber, type Snapshot } from './snapshot.ts';

/** Finds the first `limit` stays found that come after the cursor, in order, as positions. */
export function page(snapshot: Snapshot, found: Match, sort: StaySort, cursor: Cursor | null, limit: number): number[] {
  if (sort === 'distance') return byDistance(snapshot, found, cursor, limit);
  return byRank(snapshot, found, sort, cursor, limit);
}

/** Where few are found they are gathered and sorted; where many are, the next ones are near in the list of all. */
function byRank(snapshot: Snapshot, found: Match, sort: 'date' | 'price', cursor: Cursor | null, limit: number): number[] {
  const { byPrice, priceRank, cellOf } = snapshot;
  const dated = sort === 'date';
  const start = cursor ? rankAfter(snapshot, cursor) : 0;
  const [low, high] = dated ? [Math.max(found.low, start), found.high] : [start, byPrice.length];
  const positions: number[] = [];
  if (found.total * 16 >= high - low) {
    for (let rank = low; rank < high && positions.length < limit; rank += 1) {
      const position = dated ? rank : (byPrice[rank] ?? 0);
      if (found.cells[cellOf[position] ?? 0] === 1 && position >= found.low && position < found.high && found.meets(position)) positions.push(position);
    }
    return positions;
  }
  const ranks: number[] = [];
  snapshot.cells.forEach((_, cell) => gather(snapshot, found, cell, (position) => {
    const rank = dated ? position : (priceRank[position] ?? 0);
    if (rank >= start) ranks.push(rank);
  }));
  const sorted = Uint32Array.from(ranks).sort().subarray(0, limit);
  return Array.from(sorted, (rank) => (dated ? rank : (byPrice[rank] ?? 0)));
}

/** Facility by facility, the nearest first; those at the very same distance together. */
function byDistance(snapshot: Snapshot, found: Match, cursor: Cursor | null, limit: number): number[] {
  const cellsAt = new Map<number, number[]>();
  snapshot.cells.forEach(({ facility }, cell) => {
    if (found.cells[cell] !== 1) return;
    const distance = found.distances?.[facility] ?? 0;
    if (cursor && distance < cursor.key) return;
    const cells = cellsAt.get(distance);
    if (cells) cells.push(cell);
    else cellsAt.set(distance, [cell]);
  });
  const start = cursor ? positionAfter(snapshot, cursor) : 0;
  const positions: number[] = [];
  for (const distance of [...cellsAt.keys()].sort((one, other) => one - other)) {
    const here: number[] = [];
    const least = cursor && distance === cursor.key ? start : 0;
    for (const cell of cellsAt.get(distance) ?? []) gather(snapshot, found, cell, (position) => void (position >= least && here.push(position)));
    for (const position of Uint32Array.from(here).sort()) {
      if (positions.length >= limit) return positions;
      positions.push(position);
    }
  }
  return positions;
}

/** Hands over the stays of a cell that are found. */
export function gather({ cells }: Snapshot, found: Match, index: number, take: (position: number) => void): void {
  const cell = cells[index];
  if (!cell || found.cells[index] !== 1) return;
  const { stays } = cell;
  const end = rankIn(stays, found.high);
  for (let at = rankIn(stays, found.low); at < end; at += 1) {
    const position = stays[at] ?? 0;
    if (found.meets(position)) take(position);
  }
}

/** The first position after a date and identifier, there or not. */
function positionAfter({ days, stays }: Snapshot, { startDate, id }: Cursor): number {
  const day = dayNumber(startDate);
  let low = firstFrom(days, day);
  let high = firstFrom(days, day + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stays[middle]?.id ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first rank after the cursor, in the order of its sort. */
function rankAfter(snapshot: Snapshot, cursor: Cursor): number {
  const after = positionAfter(snapshot, cursor);
  if (cursor.sort !== 'price') return after;
  const { byPrice, prices } = snapshot;
  let low = 0;
  let high = byPrice.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const position = byPrice[middle] ?? 0;
    const price = prices[position] ?? 0;
    if (price < cursor.key || (price === cursor.key && position < after)) low = middle + 1;
    else high = middle;
  }
  return low;
}
