import { html, type TemplateResult } from 'lit';
import { errorSummary, inlineMistakes, type Mistake } from '../foundation/screen.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { registrationWords as words } from '../words/registration.fr.ts';
import type { Typed } from './typed.ts';

/** What the first screen needs, whoever draws it: it is there before the rest has come. */
export interface Searching {
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  readonly busy: boolean;
  type(more: Typed): void;
  search(): void;
}

export const searchFields = ['birthName', 'givenName', 'birthDate', 'birthPlace'] as const;

/** Who is to be registered: what is typed here is looked for, and begins the form. */
export const searchView = (host: Searching): TemplateResult => html`
<h2 tabindex="-1">${words.searchTitle}</h2><p class="hint">${words.searchLead}</p>${errorSummary(foundationWords, host.mistakes)}
<form class="grid" novalidate @submit=${(event: Event) => { event.preventDefault(); host.search(); }}>${searchFields.map((id) => {
    const mistakes = host.mistakes.filter(({ field }) => field === id);
    return html`<div class="row">${inlineMistakes(`${id}-says`, mistakes)}<label class="field" for=${id}><span>${words[id]}</span></label>
<input class="t" id=${id} autocomplete="off" .value=${host.typed[id] ?? ''} aria-invalid=${mistakes.length > 0} aria-describedby="${id}-says ${id}-hint" @input=${({ target }: InputEvent) => target instanceof HTMLInputElement && host.type({ [id]: target.value })}>
${id === 'birthDate' ? html`<p class="hint" id="${id}-hint">${words.birthDateHint}</p>` : ''}</div>`;
  })}<div class="go wide"><button class="btn">${host.busy ? words.searching : words.search}</button></div></form>`;
