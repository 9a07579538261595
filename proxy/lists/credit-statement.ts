import { html } from 'hono/html';
import type { Credit } from '../../schema/contract/credits.ts';
import { euros, longDate } from '../../schema/rules/french.ts';
import { parisDay } from '../clock.ts';
import { signed } from './group-lists.ts';
import { sheetPage, tablePiece } from './sheet.ts';
import type { Cell, Table } from './table.ts';
import { words } from './words.fr.ts';

const { columns } = words;

export function creditTable(credit: Credit): Table {
  const rows = credit.entries.map(({ at, kind, note, amountCents, remainingCents }): Cell[] => [parisDay(new Date(at)), words.moves[kind], note, { cents: amountCents }, { cents: remainingCents }]);
  return { title: words.credit(credit.year), columns: [columns.at, columns.what, columns.comments, columns.amount, columns.remaining], rows };
}

/** Every entry of a year's credit, to print. */
export function creditPage(credit: Credit): string {
  const { title, columns: names, rows } = creditTable(credit);
  const shown = rows.map((row) => row.map((cell, index) => (typeof cell === 'string' ? (index === 0 ? longDate(cell) : cell) : signed(cell.cents))));
  const body = html`<h1>${title}</h1>
<p>${words.balance(euros(credit.allocatedCents), euros(credit.usedCents), euros(credit.remainingCents))}</p>
${tablePiece({ columns: names, rows: shown, sums: 2 })}`;
  return sheetPage(title, body);
}
