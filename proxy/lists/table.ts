import writeXlsxFile from 'write-excel-file/node';
import { harmless } from '../../schema/rules/formula.ts';
import { number } from '../../schema/rules/french.ts';

/** A list as rows; the last columns, `sums` of them, are money. */
export interface Table {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  sums: number;
}

/** Text, integer cents or a count that a spreadsheet may add up, or a day. */
export type Cell = string | { cents: number } | { count: number } | { day: string };

/** RFC 4180 with semicolons and a mark of UTF-8, which is what French spreadsheets open by themselves. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? quoted(harmless(cell)) : 'cents' in cell ? figures(cell.cents) : 'count' in cell ? String(cell.count) : shortDay(cell.day))).join(';'));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

/** The same as a workbook of one sheet: texts are texts, sums are numbers, days are days, and no cell computes. */
export async function xlsxOf({ title, columns, rows }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map(xlsxCell));
  const widths = columns.map((name, index) => ({ width: Math.min(50, Math.max(name.length, ...rows.map((row) => widthOf(row[index]))) + 2) }));
  const buffer = await writeXlsxFile([head, ...body], { columns: widths, sheet: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) }).toBuffer();
  return new Uint8Array(buffer);
}

/** A cell as it is read on paper: sums with their cents, which stand one under the other. */
export function onPaper(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'cents' in cell ? sum(cell.cents) : 'count' in cell ? number(cell.count) : shortDay(cell.day);
}

/** A sum with its cents, none or not: −1 212,00 €. */
export function sum(cents: number): string {
  const whole = Math.abs(cents);
  return `${cents < 0 ? '−' : ''}${number(Math.floor(whole / 100))},${rest(whole)}\u00A0€`;
}

function xlsxCell(cell: Cell) {
  if (typeof cell === 'string') return { type: String, value: readable(harmless(cell)) };
  if ('count' in cell) return { type: Number, value: cell.count, format: '#,##0' };
  return 'cents' in cell ? { type: Number, value: cell.cents / 100, format: '#,##0.00' } : { type: Date, value: new Date(`${cell.day}T00:00:00Z`), format: 'dd/mm/yyyy' };
}

function widthOf(cell: Cell | undefined): number {
  return typeof cell === 'string' ? cell.length : 10;
}

/** A workbook is XML, which has no place for most control characters. */
function readable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text;
}

function figures(cents: number): string {
  const whole = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(whole / 100)},${rest(whole)}`;
}

function rest(cents: number): string {
  return String(cents % 100).padStart(2, '0');
}

function shortDay(day: string): string {
  return day.split('-').toReversed().join('/');
}
