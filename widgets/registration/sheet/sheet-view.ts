import { html, nothing, type TemplateResult } from 'lit';
import type { Participant } from '../../../schema/contract/participants.ts';
import { euros } from '../../../schema/rules/french.ts';
import { infoPath, pencilPath, questionPath, downPath } from '../../foundation/answer-icons.ts';
import { downloadPath } from '../../aid/group/download-icon.ts';
import { alertPath, backPath, icon, paperPath } from '../../foundation/icons.ts';
import { registrationDoneWords } from '../../words/registration-done.fr.ts';
import { registrationSheetWords as words } from '../../words/registration-sheet.fr.ts';
import { savingTrouble } from '../trouble.ts';
import type { Sheet } from './sheet.ts';
import { columnWords, sheetColumns } from './sheet-columns.ts';
import { lineRows } from './sheet-rows.ts';

/** The list: where it comes from, what it gives, what came of it. */
export function sheetView(sheet: Sheet): TemplateResult {
  if (sheet.saved) return doneView(sheet);
  return sheet.rows.length ? previewView(sheet) : entryView(sheet);
}

const entryView = (sheet: Sheet): TemplateResult => html`
<button class="link" type="button" @click=${() => sheet.desk.begin()}>${icon(backPath, 's')}${words.one}</button>
<h2 tabindex="-1">${words.title}</h2><p class="hint">${words.lead}</p>
${sheet.mistake ? html`<div class="note error told" role="alert" tabindex="-1">${icon(alertPath)}<p>${words.listMistakes[sheet.mistake]}</p></div>` : nothing}
<form novalidate @submit=${(event: Event) => submit(event, sheet)}><label class="field gap" for="list"><span>${words.paste}</span></label>
<textarea class="t" id="list" rows="8" spellcheck="false" autocomplete="off" autocapitalize="off" aria-invalid=${sheet.mistake !== ''} aria-describedby="list-hint" .value=${sheet.text}></textarea><p class="hint" id="list-hint">${words.pasteHint}</p>
<div class="acts"><button class="btn">${words.read}</button><label class="btn second pickfile"><input type="file" accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain" @change=${(event: Event) => opened(event, sheet)}>${icon(paperPath, 's')}${words.file}</label>
<button class="link" type="button" @click=${() => sheet.downloadModel()}>${icon(downloadPath, 's')}${words.model}</button></div></form>
<details><summary>${icon(questionPath)}${words.help}${icon(downPath, 's')}</summary><div><p>${words.helpLead}</p>
<table><thead><tr><th scope="col">${words.column}</th><th scope="col">${words.write}</th></tr></thead><tbody>${sheetColumns.map((column) => html`<tr><th scope="row">${columnWords(column).title}</th><td>${columnWords(column).help}</td></tr>`)}</tbody></table></div></details>`;

const previewView = (sheet: Sheet): TemplateResult => html`
<h2 tabindex="-1" id="list-title">${words.previewTitle(sheet.goers.length)}</h2>${figures(sheet)}
${sheet.trouble === null ? nothing : savingTrouble(sheet.trouble, () => void sheet.register(), sheet.busy)}${toMend(sheet)}${settings(sheet)}
${sheet.knownCount ? html`<div class="note info" ?inert=${sheet.busy}>${icon(infoPath)}<div><p>${words.known(sheet.knownCount)}</p><button class="btn second" type="button" @click=${() => sheet.fillKnown()}>${words.fillKnown}</button></div></div>` : nothing}
<table class="sheet" ?inert=${sheet.busy}><caption class="vh">${words.tableName}</caption><thead><tr>${[words.line, words.person, words.label].map((head) => html`<th scope="col">${head}</th>`)}<th scope="col" class="sums">${words.aid}</th><th scope="col" class="sums">${words.pays}</th><th scope="col"><span class="vh">${words.actions}</span></th></tr></thead>
<tbody>${sheet.lines.map((line) => lineRows(sheet, line))}</tbody></table>
${sheet.extras.length ? html`<p class="hint gap">${words.ignored(sheet.extras.join(', '))}</p>` : nothing}
<div class="acts"><button class="btn" type="button" id="register-all" @click=${() => void sheet.register()}>${sheet.busy ? words.registering : words.register(sheet.goers.length)}</button>
<button class="link" type="button" @click=${() => sheet.back()}>${icon(pencilPath)}${words.back}</button></div>`;

