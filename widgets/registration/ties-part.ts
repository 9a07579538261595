import { html, nothing, type TemplateResult } from 'lit';
import { sharesHousehold } from '../../schema/contract/ties.ts';
import { infoPath } from '../foundation/answer-icons.ts';
import { crossPath, icon } from '../foundation/icons.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import type { Desk } from './desk.ts';
import { factRows } from './facts-part.ts';
import { boxRow, choicesFrom, listRow, textRow } from './form-fields.ts';
import { caredIdentity } from './identity-part.ts';
import { givesHealth } from './facts.ts';
import { nameOf } from './names.ts';
import { cared, mayStayHome, tieKinds, tiesIn } from './ties.ts';
import { tieRows } from './typed.ts';

/** Who somebody comes with: a person of the list, or one who stays home, described here. */
export function tiesPart(desk: Desk): TemplateResult {
  const { typed, others } = desk;
  const ties = tiesIn(typed, others);
  const shared = ties.find(({ kind }) => sharesHousehold(kind));
  const holder = others.find(({ id }) => id === shared?.to);
  return html`<fieldset class="group"><legend><h3>${words.ties}</h3></legend><p class="hint">${words.tiesLead}</p>${tieRows(typed).map((row) => tieRow(desk, row))}
${holder ? html`<p class="why">${icon(infoPath, 's')}<span>${words.sharedHousehold(nameOf(holder))}</span></p>` : nothing}
${ties.some(({ kind }) => kind === 'young-companion') ? html`<div class="grid">${textRow(desk, 'civicServiceUntil', { label: words.civicService })}</div>` : nothing}
<button class="link" type="button" id="add-tie" @click=${() => desk.addTie()}>${words.addTie}</button></fieldset>
${ties.some(({ to }) => to === cared) ? caredPart(desk) : nothing}`;
}

function tieRow(desk: Desk, row: number): TemplateResult {
  const kind = desk.typed[`tie-${row}-kind`];
  const people = [...desk.others.map((person) => ({ value: person.id, text: nameOf(person) })), ...(mayStayHome(kind) ? [{ value: cared, text: words.staysHome }] : [])];
  return html`<div class="grid tie">${listRow(desk, `tie-${row}-kind`, { label: words.tieKind }, choicesFrom(tieKinds, words.tieKinds), words.choose)}${listRow(desk, `tie-${row}-to`, { label: words.tieTo }, people, words.choose)}
<button class="link" type="button" @click=${() => desk.removeTie(row)}>${icon(crossPath, 's')}${words.removeTie}</button></div>`;
}

const caredPart = (desk: Desk): TemplateResult => html`
<fieldset class="group"><legend><h3>${words.caredTitle}</h3></legend><div class="grid">${caredIdentity(desk)}${factRows(desk, 'cared', desk.asking.cared)}</div>
${givesHealth(desk.typed, 'cared', desk.asking.cared) ? boxRow(desk, 'cared-consent', { label: words.caredConsent, hint: words.consentHint }) : nothing}</fieldset>`;
