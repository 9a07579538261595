import { html, type TemplateResult } from 'lit';
import { alertPath, icon } from '../foundation/icons.ts';
import { troubleNote } from '../foundation/trouble.ts';
import { registrationWords as words } from '../words/registration.fr.ts';

/** Nobody said which group, or where sessions are asked: a page’s mistake, which trying again does not mend. */
export class UnsetError extends Error {
  override readonly name = 'UnsetError';
}

/** Why nothing more comes: nobody is signed in, the group is not theirs, or nothing answers. */
export const openingTrouble = (cause: unknown, again: () => void, waiting: boolean): TemplateResult => (cause instanceof UnsetError
  ? html`<div class="note need told" role="alert" tabindex="-1">${icon(alertPath)}<div><p class="title">${words.unset}</p><p>${words.unsetText}</p></div></div>`
  : troubleNote(cause, again, waiting));
