import { css, html, nothing, type TemplateResult } from 'lit';
import { cautionText } from '../../schema/rules/cautions.fr.ts';
import type { DecidedPerson } from '../../schema/rules/decide.ts';
import { euros, longDate, sharesText, sourceText, wholeEuros } from '../../schema/rules/french.ts';
import { paperText } from '../../schema/rules/papers.fr.ts';
import { reasonText } from '../../schema/rules/texts.fr.ts';
import { answerTo, type Key } from '../eligibility/facts.ts';
import { areAbroad } from '../eligibility/reasons.ts';
import { bar } from '../foundation/amounts.ts';
import { frame } from '../foundation/frame.styles.ts';
import { icon, phonePath } from '../foundation/icons.ts';
import { printSheet } from '../foundation/take-out.ts';
import { results } from '../foundation/results.styles.ts';
import { tokens } from '../foundation/tokens.styles.ts';
import { typeset } from '../foundation/typeset.ts';
import { aidFormWords } from '../words/aid-form.fr.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import { amountWords } from '../words/amounts.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import type { Estimate } from './estimate.ts';
import type { FormHost } from './form-host.ts';
import { closedWords, headlineText } from './headline.ts';
import { firstKeys, laterKeys, ownKeys, travellersOf } from './household-facts.ts';
import { nearOfEstimate } from './near-estimate.ts';
import { nameIn } from './people-table.ts';
import { answerText, labelOf } from './recap.ts';
import type { Result } from './result.ts';

const sheetStyles = css`
@page { size: A4; margin: 10mm 14mm; }
body { margin: 0; }
.sev.sheet { --sev-base: 12pt; --sev-action: #000; --sev-page: #fff; --sev-ink: #000; --sev-ink-soft: #222; --sev-line: #777; --sev-edge: #000; border: 0; border-radius: 0; line-height: 1.28; overflow: visible; color: #000; }
.sheet h2 { font-size: 17pt; margin: 8pt 0 0; }
.sheet h3 { font-size: 13pt; margin: 8pt 0 2pt; break-after: avoid; }
.head { display: flex; justify-content: space-between; align-items: flex-end; gap: 16px; border-bottom: 2px solid #000; padding-bottom: 4pt; }
.head b { font: 700 14pt/1.2 var(--sev-heading-font); }
.sheet table { margin-top: 4pt; }
.sheet th, .sheet td { color: #000; padding: 3pt 8pt 3pt 0; vertical-align: middle; line-height: 1.2; }
.picture { width: 8em; }
.sheet .bar { height: 15pt; margin: 0; border-color: #000; }
.sheet .bar i { background: repeating-linear-gradient(-45deg, #000 0 1.5px, #fff 1.5px 6px); print-color-adjust: exact; border-color: #000; }
.big { font: 700 15pt/1 var(--sev-heading-font); }
.sheet p { max-width: none; margin-top: 5pt; }
.sheet dl { columns: 2; column-gap: 18pt; }
.sheet dl div { display: grid; grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr); gap: 9pt; padding: 1pt 0; }
.sheet dd { font-weight: 700; }
.sheet td small { display: block; }
.sheet li { display: flex; gap: 9pt; align-items: flex-start; margin-top: 3pt; }
.sheet :is(li, tr, dl div), .call { break-inside: avoid; }
.tick { width: 14pt; height: 14pt; border: 1.5pt solid #000; border-radius: 3pt; flex: none; margin-top: 1pt; }
.call { display: flex; gap: 14pt; align-items: center; border: 1.5pt solid #000; border-radius: 10pt; padding: 6pt 14pt; margin: 9pt 0 5pt; }
.sheet.sheet .call :is(h3, p) { margin: 0; }
.sheet.many { --sev-base: 11pt; line-height: 1.25; }
.many .picture { width: 6em; }
.sheet.crowd { --sev-base: 10.5pt; line-height: 1.17; }
.sheet.crowd h3 { font-size: 12pt; margin: 6pt 0 1pt; }
.crowd .call h3 { display: none; }
.sheet.crowd :is(p, li) { margin-top: 2.5pt; }
.crowd .stay br { display: none; }
.sheet.crowd :is(th, td) { padding-block: 2pt; }
.sheet.crowd dl div { grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr); gap: 6pt; padding: 0; }
.sheet.crowd .bar { height: 12pt; }
.crowd .big { font-size: 13pt; }
.sheet.crowd .call { padding: 3pt 14pt; margin: 6pt 0 4pt; }
`;

/** Prints the estimate as one clean A4 page, a little smaller where there is more to tell. What still does not fit breaks between lines. */
export function print(host: FormHost, result: Result, place: ParentNode & Node): void {
  const title = `${words.sheetTitle}, ${longDate(host.circumstances.today)}`;
  printSheet(place, title, foundationWords.lang, sheet(host, result), [tokens, frame, results, sheetStyles], ['many', 'crowd']);
}

