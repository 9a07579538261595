import { html, type TemplateResult } from 'lit';
import type { FoundationWords } from '../words/foundation.fr.ts';
import { crossPath, icon } from './icons.ts';

/** Offers to forget every answer, at any time, and asks once before. */
export const eraseBar = (words: FoundationWords, root: ParentNode, erase: () => void): TemplateResult => html`
<details class="erase"><summary>${icon(crossPath, 's')}${words.erase}</summary><div><p>${words.eraseAsk}</p>
<button class="btn second" type="button" @click=${erase}>${words.eraseYes}</button>
<button class="link" type="button" @click=${() => keep(root)}>${words.eraseNo}</button></div></details>`;

/** Folds the question again; the focus goes back to what opened it. */
function keep(root: ParentNode): void {
  root.querySelector('.erase')?.removeAttribute('open');
  root.querySelector<HTMLElement>('.erase summary')?.focus();
}
