import { html, type TemplateResult } from 'lit';
import { longDate } from '../../schema/rules/french.ts';
import { backPath, icon } from '../foundation/icons.ts';
import { registrationDoneWords as words } from '../words/registration-done.fr.ts';
import { registrationFormWords } from '../words/registration-form.fr.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './names.ts';

/** The people this partner has registered who answer the search: one is taken again, or none of them. */
export const foundView = (desk: Desk): TemplateResult => html`
<button class="link" type="button" @click=${() => desk.begin()}>${icon(backPath, 's')}${registrationFormWords.another}</button>
<h2 tabindex="-1">${words.foundTitle(desk.found.length)}</h2><p class="hint">${words.foundLead}</p>
<ul class="people" ?inert=${desk.busy}>${desk.found.map((known) => {
    const listed = desk.group.participants.find(({ id, birthName, givenName, birthDate }) => id === known.participantId || (birthName === known.birthName && givenName === known.givenName && birthDate === known.birthDate));
    const name = nameOf(known);
    return html`<li><div><h3>${name}</h3><p>${words.born(longDate(known.birthDate), known.birthPlace)}</p><p class="soft">${listed ? words.onList : words.last(longDate(known.lastRegisteredAt.slice(0, 10)))}</p></div>
${listed ? html`<button class="btn second" type="button" @click=${() => desk.change(listed)}>${words.changeOf(name)}</button>`
    : html`<button class="btn second" type="button" @click=${() => desk.take(known)}>${words.takeOf(name)}</button>`}</li>`;
  })}</ul><div class="go" ?inert=${desk.busy}><button class="btn" type="button" id="none-of-these" @click=${() => desk.startNew()}>${words.newOne}</button></div>`;
