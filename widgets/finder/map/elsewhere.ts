import type { MapPlace } from './place.ts';

export type Territory = 'guadeloupe' | 'martinique' | 'guyane' | 'reunion' | 'mayotte' | 'pacific' | 'saintPierre' | 'europe' | 'other';

type Corners = readonly [south: number, west: number, north: number, east: number];

/** What the map draws: France in Europe and a little around it. */
const drawn: Corners = [41.2, -5.6, 51.3, 9.8];

const territories: readonly [Territory, Corners][] = [
  ['guadeloupe', [15.7, -63.3, 18.3, -60.8]],
  ['martinique', [14.2, -61.4, 15.1, -60.6]],
  ['guyane', [2, -55, 6.2, -51]],
  ['reunion', [-21.6, 55, -20.7, 56]],
  ['mayotte', [-13.2, 44.8, -12.4, 45.5]],
  ['saintPierre', [46.5, -56.6, 47.3, -56]],
  ['pacific', [-28, 155, -7, 180]],
  ['pacific', [-28, -180, -7, -134]],
  ['europe', [27, -32, 72, 35]],
];

const within = ({ lat, lon }: MapPlace, [south, west, north, east]: Corners): boolean => lat >= south && lat <= north && lon >= west && lon <= east;

/** Whether the map shows this place itself. */
export const isOnMap = (place: MapPlace): boolean => within(place, drawn);

/** The places that the map does not show, by territory, each in the order of the list. */
export function elsewhere(places: readonly MapPlace[]): [Territory, MapPlace[]][] {
  const found = new Map<Territory, MapPlace[]>();
  for (const place of places) {
    if (isOnMap(place)) continue;
    const territory = territories.find(([, corners]) => within(place, corners))?.[0] ?? 'other';
    found.set(territory, [...(found.get(territory) ?? []), place]);
  }
  return [...found];
}
