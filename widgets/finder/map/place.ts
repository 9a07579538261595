import type { MapWords } from '../../words/map.fr.ts';

/** One holiday place as the map shows it. */
export interface MapPlace {
  id: string;
  name: string;
  commune: string;
  lat: number;
  lon: number;
  /** Its number in the list beside the map, or null when the list does not show it yet. */
  number: number | null;
  /** How many stays were found there. */
  stays: number;
  /** The lowest price among them, in cents. */
  fromCents: number;
}

export interface MapOptions {
  /** Origin of the proxy, which serves the tiles. */
  api: string;
  words: MapWords;
  /** It shows one place, beside what is said of it: nothing to choose, and no list. */
  alone?: boolean;
  /** Called when the person chooses a place, by its facility id. */
  onSelect(facilityId: string): void;
  /** Nothing fades when true; nothing ever glides. */
  reducedMotion: boolean;
}

/** The map once it stands on the page. */
export interface StaysMap {
  /** Shows these places, in the order of the list, and which of them is chosen. Other places than before set the view anew. */
  show(places: readonly MapPlace[], chosen: string | null): void;
  /** Takes the map off the page. */
  remove(): void;
}
