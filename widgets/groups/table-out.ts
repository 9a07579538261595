import { html } from 'lit';
import { longDate } from '../../schema/rules/french.ts';
import { frame } from '../foundation/frame.styles.ts';
import { download, printSheet } from '../foundation/take-out.ts';
import { tokens } from '../foundation/tokens.styles.ts';
import { dayRange } from '../words/days.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { groupsTableWords } from '../words/groups-table.fr.ts';
import { groupsWords as words } from '../words/groups.fr.ts';
import type { GroupsHost } from './groups-host.ts';
import { commune } from './list.ts';
import { paperStyles } from './paper.styles.ts';
import { delay, standing } from './status.ts';

/** Prints the groups and their deadlines, and none of the people. */
export function printTable({ root, groups, side, today }: GroupsHost): void {
  const partner = side === 'agent' ? groups[0]?.partner : undefined;
  const heads = [words.place, words.partner, words.stay, words.taken, words.delay, words.status].filter((head) => side === 'provider' || head !== words.partner);
  printSheet(root, words.name, foundationWords.lang, html`<div class="sev sheet"><h2>${words.name}</h2><p>${partner ? `${words.partnerOf(partner.name, partner.conventionNumber)}, ` : ''}${longDate(today)}</p>
<table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${groups.map((group) => {
    const { stay } = group;
    const left = delay(group, side, today);
    return html`<tr><td><b>${stay.facility.name}</b><small>${commune(stay.facility)}</small></td>${side === 'provider' ? html`<td>${group.partner.name}<small>${group.partner.conventionNumber}</small></td>` : ''}
<td>${dayRange(stay.startDate, stay.endDate, true)}<small>${words.nights(stay.nights)}</small></td><td class="nb">${words.of(group.taken, group.places)}</td><td>${left.text}<small>${left.when}</small></td><td>${standing(group, side).text}</td></tr>`;
  })}</tbody></table></div>`, [tokens, frame, paperStyles]);
}

/** Keeps the same as a workbook. */
export async function exportTable(host: GroupsHost): Promise<void> {
  download(host.root, groupsTableWords.file, await host.client.file('/v1/groups?format=xlsx'));
  host.say(groupsTableWords.ready);
}
