import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../schema/rules/decide.ts';
import { euros, longDate } from '../../schema/rules/french.ts';
import { reasonText } from '../../schema/rules/texts.fr.ts';
import { idOf, type Key } from '../eligibility/facts.ts';
import { bar, barKey } from '../foundation/amounts.ts';
import { infoPath, printPath } from '../foundation/answer-icons.ts';
import { icon, phonePath } from '../foundation/icons.ts';
import { typeset } from '../foundation/typeset.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import { amountWords } from '../words/amounts.fr.ts';
import { disagreements, nearLimit } from './cautions.ts';
import { compare, futures } from './compare.ts';
import type { Estimate } from './estimate.ts';
import type { FormHost } from './form-host.ts';
import { closedWords, headline } from './headline.ts';
import { incomeLines } from './income-line.ts';
import { nearOfEstimate } from './near-estimate.ts';
import { labelOf } from './recap.ts';
import { peopleTable } from './people-table.ts';
import { papers, why } from './why.ts';
import type { WhatIf } from './what-if.ts';
import { whatIfList } from './what-if-list.ts';

/** Everything the result shows, worked out once a change. */
export interface Result {
  estimate: Estimate;
  others: readonly Estimate[];
  whatIfs: readonly WhatIf[];
}

/** The answer beside the form: what remains, the bill, each person, and three other choices. */
export function answer(host: FormHost, { estimate, whatIfs }: Result): TemplateResult {
  const { sums, decision, missing } = estimate;
  return html`<h2 tabindex="-1">${headline(estimate)}</h2>
${[...decision.stay.findings, ...unanswerable(estimate)].map((finding) => html`<p class="lead">${typeset(reasonText(finding, 'vous'))}</p>`)}
${sums && !estimate.closed ? bill(estimate) : nothing}${estimate.closed ? html`<p class="lead">${closedWords(decision)[1]}</p>` : nothing}
${!sums && !estimate.closed && missing.length ? asks(host, missing, estimate.general && !host.answers['forWhom']) : nothing}${nearLimit(nearOfEstimate(estimate, host))}
${!sums && !estimate.closed ? futures(host, estimate) : nothing}${incomeLines(decision, host)}
${sums && !estimate.closed && decision.people.length > 1 ? peopleTable(decision) : nothing}${whatIfList(host, whatIfs)}`;
}

/** What no answer can settle: shares outside the official table. */
const unanswerable = ({ decision }: Estimate): readonly Finding[] =>
  [...new Map(decision.people.flatMap(({ aid }) => aid.findings.filter(({ code }) => code === 'outside-table')).map((finding) => [finding.code, finding])).values()];

function bill({ sums }: Estimate): TemplateResult | typeof nothing {
  if (!sums) return nothing;
  const { priceCents, aidCents, singleSupplementCents, remainingCents } = sums;
  return html`<dl class="sum"><dt>${amountWords.price}</dt><dd>${euros(priceCents)}</dd>
${singleSupplementCents ? html`<dt>${amountWords.supplement}</dt><dd>+ ${euros(singleSupplementCents)}</dd>` : nothing}
<dt class="aid">${amountWords.aid}</dt><dd class="aid">${aidCents ? `− ${euros(aidCents)}` : euros(0)}</dd></dl>
${bar(amountWords, { priceCents: priceCents + singleSupplementCents, aidCents, remainingCents }, priceCents + singleSupplementCents)}${barKey(amountWords)}`;
}

const asks = (host: FormHost, missing: readonly Key[], nothingSaid: boolean): TemplateResult => (nothingSaid ? html`<p class="lead">${words.perPerson}</p>` : html`<p class="lead">${words.missing}</p>
<ul class="missing">${missing.map((key) => html`<li><button class="link" type="button" data-field=${idOf(key)} @click=${() => host.goTo(key)}>${labelOf(key)}</button></li>`)}</ul>`);

/** What stands under both: every kind of stay, what is never in the price, why, papers, next step, date of the rules. */
export function details(host: FormHost, result: Result): TemplateResult {
  const { estimate, others } = result;
  const { decision, closed, general, request: { stay } } = estimate;
  const { conditions } = decision;
  const title = host.circumstances.conditions.find(({ version }) => version === conditions.version)?.title;
  return html`${closed ? nothing : compare(host, estimate, others)}
<div class="cols half">${closed ? nothing : html`<section><h3>${words.never}</h3><ul class="reasons">${words.neverList.map((text) => html`<li>${icon(infoPath)}<span>${text}</span></li>`)}</ul><p class="hint">${words.maximum}</p></section>`}<section>${general ? nothing : why(estimate)}</section></div>${general ? nothing : html`${papers(estimate)}${disagreements(decision)}`}
<h3>${words.now}</h3>${host.staysUrl || closed ? nothing : html`<p class="next">${icon(phonePath)}<span>${words.call}</span></p>`}
<div class="acts">${host.staysUrl && !closed ? html`<a class="btn" href=${host.staysUrl}>${words.find}</a>` : nothing}<button class="link" type="button" @click=${() => host.print()}>${icon(printPath)}${words.print}</button></div>
${conditions.provisional && conditions.year ? html`<p class="note need">${icon(infoPath)}<span>${words.provisional(Number(stay.startDate.slice(0, 4)), conditions.year)}</span></p>` : nothing}
${title ? html`<p class="meta">${words.rules(title, longDate(stay.startDate))}</p>` : nothing}`;
}
