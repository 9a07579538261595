import { html, nothing, type TemplateResult } from 'lit';
import type { DecidedPerson, Decision } from '../../schema/rules/decide.ts';
import { euros } from '../../schema/rules/french.ts';
import { aidResultWords as words } from '../words/aid-result.fr.ts';
import { isOutside } from './headline.ts';

/** Price, aid and rest of each person. */
export function peopleTable({ people, totals }: Decision): TemplateResult {
  const rooms = Boolean(totals?.singleSupplementCents);
  const heads = [words.forWho, words.price, ...(rooms ? [words.room] : []), words.aid, words.rest];
  return html`<table class="rows ${rooms ? 'apart' : ''}"><caption class="vh">${words.perPersonTable}</caption><thead><tr>${heads.map((head, column) => html`<th scope="col" class=${column ? 'sums' : ''}>${head}</th>`)}</tr></thead>
<tbody>${people.map((person) => row(person, nameIn(people, person), rooms))}</tbody></table>`;
}

function row(person: DecidedPerson, name: string, rooms: boolean): TemplateResult {
  const { priceCents, singleSupplementCents, remainingCents, aid } = person;
  if (isOutside(person)) return html`<tr><th scope="row">${name}</th><td class="sums" colspan=${rooms ? 4 : 3}>${words.outside}</td></tr>`;
  const cell = (label: string, cents: number | null): TemplateResult => html`<td class="sums" data-l=${label}>${cents === null ? '' : euros(cents)}</td>`;
  return html`<tr><th scope="row">${name}</th>${cell(words.price, priceCents)}${rooms ? cell(words.room, singleSupplementCents) : nothing}${cell(words.aid, aid.amountCents)}
<td class="sums" data-l=${words.rest}><b>${remainingCents === null ? '' : euros(remainingCents)}</b></td></tr>`;
}

/** « Vous », « Votre conjoint », « Enfant 2 ». */
export function nameIn(people: readonly DecidedPerson[], { id }: DecidedPerson): string {
  const children = people.filter((one) => isChild(one.id));
  return isChild(id) ? words.child(children.findIndex((one) => one.id === id) + 1, children.length) : (words.people[id] ?? id);
}

const isChild = (id: string): boolean => id.startsWith('child-');
