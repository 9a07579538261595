import { html, nothing, type TemplateResult } from 'lit';
import { euros } from '../../schema/rules/french.ts';
import { paperText } from '../../schema/rules/papers.fr.ts';
import { reasonText } from '../../schema/rules/texts.fr.ts';
import { disagreements, nearCautions, nearLimit } from '../aid/cautions.ts';
import { reasonsOf } from '../eligibility/reasons.ts';
import { bill } from '../foundation/amounts.ts';
import { infoPath, questionPath, signpostPath, yesPath } from '../foundation/answer-icons.ts';
import { icon, paperPath } from '../foundation/icons.ts';
import { typeset } from '../foundation/typeset.ts';
import { amountWords } from '../words/amounts.fr.ts';
import { resultWords } from '../words/eligibility-result.fr.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import type { Desk } from './desk.ts';
import { toPay } from './expected-aid.ts';
import { isAnswered } from './facts.ts';
import { factList } from './names.ts';
import { seenPapers } from './read-form.ts';
import type { DecidedPerson } from '../../schema/rules/decide.ts';

interface Headline {
  tone: 'yes' | 'need' | 'other';
  title: string;
}

/** The label as the decision proposes it, or what stands before it. */
export function headlineOf({ programme, aid, label, missing }: DecidedPerson): Headline {
  if (programme.verdict === 'no') return { tone: 'other', title: words.notEligible };
  if (missing.length) return { tone: 'need', title: words.undecided(missing.length) };
  // Where health alone tells a senior from a spouse it is not asked for a label’s sake.
  const named = label ?? (aid.verdict === 'yes' ? 'aid' : aid.verdict === 'no' ? 'programme' : null);
  if (named) return { tone: aid.verdict === 'yes' ? 'yes' : 'other', title: resultWords.labels[named] ?? '' };
  return { tone: 'need', title: words.undecidedDone };
}

const marks = { yes: yesPath, need: questionPath, other: signpostPath };

/** Beside the form: the label with its reasons, the sums, the credit, the papers that lack, and the button that says what it does. */
export function decisionPanel(desk: Desk): TemplateResult {
  const { asking: { decision, decided } } = desk;
  if (!decision || !decided) return html`<section class="beside" aria-label=${words.decisionName}><div class="decision"><p class="told-why">${words.waits}</p>${submit(desk)}</div></section>`;
  const { tone, title } = headlineOf(decided);
  return html`<section class="beside" aria-label=${words.decisionName}><div class="decision ${tone}"><h3>${icon(marks[tone])}${title}</h3><div class="told-why" role="group" tabindex="0" aria-label=${words.decisionWhy}>
${sums(desk, decided)}${aidLine(desk)}${nearLimit(nearCautions(decision))}${lackingAnswers(desk, decided)}${reasonsOf({ ...decided, id: 'person' })}${decision.stay.findings.map((finding) => html`<p class="note need">${icon(infoPath)}<span>${typeset(reasonText(finding, 'neutral'))}</span></p>`)}
${decided.programme.verdict === 'no' ? html`<p class="why">${icon(infoPath, 's')}<span>${words.notEligibleHelp}</span></p>` : nothing}${lackingPapers(desk)}${disagreements(decision)}</div>${submit(desk)}</div></section>`;
}

/** The bill comes first: on a low screen it is what an agent reads aloud. The credit comes next, then an income near its limit, for it is to be confirmed first; the reasons scroll under all three. */
function sums({ expected }: Desk, decided: DecidedPerson): TemplateResult | typeof nothing {
  const { priceCents, singleSupplementCents } = decided;
  const paid = toPay(decided, expected);
  if (priceCents === null || !paid) return nothing;
  return bill({ ...amountWords, price: words.price }, { priceCents, supplementCents: singleSupplementCents, ...paid }, priceCents, words.pays);
}

/** Which answers the decision still waits for, where they are on this form. */
function lackingAnswers({ asking, typed }: Desk, { programme, missing }: DecidedPerson): TemplateResult | typeof nothing {
  const facts = (['cared', 'own'] as const).flatMap((about) => [...asking[about]].filter((fact) => !isAnswered(typed, about, fact)));
  if (!missing.length || !facts.length || programme.verdict === 'no') return nothing;
  return html`<p class="why">${icon(infoPath, 's')}<span>${words.waitsFor(factList(facts))}</span></p>`;
}

/** What the credit becomes, or why the aid that this decision opens will not be granted. */
function aidLine({ expected, credit, year, editing }: Desk): TemplateResult | typeof nothing {
  if (!expected) return nothing;
  if (!expected.granted) return expected.refusal === 'not-eligible' ? nothing : html`<p class="note need">${icon(infoPath)}<span>${words.refusals[expected.refusal](year)}</span></p>`;
  if (!credit) return nothing;
  const before = credit.remainingCents + (editing?.aid.amountCents ?? 0);
  const [sum, after] = words.credit(euros(before), euros(expected.amountCents), euros(before - expected.amountCents));
  return html`<p class="credit"><b>${words.creditAfter}</b>${creditBar(credit.allocatedCents, before, expected.amountCents)}<span>${sum}<b class="nb">${after}</b></span></p>`;
}

/** The year's credit: what is used, what this aid takes, what stays open. The sum under it says the same. */
const creditBar = (allocatedCents: number, beforeCents: number, aidCents: number): TemplateResult => html`
<span class="bar" aria-hidden="true" .style=${`--aid:${(100 * (allocatedCents - beforeCents)) / allocatedCents}%;--this:${(100 * aidCents) / allocatedCents}%`}><i></i><i class="this"></i></span>`;

function lackingPapers({ typed, asking: { decided } }: Desk): TemplateResult | typeof nothing {
  const seen = seenPapers(typed, decided);
  const lacking = (decided?.papers ?? []).filter(({ code }) => !seen.includes(code)).map(({ code }) => typeset(paperText(code)));
  if (!lacking.length) return nothing;
  return html`<div class="note need">${icon(paperPath)}<div><p>${words.lacks(lacking)}</p><ul class="plain">${lacking.map((paper) => html`<li>${paper}</li>`)}</ul></div></div>`;
}

const submit = (desk: Desk): TemplateResult => html`<div class="go"><button class="btn">${desk.busy ? words.saving : submitText(desk)}</button></div>`;

/** What pressing does. */
function submitText({ editing, expected, asking: { decided } }: Desk): string {
  if (editing) return words.saveChange;
  if (!expected || decided?.programme.verdict === 'no') return words.register;
  return expected.granted ? words.registerAided : words.registerUnaided;
}
