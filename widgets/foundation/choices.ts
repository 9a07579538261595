import { html, nothing, type TemplateResult } from 'lit';

export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

/** A group of radios, each a whole card to press. `name` also makes the ids: `name`, `name-1`, … The caller gives the legend around it. */
export const choices = (name: string, list: readonly Choice[], chosen: string | undefined, choose: (value: string) => void, short = false): TemplateResult => html`
<div class="choices ${short ? 'short' : ''}">${list.map(({ value, text, hint }, index) => html`
<label class="choice"><input type="radio" name=${name} id=${index ? `${name}-${index}` : name} value=${value} .checked=${chosen === value} @change=${() => choose(value)}><span>${text}${hint ? html`<small>${hint}</small>` : nothing}</span></label>`)}</div>`;
