import { html, nothing, type TemplateResult } from 'lit';
import type { StaySummary } from '../../schema/contract/stays.ts';
import { icon } from '../foundation/icons.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { cards, placeNumbers } from './cards.ts';
import type { FinderHost, Tools } from './finder-host.ts';
import { keptIds, keptPath } from './kept.ts';
import { pageLimit } from './page-limit.ts';
import { oneOf, withValues } from './view.ts';

export interface ListState {
  /** Filters and order, once they have come: their place is kept until then. */
  tools: Tools | undefined;
  /** The facility chosen on the map. */
  chosen: string | null;
  /** Its next stays. */
  picked: readonly StaySummary[];
  empty: TemplateResult | undefined;
}

/** The filters, how many stays were found, the list, and the map where it is asked for. */
export function list(host: FinderHost, state: ListState): TemplateResult {
  const { found, around } = host;
  const { tools } = state;
  const choosing = html`<div class="choosing noprint">${tools?.filters(host)}</div>`;
  if (!found || (host.waiting && !found.total)) return html`${choosing}<p class="wait">${foundationWords.waiting}</p>`;
  const note = around ? html`<p class="soft gap">${around.note}</p>` : nothing;
  if (!found.total) return html`${choosing}${kept(host)}${state.empty ?? html`<h2 tabindex="-1">${words.emptyTitle}</h2>`}${note}`;
  const asMap = oneOf(host.view, 'show') === 'map' && !host.noMap;
  return html`${choosing}<div class="bartop"><h2 tabindex="-1">${words.found(found)}</h2><div class="order noprint ${host.noMap ? '' : 'both'}">${tools?.order(host)}</div></div>
${note}${kept(host)}${host.priceOf ? html`<p class="soft gap">${words.priced}</p>` : nothing}
<div class="cols ${asMap ? 'map' : ''}"><div class="found">${cards(host, found.items, state.chosen, placeNumbers(found.items))}${more(host)}</div>
${asMap ? html`<div class="side">${host.mapFailed ? html`<p class="note">${words.mapFailed}</p>` : html`<div class="mapbox"></div>`}${state.picked.length ? html`<div class="picked">${cards(host, state.picked, state.chosen, placeNumbers(found.items))}</div>` : nothing}</div>` : nothing}</div>`;
}

function kept(host: FinderHost): TemplateResult | typeof nothing {
  const count = keptIds().length;
  if (!count) return nothing;
  const view = withValues(withValues(host.view, 'stay', []), 'show', ['kept']);
  return html`<p class="noprint"><button class="link keeps" type="button" @click=${() => host.go(view, 'h2')}>${icon(keptPath, 's')}${words.keeps(count)}</button></p>`;
}

function more(host: FinderHost): TemplateResult | typeof nothing {
  const { found, waiting } = host;
  if (!found?.next) return nothing;
  const left = Math.min(found.total - found.items.length, pageLimit);
  return html`<button class="btn second more noprint" type="button" @click=${() => host.more()}>${waiting ? foundationWords.waiting : words.more(left)}</button>`;
}
