import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, choices } from '../foundation/choices.ts';
import { downPath } from '../foundation/answer-icons.ts';
import { icon } from '../foundation/icons.ts';
import { inlineMistakes, type Mistake } from '../foundation/screen.ts';
import type { Typed } from './typed.ts';

/** What a field needs of the form it stands in. */
export interface FormHost {
  readonly typed: Typed;
  readonly mistakes: readonly Mistake[];
  type(more: Typed): void;
}

interface Field {
  label: string;
  hint?: string;
  /** The keyboard a phone shows. */
  mode?: string;
  wide?: boolean;
}

const mistakesAt = ({ mistakes }: FormHost, id: string): Mistake[] => mistakes.filter(({ field }) => field === id);
const described = (id: string, hint: string | undefined): string => (hint ? `${id}-says ${id}-hint` : `${id}-says`);
const hintOf = (id: string, hint: string | undefined): TemplateResult | typeof nothing => (hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing);

/** One labelled text field. What is keyed is about somebody else than who keys it: the browser fills nothing in. */
export function textRow(host: FormHost, id: string, { label, hint, mode = 'text', wide = false }: Field): TemplateResult {
  const mistakes = mistakesAt(host, id);
  return html`<div class=${wide ? 'row wide' : 'row'}>${inlineMistakes(`${id}-says`, mistakes)}<label class="field" for=${id}><span>${label}</span></label>
<input class="t" id=${id} inputmode=${mode} autocomplete="off" .value=${host.typed[id] ?? ''} aria-invalid=${mistakes.length > 0} aria-describedby=${described(id, hint)}
 @input=${({ target }: InputEvent) => target instanceof HTMLInputElement && host.type({ [id]: target.value })}>${hintOf(id, hint)}</div>`;
}

/** One labelled text of several lines. */
export function areaRow(host: FormHost, id: string, { label, hint }: Field): TemplateResult {
  const mistakes = mistakesAt(host, id);
  return html`<div class="row wide">${inlineMistakes(`${id}-says`, mistakes)}<label class="field" for=${id}><span>${label}</span></label>
<textarea class="t" id=${id} rows="2" autocomplete="off" .value=${host.typed[id] ?? ''} aria-invalid=${mistakes.length > 0} aria-describedby=${described(id, hint)}
 @input=${({ target }: InputEvent) => target instanceof HTMLTextAreaElement && host.type({ [id]: target.value })}></textarea>${hintOf(id, hint)}</div>`;
}

/** One labelled list. While nothing is chosen it says so. */
export function listRow(host: FormHost, id: string, { label, hint, wide = false }: Field, list: readonly Choice[], choose: string): TemplateResult {
  const mistakes = mistakesAt(host, id);
  const chosen = host.typed[id];
  return html`<div class=${wide ? 'row wide' : 'row'}>${inlineMistakes(`${id}-says`, mistakes)}<label class="field" for=${id}><span>${label}</span></label>
<div class="pick"><select class="t" id=${id} aria-invalid=${mistakes.length > 0} aria-describedby=${described(id, hint)} @change=${({ target }: Event) => target instanceof HTMLSelectElement && host.type({ [id]: target.value })}>
${list.some(({ value }) => value === chosen) ? nothing : html`<option value="" selected>${choose}</option>`}${list.map(({ value, text }) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>${icon(downPath, 's')}</div>${hintOf(id, hint)}</div>`;
}

/** A few choices side by side. */
export const choiceRow = (host: FormHost, id: string, { label, hint, wide = false }: Field, list: readonly Choice[]): TemplateResult => html`
<fieldset class=${wide ? 'row wide seg' : 'row seg'} aria-describedby=${described(id, hint)}><legend class="lab">${label}</legend>${inlineMistakes(`${id}-says`, mistakesAt(host, id))}${choices(id, list, host.typed[id], (value) => host.type({ [id]: value }))}${hintOf(id, hint)}</fieldset>`;

/** One box to tick. */
export const boxRow = (host: FormHost, id: string, { label, hint }: Field): TemplateResult => html`
<div class="tick">${inlineMistakes(`${id}-says`, mistakesAt(host, id))}<label class="choice"><input type="checkbox" id=${id} .checked=${host.typed[id] === 'yes'} aria-invalid=${mistakesAt(host, id).length > 0} aria-describedby="${id}-says"
 @change=${({ target }: Event) => target instanceof HTMLInputElement && host.type({ [id]: target.checked ? 'yes' : '' })}><span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span></label></div>`;

/** The choices that words name, in the order of their values. */
export const choicesFrom = (values: readonly string[], texts: Readonly<Record<string, string>>): Choice[] => values.map((value) => ({ value, text: texts[value] ?? value }));
