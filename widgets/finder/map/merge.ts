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

const gap = 4;

/**
 * Merges the places whose markers would touch, `size` being the side of a marker in pixels, until none touches another.
 *
 * A merged marker stands at the middle of its places. Markers keep the order of the list, by their first place.
 */
export function merge(spots: readonly Spot[], size: number): Marker[] {
  const apart: { marker: Marker; box: Box }[] = [];
  for (const { place, x, y } of spots) {
    let marker: Marker = { places: [place], x, y };
    let box = boxOf(marker, size);
    for (;;) {
      const at = apart.findIndex((other) => overlap(other.box, box));
      const [met] = at < 0 ? [] : apart.splice(at, 1);
      if (!met) break;
      // It moves and grows: it may touch any other now.
      marker = joined(met.marker, marker);
      box = boxOf(marker, size);
    }
    apart.push({ marker, box });
  }
  const order = new Map(spots.map(({ place }, index) => [place, index]));
  const rank = (place: MapPlace | undefined): number => (place && order.get(place)) ?? 0;
  for (const { marker } of apart) marker.places.sort((a, b) => rank(a) - rank(b));
  return apart.map(({ marker }) => marker).sort((a, b) => rank(a.places[0]) - rank(b.places[0]));
}

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
