import { isUtf8 } from 'node:buffer';
import { parse, type CsvError, type InfoRecord } from 'csv-parse';
import { breath } from '../breath.ts';
import type { CatalogueFile, Fault } from './fault.ts';

/** One line of a file, its cells by column, composed (NFC) and without the spaces around. */
export interface CsvRow {
  line: number;
  cells: ReadonlyMap<string, string>;
}

interface Parsed {
  record: string[];
  info: InfoRecord;
}

/** Enough to work a while, little enough that nobody waits for it. */
const sliceBytes = 64 * 1024;

/** Reads a CSV file with a header, as spreadsheets write it: a comma or semicolons, a BOM or none, any end of line. */
export async function readCsv(file: CatalogueFile, bytes: Uint8Array, columns: readonly string[]): Promise<{ rows: CsvRow[]; faults: Fault[] }> {
  const encoding = encodingFaults(file, bytes);
  if (encoding.length > 0) return { rows: [], faults: encoding };
  const { lines, faults } = await parseSlices(file, bytes);
  const [header, ...rest] = lines;
  if (!header) return { rows: [], faults: faults.length > 0 ? faults : [{ file, line: 1, column: '', code: 'empty-file', reason: 'Le fichier est vide : il faut au moins la ligne des noms de colonnes.' }] };
  const names = header.record.map((name) => clean(name).toLowerCase());
  const wrong = headerFaults(file, names, columns);
  if (wrong.length > 0) return { rows: [], faults: [...faults, ...wrong] };
  const rows: CsvRow[] = [];
  for (const { line, record } of rest) {
    if (rows.length % 1_000 === 999) await breath();
    if (record.length === names.length) rows.push({ line, cells: new Map(names.map((name, index) => [name, clean(record[index] ?? '')])) });
    else faults.push({ file, line, column: '', code: 'wrong-cells', reason: `La ligne a ${record.length} cellules au lieu de ${names.length}.` });
  }
  return { rows, faults };
}

function clean(cell: string): string {
  return cell.normalize('NFC').trim();
}

function encodingFaults(file: CatalogueFile, bytes: Uint8Array): Fault[] {
  if (isUtf8(bytes)) return [];
  const found: Fault[] = [];
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) found.push({ file, line, column: '', code: 'not-utf-8', reason: 'La ligne n’est pas en UTF-8 : enregistrez le fichier avec cet encodage.' });
    from = to + 1;
  }
  return found;
}

async function parseSlices(file: CatalogueFile, bytes: Uint8Array): Promise<{ lines: { line: number; record: string[] }[]; faults: Fault[] }> {
  const lines: { line: number; record: string[] }[] = [];
  const faults: Fault[] = [];
  const parser = parse({ bom: true, delimiter: delimiterOf(bytes), info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, skip_records_with_empty_values: true });
  let returns = 0;
  let reached = 0;
  parser.on('data', ({ record, info }: Parsed) => {
    // The parser counts an end of line of two characters twice inside quotes.
    const inside = record.map((cell) => ({ lines: cell.split('\n').length - 1, returns: cell.split('\r\n').length - 1 }));
    for (const cell of inside) returns += cell.returns;
    reached = info.lines - returns;
    lines.push({ record, line: reached - inside.reduce((sum, cell) => sum + cell.lines, 0) });
  });
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', (error: CsvError) => {
      faults.push({ file, line: reached + 1, column: '', code: 'unreadable', reason: unreadable(error.code) });
      resolve();
    });
  });
  for (let from = 0; from < bytes.length && !parser.destroyed; from += sliceBytes) {
    parser.write(bytes.subarray(from, from + sliceBytes));
    await breath();
  }
  if (!parser.destroyed) parser.end();
  await ended;
  return { lines, faults };
}

function unreadable(code: CsvError['code']): string {
  return code === 'CSV_QUOTE_NOT_CLOSED' ? 'Un guillemet ouvert ici n’est jamais fermé.' : 'La ligne n’est pas du CSV lisible.';
}

function delimiterOf(bytes: Uint8Array): ';' | ',' {
  const end = bytes.indexOf(10);
  return bytes.subarray(0, end < 0 ? bytes.length : end).includes(0x3b) ? ';' : ',';
}

function headerFaults(file: CatalogueFile, names: readonly string[], columns: readonly string[]): Fault[] {
  const fault = (column: string, code: string, reason: string): Fault => ({ file, line: 1, column: column.slice(0, 100), code, reason });
  return [
    ...columns.filter((column) => !names.includes(column)).map((column) => fault(column, 'missing-column', 'Cette colonne manque.')),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => fault(name, 'repeated-column', 'Cette colonne est là deux fois.')),
    ...[...new Set(names)].filter((name) => !columns.includes(name)).map((name) => fault(name, 'unknown-column', 'Cette colonne n’existe pas : retirez-la, ou corrigez son nom.')),
  ];
}
