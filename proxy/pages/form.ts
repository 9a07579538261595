import { html } from 'hono/html';
import { settings } from '../../schema/contract/catalogue.ts';
import { staySorts, type FacetName } from '../../schema/contract/stays.ts';
import { number } from '../../schema/rules/french.ts';
import type { Asked } from './asked.ts';
import { monthLabel } from './dates.fr.ts';
import { valueLabel } from './labels.fr.ts';
import type { Piece } from './layout.ts';
import { regionOf } from '../catalogue/departments.ts';
import type { Choice, Found } from './search.ts';
import { words } from './words.fr.ts';

type Fields = Asked['fields'];

/** What the form shows as its own controls; any other field of the address is kept as it is. */
const shown = ['q', 'region', 'department', 'month', 'maxPriceCents', 'setting', 'nights', 'wheelchair', 'transfer', 'disability', 'tag', 'sort'];

/** The filters, each choice with the number of stays that it would find. */
export function filterForm({ fields }: Asked, found: Found): Piece {
  const { list } = words;
  const kept = fields.filter(([name]) => !shown.includes(name));
  const region = valueOf(fields, 'region');
  const departments = choices(found, fields, 'department').filter(({ value }) => regionOf(value) === region || isChosen(fields, 'department', value));
  const regions = choices(found, fields, 'region').toSorted((one, other) => valueLabel('region', one.value).localeCompare(valueLabel('region', other.value), 'fr'));
  const months = withChosen(found.months, fields, 'month');
  const prices = withChosen(found.prices, fields, 'maxPriceCents');
  const near = fields.some(([name]) => name === 'near');
  return html`<form class="filters" action="/stays" method="get" role="search" aria-label="${list.title}">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="row">
<p class="field"><label for="q">${list.where}</label><span class="hint" id="q-hint">${list.whereHint}</span><input id="q" name="q" type="text" maxlength="200" autocomplete="off" aria-describedby="q-hint" value="${valueOf(fields, 'q')}"></p>
${select('region', list.region, list.everywhere, regions, fields, (value) => valueLabel('region', value))}
${departments.length > 0 ? select('department', list.department, list.everyDepartment, departments, fields, (value) => valueLabel('department', value)) : ''}
${select('month', list.when, list.anytime, months, fields, monthLabel)}
${select('maxPriceCents', list.price, list.anyPrice, prices, fields, (value) => list.upTo(Number(value)))}
</div>
${boxes(list.setting, ['setting'], found, fields)}
${boxes(list.nights, ['nights'], found, fields)}
${boxes(list.access, ['wheelchair', 'transfer', 'disability'], found, fields)}
${boxes(list.occasion, ['tag'], found, fields)}
<div class="row end">
<p class="field"><label for="sort">${list.sort}</label><select id="sort" name="sort">${staySorts.filter((sort) => sort !== 'distance' || near).map((sort) => option(sort, list.sorts[sort], sort === (valueOf(fields, 'sort') || 'date')))}</select></p>
<p><button type="submit">${list.search}</button></p>
</div>
</form>`;
}

function select(name: string, label: string, any: string, options: readonly Choice[], fields: Fields, called: (value: string) => string): Piece {
  return html`<p class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${any}</option>${options.map(({ value, count }) => option(value, words.list.option(called(value), count), isChosen(fields, name, value)))}</select></p>`;
}

function option(value: string, label: string, chosen: boolean): Piece {
  return chosen ? html`<option value="${value}" selected>${label}</option>` : html`<option value="${value}">${label}</option>`;
}

function boxes(legend: string, facets: readonly FacetName[], found: Found, fields: Fields): Piece | string {
  const all = facets.flatMap((facet) => choices(found, fields, facet).map((choice) => ({ facet, ...choice })));
  if (all.length === 0) return '';
  return html`<fieldset><legend>${legend}</legend><ul>${all.map((choice) => box(choice, isChosen(fields, choice.facet, choice.value)))}</ul></fieldset>`;
}

function box({ facet, value, count }: Choice & { facet: FacetName }, chosen: boolean): Piece {
  const says = html`<span>${valueLabel(facet, value)}</span> <em>${number(count)}</em>`;
  const input = chosen ? html`<input type="checkbox" name="${facet}" value="${value}" checked>` : html`<input type="checkbox" name="${facet}" value="${value}">`;
  return html`<li><label class="${count === 0 ? 'chip none' : 'chip'}">${input}${says}</label></li>`;
}

/** What the catalogue has, and what was asked though it has none. */
function choices(found: Found, fields: Fields, facet: FacetName): readonly Choice[] {
  const all = withChosen(found.facets.get(facet) ?? [], fields, facet);
  return facet === 'setting' ? settings.flatMap((setting) => all.filter(({ value }) => value === setting)) : all;
}

function withChosen(known: readonly Choice[], fields: Fields, name: string): readonly Choice[] {
  const others = fields.filter((field) => field[0] === name && !known.some(({ value }) => value === field[1]));
  return [...known, ...others.map(([, value]) => ({ value, count: 0 }))];
}

function isChosen(fields: Fields, name: string, value: string): boolean {
  return fields.some((field) => field[0] === name && field[1] === value);
}

function valueOf(fields: Fields, name: string): string {
  return fields.find((field) => field[0] === name)?.[1] ?? '';
}
