import { html, nothing, type TemplateResult } from 'lit';
import type { FoundationWords } from '../words/foundation.fr.ts';
import { alertPath, againPath, icon, offlinePath, phonePath } from './icons.ts';

/** The help line, in the same place on every screen. */
export const phoneFoot = (words: FoundationWords): TemplateResult => html`
<footer class="foot" part="foot">${icon(phonePath)}<p><small>${words.phoneAsk}</small> <a href=${words.phoneAddress}>${words.phone}</a> <small>${words.phoneCost}</small></p></footer>`;

export interface Mistake {
  /** The `id` of the field it belongs to, in the same root. */
  field: string;
  text: string;
}

/** The list of what is to be seen again; the caller moves the focus to `.told`. Links by `#id` do not reach into shadow roots, so each entry is a button. */
export function errorSummary(words: FoundationWords, mistakes: readonly Mistake[]): TemplateResult | typeof nothing {
  if (!mistakes.length) return nothing;
  return html`<div class="note error told" role="alert" tabindex="-1">${icon(alertPath)}<div><p class="title">${words.mistakes[mistakes.length] ?? words.manyMistakes}</p>
<ul>${mistakes.map(({ field, text }) => html`<li><button class="link" type="button" @click=${(event: Event) => focusField(event, field)}>${text}</button></li>`)}</ul></div></div>`;
}

function focusField(event: Event, field: string): void {
  const button = event.currentTarget;
  const root = button instanceof Node ? button.getRootNode() : null;
  if (root instanceof DocumentFragment) root.getElementById(field)?.focus();
}

/** The mistakes of one group of fields, above them, word for word those of the summary. */
export const inlineMistakes = (id: string, mistakes: readonly Mistake[]): TemplateResult => html`
<div id=${id}>${mistakes.map(({ text }) => html`<p class="says">${icon(alertPath, 's')}<span>${text}</span></p>`)}</div>`;

/** Says that the proxy cannot be reached, and offers to try again. The phone line is in the foot. */
export const offlineNote = (words: FoundationWords, retry: () => void, waiting: boolean): TemplateResult => html`
<div class="note need told" role="alert" tabindex="-1">${icon(offlinePath)}<div><p class="title">${words.offlineTitle}</p><p>${words.offlineText}</p>
<button class="btn second" @click=${retry}>${waiting ? words.waiting : html`${icon(againPath, 's')}${words.retry}`}</button></div></div>`;
