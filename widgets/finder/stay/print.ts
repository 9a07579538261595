import { html, nothing, type TemplateResult } from 'lit';
import type { Stay } from '../../../schema/contract/stays.ts';
import { euros, longDate } from '../../../schema/rules/french.ts';
import { frame } from '../../foundation/frame.styles.ts';
import { printSheet } from '../../foundation/take-out.ts';
import { results } from '../../foundation/results.styles.ts';
import { tokens } from '../../foundation/tokens.styles.ts';
import { finderWords } from '../../words/finder.fr.ts';
import { keptWords } from '../../words/finder-kept.fr.ts';
import { stayWords as words } from '../../words/finder-stay.fr.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import { isLate, placeText, weekdayOf } from '../cards.ts';
import type { FinderHost, PricedStay } from '../finder-host.ts';
import { paperStyles } from './paper.styles.ts';

/** Prints one stay as a clean A4 page. */
export function printStay(host: FinderHost, stay: Stay): void {
  printSheet(host.root, `${words.sheetTitle}, ${stay.facility.name}`, foundationWords.lang, paper(host, stay), [tokens, frame, results, paperStyles]);
}

/** The line that says whom to call, on every printed page. */
export const callBox = (): TemplateResult => html`<div class="call"><h3>${keptWords.sheetCall}</h3><p><b>${foundationWords.phone}</b> ${keptWords.sheetPhone}</p></div>`;

/** From which day to which, each thing said once. */
export function datesText({ startDate, endDate }: Stay): string {
  const first = weekdayOf(startDate);
  const last = `${weekdayOf(endDate)} ${longDate(endDate)}`;
  if (startDate.slice(0, 7) === endDate.slice(0, 7)) return words.dates(words.dayName(first, startDate), last);
  return words.dates(`${first} ${startDate.slice(0, 4) === endDate.slice(0, 4) ? words.shortDay(startDate) : longDate(startDate)}`, last);
}

/** That sums may change, because the conditions of a stay's year are not published: said once wherever they are printed. */
export const lateText = (host: FinderHost, stays: readonly PricedStay[]): string =>
  [...new Set(stays.filter((stay) => isLate(host, stay)).map(({ startDate }) => words.provisional(startDate.slice(0, 4))))].join(' ');

/** What one stay costs, in one line: with the aid where it is known. */
export function priceLine(host: FinderHost, stay: PricedStay): TemplateResult {
  const own = host.priceOf?.(stay);
  return own ? html`${own.label} <b class="big">${euros(own.remainingCents)}</b> (${own.made})` : html`<b class="big">${euros(stay.priceCents)}</b> ${finderWords.perPerson}`;
}

/** The four families of access in words; what is not there is said too. */
export const accessText = ({ facility: { wheelchair, transfer, tourismDisability } }: Stay): string => [
  wheelchair ? words.wheelchair : words.noWheelchair, transfer ? words.transfer : words.noTransfer,
  ...(tourismDisability.length ? [words.mark(tourismDisability.map((one) => words.disabilities[one]).join(', '))] : []),
].join('. ');

function paper(host: FinderHost, stay: Stay): TemplateResult {
  const { facility, startDate, nights, programme, singleSupplementCents, placesLeft } = stay;
  const late = lateText(host, [stay]);
  return html`<div class="sev paper"><div class="head"><b>${words.sheetTitle}</b><span>${longDate(host.today)}</span></div>
${host.demonstration ? html`<p><b>${finderWords.demonstration}</b></p>` : nothing}<h2>${facility.name}</h2><p>${words.kinds[facility.kind] ?? ''}, ${placeText(facility)}</p>
<dl><dt>${keptWords.rows.dates}</dt><dd>${datesText(stay)}, ${words.nights(nights)}</dd>
<dt>${keptWords.rows.setting}</dt><dd>${finderWords.settings[facility.setting] ?? ''}</dd><dt>${keptWords.rows.access}</dt><dd>${accessText(stay)}</dd><dt>${keptWords.rows.left}</dt><dd>${words.left(placesLeft)}</dd></dl>
<h3>${words.price}</h3><p>${priceLine(host, stay)}${late ? `. ${late}` : nothing}</p><p>${singleSupplementCents ? words.single(euros(singleSupplementCents)) : words.noSingle} ${words.excluded}</p>
${programme.length ? html`<h3>${words.byDay}</h3><ul>${programme.map((line, index) => html`<li>${/^[^:.]{2,18}:\s/.test(line) ? line : `${words.day(index + 1)} : ${line}`}</li>`)}</ul>` : nothing}
<h3>${words.contact}</h3><p>${facility.provider}${facility.phone ? `, ${facility.phone}` : ''}</p>${callBox()}<p>${words.say(facility.name, words.shortDay(startDate))}</p></div>`;
}
