import { css, html, nothing, type TemplateResult } from 'lit';
import { longDate, sourceText, wholeEuros } from '../../schema/rules/french.ts';
import { paperText } from '../../schema/rules/papers.fr.ts';
import { reasonText } from '../../schema/rules/texts.fr.ts';
import { frame } from '../foundation/frame.styles.ts';
import { icon, phonePath } from '../foundation/icons.ts';
import { printSheet } from '../foundation/take-out.ts';
import { results } from '../foundation/results.styles.ts';
import { tokens } from '../foundation/tokens.styles.ts';
import { typeset } from '../foundation/typeset.ts';
import { resultWords as words } from '../words/eligibility-result.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { asked } from './answers.ts';
import { headline } from './headline.ts';
import { moneyTable, supplements } from './money.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { areAbroad, papersOf } from './reasons.ts';
import type { Session } from './session.ts';
import { answerText } from './views.ts';

const sheetStyles = css`
@page { size: A4; margin: 10mm 14mm; }
body { margin: 0; }
.sev.sheet { --sev-base: 12pt; --sev-action: #000; --sev-page: #fff; --sev-ink: #000; --sev-ink-soft: #222; --sev-line: #777; --sev-edge: #000; border: 0; border-radius: 0; line-height: 1.3; overflow: visible; color: #000; }
.sheet h2 { font-size: 16pt; margin: 11pt 0 4pt; }
.sheet h3 { font-size: 13.5pt; margin: 11pt 0 4pt; }
.sheet .head { display: flex; justify-content: space-between; align-items: flex-end; gap: 16px; border-bottom: 2px solid #000; padding-bottom: 5pt; }
.sheet .head b { font: 700 14pt/1.2 var(--sev-heading-font); }
.sheet table { margin-top: 6pt; }
.sheet th { color: #000; padding: 3pt 8pt 3pt 0; }
.sheet td { padding: 4pt 8pt 4pt 0; vertical-align: middle; }
.sheet .picture { width: 8.5em; }
.sheet .bar { height: 15pt; margin: 0; border-color: #000; }
.sheet .bar i { background: repeating-linear-gradient(-45deg, #000 0 1.5px, #fff 1.5px 6px); print-color-adjust: exact; border-color: #000; }
.sheet .big { font: 700 15pt/1 var(--sev-heading-font); }
.sheet p { max-width: none; margin-top: 5pt; }
.sheet .pair { display: grid; grid-template-columns: 1.2fr 1fr; gap: 0 24pt; }
.sheet.many .pair { grid-template-columns: minmax(0, 1fr); }
.sheet dl { display: grid; grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr); gap: 2pt 12pt; }
.sheet.many dl { grid-template-columns: minmax(0, 1.5fr) minmax(0, 1fr) minmax(0, 1.5fr) minmax(0, 1fr); }
.sheet dd { font-weight: 700; }
.sheet small { display: block; }
.sheet li { display: flex; gap: 9pt; align-items: flex-start; margin-top: 4pt; }
.sheet .tick { width: 14pt; height: 14pt; border: 1.5pt solid #000; border-radius: 3pt; flex: none; margin-top: 1pt; }
.sheet .call { display: flex; gap: 14pt; align-items: center; border: 1.5pt solid #000; border-radius: 10pt; padding: 7pt 14pt; margin: 11pt 0 6pt; }
.sheet .call h3, .sheet .call p { margin: 0; }
.sheet .call b { font-size: 1.25em; white-space: nowrap; }
.sheet.many { --sev-base: 11.5pt; line-height: 1.25; }
.many h3 { margin: 8pt 0 3pt; }
.sheet.many small { display: inline; margin-left: 5pt; }
.many .picture { width: 6em; }
.sheet.many td { padding: 2.5pt 8pt 2.5pt 0; }
.sheet.many li { margin-top: 3pt; }
.many .call h3 { display: none; }
.many .call { padding: 4pt 14pt; margin: 8pt 0 4pt; }
.full .notes { display: none; }
.sheet.crowd { --sev-base: 10.5pt; line-height: 1.2; }
.sheet .rule { border-bottom: 1px dotted #000; height: 20pt; }
`;

