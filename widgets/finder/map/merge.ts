import type { MapPlace } from './place.ts';

/** A place and the pixel its pin points at. */
export interface Spot {
  place: MapPlace;
  x: number;
  y: number;
}

/** What one marker stands for: one place, or several that would hide each other. */
export interface Marker {
  /** In the order of the list. */
  places: MapPlace[];
  x: number;
  y: number;
}

/** What one sees of the map, in the pixels of the spots. */
export interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const gap = 4;

/**
 * Merges the places whose markers would touch, `size` being the side of a marker in pixels, until none touches another.
 *
 * Where three places or more share a cell of a grid, their marker keeps to that cell: otherwise each merging would move
 * it on to the next place, and a full map would end as one marker. A whole number of cells fills the frame, so that none
 * stands across its edge, where its marker would be cut. Markers keep the order of the list, by their first place.
 */
export function merge(spots: readonly Spot[], size: number, frame: Frame): Marker[] {
  const { crowds, loose } = crowdsOf(spots, size, frame);
  const apart = crowds.map((marker) => ({ marker, box: boxOf(marker, size), keeps: true }));
  for (const spot of loose) {
    let one = { marker: markerOf([spot]), box: boxOf(markerOf([spot]), size), keeps: false };
    for (;;) {
      const at = apart.findIndex((other) => overlap(other.box, one.box));
      const [met] = at < 0 ? [] : apart.splice(at, 1);
      if (!met) break;
      // A pair moves and grows: it may touch any other now. A crowd stays where it is.
      const marker = met.keeps ? { ...met.marker, places: [...met.marker.places, ...one.marker.places] } : joined(met.marker, one.marker);
      one = { marker, box: boxOf(marker, size), keeps: met.keeps };
    }
    apart.push(one);
  }
  const order = new Map(spots.map(({ place }, index) => [place, index]));
  const rank = (place: MapPlace | undefined): number => (place && order.get(place)) ?? 0;
  for (const { marker } of apart) marker.places.sort((a, b) => rank(a) - rank(b));
  return apart.map(({ marker }) => marker).sort((a, b) => rank(a.places[0]) - rank(b.places[0]));
}

/** The places that crowd a cell, one marker a cell and inside it, and those that do not. */
function crowdsOf(spots: readonly Spot[], size: number, frame: Frame): { crowds: Marker[]; loose: Spot[] } {
  const { left, top } = frame;
  const [width, height] = [share(frame.width, size * 2, size * 1.5), share(frame.height, size * 1.6, size * 1.2)];
  const cells = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = `${Math.floor((spot.x - left) / width)} ${Math.floor((spot.y - top) / height)}`;
    cells.set(key, [...(cells.get(key) ?? []), spot]);
  }
  const full = [...cells.values()].filter((cell) => cell.length > 2);
  const crowded = new Set(full.flat());
  const inside = (at: number, from: number, side: number, half: number): number => {
    const start = from + Math.floor((at - from) / side) * side;
    return Math.min(Math.max(at, start + half + gap), start + side - half - gap);
  };
  return {
    crowds: full.map((cell) => {
      const marker = markerOf(cell);
      return { ...marker, x: inside(marker.x, left, width, size * 0.75), y: inside(marker.y, top, height, size * 0.6) };
    }),
    loose: spots.filter((spot) => !crowded.has(spot)),
  };
}

/** The side of cells that fill a whole length: about as long as liked, and never too short for a marker. */
const share = (whole: number, liked: number, marker: number): number => whole / Math.max(1, Math.min(Math.round(whole / liked), Math.floor(whole / (marker + 2 * gap))));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const markerOf = (spots: readonly Spot[]): Marker => ({ places: spots.map(({ place }) => place), x: mean(spots.map(({ x }) => x)), y: mean(spots.map(({ y }) => y)) });

function joined(a: Marker, b: Marker): Marker {
  const [here, there] = [a.places.length, b.places.length];
  const middle = (one: number, other: number): number => (one * here + other * there) / (here + there);
  return { places: [...a.places, ...b.places], x: middle(a.x, b.x), y: middle(a.y, b.y) };
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The pixels a marker covers: a disc on its point, or a wider square around its middle. */
export function boxOf({ places, x, y }: Marker, size: number): Box {
  return places.length === 1
    ? { left: x - size / 2, right: x + size / 2, top: y - size * 1.22, bottom: y }
    : { left: x - size * 0.75, right: x + size * 0.75, top: y - size * 0.6, bottom: y + size * 0.6 };
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