function sheet(host: FormHost, { estimate, others }: Result): TemplateResult {
  const { decision, request: { stay } } = estimate;
  const { conditions } = decision;
  // Before the first facts the estimate stands on nobody: nothing is said of these people.
  const people = estimate.general ? [] : decision.people;
  const keys = [...firstKeys(host.answers, host.circumstances), ...laterKeys(host.answers, host.missing, {})].filter((key) => answerTo(host.answers, key) !== undefined);
  const needs = new Map(people.flatMap(({ papers }) => papers).map((need) => [need.code, need]));
  const title = host.circumstances.conditions.find(({ version }) => version === conditions.version)?.title ?? '';
  const provisional = conditions.provisional && conditions.year ? [words.provisional(Number(stay.startDate.slice(0, 4)), conditions.year)] : [];
  return html`<div class="sev sheet"><div class="head"><b>${words.sheetTitle}</b><span>${longDate(host.circumstances.today)}</span></div>
<h2>${headlineText(estimate)}</h2>${estimate.closed ? html`<p>${closedWords(decision)[1]}</p>` : html`${table(others)}<p>${words.sheetKey}</p>`}
${[...provisional, ...nearOfEstimate(estimate, host).map((caution) => typeset(cautionText(caution)))].map((note) => html`<p>${note}</p>`)}
<h3>${words.sheetAnswers}</h3><dl>${keys.map((key) => line(labelOf(key), textOf(host, key)))}${own(host, estimate)}</dl>
${people.length ? html`<h3>${words.why}</h3><ul>${reasons(people)}</ul>` : nothing}
${needs.size ? html`<h3>${words.papers}</h3><ul>${[...needs.values()].map(({ code, anyOf }) => html`<li><i class="tick"></i><span>${paperText(code)}${anyOf.length ? html`. <small>${words.oneOf} ${typeset(anyOf.map(paperText).join(' · '))}</small>` : nothing}</span></li>`)}</ul>` : nothing}
<div class="call">${icon(phonePath)}<div><h3>${estimate.closed ? words.sheetAsk : words.sheetCall}</h3><p><b>${foundationWords.phone}</b> ${areAbroad(decision) ? words.sheetPhoneAbroad : words.sheetPhone}</p></div></div>
<p>${words.rules(title, longDate(stay.startDate))}</p></div>`;
}

/** The reasons that decide, each said once, for all those it holds for. */
function reasons(people: readonly DecidedPerson[]): TemplateResult[] {
  const said = new Map<string, { text: string; source: string; names: string[] }>();
  const opens = ({ programme }: DecidedPerson): boolean => programme.verdict !== 'no';
  for (const [person, finding] of [...people.map((one) => [one, one.programme.findings[0]] as const), ...people.filter(opens).map((one) => [one, one.aid.findings[0]] as const)]) {
    if (!finding) continue;
    const text = typeset(reasonText(finding, 'neutral'));
    const source = sourceText(finding.source);
    const one = said.get(text + source) ?? { text, source, names: [] };
    one.names.push(nameIn(people, person));
    said.set(text + source, one);
  }
  return [...said.values()].map(({ text, source, names }) => html`<li><span>${people.length > 1 ? html`<b>${names.join(' · ')}</b> ` : nothing}${text} <small>${source}.</small></span></li>`);
}

function table(all: readonly Estimate[]): TemplateResult {
  const shown = all.flatMap(({ kind, sums, aided, unaided }) => (sums ?? aided ? [{ kind, sums: sums ?? aided, unaided: sums ? null : unaided }] : []));
  const longest = Math.max(...shown.map(({ sums }) => (sums?.priceCents ?? 0) + (sums?.singleSupplementCents ?? 0)));
  return html`<table><thead><tr><th>${words.sheetStay}</th><th class="sums">${amountWords.price}</th><th class="sums">${words.aid}</th><th></th><th class="sums">${words.rest}</th></tr></thead><tbody>${shown.map(({ kind, sums, unaided }) => {
    if (!sums) return nothing;
    const priceCents = sums.priceCents + sums.singleSupplementCents;
    return html`<tr><td class="stay"><b>${aidFormWords.days(kind.nights)}</b> <br>${aidFormWords.places[kind.zone]}${sums.singleSupplementCents ? html`<small>${words.withRoom(euros(sums.singleSupplementCents))}</small>` : nothing}</td><td class="sums">${euros(priceCents)}</td><td class="sums">${sums.aidCents ? `− ${euros(sums.aidCents)}` : euros(0)}</td>
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
  return html`${line(aidFormWords.room, answers[ownKeys.room] === 'single' ? aidFormWords.roomSingle(adults) : aidFormWords.roomShared(adults))}${children ? line(aidFormWords.children, String(children)) : nothing}`;
}

const line = (label: string, text: string): TemplateResult => html`<div><dt>${label}</dt><dd>${text}</dd></div>`;
