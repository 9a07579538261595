import { html, nothing, type TemplateResult } from 'lit';
import { cautionText } from '../../../schema/rules/cautions.fr.ts';
import { euros, sourceText } from '../../../schema/rules/french.ts';
import { paperText } from '../../../schema/rules/papers.fr.ts';
import { alternatives, reasonsOf } from '../../eligibility/reasons.ts';
import { downPath, scalesPath } from '../../foundation/answer-icons.ts';
import { icon, paperPath } from '../../foundation/icons.ts';
import { inlineMistakes } from '../../foundation/screen.ts';
import { typeset } from '../../foundation/typeset.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import { columns, type Column } from './columns.ts';
import type { GroupList } from './group-list.ts';
import { lacking, mainReason, mistakeText, nameOf, type Outcome } from './outcome.ts';

/** One person: label, sums, why in a word; unfolded, every reason and every cell to mend. */
export function personRow(group: GroupList, outcome: Outcome): TemplateResult {
  const { entry, decided, age, label, tone } = outcome;
  const open = group.open.has(entry.line);
  const name = nameOf(entry);
  const lacks = lacking(outcome, group.outcomes.map((one) => one.entry));
  const said = entry.mistakes[0] ? mistakeText(entry.mistakes[0]) : lacks ? words.lacks(lacks) : mainReason(outcome);
  return html`<tr class=${open ? 'open' : ''}><td class="no" data-l=${words.line}>${entry.line}</td><th scope="row">${name}${age === null ? nothing : html`<small>${words.age(age)}</small>`}</th>
<td class="wide"><span><span class="tag ${tone}">${label}</span>${said ? html`<small>${said}</small>` : nothing}</span></td>
<td class="sums" data-l=${words.price}><span>${decided?.priceCents == null ? '–' : euros(decided.priceCents + (decided.singleSupplementCents ?? 0))}${decided?.singleSupplementCents ? html`<small>${words.supplement(euros(decided.singleSupplementCents))}</small>` : nothing}</span></td>
<td class="sums" data-l=${words.aid}>${decided?.aid.amountCents == null || decided.priceCents === null ? '–' : euros(decided.aid.amountCents)}</td><td class="sums" data-l=${words.rest}><b>${decided?.remainingCents == null ? '–' : euros(decided.remainingCents)}</b></td>
<td class="more"><button class="link" type="button" aria-expanded=${open} aria-label=${words.detailOf(name)} @click=${() => group.toggle(entry.line)}>${words.detail}${icon(downPath, 's')}</button></td></tr>
${open ? html`<tr class="detail"><td colspan="7">${detail(group, outcome)}</td></tr>` : nothing}`;
}

/** The cells that nearly every list has; the others wait in a fold. */
const always: readonly Column[] = ['name', 'givenName', 'birthDate', 'livesInFrance', 'activity', 'household', 'shares', 'income', 'aidThisYear', 'singleRoom'];

function detail(group: GroupList, { entry, decided }: Outcome): TemplateResult {
  const near = columns.filter((column) => always.includes(column) || entry.cells[column] || entry.mistakes.some((one) => one.column === column));
  return html`<div class="cols half"><section>${decided && decided.programme.findings.length + decided.aid.findings.length ? html`<h4>${words.why}</h4>${reasonsOf({ ...decided, id: `line-${entry.line}` })}` : nothing}</section>
<section>${decided?.papers.length ? html`<h4>${words.papers}</h4><ul class="reasons">${decided.papers.map((need) => html`<li>${icon(paperPath)}<span>${paperText(need.code)}${alternatives(need)}</span></li>`)}</ul>` : nothing}
${decided?.cautions.length ? html`<h4>${words.texts}</h4><ul class="reasons">${decided.cautions.map((caution) => html`<li>${icon(scalesPath)}<span>${typeset(cautionText(caution))}<small>${caution.sources.map(sourceText).join(' · ')}</small></span></li>`)}</ul>` : nothing}</section></div>
<h4>${words.mend}</h4><div class="cells">${near.map((column) => cell(group, entry, column))}</div>
<details class="rest"><summary>${words.otherCells}${icon(downPath, 's')}</summary><div><div class="cells">${columns.filter((column) => !near.includes(column)).map((column) => cell(group, entry, column))}</div></div></details>`;
}

function cell(group: GroupList, { line, cells, mistakes }: Outcome['entry'], column: Column): TemplateResult {
  const id = `cell-${line}-${column}`;
  const wrong = mistakes.filter((mistake) => mistake.column === column).map((mistake) => ({ field: id, text: mistakeText(mistake) }));
  return html`<div>${inlineMistakes(`${id}-says`, wrong)}<label class="field" for=${id}><span>${words.columns[column].title}</span></label>
<input class="t" id=${id} autocomplete="off" .value=${cells[column] ?? ''} aria-invalid=${wrong.length > 0} aria-describedby="${id}-says" @change=${({ target }: Event) => target instanceof HTMLInputElement && group.mend(line, column, target.value)}></div>`;
}
