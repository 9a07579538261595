import { html, nothing, type TemplateResult } from 'lit';
import { wholeEuros } from '../../schema/rules/french.ts';
import { checkPath, downPath, searchPath } from '../foundation/answer-icons.ts';
import { crossPath, icon } from '../foundation/icons.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { departmentNames, regionNames } from '../words/finder-places.fr.ts';
import type { FinderHost } from './finder-host.ts';
import { settingPaths, transferPath, wheelchairPath } from './icons.ts';
import { optionCount, priceSteps } from './option-counts.ts';
import { monthsFrom } from './query.ts';
import { filterCount, oneOf, toggled, withoutFilters, withValues, type ViewKey } from './view.ts';

interface Chip {
  key: ViewKey;
  value: string;
  text: string;
  path?: string | undefined;
}

interface Option {
  value: string;
  text: string;
}

/** The filters, each choice with the number of stays it would show. */
export function filters(host: FinderHost): TemplateResult {
  const chosen = filterCount(host.view);
  return html`<button class="btn second unfold noprint" type="button" aria-expanded=${host.filtersOpen} @click=${() => fold(host, !host.filtersOpen)}>${icon(searchPath, 's')}${words.open}${chosen ? html` · ${words.openCount(chosen)}` : nothing}</button>
<form class="filters noprint ${host.filtersOpen ? 'open' : ''}" aria-label=${words.choices} @submit=${(event: Event) => search(host, event)}>
<div class="where">${place(host)}${month(host)}${price(host)}</div><div class="where text">
<label class="field"><span>${words.search}</span><input class="t" name="q" type="search" maxlength="100" autocomplete="off" .value=${oneOf(host.view, 'q') ?? ''}></label><button class="btn second" type="submit">${words.searchButton}</button></div>
<div class="sets">${sets(host)}</div>
${chosen ? html`<button class="link" type="button" @click=${() => host.go(withoutFilters(host.view), '.unfold, .filters select')}>${icon(crossPath, 's')}${words.clear}</button>` : nothing}
<button class="btn done" type="button" @click=${() => fold(host, false)}>${host.found ? words.found(host.found.total, undefined) : words.close}</button></form>`;
}

function fold(host: FinderHost, open: boolean): void {
  host.filtersOpen = open;
  host.update();
  host.focusOn(open ? '.filters select, .filters input' : 'h2');
}

function search(host: FinderHost, event: Event): void {
  event.preventDefault();
  const field = event.currentTarget instanceof HTMLFormElement ? event.currentTarget.elements.namedItem('q') : null;
  const text = field instanceof HTMLInputElement ? field.value.trim() : '';
  host.go(withValues(host.view, 'q', text ? [text] : []));
}

function sets(host: FinderHost): TemplateResult {
  const { limits } = host;
  const settings = (limits.setting.length ? limits.setting : Object.keys(words.settings)).map((value): Chip => ({ key: 'setting', value, text: words.settings[value] ?? value, path: settingPaths[value] }));
  const nights = offered(host, 'nights').sort((a, b) => Number(a) - Number(b)).map((value): Chip => ({ key: 'nights', value, text: words.days(Number(value)) }));
  const access: Chip[] = [
    { key: 'wheelchair', value: 'true', text: words.wheelchair, path: wheelchairPath },
    { key: 'transfer', value: 'true', text: words.transfer, path: transferPath },
    ...named(host, 'disability', words.disabilities),
  ];
  const far = limits.region.length || limits.department.length ? [] : named(host, 'zone', words.zones);
  return html`${limits.setting.length === 1 ? nothing : chips(host, words.setting, settings)}${chips(host, words.nights, nights)}${chips(host, words.access, access)}${chips(host, words.company, named(host, 'tag', words.tags))}${chips(host, words.zone, far)}`;
}

const named = (host: FinderHost, key: ViewKey, texts: Readonly<Record<string, string>>): Chip[] =>
  offered(host, key).flatMap((value) => (texts[value] ? [{ key, value, text: texts[value] }] : []));

/** The values that lead somewhere, and those already chosen. */
function offered({ found, view }: FinderHost, key: ViewKey): string[] {
  return [...new Set([...Object.keys(found?.facets[key] ?? {}), ...(view[key] ?? [])])];
}

function chips(host: FinderHost, legend: string, list: readonly Chip[]): TemplateResult | typeof nothing {
  if (!list.length) return nothing;
  return html`<fieldset><legend class="lab">${legend}</legend><div class="chips">${list.map(({ key, value, text, path }) => {
    const on = host.view[key]?.includes(value) ?? false;
    const count = host.found?.facets[key]?.[value] ?? 0;
    return html`<label class="chip ${on ? 'on' : ''} ${count || on ? '' : 'zero'}"><input type="checkbox" .checked=${on} @change=${() => host.go(toggled(host.view, key, value))}>${on ? icon(checkPath, 's') : path ? icon(path) : nothing}<span>${text} <em>${count}</em></span></label>`;
  })}</div></fieldset>`;
}

function place(host: FinderHost): TemplateResult {
  const { limits, view } = host;
  const region = oneOf(view, 'region') ?? (limits.region.length === 1 ? limits.region[0] : undefined);
  const regions = limits.department.length || limits.region.length === 1 ? nothing : select(host, 'region', words.where, words.anywhere, places(host, 'region', regionNames), (value) => withValues(withValues(view, 'department', []), 'region', value ? [value] : []));
  const departments = region && limits.department.length !== 1 ? places(host, 'department', departmentNames) : [];
  return html`${regions}${departments.length > 1 || oneOf(view, 'department') ? select(host, 'department', words.department, words.anyDepartment, departments) : nothing}`;
}

function places(host: FinderHost, key: 'region' | 'department', names: ReadonlyMap<string, string>): Option[] {
  const list = offered(host, key).map((value) => ({ value, text: names.get(value) ?? value, count: host.found?.facets[key]?.[value] ?? 0 }));
  return list.sort((a, b) => a.text.localeCompare(b.text, 'fr')).map(({ value, text, count }) => ({ value, text: words.counted(text, count) }));
}

function month(host: FinderHost): TemplateResult {
  return select(host, 'month', words.when, words.anyMonth, monthsFrom(host.today).map((value) => ({ value, text: counted(host, 'month', value, words.months(value)) })));
}

function price(host: FinderHost): TemplateResult {
  return select(host, 'max', words.price, words.anyPrice, priceSteps.map((value) => ({ value, text: counted(host, 'max', value, words.upTo(wholeEuros(Number(value)))) })));
}

function counted(host: FinderHost, key: ViewKey, value: string, text: string): string {
  const count = optionCount(host, key, value);
  return count === undefined ? text : words.counted(text, count);
}

function select(host: FinderHost, key: ViewKey, label: string, any: string, list: readonly Option[], choose = (value: string) => withValues(host.view, key, value ? [value] : [])): TemplateResult {
  const chosen = oneOf(host.view, key) ?? '';
  return html`<label class="field"><span>${label}</span><span class="pick"><select class="t" @change=${({ target }: Event) => target instanceof HTMLSelectElement && host.go(choose(target.value))}>
<option value="" .selected=${chosen === ''}>${any}</option>${list.map(({ value, text }) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>${icon(downPath, 's')}</span></label>`;
}
