import { html } from 'hono/html';
import type { GroupSummary, PartnerGroup, ProviderGroup } from '../../schema/contract/groups.ts';
import { euros } from '../../schema/rules/french.ts';
import { dateRange } from '../pages/dates.fr.ts';
import { sheetPage, tablePiece, type Piece } from './sheet.ts';
import type { Cell, Table } from './table.ts';
import { words } from './words.fr.ts';

const { columns } = words;

/** What to collect from someone, in cents: the bill as it is after the aid that was granted. */
export interface Bill {
  name: string;
  givenName: string;
  priceCents: number;
  supplementCents: number;
  aidCents: number;
  dueCents: number;
}

/** Who comes, in which room and with whom, as both sides may read it. */
export function roomingTable(group: PartnerGroup | ProviderGroup): Table {
  const rows = group.participants.map(({ title, birthName, usedName, givenName, wishes, label }): Cell[] => [
    words.titles[title],
    words.named(title, usedName, birthName),
    givenName,
    wishes?.singleRoom === true ? words.single : words.shared,
    wishes?.roommate ?? '',
    wishes?.comments ?? '',
    label ? words.labels[label] : '',
  ]);
  return { title: words.rooming, columns: [columns.title, columns.name, columns.givenName, columns.room, columns.roommate, columns.comments, columns.label], rows };
}

/** The bill of each person of a group, aids as they were granted. */
export function billsOf({ participants, stay }: PartnerGroup): Bill[] {
  return participants.map(({ title, birthName, usedName, givenName, decision, wishes, aid }) => {
    const priceCents = decision.priceCents ?? stay.priceCents;
    const supplementCents = decision.singleSupplementCents ?? (wishes?.singleRoom === true ? stay.singleSupplementCents : 0);
    return { name: words.named(title, usedName, birthName), givenName, priceCents, supplementCents, aidCents: aid.amountCents, dueCents: priceCents + supplementCents - aid.amountCents };
  });
}

export function amountsTable(group: PartnerGroup): Table {
  const rows = billsOf(group).map(({ name, givenName, priceCents, supplementCents, aidCents, dueCents }): Cell[] => [name, givenName, { cents: priceCents }, { cents: supplementCents }, { cents: -aidCents }, { cents: dueCents }]);
  return { title: words.amounts, columns: [columns.name, columns.givenName, columns.price, columns.supplement, columns.aid, columns.due], rows };
}

/** The table as a page to print, under the stay and the partner it is about; sums are totalled. */
export function tablePage(group: GroupSummary, { title, columns: names, rows }: Table): string {
  const sums = rows[0]?.filter((cell) => typeof cell !== 'string').length ?? 0;
  const total = (index: number): number => rows.reduce((sum, row) => sum + centsOf(row[index]), 0);
  const foot = names.map((_, index) => (index === 0 ? words.total : index >= names.length - sums ? signed(total(index)) : ''));
  const body = html`${headOf(group, title)}
${tablePiece({ columns: names, rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : signed(cell.cents)))), sums, ...(sums > 0 && { foot }) })}
${sums > 0 ? html`<p>${words.notIncluded}</p>` : ''}`;
  return sheetPage(`${title}, ${group.stay.facility.name}`, body);
}

export function headOf({ stay, partner, places, taken }: GroupSummary, title: string): Piece {
  return html`<h1>${title}</h1>
<p>${stay.facility.name}, ${stay.facility.commune}, ${dateRange(stay.startDate, stay.endDate)}</p>
<p>${words.partner(partner.name, partner.conventionNumber)}. ${words.people(taken, places)}.</p>`;
}

export function signed(cents: number): string {
  return cents < 0 ? `−${euros(-cents)}` : euros(cents);
}

function centsOf(cell: Cell | undefined): number {
  return typeof cell === 'object' ? cell.cents : 0;
}