function figures({ goers, credit, placesLeft }: Sheet): TemplateResult {
  const aided = goers.filter(({ decided }) => decided?.decided?.aid.verdict === 'yes');
  const asked = aided.reduce((sum, { decided }) => sum + (decided?.decided?.aid.amountCents ?? 0), 0);
  const ready = goers.filter(({ points }) => !points.length).length;
  const line = (name: string, value: string): TemplateResult => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl class="figures panel">${line(words.figures.ready, words.of(ready, goers.length))}${line(words.figures.aided, words.of(aided.length, goers.length))}${line(words.figures.aid, euros(asked))}${line(words.figures.credit, credit ? euros(credit.remainingCents) : words.noCredit)}${line(words.figures.places, String(placesLeft))}</dl>
${credit && asked > credit.remainingCents ? html`<p class="note need">${icon(infoPath)}<span>${(aided.some(({ decided }) => (decided?.decided?.aid.amountCents ?? 0) <= credit.remainingCents) ? words.shortCredit : words.noAidLeft)(euros(credit.remainingCents))}</span></p>` : nothing}`;
}

const settings = (sheet: Sheet): TemplateResult => html`<fieldset class="group" ?inert=${sheet.busy}><legend><h3>${words.forAll}</h3></legend><div class="choices boxes">
${box('sheet-notice', words.notice, sheet.agreed.notice, (notice) => sheet.agree({ notice }))}${sheet.asksConsent ? box('sheet-consent', words.consent, sheet.agreed.consent, (consent) => sheet.agree({ consent })) : nothing}
${box('assume-france', words.assumedFrance, sheet.assumed.livesInFrance, (livesInFrance) => sheet.assume({ livesInFrance }))}${box('assume-aid', words.assumedAid, sheet.assumed.notAided, (notAided) => sheet.assume({ notAided }))}</div></fieldset>`;

const box = (id: string, text: string, checked: boolean, change: (checked: boolean) => void): TemplateResult => html`
<label class="choice"><input type="checkbox" id=${id} .checked=${checked} @change=${({ target }: Event) => target instanceof HTMLInputElement && change(target.checked)}><span>${text}</span></label>`;

const shownPoints = 8;

/** What is to be seen again, each entry leading to its cell. Said at once for the list; in front only once registering was asked for. */
function toMend(sheet: Sheet): TemplateResult | typeof nothing {
  const { points } = sheet;
  if (!points.length) return nothing;
  return html`<div class=${sheet.pressed ? 'note error told' : 'note need'} role="group" tabindex="-1" aria-label=${words.toMend(points.length)}>${icon(alertPath)}<div><p class="title">${words.toMend(points.length)}</p><ul>${points.slice(0, shownPoints).map(({ field, text }) => html`
<li><button class="link" type="button" @click=${() => sheet.desk.host.focusOn(`#${field}`)}>${text}</button></li>`)}</ul>${points.length > shownPoints ? html`<p>${words.more(points.length - shownPoints)}</p>` : nothing}</div></div>`;
}

/** What came of the aid, in sentences for the screen and the live region alike. */
export function outcomeOf(people: readonly Participant[]): string[] {
  const aided = people.filter(({ aid }) => aid.granted);
  const refused = people.filter(({ aid }) => aid.refusal === 'credit-exhausted' || aid.refusal === 'credit-not-notified').length;
  return [words.doneLead(aided.length, euros(aided.reduce((sum, { aid }) => sum + aid.amountCents, 0))), ...(refused ? [words.doneRefused(refused)] : [])];
}

function doneView({ saved, desk, placesLeft }: Sheet): TemplateResult {
  const people = saved ?? [];
  return html`<div class="tone ${people.some(({ aid }) => aid.granted) ? 'yes' : 'other'}"><h2 tabindex="-1">${words.doneTitle(people.length)}</h2>${outcomeOf(people).map((text) => html`<p>${text}</p>`)}</div>
<div class="acts">${placesLeft > 0 ? html`<button class="btn" type="button" id="next-list" @click=${() => desk.begin()}>${registrationDoneWords.next}</button>` : html`<p class="note need">${icon(infoPath)}<span>${registrationDoneWords.full}</span></p>`}${desk.groupsUrl ? html`<a class="link" href=${desk.groupsUrl}>${registrationDoneWords.toList}</a>` : nothing}</div>`;
}

function submit(event: Event, sheet: Sheet): void {
  event.preventDefault();
  const form = event.currentTarget;
  const area = form instanceof HTMLFormElement ? form.querySelector('textarea') : null;
  sheet.read(area?.value ?? '');
}

function opened({ target }: Event, sheet: Sheet): void {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
  if (file) void sheet.openFile(file);
}
