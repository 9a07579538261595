import { html, nothing, type TemplateResult } from 'lit';
import { euros } from '../../../schema/rules/french.ts';
import { checkPath } from '../../foundation/answer-icons.ts';
import { alertPath, icon } from '../../foundation/icons.ts';
import { typeset } from '../../foundation/typeset.ts';
import { instantText } from '../../words/days.fr.ts';
import { groupWords as words } from '../../words/groups-group.fr.ts';
import type { Group, Listed } from '../guards.ts';
import { bornAs, comesWith, labelOf, nameOf, tiedTo, wishesOf } from '../people.ts';
import type { GroupScreen } from './group-part.ts';

/** Who is on the list: label, aid or why not, who registered them and when, and the way to take them off. */
export function peopleList(screen: GroupScreen, group: Group): TemplateResult {
  const { participants } = group;
  const aided = participants.filter(({ aid }) => aid.granted);
  const heads = [words.person, words.label, words.aid, words.by];
  return html`<h3 class="listed" tabindex="-1">${words.listTitle(participants.length)}</h3>${participants.length ? html`
<p>${words.totals(participants.length, aided.length, euros(aided.reduce((sum, { aid }) => sum + aid.amountCents, 0)))}</p>
<table class="rows people"><caption class="vh">${words.caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}${screen.writes(group) ? html`<th scope="col"><span class="vh">${words.actions}</span></th>` : nothing}</tr></thead>
<tbody>${participants.map((person) => row(screen, group, person))}</tbody></table>` : html`<p>${words.empty}</p>`}`;
}

function row(screen: GroupScreen, group: Group, person: Listed): TemplateResult {
  const { removing } = screen;
  const name = nameOf(person);
  return html`<tr class=${removing === person.id ? 'asked' : ''}><th scope="row" class="who">${name}${[...bornAs(person), ...comesWith(person, group), ...wishesOf(person)].map((text) => html`<small>${text}</small>`)}</th>
<td data-l=${words.label}><span>${labelOf(person)}</span></td><td data-l=${words.aid}>${aidOf(person, group.stay.startDate.slice(0, 4))}</td>
<td data-l=${words.by}><span>${person.registeredBy && person.registeredAt ? words.registered(person.title, person.registeredBy, instantText(person.registeredAt)) : ''}</span></td>
${screen.writes(group) ? html`<td class="act tools"><button class="link" type="button" aria-label=${words.changeOne(name)} @click=${() => change(screen, group, person)}>${words.change}</button>
<button class="link" type="button" data-remove=${person.id} aria-label=${words.removeOne(name)} @click=${() => screen.askRemoval(person.id)}>${words.remove}</button></td>` : nothing}</tr>
${removing === person.id ? removal(screen, group, person) : nothing}`;
}

/** Granted, or refused with the reason in plain words. */
function aidOf({ aid: { granted, amountCents, refusal }, title, decision, absent }: Listed & { aid: { refusal?: string | null } }, year: string): TemplateResult {
  if (granted) return html`<span><b class="tag yes">${icon(checkPath)}${words.granted(euros(amountCents))}</b></span>`;
  const own = refusal === 'not-eligible' ? decision?.aid.reasons[0]?.text : undefined;
  const why = absent?.provider || absent?.partner ? words.away(title) : own ? typeset(own) : words.refusals[refusal ?? '']?.(title, year);
  return html`<span><b class="tag ${refusal === 'not-eligible' ? '' : 'need'}">${words.noAid}</b>${why ? html`<small>${why}</small>` : nothing}</span>`;
}

/** Asks before a removal; where others are on the list with this person, says who at once, with the way to each of them. */
function removal(screen: GroupScreen, group: Group, person: Listed): TemplateResult {
  const { granted, amountCents } = person.aid;
  const tied = tiedTo(person, group);
  const name = nameOf(person);
  const title = tied.length ? words.removeNotYet(name, person.title) : words.removeAsk(name);
  const text = tied.length ? words.removeFirst(person.title, tied.map(nameOf)) : granted ? words.removeGives(euros(amountCents)) : words.removeNothing;
  return html`<tr class="ask"><td colspan="5"><div class="note need told" role="group" tabindex="-1" aria-labelledby="ask-removal ask-why">${icon(alertPath)}<div><h4 id="ask-removal">${title}</h4><p id="ask-why">${text}</p>
${tied.map((one) => html`<div class="acts"><button class="btn second" type="button" @click=${() => screen.askRemoval(one.id)}>${words.removeOne(nameOf(one))}</button><button class="link" type="button" @click=${() => change(screen, group, one)}>${words.changeOne(nameOf(one))}</button></div>`)}
<div class="acts">${tied.length ? nothing : html`<button class="btn second" type="button" @click=${() => screen.remove(group, person)}>${screen.host.busy === 'remove' ? words.waiting : words.removeYes}</button>`}<button class="link" type="button" @click=${() => screen.keep()}>${tied.length ? words.removeNothingYet : words.removeNo}</button></div></div></div></td></tr>`;
}

const change = ({ host }: GroupScreen, { id: group }: Group, { id: participant }: Listed): void => host.go({ name: 'registration', group, participant });
