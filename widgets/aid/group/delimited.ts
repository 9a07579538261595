import { harmless, isFormula } from '../../../schema/rules/formula.ts';

/** Reads and writes lists as spreadsheets write them. */

const mark = '\uFEFF';
const delimiters = [';', '\t', ','] as const;

/**
 * Reads delimited text as rows of trimmed cells; empty rows are left out. The delimiter is the one that the first line
 * holds most, or another one that makes a list where that one does not: a title above may hold a comma.
 */
export function readDelimited(text: string, isList: (rows: readonly (readonly string[])[]) => boolean = () => true): string[][] {
  const body = text.startsWith(mark) ? text.slice(mark.length) : text;
  const tables = likeliest(body).map((delimiter) => cellsOf(body, delimiter).filter((row) => row.some((cell) => cell !== '')));
  return tables.find(isList) ?? tables[0] ?? [];
}

function likeliest(text: string): string[] {
  const outside = firstLine(text).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => outside.split(delimiter).length;
  return [...delimiters].sort((one, other) => count(other) - count(one));
}

/** The first line that holds something; a line may go on inside quotes. */
const firstLine = (text: string): string => /^\s*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(text)?.[1] ?? '';

function cellsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at] ?? '';
      else quoted = false;
    } else if (character === '"' && cell.trim() === '') [cell, quoted] = ['', true];
    else if (character === delimiter) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
    else if (text[at + 1] !== '\n') endRow();
  }
  endRow();
  return rows;
}

/** Writes rows as a spreadsheet in French opens them: UTF-8 mark, semicolons, CRLF, and no cell that runs as a formula. */
export const writeDelimited = (rows: readonly (readonly string[])[]): string =>
  mark + rows.map((row) => row.map((cell) => quote(harmless(cell))).join(';')).join('\r\n') + '\r\n';

/** Takes back the apostrophe of `harmless`, when a list comes home. */
export const plain = (cell: string): string => (cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell);

/** Every delimiter is quoted, so that a list that comes home is not taken for one with commas. */
const quote = (cell: string): string => (/[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
