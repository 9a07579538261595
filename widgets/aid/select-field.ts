import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../foundation/choices.ts';
import { downPath } from '../foundation/answer-icons.ts';
import { icon } from '../foundation/icons.ts';
import { aidFormWords as words } from '../words/aid-form.fr.ts';

export interface SelectField {
  id: string;
  label: string;
  hint?: string;
  list: readonly Choice[];
  chosen: string | undefined;
  choose: (value: string) => void;
}

/** One labelled list to choose from. While nothing is chosen it says so. */
export const selectField = ({ id, label, hint, list, chosen, choose }: SelectField): TemplateResult => html`
<div class="ask"><label class="field" for=${id}><span>${label}</span></label><div class="pick"><select class="t" id=${id} aria-describedby=${hint ? `${id}-hint` : nothing}
 @change=${({ target }: Event) => target instanceof HTMLSelectElement && choose(target.value)}>${list.some(({ value }) => value === chosen) ? nothing : html`<option value="" selected>${words.choose}</option>`}${list.map(({ value, text }) => html`
<option value=${value} .selected=${value === chosen}>${text}</option>`)}</select>${icon(downPath, 's')}</div>${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}</div>`;
