import { html } from 'hono/html';
import type { Payable } from '../../schema/contract/accounts.ts';
import { longDate } from '../../schema/rules/french.ts';
import { sheetPage, tablePiece } from './sheet.ts';
import { sum, type Table } from './table.ts';
import { words } from './words.fr.ts';

const { columns } = words;

/** The aid that the ANCV owes, by stay, once both sides have validated: a provider's statement. */
export function dueTable({ items }: Payable): Table {
  return {
    title: words.due,
    columns: [columns.provider, columns.stay, columns.from, columns.to, columns.groups, columns.aided, columns.dueAid],
    rows: items.map(({ provider, stay, groups, people, amountCents }) => [provider.name, stay.facility, { day: stay.startDate }, { day: stay.endDate }, { count: groups }, { count: people }, { cents: amountCents }]),
    sums: 1,
  };
}

/** The same, to print. */
export function duePage(payable: Payable, today: string): string {
  const table = dueTable(payable);
  const foot = table.columns.map((_, index) => (index === 0 ? words.total : index === table.columns.length - 1 ? sum(payable.totalCents) : ''));
  const body = html`<h1>${table.title}</h1>
<p>${words.dueOn(longDate(today))}</p>
${table.rows.length > 0 ? tablePiece(table, foot) : html`<p>${words.nothingDue}</p>`}`;
  return sheetPage(table.title, body);
}
