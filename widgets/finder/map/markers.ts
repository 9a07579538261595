import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { euros } from '../../../schema/rules/french.ts';
import type { MapWords } from '../../words/map.fr.ts';
import type { Marker } from './merge.ts';
import type { MapPlace } from './place.ts';

export interface MarkersState {
  words: MapWords;
  markers: readonly Marker[];
  chosen: string | null;
  alone: boolean;
  onPress(marker: Marker): void;
  onFocus(marker: Marker): void;
}

/** What a place is called by those who cannot see the map. */
export const placeName = (words: MapWords, { number, name, commune, stays, fromCents }: MapPlace): string =>
  words.place(number, name, commune, stays, euros(fromCents));

/** Says which places a marker stands for, so that it stays the same button while they do. */
export const keyOf = ({ places }: Marker): string => places.map(({ id }) => id).join(' ');

/** The markers as real buttons, in the order of the list. */
export const markersTemplate = (state: MarkersState): TemplateResult => html`${repeat(state.markers, keyOf, (marker) => button(state, marker))}`;

function button(state: MarkersState, marker: Marker): TemplateResult {
  const chosen = marker.places.some(({ id }) => id === state.chosen);
  const { name, lines } = saying(state, marker);
  if (state.alone) return html`<span class="mk on" role="img" aria-label=${state.words.aloneIs(marker.places[0]?.name ?? '', marker.places[0]?.commune ?? '')} .style=${`left:${Math.round(marker.x)}px;top:${Math.round(marker.y)}px`}><b></b></span>`;
  return html`<button type="button" class=${`mk ${marker.places.length > 1 ? 'many' : ''} ${chosen ? 'on' : ''}`} aria-label=${name} aria-current=${chosen ? 'true' : nothing}
 .style=${`left:${Math.round(marker.x)}px;top:${Math.round(marker.y)}px`} @click=${() => state.onPress(marker)} @focus=${() => state.onFocus(marker)} @pointerdown=${keep}><b>${lines.map((line) => html`<span>${line}</span> `)}</b></button>`;
}

/** The map would start to slide under a press that is meant for the button. */
const keep = (event: Event): void => event.stopPropagation();

function saying({ words, chosen }: MarkersState, { places }: Marker): { name: string; lines: readonly string[] } {
  const [first, second] = places;
  if (!first) return { name: '', lines: [] };
  if (!second) return { name: placeName(words, first), lines: first.number === null ? [] : [String(first.number)] };
  const held = places.find(({ id }) => id === chosen);
  const numbers = held ? [held.number] : leading(places);
  // Some numbers and a count beside them would be read as one more number.
  if (!held && numbers.length < places.length) return { name: words.nearMany(places.length, middle(places)), lines: words.places(places.length) };
  const others = places.length - numbers.length;
  return { name: words.near(numbers, others, middle(places)), lines: words.numbers(numbers, others) };
}

/** The commune in the middle of several places: many markers say as many places, and only this tells them apart by ear. */
function middle(places: readonly MapPlace[]): string {
  const mean = (of: (place: MapPlace) => number): number => places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const [lat, lon] = [mean((place) => place.lat), mean((place) => place.lon)];
  const away = (place: MapPlace): number => Math.hypot(place.lat - lat, place.lon - lon);
  return places.reduce((best, place) => (away(place) < away(best) ? place : best)).commune;
}

/** The first numbers of the list that a marker has room for: two short ones, or one. */
function leading(places: readonly MapPlace[]): number[] {
  const numbers = places.flatMap(({ number }) => number ?? []).slice(0, 2);
  return numbers.join().length > 4 ? numbers.slice(0, 1) : numbers;
}
