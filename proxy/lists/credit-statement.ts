import { html } from 'hono/html';
import type { Credit } from '../../schema/contract/credits.ts';
import { longDate } from '../../schema/rules/french.ts';
import { parisDay } from '../clock.ts';
import type { GroupRow } from '../stores/groups.ts';
import { sheetPage, tablePiece } from './sheet.ts';
import { sum, type Cell, type Table } from './table.ts';
import { words } from './words.fr.ts';

const { columns } = words;

/** Whose credit it is, on which day it is read, and the groups that its aids are for. */
export interface CreditReader {
  partner: { name: string; conventionNumber: string };
  groups: readonly Pick<GroupRow, 'id' | 'facilityName' | 'startDate'>[];
  today: string;
}

/** Every entry with the stay it is for, and nobody's name: a statement is read by whoever keeps the accounts. */
export function creditTable(credit: Credit, { groups }: CreditReader): Table {
  const stays = new Map(groups.map(({ id, facilityName, startDate }) => [id, `${facilityName}, ${longDate(startDate)}`]));
  const rows = credit.entries.map(({ at, kind, groupId, note, amountCents, remainingCents }): Cell[] => [{ day: parisDay(new Date(at)) }, words.moves[kind], stays.get(groupId ?? '') ?? '', note, { cents: amountCents }, { cents: remainingCents }]);
  return { title: words.credit(credit.year), columns: [columns.at, columns.what, columns.stay, columns.comments, columns.amount, columns.remaining], rows, sums: 2 };
}

/** Every entry of a year's credit, to print. */
export function creditPage(credit: Credit, reader: CreditReader): string {
  const table = creditTable(credit, reader);
  const { allocatedCents, usedCents, cancelledCents, remainingCents, notifiedOn, frozen } = credit;
  const { partner, today } = reader;
  const body = html`<h1>${table.title}</h1>
<p>${words.partner(partner.name, partner.conventionNumber)}. ${words.notified(longDate(notifiedOn), longDate(today))}</p>
<p>${words.balance({ allocated: sum(allocatedCents), used: sum(usedCents), cancelled: cancelledCents > 0 ? sum(cancelledCents) : null, remaining: sum(remainingCents) })}</p>
${frozen ? html`<p><strong>${words.frozen}</strong></p>` : ''}
${tablePiece(table)}`;
  return sheetPage(table.title, body);
}
