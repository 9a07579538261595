import { css, html, nothing, type TemplateResult } from 'lit';
import { cautionText } from '../../schema/rules/cautions.fr.ts';
import { euros, longDate, sharesText, sourceText, wholeEuros } from '../../schema/rules/french.ts';
import { paperText } from '../../schema/rules/papers.fr.ts';
import { reasonText } from '../../schema/rules/texts.fr.ts';
import { answerTo, type Key } from '../eligibility/facts.ts';
import { bar } from '../foundation/amounts.ts';
import { frame } from '../foundation/frame.styles.ts';
import { icon, phonePath } from '../foundation/icons.ts';
import { printSheet } from '../foundation/print-sheet.ts';
import { results } from '../foundation/results.styles.ts';
import { tokens } from '../foundation/tokens.styles.ts';
import { typeset } from '../foundation/typeset.ts';
import { aidFormWords } from '../words/aid-form.fr.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import { amountWords } from '../words/amounts.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { cautionsOf, isNear } from './cautions.ts';
import type { Estimate } from './estimate.ts';
import type { FormHost } from './form-host.ts';
import { headlineText } from './headline.ts';
import { firstKeys, laterKeys, ownKeys, travellersOf } from './household-facts.ts';
import { nameIn } from './people-table.ts';
import { answerText, labelOf } from './recap.ts';
import type { Result } from './result.ts';

const sheetStyles = css`
@page { size: A4; margin: 12mm 15mm; }
body { margin: 0; }
.sev.sheet { --sev-base: 12pt; --sev-action: #000; --sev-page: #fff; --sev-ink: #000; --sev-ink-soft: #222; --sev-line: #777; --sev-edge: #000; border: 0; border-radius: 0; line-height: 1.36; overflow: visible; color: #000; }
.sheet h2 { font-size: 19pt; margin: 12pt 0 4pt; }
.sheet h3 { font-size: 13.5pt; margin: 11pt 0 4pt; }
.head { display: flex; justify-content: space-between; align-items: flex-end; gap: 16px; border-bottom: 2px solid #000; padding-bottom: 5pt; }
.head b { font: 700 16pt/1.2 var(--sev-heading-font); }
.sheet th, .sheet td { color: #000; padding: 4pt 8pt 4pt 0; vertical-align: middle; }
.picture { width: 8.5em; }
.sheet .bar { height: 15pt; margin: 0; border-color: #000; }
.sheet .bar i { background: repeating-linear-gradient(-45deg, #000 0 1.5px, #fff 1.5px 6px); print-color-adjust: exact; border-color: #000; }
.big { font: 700 15pt/1 var(--sev-heading-font); }
.sheet p { max-width: none; margin-top: 5pt; }
.halves { display: grid; grid-template-columns: 1.2fr 1fr; gap: 0 24pt; }
.sheet dl { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 3pt 12pt; }
.sheet dd { font-weight: 700; }
.sheet small { display: block; }
.sheet li { display: flex; gap: 9pt; align-items: flex-start; margin-top: 4pt; }
.tick { width: 14pt; height: 14pt; border: 1.5pt solid #000; border-radius: 3pt; flex: none; margin-top: 1pt; }
.call { display: flex; gap: 14pt; align-items: center; border: 1.5pt solid #000; border-radius: 10pt; padding: 7pt 14pt; margin: 11pt 0 6pt; }
.sheet .call h3, .sheet .call p { margin: 0; }
`;

/** Prints the estimate as one clean A4 page. */
export function print(host: FormHost, result: Result, place: ParentNode & Node): void {
  const title = `${words.sheetTitle}, ${longDate(host.circumstances.today)}`;
  printSheet(place, title, foundationWords.lang, sheet(host, result), [tokens, frame, results, sheetStyles]);
}

