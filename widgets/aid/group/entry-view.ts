import { html, nothing, type TemplateResult } from 'lit';
import { downPath, questionPath } from '../../foundation/answer-icons.ts';
import { top } from '../../foundation/emblem.ts';
import { alertPath, icon, lockPath, paperPath } from '../../foundation/icons.ts';
import { aidWords } from '../../words/aid.fr.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import { columns } from './columns.ts';
import { downloadPath } from './download-icon.ts';
import type { GroupList } from './group-list.ts';

/** Where the list is pasted or opened. */
export const entryView = (group: GroupList): TemplateResult => html`${top(aidWords.groupName)}
<h2 tabindex="-1">${words.start}</h2><p class="hint">${words.lead}</p>
<p class="note">${icon(lockPath)}<span>${words.stays}</span></p>
${group.mistake ? html`<div class="note error told" role="alert" tabindex="-1">${icon(alertPath)}<p>${words.listMistakes[group.mistake]}</p></div>` : nothing}
<form novalidate @submit=${(event: Event) => submit(event, group)}><label class="field gap" for="list"><span>${words.paste}</span></label>
<textarea class="t" id="list" rows="8" spellcheck="false" autocomplete="off" autocapitalize="off" aria-invalid=${group.mistake !== null} .value=${group.text}></textarea>
<div class="acts"><button class="btn">${words.decide}</button>
<label class="btn second pickfile"><input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" @change=${(event: Event) => opened(event, group)}>${icon(paperPath, 's')}${words.file}</label></div></form>
<p class="hint">${words.fileHint}</p>
<div class="acts tight"><button class="link" type="button" @click=${() => group.tryExample()}>${icon(questionPath, 's')}${words.example}</button>
<button class="link" type="button" @click=${() => group.downloadModel()}>${icon(downloadPath, 's')}${words.model}</button></div>${help()}`;

const help = (): TemplateResult => html`<details><summary>${icon(questionPath)}${words.help}${icon(downPath, 's')}</summary><div><p>${words.helpLead}</p>
<table class="rows"><thead><tr><th scope="col">${words.column}</th><th scope="col">${words.write}</th></tr></thead><tbody>${columns.map((column) => html`
<tr><th scope="row">${words.columns[column].title}</th><td>${words.columns[column].help}</td></tr>`)}</tbody></table></div></details>`;

function submit(event: Event, group: GroupList): void {
  event.preventDefault();
  const form = event.currentTarget;
  const area = form instanceof HTMLFormElement ? form.querySelector('textarea') : null;
  group.read(area?.value ?? '');
}

function opened({ target }: Event, group: GroupList): void {
  const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
  if (file) void group.openFile(file);
}
