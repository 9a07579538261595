import { html, nothing, type TemplateResult } from 'lit';
import { cautionText } from '../../schema/rules/cautions.fr.ts';
import type { Caution, DecidedPerson, Decision, Finding, PaperNeed } from '../../schema/rules/decide.ts';
import { sourceText, wholeEuros } from '../../schema/rules/french.ts';
import { paperText } from '../../schema/rules/papers.fr.ts';
import { reasonText } from '../../schema/rules/texts.fr.ts';
import { checkPath, infoPath, peoplePath, scalesPath, signpostPath } from '../foundation/answer-icons.ts';
import { icon, paperPath, phonePath } from '../foundation/icons.ts';
import { typeset } from '../foundation/typeset.ts';
import { resultWords as words } from '../words/eligibility-result.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import type { Outcome } from './outcome.ts';

/** The reasons of one person, each with its article. */
export function reasonsOf({ id, programme, aid }: DecidedPerson): TemplateResult {
  const voice = id === 'me' ? 'vous' : 'neutral';
  const line = (finding: Finding, verdict: string): TemplateResult => html`
<li class=${verdict}>${icon(verdict === 'yes' ? checkPath : verdict === 'no' ? signpostPath : infoPath)}<span>${typeset(reasonText(finding, voice))}<small>${sourceText(finding.source)}</small></span></li>`;
  // Where the programme is closed the aid is too: saying it twice helps nobody.
  return html`<ul class="reasons">${programme.findings.map((finding) => line(finding, programme.verdict === 'no' ? 'no' : 'yes'))}${programme.verdict === 'no' ? nothing
    : aid.findings.map((finding) => line(finding, aid.verdict === 'unknown' && finding.code !== 'outside-table' ? 'yes' : aid.verdict))}</ul>`;
}

/** Why, person by person. */
export function why({ decision, shape }: Outcome, title: string): TemplateResult {
  // Of a refused aid, the reason comes first: the rest is already in the price.
  const people = decision.people.filter(({ programme, aid }) => programme.findings.length || aid.findings.length);
  if (!people.length) return html``;
  return html`<h3>${title}</h3>${people.map((person) => html`${people.length > 1 ? html`<h4 class="gap">${words.of[person.id]}</h4>` : nothing}${reasonsOf(shape === 'no-aid' ? aidOnly(person) : person)}`)}${
    shape === 'no-aid' && people.some(({ aid }) => aid.findings.some(({ code }) => code === 'income-over')) ? html`<p class="gap">${words.later2}</p>` : nothing}`;
}

const aidOnly = (person: DecidedPerson): DecidedPerson =>
  person.programme.verdict === 'yes' && person.aid.findings.length ? { ...person, programme: { ...person.programme, findings: [] } } : person;

/** The papers of everyone who may go, each once. */
export function papersOf({ goers }: Outcome): PaperNeed[] {
  const needs = new Map<string, PaperNeed>();
  for (const person of goers) for (const need of person.papers) needs.set(need.code, need);
  return [...needs.values()];
}

export function papers(outcome: Outcome): TemplateResult {
  const needs = papersOf(outcome);
  if (!needs.length) return html``;
  return html`<h3>${words.papers}</h3><ul class="reasons">${needs.map((need) => html`<li>${icon(paperPath)}<span>${typeset(paperText(need.code))}${alternatives(need)}</span></li>`)}</ul>`;
}

export const alternatives = ({ anyOf }: PaperNeed): TemplateResult | typeof nothing =>
  anyOf.length > 1 ? html`<small>${words.oneOf}</small>${anyOf.map((code) => html`<small class="one">${typeset(paperText(code))}</small>`)}`
    : anyOf[0] ? html`<small>${paperText(anyOf[0])}</small>` : nothing;

/** Whether all of them live abroad: no commune is theirs. */
export const areAbroad = ({ people }: Decision): boolean => people.length > 0 && people.every(({ programme }) => programme.findings.some(({ code }) => code === 'abroad'));

export const helps = ({ decision }: Outcome): TemplateResult => html`<h3>${words.otherHelps}</h3><ul class="reasons">${Object.entries(words.helps).filter(([from]) => from !== 'townHall' || !areAbroad(decision)).map(([, [who, what]]) => html`<li>${icon(peoplePath)}<span>${who}<small>${what}</small></span></li>`)}</ul>`;

export function whereToFind({ missing }: Outcome): TemplateResult {
  const fact = missing[0]?.fact;
  const lines = fact === 'income' ? words.whereIncome : fact === 'shares' ? words.whereShares : words.whereAny;
  return html`<h3>${words.whereTitle}</h3><ul class="reasons">${lines.map((line) => html`<li>${icon(infoPath)}<span>${line}</span></li>`)}</ul>`;
}

const nearCodes: readonly string[] = ['C01', 'C02'];

function cautionsOf({ decision }: Outcome): Caution[] {
  const found = new Map<string, Caution>();
  for (const { cautions } of decision.people) for (const caution of cautions) found.set(caution.code, caution);
  return [...found.values()];
}

/** Right under the band, where the income is at the limit: the figures, the reading taken, whom to ask. */
export function nearLimit({ near, decision }: Outcome): TemplateResult | typeof nothing {
  const equal = decision.people.flatMap(({ cautions }) => cautions).find(({ code }) => code === 'C02');
  if (!near && !equal) return nothing;
  const line = (name: string, value: number): TemplateResult => html`<div><dt>${name}</dt><dd>${wholeEuros(value)}</dd></div>`;
  return html`<div class="note info">${icon(scalesPath)}<div><h3>${words.nearTitle}</h3>${near ? html`<p>${words.nearTwo}</p>
<dl class="limits">${line(words.nearIncome, near.income)}${line(words.nearLimit(sourceText(near.kept.source)), near.kept.euros)}${line(words.nearLimit(sourceText(near.rival.source)), near.rival.euros)}</dl><p>${words.nearKept(wholeEuros(near.kept.euros))}</p>`
    : equal ? html`<p>${typeset(cautionText(equal))}</p>` : nothing}
<p>${words.confirm}</p><a class="link" href=${foundationWords.phoneAddress}>${icon(phonePath)}${foundationWords.phone}</a></div></div>`;
}

/** The other places where official texts disagree and this answer is touched, listed plainly. */
export function disagreements(outcome: Outcome): TemplateResult {
  const list = cautionsOf(outcome).filter(({ code }) => !nearCodes.includes(code));
  if (!list.length) return html``;
  return html`<h3>${words.disagree}</h3><p class="gap">${words.disagreeLead}</p><ul class="reasons">${list.map((caution) => html`<li>${icon(scalesPath)}<span>${typeset(cautionText(caution))}<small>${caution.sources.map(sourceText).join(' · ')}</small></span></li>`)}</ul>`;
}