/** Prints the answer as one clean A4 page: where there is much to tell, without room for notes, then a little smaller. */
export function print(session: Session): void {
  const outcome = outcomeOf(session.journey, session.circumstances);
  if (outcome) printSheet(session.renderRoot, `${words.sheetTitle}, ${longDate(session.circumstances.today)}`, foundationWords.lang, sheet(outcome, session), [tokens, frame, results, sheetStyles], ['full', 'many', 'crowd']);
}

function sheet(outcome: Outcome, session: Session): TemplateResult {
  const needs = papersOf(outcome);
  const paid = outcome.kinds.length > 0;
  const { title, lead } = headline(outcome);
  // All of it stands on one page: two people leave no room for notes.
  const many = outcome.decision.people.length > 1;
  const lines = many || needs.length > 3 ? [] : [1, 2];
  return html`<div class="sev sheet ${many ? 'many' : ''}"><div class="head"><b>${words.sheetTitle}</b><span>${longDate(session.circumstances.today)}</span></div>
<h2>${title}</h2>${paid ? html`${moneyTable(outcome)}<p>${words.hatched(...supplements(outcome))}</p>` : lead.map((line) => html`<p>${line}</p>`)}
${outcome.decision.conditions.provisional ? html`<p>${words.provisional(Number(outcome.startDate.slice(0, 4)), outcome.decision.conditions.year ?? 0)}</p>` : nothing}
${outcome.near ? html`<p>${words.nearSheet(wholeEuros(outcome.near.kept.euros), wholeEuros(outcome.near.rival.euros))}</p>` : nothing}
<div class="pair"><section><h3>${words.answers}</h3><dl>${session.journey.path.filter(({ fact }) => !['forWhom', 'travellers', 'married'].includes(fact)).map((key) => html`<dt>${asked(key).short}</dt><dd>${answerText(key, session)}</dd>`)}</dl></section>
<section><h3>${outcome.tone === 'yes' ? words.whyYes : words.why}</h3>${shortReasons(outcome)}</section></div>
${needs.length ? html`<h3>${words.papers}</h3><ul>${needs.map(({ code, anyOf }) => html`<li><i class="tick"></i><span>${typeset(paperText(code))}${anyOf.length ? html`<small>${words.oneOf} ${typeset(anyOf.map(paperText).join(' · '))}</small>` : nothing}</span></li>`)}</ul>` : nothing}
<div class="call">${icon(phonePath)}<div><h3>${outcome.shape === 'aid' || outcome.shape === 'no-aid' ? words.sheetCall : words.sheetAsk}</h3><p><b>${foundationWords.phone}</b> ${words.sheetCost}<br>${areAbroad(outcome.decision) ? words.sheetAbroad : words.sheetOr}</p></div></div>
<p>${words.sheetMeta(outcome.conditions?.title ?? words.unknownYear)}</p>${lines.length ? html`<div class="notes"><h3>${words.notes}</h3>${lines.map(() => html`<div class="rule"></div>`)}</div>` : nothing}</div>`;
}

/** Neutral sentences, those that decide: a sheet is read by others too. */
function shortReasons({ decision }: Outcome): TemplateResult {
  return html`<ul>${decision.people.flatMap(({ id, programme, aid }) => {
    const opens = programme.verdict === 'no' ? [] : aid.findings.slice(0, 1);
    const findings = decision.people.length > 1 && opens.length ? opens : [...programme.findings.slice(0, 1), ...opens];
    return findings.map((finding) => html`<li><span>${decision.people.length > 1 ? `${words.of[id] ?? ''} : ` : ''}${typeset(reasonText(finding, 'neutral'))}<small>${sourceText(finding.source)}</small></span></li>`);
  })}</ul>`;
}
