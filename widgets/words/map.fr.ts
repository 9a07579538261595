import { typeset } from '../foundation/typeset.ts';

const stays = (count: number): string => (count === 1 ? '1 séjour' : `${count}\u00a0séjours`);

const said = (numbers: readonly (number | null)[]): string => numbers.map((number) => number ?? 'Choisi').join(', ');

/** What the map of the finder says. */
export const mapWords = {
  picked: (name: string) => `${name} : ses prochains séjours sont sous la carte.`,
  /** The map's own name. */
  name: 'Carte des lieux de vacances',
  /** The map of one place, and its one mark. */
  aloneName: 'Carte du lieu',
  aloneIs: (place: string, commune: string) => `${place}, ${commune}`,
  closer: 'Agrandir la carte',
  farther: 'Réduire la carte',
  whole: 'Tout voir',
  inTheList: 'Tous les lieux de la carte sont aussi dans la liste.',
  twoFingers: 'Deux doigts déplacent la carte.',
  simplified: 'Carte simplifiée\u00a0: le plan détaillé n’est pas disponible.',
  outlineCredit: 'Contours\u00a0: Natural Earth.',
  tilesCredit: '©\u00a0IGN',
  place: (number: number | null, name: string, commune: string, count: number, price: string) =>
    `${number === null ? '' : `${number}. `}${name}, ${commune}, ${stays(count)} à partir de ${price}`,
  places: (count: number) => [String(count), 'lieux'] as const,
  nearMany: (count: number, commune: string) => `${count} lieux proches, vers ${commune}, les séparer`,
  /** The numbers that a merged marker shows, null standing for a chosen place that has none; then how many more it holds. */
  numbers: (numbers: readonly (number | null)[], others: number) => [said(numbers), ...(others ? [`+${others}`] : [])],
  near: (numbers: readonly (number | null)[], others: number, commune: string) =>
    `${said(numbers)}${others ? ` +${others}` : ''}${typeset(' : ')}${numbers.length + others} lieux proches, vers ${commune}, les séparer`,
  sameSpot: (count: number) => `${count} lieux au même endroit`,
  elsewhere: (count: number) => `Hors de la carte${typeset(' : ')}${count}${count === 1 ? ' lieu' : ' lieux'}`,
  territories: {
    guadeloupe: 'Guadeloupe',
    martinique: 'Martinique',
    guyane: 'Guyane',
    reunion: 'La Réunion',
    mayotte: 'Mayotte',
    pacific: 'Pacifique',
    saintPierre: 'Saint-Pierre-et-Miquelon',
    europe: 'Europe',
    other: 'Ailleurs',
  },
};

export type MapWords = typeof mapWords;
