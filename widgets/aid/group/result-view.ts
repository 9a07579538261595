import { html, nothing, type TemplateResult } from 'lit';
import { euros, longDate } from '../../../schema/rules/french.ts';
import { reasonText } from '../../../schema/rules/texts.fr.ts';
import { top } from '../../foundation/emblem.ts';
import { eraseBar } from '../../foundation/erase-bar.ts';
import { infoPath, pencilPath, printPath } from '../../foundation/answer-icons.ts';
import { alertPath, icon } from '../../foundation/icons.ts';
import { looksMonthly } from '../../foundation/reading.ts';
import { typeset } from '../../foundation/typeset.ts';
import { aidWords } from '../../words/aid.fr.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import { aidResultWords } from '../../words/aid-result.fr.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import { downloadPath } from './download-icon.ts';
import type { GroupList } from './group-list.ts';
import { cellSaid } from './outcome.ts';
import { personRow } from './person-row.ts';
import { stayPanel } from './stay-panel.ts';

const shownMistakes = 8;

/** What the list gives: the sums to ask for and to collect, what to mend, and every person. */
export function resultView(group: GroupList): TemplateResult {
  const { totals, list } = group;
  return html`${top(aidWords.groupName)}<h2 tabindex="-1">${totals.aidCents ? words.total(euros(totals.aidCents)) : words.totalNone}</h2>
${figures(group)}${stayPanel(group)}${group.stayFindings.map((finding) => html`<p class="note need">${icon(infoPath)}<span>${typeset(reasonText(finding, 'neutral'))}</span></p>`)}${notes(group)}${toMend(group)}
<table class="rows people"><caption class="vh">${words.tableName}</caption><thead><tr>${[words.line, words.person, words.label].map((head) => html`<th scope="col">${head}</th>`)}${[words.price, words.aid, words.rest].map((head) => html`<th scope="col" class="sums">${head}</th>`)}<th scope="col"><span class="vh">${words.detail}</span></th></tr></thead>
<tbody>${group.outcomes.map((outcome) => personRow(group, outcome))}</tbody></table>
<div class="acts"><button class="btn" type="button" @click=${() => group.downloadResult()}>${icon(downloadPath, 's')}${words.download}</button>
<button class="link" type="button" @click=${() => group.print()}>${icon(printPath)}${words.print}</button>
<button class="link" type="button" @click=${() => group.back()}>${icon(pencilPath)}${words.backToList}</button></div>
${list?.extras.length ? html`<p class="hint">${words.ignored(list.extras.join(', '))}</p>` : nothing}${meta(group)}
${eraseBar({ ...foundationWords, erase: words.erase, eraseAsk: words.eraseAsk }, group.host.root, () => group.erase())}`;
}

const figures = ({ totals }: GroupList): TemplateResult => html`<dl class="figures panel">
<div><dt>${words.aided}</dt><dd>${words.aidedOf(totals.aided, totals.people)}</dd></div><div><dt>${words.allPrices}</dt><dd>${euros(totals.priceCents)}</dd></div>
<div><dt>${words.toPay}</dt><dd>${euros(totals.remainingCents)}</dd></div>${totals.open ? html`<div><dt>${words.open}</dt><dd>${words.people(totals.open)}</dd></div>` : nothing}</dl>`;

function notes({ list, outcomes }: GroupList): TemplateResult[] {
  const monthly = outcomes.filter(({ entry: { person } }) => looksMonthly(person?.household?.taxableIncomeEuros ?? null)).map(({ entry }) => entry.line);
  const other = list?.hasOtherIncome && !list.rows.some(({ cells }) => cells.income);
  return [...(other ? [words.otherIncome] : []), ...(monthly.length ? [words.lookMonthly(monthly)] : [])].map((text) => html`<p class="note need">${icon(infoPath)}<span>${text}</span></p>`);
}

/** The cells to see again, the first ones named; each opens its line. */
function toMend(group: GroupList): TemplateResult | typeof nothing {
  const all = group.outcomes.flatMap(({ entry }) => entry.mistakes.map((mistake) => ({ entry, mistake })));
  if (!all.length) return nothing;
  return html`<div class="note error" role="group" aria-label=${words.toMend(all.length)}>${icon(alertPath)}<div><h3>${words.toMend(all.length)}</h3><ul>${all.slice(0, shownMistakes).map(({ entry, mistake }) => html`
<li><button class="link" type="button" @click=${() => group.goTo(entry.line, mistake.column)}>${words.mistake(entry.line, entry.name, cellSaid(mistake))}</button></li>`)}</ul>
${all.length > shownMistakes ? html`<p>${words.more(all.length - shownMistakes)}</p>` : nothing}</div></div>`;
}

function meta({ circumstances, kind, startDate, outcomes }: GroupList): TemplateResult | typeof nothing {
  const used = circumstances.conditions.find(({ tariffs }) => kind && tariffs.includes(kind.tariff));
  if (!used || !outcomes.length) return nothing;
  const asked = Number(startDate.slice(0, 4));
  return html`${asked > used.year ? html`<p class="note need">${icon(infoPath)}<span>${aidResultWords.provisional(asked, used.year)}</span></p>` : nothing}
<p class="meta">${aidResultWords.rules(used.title, longDate(startDate))}</p>`;
}
