import { html } from 'hono/html';
import type { CaredPerson } from '../../schema/contract/participants.ts';
import type { PartnerGroup } from '../../schema/contract/groups.ts';
import { ageOn } from '../../schema/rules/age.ts';
import { longDate } from '../../schema/rules/french.ts';
import { noticeLines } from '../../schema/rules/notice.fr.ts';
import { dateRange } from '../pages/dates.fr.ts';
import { billsOf, type Bill } from './group-lists.ts';
import { sheetPage, type Piece } from './sheet.ts';
import { sum } from './table.ts';
import { words } from './words.fr.ts';

/** One page a person to sign: the stay, the right, the bill, and what becomes of their data (Conditions 2026, 4.6 and Annexe 3). */
export function informationSheets(group: PartnerGroup): string {
  const bills = billsOf(group);
  const pages = group.participants.flatMap((person, index) => [sheetOf(group, person, bills[index]), ...(person.caredPerson ? [caredSheet(group, person, person.caredPerson)] : [])]);
  return sheetPage(`${words.sheets}, ${group.stay.facility.name}`, html`${pages.length > 0 ? pages : html`<p>${words.empty}</p>`}`, 'sheets');
}

function sheetOf({ stay, partner, provider }: PartnerGroup, person: PartnerGroup['participants'][number], bill: Bill | undefined): Piece {
  const { title, birthName, usedName, givenName, birthDate, birthPlace, address, phone, email, label, consents, aid } = person;
  const name = `${givenName} ${usedName ?? birthName}`;
  const isMinor = ageOn(birthDate, stay.startDate) < 18;
  const { sheet } = words;
  return html`<section class="sheet">
<h1>${sheet.title}</h1>
<p>${words.titles[title]} ${givenName} ${words.named(title, usedName, birthName)}</p>
<p>${sheet.born(title, longDate(birthDate), birthPlace)} ${[...address.lines, `${address.postcode} ${address.city}`, phone?.replaceAll(' ', '\u00A0'), email].filter(Boolean).join(', ')}.</p>
<h2>${sheet.stay}</h2>
<p>${stay.facility.name}, ${stay.facility.commune}, ${dateRange(stay.startDate, stay.endDate)}. ${words.provider(provider.name)}</p>
<p>${sheet.programme}</p>
<h2>${sheet.aidTitle}</h2>
<p>${label ? `${words.labels[label]}. ` : ''}${aid.granted ? sheet.granted(sum(aid.amountCents)) : aid.refusal === null ? sheet.without : `${sheet.without} ${sheet.refusals[aid.refusal]}`}</p>
<p>${sheet.oncePerYear}</p>
${bill ? billPiece(bill) : ''}
<p>${words.notIncluded}</p>
<h2>${sheet.notice}</h2>
${noticeLines(partner.name).map((line) => html`<p>${line}</p>`)}
<p>${sheet.surveys}</p>
${endOf({ consents, name: isMinor ? sheet.guardian(name) : name, partner: partner.name })}
</section>`;
}

/** Whoever is helped and stays home is on no list: what was told of them has a page of its own to sign. */
function caredSheet({ partner }: PartnerGroup, carer: PartnerGroup['participants'][number], { title, birthName, usedName, givenName, consents }: CaredPerson): Piece {
  const { sheet } = words;
  return html`<section class="sheet">
<h1>${sheet.careTitle}</h1>
<p>${title ? `${words.titles[title]} ` : ''}${givenName} ${usedName ?? birthName}</p>
<p>${sheet.care(`${carer.givenName} ${carer.usedName ?? carer.birthName}`)}</p>
<h2>${sheet.notice}</h2>
<p>${sheet.careNotice(partner.name)}</p>
${noticeLines(partner.name).slice(2).map((line) => html`<p>${line}</p>`)}
${endOf({ consents: { notice: consents?.notice ?? carer.consents.notice, healthData: consents?.healthData }, name: `${givenName} ${usedName ?? birthName}`, partner: partner.name })}
</section>`;
}

function endOf({ consents: { notice, healthData }, name, partner }: { consents: PartnerGroup['participants'][number]['consents']; name: string; partner: string }): Piece {
  const { sheet } = words;
  return html`<p>${sheet.version(String(notice))}</p>
${healthData == null || healthData === false ? '' : html`<p>☐ ${sheet.health}</p>`}
<p>☐ ${sheet.read}</p>
<div class="sign"><p>${name}<br>${sheet.signature}</p><p>${partner}<br>${sheet.signature}</p></div>`;
}

function billPiece({ priceCents, supplementCents, aidCents, dueCents }: Bill): Piece {
  const { sheet } = words;
  return html`<h2>${sheet.bill}</h2>
<dl class="bill"><dt>${sheet.price}</dt><dd>${sum(priceCents)}</dd>
${supplementCents > 0 ? html`<dt>${sheet.supplement}</dt><dd>${sum(supplementCents)}</dd>` : ''}
${aidCents > 0 ? html`<dt>${sheet.aid}</dt><dd>−${sum(aidCents)}</dd>` : ''}
<dt class="due">${sheet.due}</dt><dd class="due">${sum(dueCents)}</dd></dl>`;
}
