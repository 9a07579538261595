import { mapWords } from '../words/map.fr.ts';
import { readPlaces } from './catalogue-client.ts';
import { placeNumbers } from './cards.ts';
import type { FinderHost } from './finder-host.ts';
import { type MapPlace, mountMap, type StaysMap } from './map/index.ts';
import { queryOf } from './query.ts';

/** The map beside the list: it asks for every place found, and numbers those that the list shows. */
export class MapPart {
  readonly #map: StaysMap;
  /** Null until something was asked: a view without a filter is an empty query. */
  #asked: string | null = null;
  #places: readonly Omit<MapPlace, 'number'>[] = [];

  constructor(private readonly place: HTMLElement, api: string, choose: (facility: string) => void) {
    this.#map = mountMap(place, { api, words: mapWords, onSelect: choose, reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches });
  }

  standsIn(place: HTMLElement): boolean {
    return this.place === place;
  }

  /** Shows the places of the view; those before stay until the new ones are there. Throws `UnreachableError`. */
  async show(host: FinderHost, chosen: string | null): Promise<void> {
    const query = queryOf(host.view, host.limits, host.today);
    const asked = query.toString();
    if (asked !== this.#asked) {
      this.#asked = asked;
      const { features } = await readPlaces(host.api, query);
      if (this.#asked !== asked) return;
      this.#places = features.map(({ properties: { id, name, commune, stays, lowestPriceCents }, geometry: { coordinates: [lon, lat] } }) => ({ id, name, commune, lat, lon, stays, fromCents: lowestPriceCents }));
    }
    const numbers = placeNumbers(host.found?.items ?? []);
    const rank = ({ number }: MapPlace): number => number ?? Number.MAX_SAFE_INTEGER;
    this.#map.show(this.#places.map((one) => ({ ...one, number: numbers.get(one.id) ?? null })).sort((a, b) => rank(a) - rank(b)), chosen);
  }

  remove(): void {
    this.#map.remove();
  }
}
