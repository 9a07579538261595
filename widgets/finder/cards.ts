import { html, nothing, type TemplateResult } from 'lit';
import type { FacilitySummary } from '../../schema/contract/catalogue.ts';
import type { StaySummary } from '../../schema/contract/stays.ts';
import { euros, longDate } from '../../schema/rules/french.ts';
import { calendarPath, icon } from '../foundation/icons.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import type { FinderHost } from './finder-host.ts';
import { settingPaths, transferPath, wheelchairPath } from './icons.ts';
import { withValues } from './view.ts';

/** The stays found, each a card that is one link. */
export const cards = (host: FinderHost, items: readonly StaySummary[], chosen: string | null, numbers: ReadonlyMap<string, number>): TemplateResult =>
  html`<ul class="cards">${items.map((stay) => card(host, stay, numbers.get(stay.facility.id), stay.facility.id === chosen))}</ul>`;

/** Each place has one number, by its first stay in the list: the map shows it once. */
export function placeNumbers(items: readonly StaySummary[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { facility } of items) if (!numbers.has(facility.id)) numbers.set(facility.id, numbers.size + 1);
  return numbers;
}

function card(host: FinderHost, stay: StaySummary, number: number | undefined, on: boolean): TemplateResult {
  const { facility } = stay;
  return html`<li class="card ${on ? 'on' : ''}"><h3>${stayLink(host, stay.id, facility.name)}</h3>${host.noMap || !number ? nothing : html`<span class="num"><span class="vh">${words.number(number)}</span><span aria-hidden="true">${number}</span></span>`}
<p class="place">${placeText(facility)}${stay.distanceKm === undefined ? nothing : html` · <b>${words.away(stay.distanceKm)}</b>`}</p><p class="when">${icon(calendarPath)}<span>${words.departure(weekdayOf(stay.startDate), longDate(stay.startDate))}<small>${words.daysNights(stay.nights)}, ${stay.placesLeft ? words.left(stay.placesLeft) : html`<b>${words.left(0)}</b>`}</small></span></p>
<ul class="bits">${bits(stay).map(([path, text]) => html`<li>${path ? icon(path) : nothing}${text}</li>`)}</ul>${money(host, stay)}</li>`;
}

/** A link to a stay's sheet: it may be opened elsewhere, kept or sent. */
export function stayLink(host: FinderHost, id: string, text: string): TemplateResult {
  const view = withValues(host.view, 'stay', [id]);
  const open = (event: MouseEvent): void => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    host.go(view, 'h2');
  };
  return html`<a href=${host.addressOf(view)} data-stay=${id} @click=${open}>${text}</a>`;
}

/** Where the focus returns to from a sheet. */
export const cardOf = (id: string): string => `[data-stay="${CSS.escape(id)}"]`;

/** What matters most when choosing: the setting, whether one can get in and be fetched, and with whom one goes. */
function bits({ facility: { setting, wheelchair, transfer }, tags }: StaySummary): [string, string][] {
  const list: [string, string][] = [[settingPaths[setting] ?? '', words.settings[setting] ?? '']];
  if (wheelchair) list.push([wheelchairPath, words.wheelchairShort]);
  if (transfer) list.push([transferPath, words.transfer]);
  for (const tag of tags) list.push(['', words.tags[tag] ?? '']);
  return list;
}

function money(host: FinderHost, stay: StaySummary): TemplateResult {
  const own = host.priceOf?.(stay);
  const late = own?.provisional ? html`<small>${words.nextYear(stay.startDate.slice(0, 4))}</small>` : nothing;
  return own
    ? html`<p class="money"><span>${own.label} <b>${euros(own.remainingCents)}</b></span><small>${own.made}</small>${late}</p>`
    : html`<p class="money"><span><b>${euros(stay.priceCents)}</b> ${words.perPerson}</span>${isLate(host, stay) ? html`<small>${words.nextYear(stay.startDate.slice(0, 4))}</small>` : nothing}</p>`;
}

/** Whether the conditions of the stay's year are not published yet. */
export const isLate = (host: FinderHost, { startDate }: { startDate: string }): boolean => Number(startDate.slice(0, 4)) > host.publishedYear;

/** The commune with its department, as people name a place. */
export const placeText = ({ commune, departmentName }: Pick<FacilitySummary, 'commune' | 'departmentName'>): string => (departmentName && departmentName !== commune ? `${commune}, ${departmentName}` : commune);

/** The day of the week of a calendar date, in words. */
export const weekdayOf = (day: string): string => words.weekday(new Date(`${day}T12:00:00Z`).getUTCDay());
