import { css, html, type TemplateResult } from 'lit';
import { backPath, icon } from '../foundation/icons.ts';
import type { FoundationWords } from '../words/foundation.fr.ts';

/** The head of a question: the way back, where we are in words, and the line that a small sun crosses. `at` is 0 to 1. */
export const trail = (words: FoundationWords, back: () => void, number: string, left: string, at: number): TemplateResult => html`
<div class="trail"><button class="link" @click=${back}>${icon(backPath, 's')}${words.back}</button><p><b>${number}</b> ${left}</p></div>
<div class="way" aria-hidden="true" .style=${`--at:${Math.round(at * 100)}%`}><i></i></div>`;

export const trailStyles = css`
.trail { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 12px; min-height: 52px; }
.trail p { color: var(--sev-ink-soft); margin: 0 0 0 auto; text-align: right; line-height: 1.3; }
.trail b { color: var(--sev-ink); display: block; }
.way { position: relative; height: 22px; margin: 10px 0 24px; }
.way::before, .way::after { content: ""; position: absolute; left: 0; top: 9px; height: 4px; border-radius: 2px; width: 100%; background: var(--sev-sand-deep); }
.way::after { width: var(--at); background: var(--sev-accent-decor); }
.way i { position: absolute; z-index: 1; left: max(0px, calc(var(--at) - 11px)); width: 22px; height: 22px; border-radius: 50%; background: var(--sev-sun); border: 3px solid var(--sev-page); outline: 2px solid var(--sev-accent-decor); outline-offset: -2px; }
@media (forced-colors: active) { .way { display: none; } }
`;
