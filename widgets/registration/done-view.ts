import { html, nothing, type TemplateResult } from 'lit';
import { euros, sourceText } from '../../schema/rules/french.ts';
import type { Participant } from '../../schema/contract/participants.ts';
import { checkPath, infoPath, peoplePath } from '../foundation/answer-icons.ts';
import { icon, paperPath } from '../foundation/icons.ts';
import { typeset } from '../foundation/typeset.ts';
import { resultWords } from '../words/eligibility-result.fr.ts';
import { registrationDoneWords as words } from '../words/registration-done.fr.ts';
import { registrationFormWords } from '../words/registration-form.fr.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './names.ts';

/** The sentence of what was granted, for the live region and the screen alike. */
export const outcomeText = ({ aid }: Participant): string => (aid.granted ? words.aided(euros(aid.amountCents)) : words.unaided);

/** Who, the label, the aid granted or refused and why; then the next person, one key away. */
export function doneView(desk: Desk, person: Participant): TemplateResult {
  const { aid, decision, label } = person;
  const { group, credit, year } = desk;
  const seen = new Set(person.documentsSeen);
  const lacking = decision.documents.filter(({ code }) => !seen.has(code));
  return html`<div class="tone ${aid.granted ? 'yes' : 'other'}"><p class="mark">${icon(aid.granted ? checkPath : infoPath)}${label ? resultWords.labels[label] : ''}</p>
<h2 tabindex="-1">${(desk.wasChange ? words.changed : words.done)(nameOf(person))}</h2><p><b>${outcomeText(person)}</b>${decision.remainingCents === null ? nothing : html`. ${words.toPay(euros(remaining(person)))}`}</p>
${refusal(person, year)}</div>
<div class="acts">${group.taken < group.places ? html`<button class="btn" type="button" id="next" @click=${() => desk.begin()}>${words.next}</button>` : html`<p class="note need">${icon(infoPath)}<span>${words.full}</span></p>`}
${group.taken < group.places && !desk.wasChange ? html`${isMarried(person, group.participants) || !isSenior(person) ? nothing : html`<button class="btn second" type="button" @click=${() => desk.companion(person, 'spouse')}>${words.spouse(nameOf(person))}</button>`}
${isCarer(person) ? nothing : html`<button class="btn second" type="button" @click=${() => desk.companion(person, 'family-carer')}>${words.carer(nameOf(person))}</button>`}` : nothing}
${desk.groupsUrl ? html`<a class="link" href=${desk.groupsUrl}>${words.toList}</a>` : nothing}</div>
<ul class="list"><li>${icon(peoplePath)}<span>${words.places(group.taken, group.places)}</span></li>${credit ? html`<li>${icon(infoPath)}<span>${words.creditLeft(year, euros(credit.remainingCents))}</span></li>` : nothing}</ul>
${lacking.length ? html`<h3>${words.papers}</h3><ul class="reasons">${lacking.map(({ text }) => html`<li>${icon(paperPath)}<span>${typeset(text)}</span></li>`)}</ul>` : nothing}`;
}

/** What is really to be paid: the decision counts the aid that it opens, granted or not. */
export const remaining = ({ aid, decision }: Participant): number => (decision.priceCents ?? 0) + (decision.singleSupplementCents ?? 0) - (aid.granted ? aid.amountCents : 0);

/** Whether a spouse may come with them: the programme takes a senior's alone. */
const isSenior = ({ decision: { programme } }: Participant): boolean => programme.category === 'senior' || programme.category === 'senior-55';

/** Whoever helps is not helped. Of a carer of 55 to 59 the category may stay open: then the label tells. */
const isCarer = ({ decision: { programme }, label }: Participant): boolean => programme.category?.endsWith('carer') ?? label === 'carer-aid';

/** Whether their spouse is on the list already, whoever of the two was tied to the other. */
const isMarried = ({ id, ties }: Participant, others: readonly Participant[]): boolean => [...(ties ?? []), ...others.flatMap((one) => (one.ties ?? []).filter(({ to }) => to === id))].some(({ kind }) => kind === 'spouse');

/** Why no aid was granted, and what to do; empty where it was. */
export const whyUnaided = ({ aid }: Pick<Participant, 'aid'>, year: number): string => (aid.refusal ? (words.lacking[aid.refusal] ?? registrationFormWords.refusals[aid.refusal])(year) : '');

/** The same on screen; the rules’ own reason where the person has no right to it. */
function refusal({ aid, decision }: Participant, year: number): TemplateResult | typeof nothing {
  if (!aid.refusal) return nothing;
  const [reason] = aid.refusal === 'not-eligible' ? decision.aid.reasons : [];
  return html`<p>${whyUnaided({ aid }, year)}</p>${reason ? html`<p>${typeset(reason.text)} <small>${sourceText(reason.source)}</small></p>` : nothing}`;
}
