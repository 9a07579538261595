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
  /** Called when the person chooses a place, by its facility id. */
  onSelect(facilityId: string): void;
  /** Nothing glides when true. */
  reducedMotion: boolean;
}

/** The map once it stands on the page. */
export interface StaysMap {
  /** Shows these places, in the order of the list, and which of them is chosen. */
  show(places: readonly MapPlace[], chosen: string | null): void;
  /** Takes the map off the page. */
  remove(): void;
}

/** Puts the map into an empty element of a shadow root; its own styles come with it. */
export function mountMap(place: HTMLElement, options: MapOptions): StaysMap {
  const frame = document.createElement('div');
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', options.words.name);
  place.append(frame);
  return { show: () => undefined, remove: () => frame.remove() };
}
