import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { Stay } from '../../../schema/contract/stays.ts';
import { longDate } from '../../../schema/rules/french.ts';
import { printPath } from '../../foundation/answer-icons.ts';
import { backPath, crossPath, icon } from '../../foundation/icons.ts';
import { frame } from '../../foundation/frame.styles.ts';
import { printSheet } from '../../foundation/take-out.ts';
import { results } from '../../foundation/results.styles.ts';
import { tokens } from '../../foundation/tokens.styles.ts';
import { finderWords } from '../../words/finder.fr.ts';
import { keptWords as words } from '../../words/finder-kept.fr.ts';
import { stayWords } from '../../words/finder-stay.fr.ts';
import { foundationWords } from '../../words/foundation.fr.ts';
import { stayLink } from '../cards.ts';
import { readStay } from '../details-client.ts';
import type { FinderHost, Screen } from '../finder-host.ts';
import { keptIds, toggleKept } from '../kept.ts';
import { callBox, lateText } from '../stay/print.ts';
import { paperStyles } from '../stay/paper.styles.ts';
import { withValues } from '../view.ts';
import { rowsOf } from './rows.ts';

export const styles: readonly CSSResult[] = [results, css`
.compare { table-layout: fixed; }
.compare thead td { width: 7.5em; border-bottom: 2px solid var(--sev-edge); }
.compare th, .compare td { padding: 12px 14px 12px 0; vertical-align: top; text-align: left; line-height: 1.4; }
.compare thead th { font: 700 var(--sev-size-h3)/1.25 var(--sev-heading-font); color: var(--sev-ink); }
.compare thead a { display: inline-flex; align-items: center; min-height: 48px; }
.compare th[scope=row] { border-bottom: 1px solid var(--sev-line); width: 7.5em; }
.compare b, .pile b { font: 700 var(--sev-size-h3)/1.2 var(--sev-heading-font); }
.pile { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; margin-top: 16px; }
.pile > li { border: 1px solid var(--sev-line); border-radius: var(--sev-radius-l); padding: 12px 18px 16px; background: var(--sev-field); box-shadow: var(--sev-shadow-card); }
.pile h3 { margin: 0; font-size: var(--sev-size-h3); }
.pile h3 a { display: inline-flex; align-items: center; min-height: 48px; }
.pile .facts { margin-top: 4px; }
.pile .facts > div { grid-template-columns: minmax(0, 1fr); align-items: start; }
.pile .facts dd { text-align: left; }
@container sev (min-width: 17em) { .pile .facts > div { grid-template-columns: minmax(5.5em, 1fr) minmax(0, 2fr); } }
.side-by-side { display: none; }
@container sev (min-width: 42em) { .pile { display: none; } .side-by-side { display: block; } }
`];

/** The most stays side by side before the columns are too narrow to read. */
const mostColumns = 4;

/** Fetches the stays kept, as they are offered today. Throws `UnreachableError`. */
export async function open(host: FinderHost): Promise<Screen> {
  const ids = keptIds();
  const stays = (await Promise.all(ids.map((id) => readStay(host.api, id)))).filter((stay) => stay !== null);
  return { shown: (now) => kept(now, stays.filter(({ id }) => keptIds().includes(id)), stays.length < ids.length) };
}

function kept(host: FinderHost, stays: readonly Stay[], someGone: boolean): TemplateResult {
  return html`<button class="link noprint" type="button" @click=${() => host.go(withValues(host.view, 'show', []), 'h2')}>${icon(backPath, 's')}${words.back}</button>
<h2 tabindex="-1">${words.title}</h2><p class="soft">${words.local}</p>${someGone ? html`<p>${words.gone}</p>` : nothing}${stays.length ? comparison(host, stays) : html`<p>${words.none}</p>`}`;
}

function comparison(host: FinderHost, stays: readonly Stay[]): TemplateResult {
  const remove = ({ id, facility: { name } }: Stay): TemplateResult => html`<button class="link noprint" type="button" aria-label=${words.unkeepOne(name)} @click=${() => drop(host, id, name)}>${icon(crossPath, 's')}${words.unkeep}</button>`;
  const groups = Array.from({ length: Math.ceil(stays.length / mostColumns) }, (_, index) => stays.slice(index * mostColumns, (index + 1) * mostColumns));
  return html`<ul class="pile">${stays.map((stay) => html`<li><h3>${stayLink(host, stay.id, stay.facility.name)}</h3><dl class="facts">${rowsOf(host, stay).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>${remove(stay)}</li>`)}</ul>
<div class="side-by-side">${groups.map((group) => table(host, group, (stay) => html`${stayLink(host, stay.id, stay.facility.name)}`, remove))}</div>
${late(host, stays)}<div class="acts noprint"><button class="btn second" type="button" @click=${() => print(host, stays)}>${icon(printPath)}${words.print}</button></div>`;
}

function late(host: FinderHost, stays: readonly Stay[]): TemplateResult | typeof nothing {
  const text = lateText(host, stays);
  return text ? html`<p class="soft gap">${text}</p>` : nothing;
}

function table(host: FinderHost, stays: readonly Stay[], head: (stay: Stay) => TemplateResult | string, foot?: (stay: Stay) => TemplateResult): TemplateResult {
  const columns = stays.map((stay) => rowsOf(host, stay));
  return html`<table class="compare"><thead><tr><td></td>${stays.map((stay) => html`<th scope="col">${head(stay)}</th>`)}</tr></thead><tbody>${(columns[0] ?? []).map(([label], row) => html`<tr><th scope="row">${label}</th>${columns.map((column) => html`<td>${column[row]?.[1]}</td>`)}</tr>`)}
${foot ? html`<tr class="noprint"><td></td>${stays.map((stay) => html`<td>${foot(stay)}</td>`)}</tr>` : nothing}</tbody></table>`;
}

function drop(host: FinderHost, id: string, name: string): void {
  toggleKept(id);
  host.say(words.removed(name));
  host.update();
  host.focusOn('h2');
}

function print(host: FinderHost, stays: readonly Stay[]): void {
  const groups = Array.from({ length: Math.ceil(stays.length / 3) }, (_, index) => stays.slice(index * 3, index * 3 + 3));
  const paper = html`<div class="sev paper"><div class="head"><b>${words.sheetTitle}</b><span>${longDate(host.today)}</span></div>${host.demonstration ? html`<p><b>${finderWords.demonstration}</b></p>` : nothing}
${groups.map((group) => table(host, group, (stay) => html`${stay.facility.name}<br>${stayWords.shortDay(stay.startDate)}`))}${late(host, stays)}${host.priceOf ? html`<p>${words.sheetPriced}</p>` : nothing}${callBox()}<h3>${words.sheetNotes}</h3><div class="lines"><i></i><i></i><i></i></div></div>`;
  printSheet(host.root, words.sheetTitle, foundationWords.lang, paper, [tokens, frame, results, paperStyles]);
}

