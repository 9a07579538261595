import { html, type TemplateResult } from 'lit';

/** The sun on water: our emblem, in the partner's accent. Decoration. */
export const emblem = (): TemplateResult => html`<svg class="emblem" viewBox="0 0 40 40" aria-hidden="true"><circle cx="20" cy="20" r="20" fill="var(--sev-accent-decor)"/><circle cx="20" cy="18" r="7.5" fill="var(--sev-sun)"/><path d="M2.6 23c3.6 0 4.3-2.5 8.7-2.5s5.2 2.5 8.7 2.5 4.3-2.5 8.7-2.5 5.1 2.5 8.7 2.5A17.7 17.7 0 0 1 20 40 20 20 0 0 1 2.6 23z" fill="var(--sev-accent-decor)"/><path d="M6 27.5c2.7 0 3.3-2 6.6-2s4.1 2 7.4 2 4.1-2 7.4-2 3.9 2 6.6 2" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/></svg>`;

/** The head of a screen that is no question: emblem and name. */
export const top = (title: string): TemplateResult => html`<div class="top">${emblem()}<b>${title}</b></div>`;
