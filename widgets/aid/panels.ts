import { html, type nothing, type TemplateResult } from 'lit';
import { aidWords as words } from '../words/aid.fr.ts';

/** The answers to give, and beside them the answer they get. */
export const panels = (fields: TemplateResult, answer: TemplateResult | typeof nothing): TemplateResult => html`
<div class="pair"><form class="panel" novalidate aria-label=${words.choices} @submit=${(event: Event) => event.preventDefault()}>${fields}</form><section aria-label=${words.name}>${answer}</section></div>`;
