/** What the map of the finder says. */
export const mapWords = {
  /** The map's own name, before what it holds. */
  name: 'Carte des lieux de vacances',
};

export type MapWords = typeof mapWords;
