import { html, nothing, type TemplateResult } from 'lit';
import { againPath, clockPath, icon, paperPath } from '../foundation/icons.ts';
import { dayRange, weekdayMonth } from '../words/days.fr.ts';
import { groupsWords as words } from '../words/groups.fr.ts';
import { creditPanel } from './credit-panel.ts';
import type { GroupsHost, Summary } from './groups-host.ts';
import { delay, isMine, nextAction, standing } from './status.ts';

/** The first screen: the credit, what presses, and every group with its one action. */
export function list(host: GroupsHost): TemplateResult {
  const { groups, side } = host;
  return html`<h2 tabindex="-1">${words.title(groups.length)}</h2>
${host.credits.map((year) => creditPanel(host, year))}${urgent(host)}
${groups.length ? table(host) : html`<p class="note">${words.empty} ${side === 'agent' ? words.emptyAgent : words.emptyProvider}</p>`}
<div class="acts noprint">${side === 'provider' ? html`<button class="btn" type="button" @click=${() => host.go({ name: 'opening' })}>${words.open}</button>` : nothing}
${groups.length ? html`<button class="link" type="button" @click=${() => takeOut(host, 'printTable')}>${icon(paperPath)}${words.print}</button>
<button class="link" type="button" @click=${() => takeOut(host, 'exportTable')}>${icon(paperPath)}${words.export}</button>` : nothing}
<button class="link" type="button" @click=${() => host.go({ name: 'list' }, words.refreshed)}>${icon(againPath)}${words.refresh}</button></div>`;
}

/** The nearest deadline, when it is near. */
function urgent({ groups, side, today }: GroupsHost): TemplateResult | typeof nothing {
  const group = groups.find((one) => delay(one, side, today).soon);
  if (!group) return nothing;
  const { days } = delay(group, side, today);
  const place = group.stay.facility.commune;
  const mine = isMine(group, side);
  const [title, when] = mine
    ? [words.urgentValidation(days ?? 0, place), words.urgentValidationWhen(weekdayMonth(group.validateBy ?? group.freezesOn))]
    : [words.urgentList(days ?? 0, place), words.urgentListWhen(weekdayMonth(group.freezesOn))];
  return html`<div class="note need press">${icon(clockPath)}<p><b>${title}</b> ${when}</p></div>`;
}

function table(host: GroupsHost): TemplateResult {
  const provides = host.side === 'provider';
  const heads = [words.place, ...(provides ? [words.partner] : []), words.stay, words.taken, words.delay, words.status];
  return html`<table class="rows groups"><caption class="vh">${words.caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col"><span class="vh">${words.action}</span></th></tr></thead><tbody>${host.groups.map((group) => row(host, group))}</tbody></table>`;
}

function row(host: GroupsHost, group: Summary): TemplateResult {
  const { stay, partner } = group;
  const { text, screen } = nextAction(group, host.side);
  const left = delay(group, host.side, host.today);
  const state = standing(group, host.side);
  const dates = dayRange(stay.startDate, stay.endDate);
  return html`<tr><th scope="row">${stay.facility.name}<small>${commune(stay.facility)}</small></th>${host.side === 'provider' ? html`<td data-l=${words.partner}><span>${partner.name}<small>${partner.conventionNumber}</small></span></td>` : nothing}
<td data-l=${words.stay}><span>${dates}<small>${words.nights(stay.nights)}</small></span></td><td data-l=${words.taken}>${places(group)}</td>
<td data-l=${words.delay}><span>${left.soon ? html`<b class="tag need">${icon(clockPath)}${left.text}</b>` : left.days === null ? left.text : html`<b>${left.text}</b>`}${left.when ? html`<small>${left.when}</small>` : nothing}</span></td>
<td data-l=${words.status}><span class="tag ${state.tone}">${icon(state.icon)}${state.text}</span></td>
<td class="act"><button class="link" type="button" data-group=${group.id} aria-label=${words.actionOn(text, stay.facility.name, dates)} @click=${() => host.go(screen)}>${text}</button></td></tr>`;
}

/** « Pornic (44) »: several communes bear the same name. */
export const commune = ({ commune: name, departmentCode: code }: Summary['stay']['facility']): string => (code ? `${name} (${code})` : name);

/** « 18 sur 30 » and its bar. */
export const places = ({ taken, places: all }: Summary): TemplateResult => html`<span class="filled"><b class="nb">${words.of(taken, all)}</b><span class="gauge mini" aria-hidden="true" .style=${`--used:${(100 * taken) / all}%`}><i></i></span></span>`;

function takeOut(host: GroupsHost, how: 'printTable' | 'exportTable'): void {
  host.run(how, async () => (await import('./table-out.ts'))[how](host), () => undefined);
}
