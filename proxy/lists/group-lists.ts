import { html } from 'hono/html';
import type { GroupSummary, PartnerGroup, ProviderGroup } from '../../schema/contract/groups.ts';
import { longDate } from '../../schema/rules/french.ts';
import { dateRange } from '../pages/dates.fr.ts';
import { sheetPage, tablePiece, type Piece } from './sheet.ts';
import { onPaper, type Cell, type Table } from './table.ts';
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

type AnyGroup = PartnerGroup | ProviderGroup;
type Listed = AnyGroup['participants'][number];

/** Who comes, in which room and with whom, as both sides may read it; after a validation, who came. */
export function roomingTable(group: AnyGroup): Table {
  const validated = isValidated(group);
  const rows = group.participants.map((person): Cell[] => {
    const { title, birthName, usedName, givenName, wishes, label } = person;
    return [
      words.titles[title],
      words.named(title, usedName, birthName),
      givenName,
      wishes?.singleRoom === true ? words.single : words.shared,
      wishes?.roommate ?? '',
      wishes?.comments ?? '',
      label ? words.labels[label] : '',
      ...(validated ? [wentOf(person)] : []),
    ];
  });
  return { title: words.rooming, columns: [columns.title, columns.name, columns.givenName, columns.room, columns.roommate, columns.comments, columns.label, ...(validated ? [columns.went] : [])], rows, sums: 0 };
}

/** The bill of each person of a group, aids as they were granted. */
export function billsOf({ participants, stay }: PartnerGroup): Bill[] {
  return participants.map(({ title, birthName, usedName, givenName, decision, wishes, aid }) => {
    const priceCents = decision.priceCents ?? stay.priceCents;
    const supplementCents = decision.singleSupplementCents ?? (wishes?.singleRoom === true ? stay.singleSupplementCents : 0);
    return { name: words.named(title, usedName, birthName), givenName, priceCents, supplementCents, aidCents: aid.amountCents, dueCents: priceCents + supplementCents - aid.amountCents };
  });
}

/** What to collect from each: nothing is said of what the absent, or anybody of a cancelled group, may owe the provider. */
export function amountsTable(group: PartnerGroup): Table {
  const validated = isValidated(group);
  const bills = billsOf(group);
  const rows = group.participants.flatMap((person, index): Cell[][] => {
    const bill = bills[index];
    if (!bill) return [];
    const { name, givenName, priceCents, supplementCents, aidCents, dueCents } = bill;
    const goes = group.status !== 'cancelled' && !isAbsent(person);
    return [[name, givenName, ...(validated ? [wentOf(person)] : []), ...(goes ? [priceCents, supplementCents, -aidCents, dueCents].map((cents) => ({ cents })) : ['', '', '', ''])]];
  });
  return { title: words.amounts, columns: [columns.name, columns.givenName, ...(validated ? [columns.went] : []), columns.price, columns.supplement, columns.aid, columns.due], rows, sums: 4 };
}

/** The table as a page to print, under the stay and the partner it is about; sums are totalled. */
export function tablePage(group: AnyGroup, table: Table, today: string): string {
  const { title, columns: names, rows, sums } = table;
  const total = (index: number): number => rows.reduce((cents, row) => cents + centsOf(row[index]), 0);
  const foot = names.map((_, index) => (index === 0 ? words.total : index >= names.length - sums ? onPaper({ cents: total(index) }) : ''));
  const body = html`${headOf(group, title, today)}
${tablePiece(table, sums > 0 ? foot : undefined)}
${sums > 0 ? html`${group.participants.some(isAbsent) ? html`<p>${words.absentOwe}</p>` : ''}<p>${words.notIncluded}</p>` : ''}`;
  return sheetPage(`${title}, ${group.stay.facility.name}`, body);
}

function headOf({ stay, partner, provider, places, taken, status, freezesOn }: GroupSummary, title: string, today: string): Piece {
  return html`<h1>${title}</h1>
<p>${stay.facility.name}, ${stay.facility.commune}, ${dateRange(stay.startDate, stay.endDate)}. ${words.provider(provider.name)}</p>
<p>${words.partner(partner.name, partner.conventionNumber)}. ${words.people(taken, places)}.</p>
<p>${status === 'cancelled' ? html`<strong>${words.cancelled}</strong>` : words.listOn[status === 'open' ? 'open' : 'closed'](longDate(today), longDate(freezesOn))}</p>`;
}

/** Somebody has said who came. */
function isValidated({ participants }: AnyGroup): boolean {
  return participants.some(({ absent }) => absent.provider !== null);
}

function isAbsent({ absent }: Listed): boolean {
  return absent.provider === true || absent.partner === true;
}

function wentOf(person: Listed): string {
  return isAbsent(person) ? words.no : words.yes;
}

function centsOf(cell: Cell | undefined): number {
  return typeof cell === 'object' && 'cents' in cell ? cell.cents : 0;
}
