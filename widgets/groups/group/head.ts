import { html, nothing, type TemplateResult } from 'lit';
import { euros } from '../../../schema/rules/french.ts';
import { backPath, clockPath, icon, phonePath } from '../../foundation/icons.ts';
import { dayRange } from '../../words/days.fr.ts';
import { groupWords as words } from '../../words/groups-group.fr.ts';
import { groupsWords } from '../../words/groups.fr.ts';
import type { GroupsHost, Screen } from '../groups-host.ts';
import type { Group } from '../guards.ts';
import { places } from '../list.ts';
import { delay, standing } from '../status.ts';

/** The way back to a screen, by its name. */
export const backTo = (host: GroupsHost, screen: Screen, text: string): TemplateResult => html`
<button class="link noprint" type="button" @click=${() => host.go(screen)}>${icon(backPath, 's')}${text}</button>`;

/** A group by its place and dates. */
export const titleOf = ({ stay }: Group): string => `${stay.facility.name}, ${dayRange(stay.startDate, stay.endDate)}`;

/** What a group is, its places, its deadline and how it stands. */
export function head(host: GroupsHost, group: Group): TemplateResult {
  const { stay, provider, partner } = group;
  const left = delay(group, host.side, host.today);
  const state = standing(group, host.side);
  return html`${backTo(host, { name: 'list' }, words.back)}<h2 tabindex="-1">${stay.facility.name}</h2>
<p>${words.where(stay.facility.commune, dayRange(stay.startDate, stay.endDate, true), stay.nights)} ${words.price(euros(stay.priceCents), euros(stay.singleSupplementCents))} ${host.side === 'agent' ? words.keeper(provider.name) : words.partner(partner.name, partner.conventionNumber)}</p>
<div class="stand">${places(group)}<span class="tag ${state.tone}">${icon(state.icon)}${state.text}</span>
<span class=${left.soon ? 'tag need' : ''}>${left.soon ? icon(clockPath) : nothing}${left.text === groupsWords.none ? nothing : html`<b>${left.text}</b> ${left.when}`}</span></div>`;
}

/** The phone of the place, for what only the provider can do. */
export const callPlace = ({ stay: { facility } }: Group): TemplateResult | typeof nothing => (facility.phone
  ? html`<a class="link" href="tel:${facility.phone.replace(/[^+\d]/g, '')}">${icon(phonePath)}${words.call(facility.phone)}</a>`
  : nothing);
