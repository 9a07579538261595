import { isCalendarDate } from '../../../schema/contract/date.ts';
import type { CsvRow } from './csv-file.ts';
import type { CatalogueFile, Fault } from './fault.ts';

/** Reads the cells of one row, noting each that is wrong; a wrong cell gives a value of its type that is never used. */
export class Cells {
  constructor(
    private readonly file: CatalogueFile,
    private readonly row: CsvRow,
    private readonly faults: Fault[],
  ) {}

  /** A column that the file has not, or has twice, is told once, of the header. */
  fail(column: string, code: string, reason: string): void {
    if (!this.row.cells.has(column)) return;
    this.faults.push({ file: this.file, line: this.row.line, column, code, reason });
  }

  raw(column: string): string {
    return this.row.cells.get(column) ?? '';
  }

  /** Any text up to `longest` characters; line ends are kept, other control characters are refused. */
  text(column: string, longest: number): string {
    const text = this.raw(column);
    if (text.length > longest) this.fail(column, 'too-long', `Il faut au plus ${longest} caractères.`);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text)) this.fail(column, 'control-character', 'Un caractère invisible s’est glissé ici : retapez le texte.');
    return text;
  }

  required(column: string, longest: number): string {
    const text = this.text(column, longest);
    if (text === '') this.fail(column, 'missing', 'Cette cellule est vide.');
    return text;
  }

  /** What names a row for ever, and stands in an address. */
  id(column: string): string {
    const id = this.required(column, 100);
    if (id !== '' && (!/^[^\p{Cc}\s/?#%\\{}]+$/u.test(id) || /^\.{1,2}$/.test(id))) this.fail(column, 'not-an-id', 'Un identifiant s’écrit sans espace, ni aucun de / ? # % \\ { }.');
    return id;
  }

  choice<Choice extends string>(column: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const text = this.raw(column);
    const found = choices.find((choice) => choice === text);
    if (found === undefined) this.fail(column, text === '' ? 'missing' : 'not-allowed', `Choisissez parmi : ${choices.join(', ')}.`);
    return found ?? choices[0];
  }

  optional<Choice extends string>(column: string, choices: readonly [Choice, ...Choice[]]): Choice | null {
    return this.raw(column) === '' ? null : this.choice(column, choices);
  }

  /** Any of the choices, separated by spaces, in the order of the list and each once. */
  several<Choice extends string>(column: string, choices: readonly Choice[]): Choice[] {
    const words = this.raw(column).split(/\s+/u).filter((word) => word !== '');
    const unknown = words.filter((word) => !choices.some((choice) => choice === word));
    if (unknown.length > 0) this.fail(column, 'not-allowed', `Choisissez parmi : ${choices.join(', ')}, séparés par des espaces.`);
    return choices.filter((choice) => words.includes(choice));
  }

  yes(column: string): boolean {
    return this.choice(column, ['yes', 'no']) === 'yes';
  }

  whole(column: string, least: number, most: number): number {
    const text = this.raw(column);
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.fail(column, text === '' ? 'missing' : 'not-a-number', `Il faut un nombre entier de ${least} à ${most}.`);
    return least;
  }

  /** Degrees, with a point or the comma of French spreadsheets. */
  degrees(column: string, most: number): number {
    const text = this.raw(column).replace('−', '-');
    const value = /^[+-]?\d{1,3}(?:[.,]\d{0,20})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (Math.abs(value) <= most) return value === 0 ? 0 : value;
    this.fail(column, text === '' ? 'missing' : 'not-degrees', `Il faut des degrés, de −${most} à ${most}.`);
    return 0;
  }

  date(column: string): string {
    const text = this.raw(column);
    if (isCalendarDate(text) && text >= '1900-01-01' && text <= '2999-12-31') return text;
    this.fail(column, text === '' ? 'missing' : 'not-a-date', 'Il faut une date qui existe, sous la forme 2026-10-12.');
    return '2000-01-01';
  }
}
