import { html, nothing, type TemplateResult } from 'lit';
import { wholeEuros } from '../../../schema/rules/french.ts';
import { downPath, icon } from '../../foundation/icons.ts';
import { finderWords } from '../../words/finder.fr.ts';
import { filterWords as words } from '../../words/finder-filters.fr.ts';
import { departmentNames, regionNames } from '../../words/finder-places.fr.ts';
import type { FinderHost } from '../finder-host.ts';
import { oneOf, withValues, type View, type ViewKey } from '../view.ts';
import { optionCount } from './option-counts.ts';
import { monthsFrom, priceSteps } from './steps.ts';

export interface Option {
  value: string;
  text: string;
}

/** The values that lead somewhere, and those already chosen. */
export function offered({ found, view }: FinderHost, key: ViewKey): string[] {
  return [...new Set([...Object.keys(found?.facets[key] ?? {}), ...(view[key] ?? [])])];
}

/** The region, then its departments once there is one; all of them beside the one that a link brought alone. */
export function place(host: FinderHost): TemplateResult {
  const { limits, view } = host;
  const region = oneOf(view, 'region') ?? (limits.region.length === 1 ? limits.region[0] : undefined);
  const regions = limits.department.length || limits.region.length === 1 ? nothing : select(host, 'region', words.where, words.anywhere, places(host, 'region', regionNames), (value) => withValues(withValues(view, 'department', []), 'region', value ? [value] : []));
  const chosen = oneOf(view, 'department');
  const departments = (region || chosen) && limits.department.length !== 1 ? places(host, 'department', departmentNames) : [];
  return html`${regions}${departments.length > 1 || chosen ? select(host, 'department', words.department, words.anyDepartment, departments) : nothing}`;
}

function places(host: FinderHost, key: 'region' | 'department', names: ReadonlyMap<string, string>): Option[] {
  const list = offered(host, key).map((value) => ({ value, text: names.get(value) ?? value, count: host.found?.facets[key]?.[value] ?? 0 }));
  return list.sort((a, b) => a.text.localeCompare(b.text, 'fr')).map(({ value, text, count }) => ({ value, text: words.counted(text, count) }));
}

export function month(host: FinderHost): TemplateResult {
  return select(host, 'month', words.when, words.anyMonth, monthsFrom(host.today).map((value) => ({ value, text: counted(host, 'month', value, finderWords.months(value)) })));
}

export function price(host: FinderHost): TemplateResult {
  return select(host, 'max', words.price, words.anyPrice, priceSteps.map((value) => ({ value, text: counted(host, 'max', value, words.upTo(wholeEuros(Number(value)))) })));
}

/** A choice with the number of stays it would show, once that is known. */
export function counted(host: FinderHost, key: ViewKey, value: string, text: string): string {
  const count = optionCount(host, key, value);
  return count === undefined ? text : words.counted(text, count);
}

/** A list of choices of which one holds; the first one is none. */
export function select(host: FinderHost, key: ViewKey, label: string, any: string, list: readonly Option[], choose = (value: string): View => withValues(host.view, key, value ? [value] : [])): TemplateResult {
  const chosen = oneOf(host.view, key) ?? '';
  return html`<label class="field"><span>${label}</span><span class="pick"><select class="t" @change=${({ target }: Event) => target instanceof HTMLSelectElement && host.go(choose(target.value))}>
<option value="" .selected=${chosen === ''}>${any}</option>${list.map(({ value, text }) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>${icon(downPath, 's')}</span></label>`;
}
