import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { number } from '../../../schema/rules/french.ts';
import { checkPath, crossPath, downPath, icon } from '../../foundation/icons.ts';
import { finderWords } from '../../words/finder.fr.ts';
import { filterWords as words } from '../../words/finder-filters.fr.ts';
import type { FinderHost, Tools } from '../finder-host.ts';
import { settingPaths, transferPath, wheelchairPath } from '../icons.ts';
import { nearField } from '../near/near-field.ts';
import { oneOf, withValues, type ViewKey } from '../view.ts';
import { filterCount, toggled, withoutFilters } from './chosen.ts';
import { month, offered, place, price } from './fields.ts';
import { filterStyles } from './filters.styles.ts';
import { searchPath } from './icons.ts';
import { countOptions } from './option-counts.ts';
import { order } from './order.ts';

interface Chip {
  key: ViewKey;
  value: string;
  text: string;
  path?: string | undefined;
}

export const styles: readonly CSSResult[] = [filterStyles];
export const tools: Tools = { filters, order, drawn };

/** The filters, each choice with the number of stays it would show. */
function filters(host: FinderHost): TemplateResult {
  const chosen = filterCount(host.view);
  return html`<button class="btn second unfold" type="button" aria-expanded=${host.filtersOpen} @click=${() => fold(host, !host.filtersOpen)}>${icon(searchPath, 's')}${words.open}${chosen ? html` · ${words.openCount(chosen)}` : nothing}</button>
<div class="filters ${host.filtersOpen ? 'open' : ''}" role="search" aria-label=${words.choices}>
<div class="where">${place(host)}${month(host)}${price(host)}</div><div class="asks">${nearField(host)}${text(host)}</div>
${sets(host)}
${chosen ? html`<button class="link" type="button" @click=${() => host.go(withoutFilters(host.view), '.unfold', '.filters select')}>${icon(crossPath, 's')}${words.clear}</button>` : nothing}
<button class="btn done" type="button" @click=${() => fold(host, false)}>${host.found?.total && !host.waiting ? words.see(host.found.total) : words.close}</button></div>`;
}

/** Asked only where they can be seen: folded away, as on a phone, nobody reads them. */
function drawn(host: FinderHost): void {
  if (!host.waiting && host.root.querySelector('.filters')?.getClientRects().length) void countOptions(host).then((some) => some && host.update());
}

function fold(host: FinderHost, open: boolean): void {
  host.filtersOpen = open;
  host.update();
  host.focusOn(open ? '.filters select, .filters input' : 'h2');
}

function text(host: FinderHost): TemplateResult {
  const search = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = event.currentTarget instanceof HTMLFormElement ? event.currentTarget.elements.namedItem('q') : null;
    const typed = field instanceof HTMLInputElement ? field.value.trim() : '';
    host.go(withValues(host.view, 'q', typed ? [typed] : []));
  };
  return html`<form class="ask" @submit=${search}><label class="field"><span>${words.search}</span><input class="t" name="q" type="search" maxlength="100" autocomplete="off" .value=${oneOf(host.view, 'q') ?? ''}></label><button class="btn second" type="submit">${words.searchButton}</button></form>`;
}

/** What is asked most stands open; the rest unfolds, so that the list is not pushed out of sight. */
function sets(host: FinderHost): TemplateResult {
  const { limits } = host;
  const settings = (limits.setting.length ? limits.setting : Object.keys(finderWords.settings)).map((value): Chip => ({ key: 'setting', value, text: finderWords.settings[value] ?? value, path: settingPaths[value] }));
  const access: Chip[] = [
    { key: 'wheelchair', value: 'true', text: finderWords.wheelchair, path: wheelchairPath },
    { key: 'transfer', value: 'true', text: finderWords.transfer, path: transferPath },
  ];
  return html`<div class="sets">${limits.setting.length === 1 ? nothing : chips(host, words.setting, settings)}${chips(host, words.access, access)}</div>
<details class="others" ?open=${unfolded.has(host) || rarer.some((key) => host.view[key])} @toggle=${({ currentTarget }: Event) => keepUnfolded(host, currentTarget)}><summary>${words.more}${icon(downPath, 's')}<small>${words.moreHint}</small></summary><div class="sets">${others(host)}</div></details>`;
}

function others(host: FinderHost): TemplateResult {
  const { limits } = host;
  const nights = offered(host, 'nights').sort((a, b) => Number(a) - Number(b)).map((value): Chip => ({ key: 'nights', value, text: words.days(Number(value)) }));
  const far = limits.region.length || limits.department.length ? [] : named(host, 'zone', words.zones);
  return html`${chips(host, words.nights, nights)}${chips(host, words.disability, named(host, 'disability', words.disabilities))}${chips(host, words.company, named(host, 'tag', finderWords.tags))}${chips(host, words.zone, far)}`;
}

const rarer: readonly ViewKey[] = ['nights', 'disability', 'tag', 'zone'];
const unfolded = new WeakSet<FinderHost>();

/** Taking the last choice away does not fold what the person has under the hand. */
function keepUnfolded(host: FinderHost, details: EventTarget | null): void {
  if (!(details instanceof HTMLDetailsElement)) return;
  if (details.open) unfolded.add(host);
  else unfolded.delete(host);
}

const named = (host: FinderHost, key: ViewKey, texts: Readonly<Record<string, string>>): Chip[] =>
  offered(host, key).flatMap((value) => (texts[value] ? [{ key, value, text: texts[value] }] : []));

function chips(host: FinderHost, legend: string, list: readonly Chip[]): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  return html`<fieldset><legend class="lab">${legend}</legend><div class="chips">${list.map(({ key, value, text: name, path }) => {
    const on = host.view[key]?.includes(value) ?? false;
    const count = host.found?.facets[key]?.[value] ?? 0;
    return html`<label class="chip ${on ? 'on' : ''} ${count || on ? '' : 'zero'}"><input type="checkbox" .checked=${on} @change=${() => host.go(toggled(host.view, key, value))}>${on ? icon(checkPath, 's') : path ? icon(path) : nothing}<span>${name} <em>${number(count)}</em></span></label>`;
  })}</div></fieldset>`;
}
