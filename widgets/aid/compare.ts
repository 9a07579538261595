import { html, nothing, type TemplateResult } from 'lit';
import { euros, wholeEuros } from '../../schema/rules/french.ts';
import type { Totals } from '../../schema/rules/decide.ts';
import { type Amounts, bar, barKey, bill } from '../foundation/amounts.ts';
import { checkPath } from '../foundation/answer-icons.ts';
import { icon } from '../foundation/icons.ts';
import { aidFormWords } from '../words/aid-form.fr.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import { amountWords } from '../words/amounts.fr.ts';
import type { Estimate } from './estimate.ts';
import type { FormHost } from './form-host.ts';

const amountsOf = ({ priceCents, singleSupplementCents, aidCents, remainingCents }: Totals): Amounts =>
  ({ priceCents, aidCents, remainingCents, supplementCents: singleSupplementCents });

/** Every kind of stay on one scale. The one chosen says so; the others can be. */
export function compare(host: FormHost, now: Estimate, all: readonly Estimate[]): TemplateResult | typeof nothing {
  const shown = all.flatMap((one) => {
    const sums = one.sums ?? one.aided;
    return sums ? [{ one, sums }] : [];
  });
  if (shown.length < 2) return nothing;
  const longest = Math.max(...shown.map(({ sums }) => sums.priceCents));
  return html`<h3>${words.compare}</h3>${barKey(amountWords)}<div class="kinds four">${shown.map(({ one, sums }) => html`
<article class="kind"><h4>${aidFormWords.days(one.kind.nights)}</h4><p>${capital(aidFormWords.places[one.kind.zone] ?? '')}. ${words.boards[one.kind.tariff.board]}</p>
${one.sums ? bill(amountWords, amountsOf(sums), longest, amountWords.remains) : both(one, sums, longest)}
${one.kind.tariff.code === now.kind.tariff.code ? html`<p class="mine" tabindex="-1">${icon(checkPath, 's')}${words.chosen}</p>`
    : html`<button class="link" type="button" @click=${() => host.chooseStay(one.kind.tariff.code)}>${words.choose[0]}<span class="vh"> ${words.choose[1]}, ${aidFormWords.days(one.kind.nights)} ${aidFormWords.places[one.kind.zone] ?? ''}</span></button>`}</article>`)}</div>`;
}

/** What would remain on one kind of stay, with the aid and without, while it is not known which. */
const both = ({ unaided }: Estimate, aided: Totals, longest: number): TemplateResult => html`
${bar(amountWords, amountsOf(aided), longest)}<dl class="sum pay"><dt>${words.withAid}</dt><dd>${euros(aided.remainingCents)}</dd></dl>
${unaided ? html`<dl class="sum without"><dt>${words.withoutAid}</dt><dd>${euros(unaided.remainingCents)}</dd></dl>` : nothing}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Both futures while a fact is missing: with the aid, and without. The limit is named where the income alone is missing. */
export function futures({ circumstances }: FormHost, { aided, unaided, missing, request, decision }: Estimate): TemplateResult | typeof nothing {
  if (!aided || !unaided) return nothing;
  const conditions = circumstances.conditions.find(({ version }) => version === decision.conditions.version);
  const household = request.people.find((person) => person.household)?.household;
  const income = missing.length === 1 && missing[0]?.fact === 'income';
  const row = income ? conditions?.thresholds.find(({ kind, shares }) => kind === household?.kind && shares === household?.shares) : undefined;
  const limit = row && wholeEuros(row.euros);
  const card = (title: string, sums: Totals): TemplateResult => html`<article class="kind"><h4>${title}</h4>${bill(amountWords, amountsOf(sums), aided.priceCents, amountWords.remains)}</article>`;
  return html`<h3>${words.changes}</h3><div class="kinds both">${card(limit ? words.incomeUnder(limit) : words.withAid, aided)}${card(limit ? words.incomeOver(limit) : words.withoutAid, unaided)}</div>`;
}
