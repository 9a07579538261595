import { html } from 'hono/html';
import { facetNames } from '../../schema/contract/stays.ts';
import { longDate } from '../../schema/rules/french.ts';
import type { Snapshot } from '../catalogue/snapshot.ts';
import type { PriceWithAid } from './aided.ts';
import { addressOf, without, type Asked } from './asked.ts';
import { card } from './card.ts';
import { finderView } from './finder-view.ts';
import { filterForm } from './form.ts';
import { valueLabel } from './labels.fr.ts';
import { layout, mark, type Piece } from './layout.ts';
import { count, search, type Found } from './search.ts';
import { words } from './words.fr.ts';

const { list } = words;

/** Each way out costs a search: an address that chooses hundreds of things is nobody's. */
const mostTried = 12;

interface ChosenFilter {
  label: string;
  /** The fields that remain without it. */
  rest: Asked['fields'];
}

/**
 * Writes `/stays`: the filters and one page of what they find, all of it plain links and one form.
 *
 * Where its script runs the widget takes their place, with the same choices; an address that asks what it cannot keeps its page.
 */
export function listPage(snapshot: Snapshot, asked: Asked, today: string, aided: PriceWithAid): string {
  const found = search(snapshot, asked, today);
  const chosen = chosenFilters(asked.fields);
  const view = finderView(asked, today);
  const title = found.page > 1 ? `${list.title}, ${list.page(found.page, found.pages).toLowerCase()}` : list.title;
  const plain = html`<p>${list.lead}</p>
${filterForm(asked, found)}
<section class="found" aria-labelledby="found">
<h2 id="found">${found.total === 0 ? list.empty : list.count(found.total)}${found.pages > 1 ? html`, <span class="nb">${list.page(found.page, found.pages).toLowerCase()}</span>` : ''}</h2>
${chosenList(chosen)}
${found.total === 0 ? waysOut(snapshot, chosen, today) : html`<ul class="stays">${found.items.map((item) => card(item, aided))}</ul>`}
${pageLinks(asked, found)}
</section>`;
  return layout({
    title,
    description: list.description,
    canonical: addressOf(asked.fields, found.page),
    demonstration: snapshot.demonstration,
    marked: view !== null,
    indexed: chosen.length === 0 && !asked.fields.some(([name]) => name === 'sort'),
    scripts: view === null ? [] : ['/stays.js', '/sev.js'],
    body: html`<h1>${list.title}</h1>
${view === null ? plain : html`<sev-finder remember data-view="${view}">${mark(snapshot.demonstration)}${plain}</sev-finder>`}`,
  });
}

function chosenList(chosen: readonly ChosenFilter[]): Piece | string {
  if (chosen.length === 0) return '';
  return html`<nav aria-label="${list.chosen}"><ul class="chosen">${chosen.map(({ label, rest }) => html`<li><a href="${addressOf(rest)}">${list.without(label)}</a></li>`)}<li><a href="/stays">${list.clear}</a></li></ul></nav>`;
}

/** The three choices to give up that give back the most. */
function waysOut(snapshot: Snapshot, chosen: readonly ChosenFilter[], today: string): Piece {
  if (snapshot.stays.length === 0) return html`<p>${list.nothing}</p>`;
  const ways = chosen
    .slice(0, mostTried)
    .map(({ label, rest }) => ({ label, rest, stays: count(snapshot, rest, today) }))
    .filter(({ stays }) => stays > 0)
    .toSorted((one, other) => other.stays - one.stays)
    .slice(0, 3);
  const links = ways.map(({ label, rest, stays }) => html`<li><a href="${addressOf(rest)}">${list.wayWithout(label, stays)}</a></li>`);
  return html`<p>${list.ways}</p><ul class="ways">${links}<li><a href="/stays">${list.all}</a></li></ul>`;
}

function pageLinks(asked: Asked, { page, pages }: Found): Piece | string {
  if (pages < 2) return '';
  const link = (to: number, rel: string, label: string): Piece => html`<li><a rel="${rel}" href="${addressOf(asked.fields, to)}">${label}</a></li>`;
  return html`<nav class="pages" aria-label="${list.pages}"><ul>
${page > 1 ? link(page - 1, 'prev', list.previous) : ''}<li>${list.page(page, pages)}</li>${page < pages ? link(page + 1, 'next', list.next) : ''}
</ul></nav>`;
}

function chosenFilters(fields: Asked['fields']): ChosenFilter[] {
  return fields.flatMap(([name, value]): ChosenFilter[] => {
    const label = chosenLabel(name, value);
    if (label === null) return [];
    // What hangs on a place or a region goes with it.
    const hanging = name === 'near' ? ['radiusKm', 'sort'] : name === 'region' ? ['department'] : [];
    return [{ label, rest: hanging.reduce((rest, each) => without(rest, each), without(fields, name, value)) }];
  });
}

function chosenLabel(name: string, value: string): string | null {
  const facet = facetNames.find((one) => one === name);
  if (facet) return valueLabel(facet, value);
  switch (name) {
    case 'q':
      return value;
    case 'month':
      return list.month(value);
    case 'from':
      return list.from(longDate(value));
    case 'to':
      return list.to(longDate(value));
    case 'maxPriceCents':
      return list.upTo(Number(value));
    case 'places':
      return list.places(Number(value));
    case 'facility':
      return list.facility;
    case 'near':
      return list.near;
    case 'radiusKm':
      return list.radius(value);
    default:
      return null;
  }
}
