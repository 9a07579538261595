import { html, type TemplateResult } from 'lit';
import type { Credit } from '../../../schema/contract/credits.ts';
import { euros } from '../../../schema/rules/french.ts';
import { typeset } from '../../foundation/typeset.ts';
import { dayRange, instantText } from '../../words/days.fr.ts';
import { creditWords as words } from '../../words/groups-credit.fr.ts';
import type { Summary } from '../groups-host.ts';
import type { Names } from './names.ts';

/** The table of movements, on screen and on paper; each says the group it is for, and on screen the person. */
export const movements = ({ entries }: Credit, groups: readonly Summary[], names?: Names): TemplateResult => html`
<table class="rows"><caption class="vh">${words.caption}</caption><thead><tr><th scope="col">${words.date}</th><th scope="col">${words.what}</th><th scope="col" class="sums">${words.sum}</th><th scope="col" class="sums">${words.rest}</th></tr></thead>
<tbody>${[...entries].reverse().map(({ at, amountCents, remainingCents, note, groupId, participantId }) => html`<tr><th scope="row">${instantText(at)}</th><td><span>${typeset(note)}<small>${[names?.get(participantId ?? ''), placeOf(groups, groupId)].filter(Boolean).join(', ')}</small></span></td>
<td class="sums" data-l=${words.sum}>${amountCents < 0 ? words.minus(euros(-amountCents)) : words.plus(euros(amountCents))}</td><td class="sums" data-l=${words.rest}><b>${euros(remainingCents)}</b></td></tr>`)}</tbody></table>`;

function placeOf(groups: readonly Summary[], id: string | null): string {
  const stay = groups.find((group) => group.id === id)?.stay;
  return stay ? `${stay.facility.name}, ${dayRange(stay.startDate, stay.endDate)}` : '';
}