function sheet(host: FormHost, { estimate, others }: Result): TemplateResult {
  const { decision, request: { stay } } = estimate;
  const { conditions } = decision;
  // Before the first facts the estimate stands on nobody: nothing is said of these people.
  const people = estimate.general ? [] : decision.people;
  const keys = [...firstKeys(host.answers, host.circumstances), ...laterKeys(host.answers, host.missing, {})].filter((key) => answerTo(host.answers, key) !== undefined);
  const needs = new Map(people.flatMap(({ papers }) => papers).map((need) => [need.code, need]));
  const title = host.circumstances.conditions.find(({ version }) => version === conditions.version)?.title ?? '';
  return html`<div class="sev sheet"><div class="head"><b>${words.sheetTitle}</b><span>${longDate(host.circumstances.today)}</span></div>
<h2>${headlineText(estimate)}</h2>${estimate.closed ? html`<p>${words.closedText}</p>` : table(others)}<p>${words.sheetKey}</p>
${conditions.provisional && conditions.year ? html`<p>${words.provisional(Number(stay.startDate.slice(0, 4)), conditions.year)}</p>` : nothing}
${cautionsOf(decision).filter(isNear).map((caution) => html`<p>${typeset(cautionText(caution))}</p>`)}
<div class="halves"><section><h3>${words.sheetAnswers}</h3><dl>${keys.map((key) => html`<dt>${labelOf(key)}</dt><dd>${textOf(host, key)}</dd>`)}${own(host, estimate)}</dl></section>
<section>${people.length ? html`<h3>${words.why}</h3>` : nothing}<ul>${people.flatMap((person) => {
    const findings = [...person.programme.findings.slice(0, 1), ...(person.programme.verdict === 'no' ? [] : person.aid.findings.slice(0, 1))];
    return findings.map((finding) => html`<li><span>${people.length > 1 ? `${nameIn(people, person)} : ` : ''}${typeset(reasonText(finding, 'neutral'))}<small>${sourceText(finding.source)}</small></span></li>`);
  })}</ul></section></div>
${needs.size ? html`<h3>${words.papers}</h3><ul>${[...needs.values()].map(({ code, anyOf }) => html`<li><i class="tick"></i><span>${paperText(code)}${anyOf.length ? html`<small>${words.oneOf} ${anyOf.map(paperText).join(' · ')}</small>` : nothing}</span></li>`)}</ul>` : nothing}
<div class="call">${icon(phonePath)}<div><h3>${words.sheetCall}</h3><p><b>${foundationWords.phone}</b> ${words.sheetPhone}</p></div></div>
<p>${words.rules(title, longDate(stay.startDate))}</p></div>`;
}

function table(all: readonly Estimate[]): TemplateResult {
  const shown = all.flatMap(({ kind, sums, aided, unaided }) => (sums ?? aided ? [{ kind, sums: sums ?? aided, unaided: sums ? null : unaided }] : []));
  const longest = Math.max(...shown.map(({ sums }) => (sums?.priceCents ?? 0) + (sums?.singleSupplementCents ?? 0)));
  return html`<table><thead><tr><th>${words.sheetStay}</th><th class="sums">${amountWords.price}</th><th class="sums">${words.aid}</th><th></th><th class="sums">${words.rest}</th></tr></thead><tbody>${shown.map(({ kind, sums, unaided }) => {
    if (!sums) return nothing;
    const priceCents = sums.priceCents + sums.singleSupplementCents;
    return html`<tr><td><b>${aidFormWords.days(kind.nights)}</b><br>${aidFormWords.places[kind.zone]}${sums.singleSupplementCents ? html`<small>${words.withRoom(euros(sums.singleSupplementCents))}</small>` : nothing}</td><td class="sums">${euros(priceCents)}</td><td class="sums">${sums.aidCents ? `− ${euros(sums.aidCents)}` : euros(0)}</td>
<td class="picture">${bar(amountWords, { ...sums, priceCents }, longest)}</td><td class="sums"><b class="big">${euros(sums.remainingCents)}</b>${unaided ? html`<small>${words.without(euros(unaided.remainingCents))}</small>` : nothing}</td></tr>`;
  })}</tbody></table>`;
}

function textOf(host: FormHost, key: Key): string {
  const answer = answerTo(host.answers, key) ?? '';
  if (answer === 'unknown') return aidFormWords.unknown;
  if (key.fact === 'income') return wholeEuros(Number(answer));
  return key.fact === 'shares' ? sharesText(Number(answer)) : answerText(host, key);
}

function own({ answers }: FormHost, { request }: Estimate): TemplateResult {
  const adults = travellersOf(answers).length;
  const children = request.people.filter(({ id }) => id.startsWith('child-')).length;
  return html`<dt>${aidFormWords.room}</dt><dd>${answers[ownKeys.room] === 'single' ? aidFormWords.roomSingle(adults) : aidFormWords.roomShared(adults)}</dd>${children ? html`<dt>${aidFormWords.children}</dt><dd>${children}</dd>` : nothing}`;
}
