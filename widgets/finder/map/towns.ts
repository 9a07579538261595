import { html, nothing, type TemplateResult } from 'lit';
import type { LeafletMap } from './leaflet.ts';
import { overlap, type Box } from './merge.ts';
import { towns } from './outline.ts';

/** Widest a name is drawn, in letters' heights; measured on « Bordeaux ». */
const widest = 5.2;

/** The names of six towns on the drawing, each left out where a marker would cover it. They are for the eye alone. */
export function townsTemplate(map: LeafletMap, covered: readonly Box[], letter: number): TemplateResult {
  return html`${towns.map(({ name, at, before }) => {
    const { x, y } = map.latLngToLayerPoint(at);
    const width = widest * letter;
    const box = { left: before ? x - width : x - 8, right: before ? x + 8 : x + width, top: y - letter * 0.7, bottom: y + letter * 0.7 };
    return covered.some((other) => overlap(other, box))
      ? nothing
      : html`<span class="town ${before ? 'before' : ''}" aria-hidden="true" .style=${`left:${Math.round(x)}px;top:${Math.round(y)}px`}>${name}</span>`;
  })}`;
}
