import { html, nothing, type TemplateResult } from 'lit';
import type { MapWords } from '../../words/map.fr.ts';
import { elsewhere } from './elsewhere.ts';
import type { GroundKind } from './ground.ts';
import { placeName } from './markers.ts';
import type { MapPlace } from './place.ts';

export interface ChromeState {
  words: MapWords;
  alone: boolean;
  ground: GroundKind;
  places: readonly MapPlace[];
  chosen: string | null;
  /** Places that no nearness separates, once asked for. */
  together: readonly MapPlace[];
  /** The view is no longer the one that shows every place. */
  moved: boolean;
  atNearest: boolean;
  atFarthest: boolean;
  zoom(by: number): void;
  whole(): void;
  select(id: string): void;
}

/** What stands around the map: its buttons, what it says of itself, and the places it cannot show. */
export function chromeTemplate(state: ChromeState): TemplateResult {
  const { words, ground, together, moved } = state;
  return html`<div class="staysmap" role="group" aria-label=${state.alone ? words.aloneName : words.name} aria-describedby="map-says">
<div class="mapframe"><div class="zooms">
<button type="button" class="sign" aria-label=${words.closer} aria-disabled=${state.atNearest ? 'true' : nothing} @click=${() => state.zoom(1)}>+</button>
<button type="button" class="sign" aria-label=${words.farther} aria-disabled=${state.atFarthest ? 'true' : nothing} @click=${() => state.zoom(-1)}>−</button>
${moved ? html`<button type="button" class="whole" @click=${state.whole}>${words.whole}</button>` : nothing}</div>
<div class="mapsea"><div class="ground"></div>${ground === 'tiles' ? html`<p class="credit">${words.tilesCredit}</p>` : nothing}</div></div>
${together.length ? html`<div class="together"><h4 tabindex="-1">${words.sameSpot(together.length)}</h4>${spots(state, together)}</div>` : nothing}
<p id="map-says">${state.alone ? '' : `${words.inTheList} `}<span class="fingers">${words.twoFingers} </span>${ground === 'outline' ? `${words.simplified} ${words.outlineCredit}` : ''}</p>
${away(state)}</div>`;
}

function away(state: ChromeState): TemplateResult | typeof nothing {
  const groups = elsewhere(state.places);
  if (!groups.length) return nothing;
  const { words } = state;
  const count = groups.reduce((sum, [, places]) => sum + places.length, 0);
  return html`<details class="away"><summary>${words.elsewhere(count)}</summary>${groups.map(([territory, places]) => html`
<h4>${words.territories[territory]}</h4>${spots(state, places)}`)}</details>`;
}

const spots = ({ words, chosen, select }: ChromeState, places: readonly MapPlace[]): TemplateResult => html`
<ul class="spots">${places.map((place) => html`<li><button type="button" class="link" aria-current=${place.id === chosen ? 'true' : nothing} @click=${() => select(place.id)}>${placeName(words, place)}</button></li>`)}</ul>`;
