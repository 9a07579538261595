import { html, nothing, type TemplateResult } from 'lit';
import { cautionText } from '../../schema/rules/cautions.fr.ts';
import type { Caution, Decision } from '../../schema/rules/decide.ts';
import { sourceText, wholeEuros } from '../../schema/rules/french.ts';
import { scalesPath } from '../foundation/answer-icons.ts';
import { icon, phonePath } from '../foundation/icons.ts';
import { typeset } from '../foundation/typeset.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';

/** Where an income is near its limit, the disagreement decides: it stands under the answer. */
const near: readonly string[] = ['C01', 'C02'];

const isNear = ({ code }: Caution): boolean => near.includes(code);

/** The disagreements of official texts that touch somebody's answer, each once. */
const cautionsOf = ({ people }: Pick<Decision, 'people'>): readonly Caution[] =>
  [...new Map(people.flatMap(({ cautions }) => cautions).map((caution) => [caution.code, caution])).values()];

/** Those that decide: an income near its limit. */
export const nearCautions = (decision: Pick<Decision, 'people'>): readonly Caution[] => cautionsOf(decision).filter(isNear);

/** The income near its limit: the figures, the reading taken and why, whom to ask. */
export const nearLimit = (list: readonly Caution[]): TemplateResult => html`${list.map((caution) => html`
<div class="note info">${icon(scalesPath)}<div><h3>${words.near}</h3>${limits(caution)}<p>${words.confirm}</p>
<a class="link" href=${foundationWords.phoneAddress}>${icon(phonePath, 's')}${foundationWords.phone}</a></div></div>`)}`;

function limits(caution: Caution): TemplateResult {
  const { values: { income, threshold, rival }, sources: [kept, other] } = caution;
  if (rival === undefined || !kept || !other) return html`<p>${typeset(cautionText(caution))}</p>`;
  const line = (name: string, euros: number | string | undefined): TemplateResult => html`<div><dt>${name}</dt><dd>${wholeEuros(Number(euros))}</dd></div>`;
  return html`<p>${words.nearTwo}</p><dl class="limits">${line(words.nearIncome, income)}${line(words.limitOf(sourceText(kept)), threshold)}${line(words.limitOf(sourceText(other)), rival)}</dl><p>${words.nearKept(wholeEuros(Number(threshold)))}</p>`;
}

/** The other disagreements, plainly listed. */
export function disagreements(decision: Decision): TemplateResult | typeof nothing {
  const list = cautionsOf(decision).filter((caution) => !isNear(caution));
  if (!list.length) return nothing;
  return html`<h3>${words.disagree}</h3><ul class="reasons">${list.map((caution) => html`<li>${icon(scalesPath)}<span>${typeset(cautionText(caution))}<small>${caution.sources.map(sourceText).join(' · ')}</small></span></li>`)}</ul>`;
}
