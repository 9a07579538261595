import { html, nothing, type TemplateResult } from 'lit';
import type { StaySummary } from '../../schema/contract/stays.ts';
import { downPath } from '../foundation/answer-icons.ts';
import { icon } from '../foundation/icons.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { cards, placeNumbers } from './cards.ts';
import { filters } from './filters.ts';
import type { FinderHost } from './finder-host.ts';
import { listPath, mapPath } from './icons.ts';
import { keptIds, keptPath } from './kept.ts';
import { pageLimit } from './page-limit.ts';
import { oneOf, withValues } from './view.ts';

export interface ListState {
  /** The facility chosen on the map. */
  chosen: string | null;
  /** Its next stays. */
  picked: readonly StaySummary[];
  /** More is being asked. */
  waiting: boolean;
  mapFailed: boolean;
  empty: TemplateResult | undefined;
}

/** The filters, how many stays were found, the list, and the map where it is asked for. */
export function list(host: FinderHost, state: ListState): TemplateResult {
  const { found } = host;
  if (!found) return html`${filters(host)}<p class="wait">${foundationWords.waiting}</p>`;
  if (!found.total) return html`${filters(host)}${kept(host)}${state.empty ?? html`<h2 tabindex="-1">${words.emptyTitle}</h2>`}`;
  const asMap = oneOf(host.view, 'show') === 'map' && !host.noMap;
  return html`${filters(host)}<div class="bartop"><h2 tabindex="-1">${words.found(found.total, oneOf(host.view, 'month'))}</h2>${sorting(host)}</div>
${host.noMap ? nothing : swap(host, asMap)}${kept(host)}${host.priceOf ? html`<p class="soft gap">${words.priced}</p>` : nothing}
<div class="cols ${asMap ? 'map' : ''}"><div class="found">${cards(host, found.items, state.chosen, placeNumbers(found.items))}${more(host, state)}</div>
${asMap ? html`<div class="side">${state.mapFailed ? html`<p class="note">${words.mapFailed}</p>` : html`<div class="mapbox"></div>`}${state.picked.length ? html`<div class="picked">${cards(host, state.picked, state.chosen, placeNumbers(found.items))}</div>` : nothing}</div>` : nothing}</div>`;
}

function sorting(host: FinderHost): TemplateResult {
  const chosen = oneOf(host.view, 'sort') ?? 'date';
  return html`<label class="sorting noprint"><span>${words.sort}</span><span class="pick"><select class="t" @change=${({ target }: Event) => target instanceof HTMLSelectElement && host.go(withValues(host.view, 'sort', target.value === 'date' ? [] : [target.value]))}>
${Object.entries(words.sorts).map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>${icon(downPath, 's')}</span></label>`;
}

function swap(host: FinderHost, asMap: boolean): TemplateResult {
  const side = (map: boolean, path: string, text: string): TemplateResult => html`
<button type="button" class=${map === asMap ? 'on' : ''} aria-pressed=${map === asMap} @click=${() => host.go(withValues(host.view, 'show', [map ? 'map' : 'list']))}>${icon(path, 's')}${text}</button>`;
  return html`<div class="swap noprint" role="group" aria-label=${words.shown}>${side(false, listPath, words.list)}${side(true, mapPath, words.map)}</div>`;
}

function kept(host: FinderHost): TemplateResult | typeof nothing {
  const count = keptIds().length;
  if (!count) return nothing;
  const view = withValues(withValues(host.view, 'stay', []), 'show', ['kept']);
  return html`<p class="noprint"><button class="link keeps" type="button" @click=${() => host.go(view, 'h2')}>${icon(keptPath, 's')}${words.keeps(count)}</button></p>`;
}

function more(host: FinderHost, { waiting }: ListState): TemplateResult | typeof nothing {
  const { found } = host;
  if (!found?.next) return nothing;
  const left = Math.min(found.total - found.items.length, pageLimit);
  return html`<button class="btn second more noprint" type="button" @click=${() => host.more()}>${waiting ? foundationWords.waiting : words.more(left)}</button>`;
}
