import { isUtf8 } from 'node:buffer';
import { parse, type CsvError, type InfoRecord } from 'csv-parse';
import { breath } from '../breath.ts';
import type { CatalogueFile, Fault } from './fault.ts';

/** One line of a file, its cells by column, composed (NFC) and without the spaces around. */
export interface CsvRow {
  line: number;
  cells: ReadonlyMap<string, string>;
}

/** A file as far as it can be read. */
export interface CsvFile {
  rows: CsvRow[];
  /** What names each row, those with too few or too many cells among them; null where some cannot be known. */
  ids: ReadonlySet<string> | null;
  faults: Fault[];
}

interface Parsed {
  record: string[];
  info: InfoRecord;
}

/** Enough to work a while, little enough that nobody waits for it. */
const sliceBytes = 64 * 1024;

/**
 * Reads a CSV file with a header, as spreadsheets write it: a comma or semicolons, a BOM or none, any end of line.
 *
 * What is wrong with the file as a whole keeps no row from being read: every fault is told at once.
 */
export async function readCsv(file: CatalogueFile, bytes: Uint8Array, columns: readonly string[]): Promise<CsvFile> {
  const encoding = encodingFaults(file, bytes);
  if (encoding[0]?.line === 1) return { rows: [], ids: null, faults: encoding };
  const { lines, faults } = await parseSlices(file, bytes);
  const whole = faults.length === 0;
  faults.unshift(...encoding);
  const [header, ...rest] = lines;
  if (!header) return { rows: [], ids: null, faults: faults.length > 0 ? faults : [{ file, line: 1, column: '', code: 'empty-file', reason: 'Le fichier est vide : il faut au moins la ligne des noms de colonnes.' }] };
  const { names, most } = namesOf(header.record);
  faults.push(...headerFaults(file, header.line, names, columns));
  const single = [...names.entries()].filter(([, name]) => names.indexOf(name) === names.lastIndexOf(name));
  const idAt = names.indexOf('id');
  const rows: CsvRow[] = [];
  const ids = new Set<string>();
  for (const [index, { line, record }] of rest.entries()) {
    if (index % 1_000 === 999) await breath();
    const cells = record.map(clean);
    ids.add(cells[idAt] ?? '');
    if (cells.length < names.length || cells.length > most || cells.slice(names.length).some(Boolean)) {
      faults.push({ file, line, column: '', code: 'wrong-cells', reason: `La ligne a ${record.length} cellules au lieu de ${names.length}.` });
    } else rows.push({ line, cells: new Map(single.map(([at, name]) => [name, cells[at] ?? ''])) });
  }
  const known = whole && idAt >= 0 && ![...ids].some((id) => id.includes('\uFFFD'));
  return { rows, ids: known ? ids : null, faults };
}

/** The columns' names, without the empty ones that a spreadsheet writes after them; and how many cells a row may have. */
function namesOf(header: readonly string[]): { names: string[]; most: number } {
  const names = header.map((name) => clean(name).toLowerCase());
  return { names: names.slice(0, names.findLastIndex(Boolean) + 1), most: names.length };
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

/** As the first line that says something has it. */
function delimiterOf(bytes: Uint8Array): ';' | ',' {
  const start = Buffer.from(bytes.subarray(0, sliceBytes)).toString().replace(/^[\uFEFF\s]+/u, '');
  return /^[^\r\n]*;/u.test(start) ? ';' : ',';
}

function headerFaults(file: CatalogueFile, line: number, names: readonly string[], columns: readonly string[]): Fault[] {
  const fault = (column: string, code: string, reason: string): Fault => ({ file, line, column: column.slice(0, 100), code, reason });
  return [
    ...columns.filter((column) => !names.includes(column)).map((column) => fault(column, 'missing-column', 'Cette colonne manque.')),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => fault(name, 'repeated-column', 'Cette colonne est là deux fois.')),
    ...[...new Set(names)].filter((name) => !columns.includes(name)).map((name) => fault(name, 'unknown-column', 'Cette colonne n’existe pas : retirez-la, ou corrigez son nom.')),
  ];
}
