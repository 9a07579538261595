import { html, nothing, type TemplateResult } from 'lit';
import { sessionWords as words } from '../words/session.fr.ts';
import { UnreachableError } from './conditions-client.ts';
import { againPath, alertPath, icon, lockPath, offlinePath } from './icons.ts';
import { RefusedError, SignedOutError } from './tenant-client.ts';

/** The code that `sev-error` carries for what a `TenantClient` threw. */
export function troubleCode(cause: unknown): string {
  if (cause instanceof RefusedError || cause instanceof UnreachableError) return cause.code;
  return cause instanceof SignedOutError ? 'signed-out' : 'internal';
}

/**
 * Says what a `TenantClient` threw, in place, and offers to do the same again; the caller moves the focus to `.told`.
 *
 * A refusal that trying again would not change (status under 500) offers nothing: its sentence says what to do.
 */
export function troubleNote(cause: unknown, again: () => void, waiting: boolean): TemplateResult {
  if (cause instanceof SignedOutError) return cause.wasIn
    ? note(lockPath, words.leftTitle, html`<p>${words.leftText} ${words.leftHow}</p>`, words.leftAgain, again, waiting)
    : note(lockPath, words.neverTitle, html`<p>${words.neverText}</p>`, words.again, again, waiting);
  if (cause instanceof RefusedError) {
    const lasts = cause.status < 500 && cause.status !== 429;
    const [only, ...more] = cause.errors;
    // What the answer says of its own form is for programs: each place says what is to be seen again.
    const told = more.length ? html`<ul>${cause.errors.map(({ detail }) => html`<li>${detail}</li>`)}</ul>` : html`<p>${only?.detail ?? cause.detail}</p>`;
    const text = html`${told}${cause.requestId ? html`<p class="soft">${words.requestId(cause.requestId)}</p>` : nothing}`;
    return note(alertPath, lasts ? words.refusedTitle : words.awayTitle, text, lasts ? '' : words.again, again, waiting);
  }
  const strange = cause instanceof UnreachableError && cause.code === 'unreadable';
  return note(offlinePath, words.awayTitle, html`<p>${strange ? words.strangeText : words.awayText}</p>`, words.again, again, waiting);
}

const note = (path: string, title: string, text: TemplateResult, label: string, again: () => void, waiting: boolean): TemplateResult => html`
<div class="note need told" role="alert" tabindex="-1">${icon(path)}<div><p class="title">${title}</p>${text}
${label ? html`<button class="btn second" type="button" @click=${again}>${waiting ? words.waiting : html`${icon(againPath, 's')}${label}`}</button>` : nothing}</div></div>`;
