import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cautionText } from '../../../schema/rules/cautions.fr.ts';
import { euros, longDate } from '../../../schema/rules/french.ts';
import { nearCautions } from '../../aid/cautions.ts';
import { downPath } from '../../foundation/answer-icons.ts';
import { icon } from '../../foundation/icons.ts';
import { inlineMistakes } from '../../foundation/screen.ts';
import { typeset } from '../../foundation/typeset.ts';
import { registrationSheetWords as words } from '../../words/registration-sheet.fr.ts';
import { headlineOf } from '../decision-panel.ts';
import type { Sheet } from './sheet.ts';
import { columnWords, type SheetColumn, sheetColumns } from './sheet-columns.ts';
import type { Line } from './sheet-lines.ts';

/** One person of the list; under it, each cell to see again, mended where it stands. */
export function lineRows(sheet: Sheet, line: Line): TemplateResult {
  const { entry, decided, removed, points, known } = line;
  const name = entry.name || words.nobody(entry.line);
  const person = decided?.decided ?? null;
  const about = points.filter(({ column }) => column === null);
  const cells = cellsShown(sheet, line);
  const { tone, title } = labelOf(line);
  return html`<tr class=${cells.length ? 'open' : ''}><td class="no" data-l=${words.line}>${entry.line}</td>
<th scope="row" id="line-${entry.line}" tabindex="-1">${name}${known ? html`<small>${words.knownOn(longDate(known.lastRegisteredAt.slice(0, 10)))}</small>` : nothing}</th>
<td class="wide"><span><span class="tag ${tone}">${title}</span>${about.map(({ text }) => html`<small class="wrong">${text}</small>`)}${nearCautions({ people: person ? [person] : [] }).map((caution) => html`<small>${typeset(cautionText(caution))}</small>`)}</span></td>
<td class="sums" data-l=${words.aid}>${person?.aid.amountCents == null || person.priceCents === null ? '–' : euros(person.aid.amountCents)}</td><td class="sums" data-l=${words.pays}>${person?.remainingCents == null ? '–' : euros(person.remainingCents)}</td>
<td class="more">${removed ? nothing : html`<button class="link" type="button" aria-expanded=${sheet.open.has(entry.line)} aria-label=${words.cellsOf(name)} @click=${() => sheet.toggle(entry.line)}>${words.cells}${icon(downPath, 's')}</button>`}
<button class="link" type="button" aria-label=${removed ? words.putBackOf(name) : words.removeOf(name)} @click=${() => sheet.remove(entry.line)}>${removed ? words.putBack : words.remove}</button></td></tr>
${cells.length ? html`<tr class="detail"><td colspan="6"><div class="cells">${repeat(cells, (column) => column, (column) => cell(sheet, line, column))}</div></td></tr>` : nothing}`;
}

/** The cells that are, or were, to be seen again; all of them where the line is unfolded. */
const cellsShown = (sheet: Sheet, line: Line): readonly SheetColumn[] => (line.removed ? [] : sheetColumns.filter((column) => sheet.isShown(line, column)));

function labelOf({ removed, entry, decided, points }: Line): { tone: string; title: string } {
  if (removed) return { tone: 'none', title: words.removed };
  if (entry.person?.travels === false) return { tone: 'none', title: words.staysHome };
  const person = decided?.decided;
  // That somebody may not go is said by the sentence under it, with the reason.
  const settled = person && person.programme.verdict !== 'no' && !points.some(({ column }) => column !== null);
  return settled ? headlineOf(person) : { tone: 'need', title: words.toSee };
}

function cell(sheet: Sheet, { entry, cells, points }: Line, column: SheetColumn): TemplateResult {
  const id = `cell-${entry.line}-${column}`;
  const wrong = points.filter((point) => point.column === column).map(({ text }) => ({ field: id, text }));
  return html`<div>${inlineMistakes(`${id}-says`, wrong)}<label class="field" for=${id}><span>${columnWords(column).title}</span></label>
<input class="t" id=${id} autocomplete="off" .value=${cells[column] ?? ''} aria-invalid=${wrong.length > 0} aria-describedby="${id}-says" @change=${({ target }: Event) => target instanceof HTMLInputElement && sheet.mend(entry.line, column, target.value)}></div>`;
}
