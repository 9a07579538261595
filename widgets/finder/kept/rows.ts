import { html, type TemplateResult } from 'lit';
import type { Stay } from '../../../schema/contract/stays.ts';
import { euros } from '../../../schema/rules/french.ts';
import { finderWords } from '../../words/finder.fr.ts';
import { keptWords as words } from '../../words/finder-kept.fr.ts';
import { stayWords } from '../../words/finder-stay.fr.ts';
import { placeText } from '../cards.ts';
import type { FinderHost } from '../finder-host.ts';
import { accessText, datesText } from '../stay/print.ts';

/** What is compared of a stay, row by row: the same rows for every stay. */
export function rowsOf(host: FinderHost, stay: Stay): readonly (readonly [string, string | TemplateResult])[] {
  const { facility, nights, priceCents, singleSupplementCents, placesLeft } = stay;
  const rows: [string, string | TemplateResult][] = [
    [words.rows.place, placeText(facility)],
    [words.rows.dates, datesText(stay)],
    [words.rows.length, finderWords.daysNights(nights)],
    [words.rows.setting, finderWords.settings[facility.setting] ?? ''],
    [words.rows.access, accessText(stay)],
    [words.rows.price, euros(priceCents)],
    [words.rows.supplement, singleSupplementCents ? `+ ${euros(singleSupplementCents)}` : euros(0)],
  ];
  if (host.priceOf) {
    const own = host.priceOf(stay);
    rows.push([words.rows.remains, own ? html`<b class="big">${euros(own.remainingCents)}</b><br>${own.made}` : '–']);
  }
  rows.push([words.rows.left, stayWords.left(placesLeft)], [words.rows.contact, facility.phone ? html`<a href=${`tel:${facility.phone.replace(/[^\d+]/g, '')}`}>${facility.phone}</a>` : facility.provider]);
  return rows;
}
