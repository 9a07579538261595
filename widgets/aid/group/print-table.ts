import { css, html, type TemplateResult } from 'lit';
import { euros, longDate } from '../../../schema/rules/french.ts';
import { frame } from '../../foundation/frame.styles.ts';
import { printSheet } from '../../foundation/take-out.ts';
import { results } from '../../foundation/results.styles.ts';
import { tokens } from '../../foundation/tokens.styles.ts';
import { aidFormWords } from '../../words/aid-form.fr.ts';
import { aidWords } from '../../words/aid.fr.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import type { GroupList } from './group-list.ts';
import { lacking, mainReason, nameOf } from './outcome.ts';

const sheetStyles = css`
@page { size: A4; margin: 12mm 12mm; }
body { margin: 0; }
.sev.sheet { --sev-base: 10.5pt; --sev-page: #fff; --sev-ink: #000; --sev-ink-soft: #222; --sev-line: #777; --sev-edge: #000; border: 0; border-radius: 0; line-height: 1.3; overflow: visible; color: #000; }
.sheet h2 { font-size: 17pt; margin: 8pt 0; }
.sheet p { max-width: none; }
.sheet th, .sheet td { color: #000; padding: 4pt 8pt 4pt 0; vertical-align: top; }
.sheet tr { break-inside: avoid; }
.sheet th, .sheet .who { white-space: nowrap; }
.sheet small { display: block; }
`;

/** Prints the sums and the people, without what was typed to decide: a sheet lies on desks. */
export function printTable(group: GroupList): void {
  printSheet(group.host.root, `${aidWords.groupName}, ${longDate(group.circumstances.today)}`, foundationWords.lang, sheet(group), [tokens, frame, results, sheetStyles]);
}

function sheet({ totals, outcomes, kind, startDate }: GroupList): TemplateResult {
  const entries = outcomes.map(({ entry }) => entry);
  return html`<div class="sev sheet"><h2>${words.total(euros(totals.aidCents))}</h2>
<p>${words.aided} : ${words.aidedOf(totals.aided, totals.people)}. ${words.toPay} : ${euros(totals.remainingCents)}. ${kind ? aidFormWords.days(kind.nights) : ''}, ${longDate(startDate)}.</p>
<table><thead><tr><th>${words.line}</th><th>${words.person}</th><th>${words.label}</th><th class="sums">${words.price}</th><th class="sums">${words.aid}</th><th class="sums">${words.rest}</th></tr></thead><tbody>${outcomes.map((outcome) => {
    const { entry, decided, label } = outcome;
    const lacks = lacking(outcome, entries);
    const cents = (sum: number | null | undefined): string => (sum == null ? '–' : euros(sum));
    return html`<tr><td>${entry.line}</td><td class="who"><b>${nameOf(entry)}</b></td><td>${label}<small>${lacks ? words.lacks(lacks) : decided?.aid.verdict === 'yes' ? '' : mainReason(outcome)}</small></td>
<td class="sums">${cents(decided?.priceCents == null ? null : decided.priceCents + (decided.singleSupplementCents ?? 0))}</td><td class="sums">${cents(decided?.aid.amountCents)}</td><td class="sums"><b>${cents(decided?.remainingCents)}</b></td></tr>`;
  })}</tbody></table></div>`;
}
