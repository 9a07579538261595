import { html } from 'hono/html';
import type { Stay } from '../../schema/contract/stays.ts';
import { euros } from '../../schema/rules/french.ts';
import type { AidedPrice } from './aided.ts';
import { stayAddress } from './card.ts';
import { shortDate } from './dates.fr.ts';
import { telephone, type Piece } from './layout.ts';
import { words } from './words.fr.ts';

/** The price in the order of a bill, what the aid may pay of it, and whom to call. */
export function pricePanel(stay: Stay, price: AidedPrice | null): Piece {
  const { priceOf, aidPays, remains, noAid, provisional, check, left, register, registerGroup, say } = words.stay;
  return html`<section class="panel" aria-labelledby="price"><h2 id="price">${words.stay.price}</h2>
<div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="${(stay.priceCents / 100).toFixed(2)}"><meta itemprop="priceCurrency" content="EUR"><link itemprop="url" href="${stayAddress(stay.id)}"><link itemprop="availability" href="https://schema.org/${stay.placesLeft > 0 ? 'InStock' : 'SoldOut'}">
<dl><div><dt>${priceOf}</dt><dd>${euros(stay.priceCents)}</dd></div>${price ? html`<div><dt>${aidPays}</dt><dd>−\u00A0${euros(price.aidCents)}</dd></div>` : ''}</dl>
${price ? html`${bar(stay.priceCents, price)}<p class="remains"><span>${remains}</span> <b>${euros(price.remainingCents)}</b></p>` : html`<p>${noAid}</p>`}
${price?.provisional ? html`<p>${provisional(stay.startDate.slice(0, 4))}</p>` : ''}
<p><a href="/eligibility">${check}</a></p>
</div>
<p><strong>${left(stay.placesLeft)}</strong></p>
<p>${stay.mode === 'group' ? registerGroup : register}</p>
<p class="call">${telephone()}</p>
<p class="soft">${words.callCost.replace(/^s/, 'S')}. ${say(stay.facility.name, shortDate(stay.startDate))}</p>
</section>`;
}

/** The bar is the price; its dark part is the aid. Drawn with attributes, since the page's policy lets no style in. */
function bar(priceCents: number, { aidCents, remainingCents }: AidedPrice): Piece {
  const width = priceCents === 0 ? 0 : Math.round((aidCents / priceCents) * 1_000) / 10;
  return html`<svg class="bar" role="img" aria-label="${words.stay.bar(aidCents, remainingCents)}" viewBox="0 0 100 10" preserveAspectRatio="none"><rect class="aid" width="${width}" height="10"></rect></svg>`;
}
