import { html } from 'hono/html';
import type { PartnerGroup } from '../../schema/contract/groups.ts';
import { noticeLines } from '../../schema/rules/notice.fr.ts';
import { euros } from '../../schema/rules/french.ts';
import { dateRange } from '../pages/dates.fr.ts';
import { billsOf, type Bill } from './group-lists.ts';
import { sheetPage, type Piece } from './sheet.ts';
import { words } from './words.fr.ts';

/** One page a person to sign: the stay, the right, the bill, and what becomes of their data (Conditions 2026, 4.6 and Annexe 3). */
export function informationSheets(group: PartnerGroup): string {
  const bills = billsOf(group);
  const pages = group.participants.map((person, index) => sheetOf(group, person, bills[index]));
  return sheetPage(`${words.sheets}, ${group.stay.facility.name}`, html`${pages.length > 0 ? pages : html`<p>${words.empty}</p>`}`);
}

function sheetOf({ stay, partner }: PartnerGroup, person: PartnerGroup['participants'][number], bill: Bill | undefined): Piece {
  const { title, birthName, usedName, givenName, label, consents, aid } = person;
  const { sheet } = words;
  return html`<section class="sheet">
<h1>${sheet.title}</h1>
<p>${words.titles[title]} ${givenName} ${words.named(title, usedName, birthName)}</p>
<h2>${sheet.stay}</h2>
<p>${stay.facility.name}, ${stay.facility.commune}, ${dateRange(stay.startDate, stay.endDate)}.</p>
<h2>${sheet.aidTitle}</h2>
<p>${label ? `${words.labels[label]}. ` : ''}${aid.granted ? sheet.granted(euros(aid.amountCents)) : sheet.without}</p>
<p>${sheet.oncePerYear}</p>
${bill ? billPiece(bill) : ''}
<p>${words.notIncluded}</p>
<h2>${sheet.notice}</h2>
${noticeLines(partner.name).map((line) => html`<p>${line}</p>`)}
<p>${sheet.surveys}</p>
<p>${sheet.version(String(consents.notice))}</p>
${consents.healthData == null ? '' : html`<p>☐ ${sheet.health}</p>`}
<p>☐ ${sheet.read}</p>
<div class="sign"><p>${givenName} ${usedName ?? birthName}<br>${sheet.signature}</p><p>${partner.name}<br>${sheet.signature}</p></div>
</section>`;
}

function billPiece({ priceCents, supplementCents, aidCents, dueCents }: Bill): Piece {
  const { sheet } = words;
  return html`<h2>${sheet.bill}</h2>
<dl class="bill"><dt>${sheet.price}</dt><dd>${euros(priceCents)}</dd>
${supplementCents > 0 ? html`<dt>${sheet.supplement}</dt><dd>${euros(supplementCents)}</dd>` : ''}
${aidCents > 0 ? html`<dt>${sheet.aid}</dt><dd>−${euros(aidCents)}</dd>` : ''}
<dt class="due">${sheet.due}</dt><dd class="due">${euros(dueCents)}</dd></dl>`;
}
