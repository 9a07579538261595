import type { MapPlace } from '../../../../widgets/finder/map/place.ts';

const spots: readonly [name: string, commune: string, lat: number, lon: number][] = [
  ['Le Clos des Tilleuls', 'La Bourboule', 45.59, 2.74],
  ['Domaine de la Garance', 'Sarlat-la-Canéda', 44.89, 1.217],
  ['Les Balcons du Lac', 'Gérardmer', 48.07, 6.877],
  ['Les Embruns', 'Saint-Hilaire-de-Riez', 46.72, -1.945],
  ['La Maison des Remparts', 'Provins', 48.56, 3.3],
  ['Les Pins Parasols', 'Carqueiranne', 43.095, 6.07],
];

export const place = (over: Partial<MapPlace> & { id: string }): MapPlace =>
  ({ name: 'Un lieu', commune: 'Une commune', lat: 47, lon: 2, number: null, stays: 1, fromCents: 40_000, ...over });

/** Six invented places, far enough from each other, numbered as in the list. */
export const sixPlaces: readonly MapPlace[] = spots.map(([name, commune, lat, lon], index) =>
  place({ id: `f${index + 1}`, name, commune, lat, lon, number: index + 1, stays: index + 1, fromCents: 34_000 + 1_000 * index }));
