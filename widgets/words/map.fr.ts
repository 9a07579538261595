import { typeset } from '../foundation/typeset.ts';

const stays = (count: number): string => (count === 1 ? '1 séjour' : `${count}\u00a0séjours`);

/** What the map of the finder says. */
export const mapWords = {
  /** The map's own name. */
  name: 'Carte des lieux de vacances',
  closer: 'Agrandir la carte',
  farther: 'Réduire la carte',
  whole: 'Tout voir',
  inTheList: 'Tous les lieux de la carte sont aussi dans la liste.',
  twoFingers: 'Deux doigts déplacent la carte.',
  simplified: 'Carte simplifiée\u00a0: le plan détaillé n’est pas disponible.',
  outlineCredit: 'Contours\u00a0: ©\u00a0IGN.',
  tilesCredit: '©\u00a0IGN',
  place: (number: number | null, name: string, commune: string, count: number, price: string) =>
    `${number === null ? '' : `${number}. `}${name}, ${commune}, ${stays(count)} à partir de ${price}`,
  /** Two places whose numbers stand in the marker. */
  two: (first: number, second: number) => `${first}, ${second}`,
  nearTwo: (first: number, second: number) => `${first}, ${second}${typeset(' : lieux proches, les séparer')}`,
  places: (count: number) => [String(count), 'lieux'] as const,
  nearMany: (count: number) => `${count} lieux proches, les séparer`,
  /** The chosen place and those that stand too near it. */
  chosenAnd: (number: number | null, others: number) => [number === null ? 'Choisi' : String(number), `et ${others}`] as const,
  nearChosen: (number: number | null, others: number) =>
    `${number === null ? 'Choisi' : number} et ${others} ${others === 1 ? 'lieu proche, les séparer' : 'lieux proches, les séparer'}`,
  sameSpot: (count: number) => `${count} lieux au même endroit`,
  elsewhere: 'Hors de la carte',
  territory: (name: string, count: number) => `${name}${typeset(' : ')}${count}${count === 1 ? ' lieu' : ' lieux'}`,
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
