import { html, type TemplateResult } from 'lit';
import { euros } from '../../schema/rules/french.ts';
import type { AmountWords } from '../words/amounts.fr.ts';

export interface Amounts {
  priceCents: number;
  aidCents: number;
  /** Null leaves the line out: there is no single room. */
  supplementCents?: number | null;
  remainingCents: number;
}

/** The bar that is the price: its dark hatched part the aid, its open part what remains. `longestCents` is the price that fills the width, so that bars side by side share one scale. */
export const bar = (words: AmountWords, { priceCents, aidCents, remainingCents }: Amounts, longestCents: number): TemplateResult => html`
<div class="bar ${aidCents ? '' : 'none'}" role="img" aria-label=${aidCents ? words.bar(euros(aidCents), euros(remainingCents)) : words.barNone(euros(remainingCents))}
 .style=${`--aid:${(100 * aidCents) / priceCents}%;width:${(100 * priceCents) / longestCents}%`}><i></i></div>`;

/** The bill of one kind of stay: price, minus the aid, the bar, what remains. `saysNoAid` keeps the line of an aid of zero. */
export const bill = (words: AmountWords, amounts: Amounts, longestCents: number, paying: string, saysNoAid = true): TemplateResult => html`
<dl class="sum"><dt>${words.price}</dt><dd>${euros(amounts.priceCents)}</dd>
${amounts.supplementCents ? html`<dt>${words.supplement}</dt><dd>+ ${euros(amounts.supplementCents)}</dd>` : ''}
${amounts.aidCents || saysNoAid ? html`<dt class="aid">${words.aid}</dt><dd class="aid">${amounts.aidCents ? `− ${euros(amounts.aidCents)}` : euros(0)}</dd>` : ''}</dl>
${bar(words, amounts, longestCents)}<dl class="sum pay"><dt>${paying}</dt><dd>${euros(amounts.remainingCents)}</dd></dl>`;

/** What the two parts of a bar mean. */
export const barKey = (words: AmountWords): TemplateResult => html`<p class="key" aria-hidden="true"><span><i class="a"></i>${words.keyAid}</span><span><i></i>${words.keyRest}</span></p>`;
