import { html, type TemplateResult } from 'lit';
import { alertPath, icon } from '../foundation/icons.ts';
import { RefusedError } from '../foundation/tenant-client.ts';
import { troubleNote } from '../foundation/trouble.ts';
import { registrationDoneWords as words } from '../words/registration-done.fr.ts';

/** Why nothing was saved, above the form that keeps what was typed: a refusal says what to do, anything else can be tried again. */
export function savingTrouble(cause: unknown, again: () => void, waiting: boolean): TemplateResult {
  const advice = cause instanceof RefusedError ? words.refused[cause.code] : undefined;
  if (!(cause instanceof RefusedError) || !advice) return troubleNote(cause, again, waiting);
  return html`<div class="note need told" role="alert" tabindex="-1">${icon(alertPath)}<div><p class="title">${cause.detail}</p><p>${advice}</p>
${cause.code === 'idempotency-key-in-use' ? html`<button class="btn second" type="button" @click=${again}>${waiting ? words.waiting : words.retry}</button>` : ''}</div></div>`;
}
