import type { StaySummary } from '../../schema/contract/stays.ts';
import { mapWords } from '../words/map.fr.ts';
import { readStays } from './catalogue-client.ts';
import { readPlaces } from './details-client.ts';
import { placeNumbers } from './cards.ts';
import type { FinderHost } from './finder-host.ts';
import { type MapPlace, mountMap, type StaysMap } from './map/index.ts';
import { queryOf } from './query.ts';

/** The stays shown under the map for the place chosen. */
const mostPicked = 3;

/** The map beside the list: it asks for every place found, and numbers those that the list shows. */
export class MapPart {
  readonly #map: StaysMap;
  /** Null until something was asked: a view without a filter is an empty query. */
  #asked: string | null = null;
  #picked: string | null = null;
  #places: readonly Omit<MapPlace, 'number'>[] = [];

  constructor(private readonly place: HTMLElement, private readonly host: FinderHost, private readonly choose: (facility: string, stays: readonly StaySummary[]) => void) {
    this.#map = mountMap(place, { api: host.api, words: mapWords, alone: Boolean(host.view.stay), onSelect: (id) => void this.#pick(id), reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches });
  }

  standsIn(place: HTMLElement): boolean {
    return this.place === place;
  }

  /** Shows the places of the view, or one alone; those before stay until the new ones are there. Throws `UnreachableError`. */
  async show(chosen: string | null, alone?: StaySummary['facility']): Promise<void> {
    const { host } = this;
    if (alone) return this.#map.show([{ ...alone, number: null, stays: 1, fromCents: 0 }], alone.id);
    const query = queryOf(host);
    const asked = query.toString();
    if (asked !== this.#asked) {
      this.#asked = asked;
      const answer = await readPlaces(host.api, query).catch((cause: unknown) => {
        // What is asked no longer may fail.
        if (this.#asked === asked) throw cause;
      });
      if (!answer || this.#asked !== asked) return;
      this.#places = answer.features.map(({ properties: { id, name, commune, stays, lowestPriceCents }, geometry: { coordinates: [lon, lat] } }) => ({ id, name, commune, lat, lon, stays, fromCents: lowestPriceCents }));
    }
    const numbers = placeNumbers(host.found?.items ?? []);
    const rank = ({ number }: MapPlace): number => number ?? Number.MAX_SAFE_INTEGER;
    this.#map.show(this.#places.map((one) => ({ ...one, number: numbers.get(one.id) ?? null })).sort((a, b) => rank(a) - rank(b)), chosen);
  }

  /** The next stays of a place chosen on the map, which the list need not show yet. */
  async #pick(facility: string): Promise<void> {
    const [host, asked] = [this.host, this.#asked];
    this.#picked = facility;
    this.choose(facility, []);
    const query = queryOf({ view: host.view, limits: { ...host.limits, facility: [facility] }, today: host.today, around: host.around });
    query.set('limit', String(mostPicked));
    const items = (await readStays(host.api, query).catch(() => null))?.items ?? host.found?.items.filter((stay) => stay.facility.id === facility) ?? [];
    // Nobody waits for it once the list or the screen is another.
    if (this.#picked !== facility || this.#asked !== asked) return;
    this.choose(facility, items);
    const name = items[0]?.facility.name;
    if (name) host.say(mapWords.picked(name));
  }

  remove(): void {
    this.#asked = null;
    this.#map.remove();
  }
}
