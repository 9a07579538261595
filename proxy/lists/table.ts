import writeXlsxFile from 'write-excel-file/node';

/** A list as rows: text, or integer cents that a spreadsheet may add up. */
export interface Table {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export type Cell = string | { cents: number };

/** A text that no spreadsheet takes for a formula: those begin with one of these signs, narrow or wide, whatever unseen comes before, or with a tab or a return. */
export function harmless(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** RFC 4180 with semicolons and a mark of UTF-8, which is what French spreadsheets open by themselves. */
export function csvOf({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map((cell) => quoted(typeof cell === 'string' ? harmless(cell) : euros(cell.cents))).join(';'));
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

/** The same as a workbook of one sheet: texts are texts, sums are numbers, and no cell computes. */
export async function xlsxOf({ title, columns, rows }: Table): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { type: String, value: readable(harmless(cell)) } : { type: Number, value: cell.cents / 100, format: '#,##0.00' })));
  const widths = columns.map((name, index) => ({ width: Math.min(50, Math.max(name.length, ...rows.map((row) => widthOf(row[index]))) + 2) }));
  const buffer = await writeXlsxFile([head, ...body], { columns: widths, sheet: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) }).toBuffer();
  return new Uint8Array(buffer);
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

function euros(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const whole = Math.abs(cents);
  return `${sign}${Math.floor(whole / 100)},${String(whole % 100).padStart(2, '0')}`;
}
