import { html, nothing, type TemplateResult } from 'lit';
import { downPath, icon } from '../../foundation/icons.ts';
import { filterWords as words } from '../../words/finder-filters.fr.ts';
import type { FinderHost } from '../finder-host.ts';
import { oneOf, withValues } from '../view.ts';
import { listPath, mapPath } from './icons.ts';

/** In which order the stays are, and whether as a list or on a map. */
export const order = (host: FinderHost): TemplateResult => html`${sorting(host)}${host.noMap ? nothing : swap(host)}`;

function sorting(host: FinderHost): TemplateResult {
  const chosen = oneOf(host.view, 'sort') ?? 'date';
  const sorts = Object.entries(words.sorts).filter(([value]) => value !== 'distance' || host.around?.point);
  return html`<label class="sorting"><span>${words.sort}</span><span class="pick"><select class="t" @change=${({ target }: Event) => target instanceof HTMLSelectElement && host.go(withValues(host.view, 'sort', target.value === 'date' ? [] : [target.value]))}>
${sorts.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>${icon(downPath, 's')}</span></label>`;
}

function swap(host: FinderHost): TemplateResult {
  const asMap = oneOf(host.view, 'show') === 'map';
  const side = (map: boolean, path: string, text: string): TemplateResult => html`
<button type="button" class=${map === asMap ? 'on' : ''} aria-pressed=${map === asMap} @click=${() => host.go(withValues(host.view, 'show', [map ? 'map' : 'list']))}>${icon(path, 's')}${text}</button>`;
  return html`<div class="swap" role="group" aria-label=${words.shown}>${side(false, listPath, words.list)}${side(true, mapPath, words.map)}</div>`;
}
