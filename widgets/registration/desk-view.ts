import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../../schema/rules/french.ts';
import { infoPath } from '../foundation/answer-icons.ts';
import { icon, paperPath } from '../foundation/icons.ts';
import { registrationDoneWords } from '../words/registration-done.fr.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import { closedView, isOpen } from './closed-view.ts';
import type { Desk } from './desk.ts';
import { doneView } from './done-view.ts';
import { formView } from './form-view.ts';
import { foundView } from './found-view.ts';
import { searchView } from './search.ts';
import { savingTrouble } from './trouble.ts';

export type Screen = 'search' | 'found' | 'form' | 'done' | 'sheet';

/** Whose list it is, and of which stay. */
export function headOf({ group: { partner, stay }, groupsUrl }: Desk): TemplateResult {
  const day = (date: string): string => longDate(date).replace(' ', '\u00a0');
  // The year is said once, where the stay ends.
  const about = words.stay(stay.facility.name, day(stay.startDate).replace(/ \d+$/, ''), day(stay.endDate));
  return html`<p class="soft">${words.partner(partner.name, partner.conventionNumber)}<br>${groupsUrl ? html`<a class="link" href=${groupsUrl}>${about}</a>` : about}</p>`;
}

/** What is to be known before going on: words that would be lost, or what the proxy refused. */
export const notesOf = (desk: Desk): TemplateResult => html`${desk.leaving ? leaveNote(desk) : nothing}${desk.trouble === null ? nothing : savingTrouble(desk.trouble, () => desk.retry(), desk.busy)}`;

export function bodyOf(desk: Desk): TemplateResult {
  // A list that closes under somebody’s hands leaves them what they typed.
  if (!isOpen(desk) && !desk.unsaved) return closedView(desk);
  switch (desk.screen) {
    case 'search': return searchView(desk);
    case 'found': return foundView(desk);
    case 'form': return formView(desk);
    case 'sheet': return desk.sheet?.render() ?? searchView(desk);
    case 'done': return desk.saved ? doneView(desk, desk.saved) : searchView(desk);
  }
}

/** Under the search: the other way in. */
export const footOf = (desk: Desk): TemplateResult | typeof nothing => (isOpen(desk) && desk.screen === 'search'
  ? html`<p class="otherway"><button class="link" type="button" @click=${() => void desk.openSheet()}>${icon(paperPath, 's')}${registrationDoneWords.sheet}</button></p>` : nothing);

const leaveNote = (desk: Desk): TemplateResult => html`<div class="note need told" role="alert" tabindex="-1">${icon(infoPath)}<div><p class="title">${words.leaveAsk}</p>
<div class="acts"><button class="btn second" type="button" @click=${() => desk.answerLeaving(true)}>${words.leaveYes}</button><button class="btn second" type="button" @click=${() => desk.answerLeaving(false)}>${words.leaveNo}</button></div></div></div>`;
