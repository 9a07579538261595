import { html, nothing, type TemplateResult } from 'lit';
import { euros, wholeEuros } from '../../schema/rules/french.ts';
import { bar, barKey, bill, type Amounts } from '../foundation/amounts.ts';
import { downPath, infoPath } from '../foundation/answer-icons.ts';
import { icon } from '../foundation/icons.ts';
import { amountWords } from '../words/amounts.fr.ts';
import { resultWords as words } from '../words/eligibility-result.fr.ts';
import { futuresOf, type KindSums, type Outcome } from './outcome.ts';
import type { Session } from './session.ts';

const nameOf = ({ tariff }: KindSums): string => words.kind(tariff.nights + 1, tariff.nights);

function placeOf({ tariff: { zones } }: KindSums): string {
  return zones.includes('metropole') ? words.placeAll : zones.includes('outre-mer') ? words.placeOverseas : words.placeIdf;
}

const longestOf = (kinds: readonly KindSums[]): number => Math.max(...kinds.map(({ priceCents }) => priceCents));

/** What each kind of stay costs, side by side on one scale, and what is not in the price. */
export function money(outcome: Outcome): TemplateResult {
  const { kinds, overseas, party } = outcome;
  if (!kinds.length) return html``;
  const aided = kinds.some(({ aidCents }) => aidCents > 0);
  const longest = longestOf([...kinds, ...overseas]);
  const paying = aided ? words.remains[party] : words.pays[party];
  const cards = (list: readonly KindSums[]): TemplateResult => html`<div class="kinds three">${list.map((kind) =>
    card(nameOf(kind), `${placeOf(kind)} ${words.board[kind.tariff.board]}`, kind, longest, paying, aided))}</div>`;
  return html`<h3>${aided ? words.moneyTitle[party] : words.priceTitle[party]}</h3>${aided ? barKey(amountWords) : nothing}${cards(kinds)}
${overseas.length ? html`<details><summary>${words.overseas}${icon(downPath, 's')}</summary><div>${cards(overseas)}</div></details>` : nothing}
<p class="note">${icon(infoPath)}<span>${words.extras(...supplements(outcome))}</span></p>`;
}

const card = (title: string, text: string, sums: Amounts, longest: number, paying: string, aided = true): TemplateResult => html`
<article class="kind"><h4>${title}</h4>${text ? html`<p>${text}</p>` : nothing}${bill(amountWords, sums, longest, paying, aided)}</article>`;

/** What a single room costs more: for the longest stay and for the shortest. */
export function supplements({ kinds }: Outcome): [string, string] {
  const sums = kinds.map(({ tariff }) => tariff.singleSupplementCents);
  return [euros(Math.max(...sums)), euros(Math.min(...sums))];
}

/** Both futures of an income not known yet. */
export function futures(outcome: Outcome, session: Session): TemplateResult {
  const found = futuresOf(outcome, session.journey.answers, session.circumstances);
  if (!found) return html``;
  const { withAid, without, under, over } = found;
  const pay = words.remains[outcome.party];
  return html`<h3>${words.changes}</h3><p class="gap">${words.forStay(nameOf(withAid))}</p><div class="kinds two">
${card(under ? words.under(wholeEuros(under)) : words.withAid, '', withAid, withAid.priceCents, pay)}${card(over ? words.over(wholeEuros(over)) : words.withoutAid, '', without, withAid.priceCents, pay)}</div>${barKey(amountWords)}`;
}

/** The table of the printed sheet: what the screen shows unfolded. */
export function moneyTable({ kinds }: Outcome): TemplateResult {
  const longest = longestOf(kinds);
  return html`<table><thead><tr><th>${words.stay}</th><th class="sums">${words.price}</th><th class="sums">${words.aid}</th><th></th><th class="sums">${words.left}</th></tr></thead><tbody>${kinds.map((kind) => html`
<tr><td><b>${nameOf(kind)}</b>${kind.tariff.zones.includes('metropole') ? nothing : html`<small>${placeOf(kind)}</small>`}</td><td class="sums">${euros(kind.priceCents)}</td><td class="sums">${kind.aidCents ? `− ${euros(kind.aidCents)}` : euros(0)}</td><td class="picture">${bar(amountWords, kind, longest)}</td><td class="sums big">${euros(kind.remainingCents)}</td></tr>`)}</tbody></table>`;
}
