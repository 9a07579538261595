import { html, nothing, type TemplateResult } from 'lit';
import { euros, longDate } from '../../schema/rules/french.ts';
import { backPath, icon } from '../foundation/icons.ts';
import { infoPath } from '../foundation/answer-icons.ts';
import { errorSummary } from '../foundation/screen.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import { decisionPanel } from './decision-panel.ts';
import type { Desk } from './desk.ts';
import { factRows } from './facts-part.ts';
import { areaRow, boxRow, textRow } from './form-fields.ts';
import { contactPart, identityPart } from './identity-part.ts';
import { isAnswered } from './facts.ts';
import { factList, nameOf } from './names.ts';
import { papersPart } from './papers-part.ts';
import { tiesPart } from './ties-part.ts';

/** Facts left, decision right. */
export const formView = (desk: Desk): TemplateResult => html`
<button class="link" type="button" @click=${() => desk.leave(() => desk.begin())}>${icon(backPath, 's')}${words.another}</button>
<form class="cols side" novalidate @submit=${(event: Event) => { event.preventDefault(); void desk.save(); }} @change=${() => desk.settle()}><div ?inert=${desk.busy}>
<h2 tabindex="-1">${words.fullName(desk.typed['givenName'] ?? '', desk.typed['usedName'] || (desk.typed['birthName'] ?? '')) || words.newTitle}</h2><p class="hint">${placeText(desk)} ${closingText(desk)}</p>
${desk.paused ? html`<p class="note">${icon(infoPath)}<span>${words.completeLead(factList([...desk.asking.own].filter((fact) => !isAnswered(desk.typed, 'own', fact))))}</span></p>` : nothing}${errorSummary(foundationWords, desk.mistakes)}
${identityPart(desk)}${contactPart(desk)}${tiesPart(desk)}${situationPart(desk)}${rfrPart(desk)}${papersPart(desk)}${wishesPart(desk)}</div>${decisionPanel(desk)}</form>`;

function placeText({ group, editing }: Desk): string {
  const rank = group.taken + 1;
  return editing ? words.changing(group.taken, group.places) : words.place(rank === 1 ? words.first : words.rank(rank), group.places);
}

/** A day stays on the line of its month. */
const closingText = ({ group: { daysLeft, freezesOn } }: Desk): string => (daysLeft ? words.closesIn(daysLeft, longDate(freezesOn).replace(' ', '\u00a0')) : words.closesToday);

/** What another's sheet lacks stands first: with it, fewer questions may be left here. */
function situationPart(desk: Desk): TemplateResult {
  const { asking } = desk;
  const lead = !asking.decided ? words.situationWaits : asking.own.size ? words.situationLead : words.situationDone;
  return html`<fieldset class="group"><legend><h3>${words.situation}</h3></legend><p class="hint">${lead}</p>${asking.elsewhere.map(({ person, facts }) => html`<div class="note need elsewhere">${icon(infoPath)}<div><p>${words.lacksElsewhere(nameOf(person), factList([...facts]))}</p>
<button class="btn second" type="button" @click=${() => desk.complete(person, facts)}>${words.complete(nameOf(person))}</button></div></div>`)}
<div class="grid">${asking.decided ? factRows(desk, 'own', asking.own) : nothing}</div></fieldset>`;
}

const rfrPart = (desk: Desk): TemplateResult => html`
<fieldset class="group"><legend><h3>${words.rfrTitle}</h3></legend><p class="hint">${words.rfrHint}</p><div class="grid">${textRow(desk, 'rfr', { label: words.rfr, mode: 'decimal' })}${boxRow(desk, 'rfrConfidential', { label: words.rfrConfidential })}</div></fieldset>`;

const wishesPart = (desk: Desk): TemplateResult => html`
<fieldset class="group"><legend><h3>${words.wishes}</h3></legend><div class="grid">${boxRow(desk, 'singleRoom', { label: words.singleRoom(euros(desk.group.stay.singleSupplementCents)) })}${textRow(desk, 'roommate', { label: words.roommate })}${areaRow(desk, 'comments', { label: words.comments, hint: words.commentsHint })}</div></fieldset>`;
