import { shortDay } from '../../foundation/typed-day.ts';
import { unzip } from './unzip.ts';

/** How a style shows a number: as a day, with leading zeros, or as it is. */
type Shown = 'day' | number | null;

const [first1900, first1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
const dayMs = 86_400_000;

/**
 * Reads the first sheet of an Excel workbook as rows of texts, on this device; throws of what is none.
 *
 * No formula is worked out: a cell that has one gives the value that was saved with it. Days come as 27/03/1952. The XML
 * is read by hand, since a page under Trusted Types may not parse.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const file = unzip(bytes);
  const book = (await file('xl/workbook.xml')) ?? '';
  const sheet = await file(await pathOfFirst(book, file));
  if (sheet === null) throw new TypeError('no sheet');
  const strings = inner((await file('xl/sharedStrings.xml')) ?? '', 'si').map(({ text }) => written(text));
  const shown = stylesIn((await file('xl/styles.xml')) ?? '');
  const first = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(book) ? first1904 : first1900;
  return inner(sheet, 'row').map((row) => {
    const cells: string[] = [];
    for (const { attributes, text } of inner(row.text, 'c')) {
      const column = columnOf(attribute(attributes, 'r')) ?? cells.length;
      while (cells.length < column) cells.push('');
      cells[column] = valueOf(attribute(attributes, 't'), text, strings, (value) => showing(value, shown[Number(attribute(attributes, 's') ?? 0)] ?? null, first));
    }
    return cells;
  });
}

/** The first sheet that is not hidden; a book that does not name it has it where every program puts it. */
async function pathOfFirst(book: string, file: (path: string) => Promise<string | null>): Promise<string> {
  const sheet = inner(book, 'sheet').find(({ attributes }) => !/\bstate="(?:very)?[hH]idden"/.test(attributes));
  const id = attribute(sheet?.attributes ?? '', '\\w+:id');
  const links = inner((await file('xl/_rels/workbook.xml.rels')) ?? '', 'Relationship');
  const target = attribute(links.find(({ attributes }) => attribute(attributes, 'Id') === id)?.attributes ?? '', 'Target') ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function valueOf(type: string | undefined, text: string, strings: readonly string[], show: (value: number) => string): string {
  if (type === 'inlineStr') return written(text);
  const value = inner(text, 'v')[0]?.text ?? '';
  if (value === '' || type === 'e') return '';
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'str') return unescaped(value);
  if (type === 'b') return value === '1' ? 'oui' : 'non';
  if (type === 'd') return shortDay(value.slice(0, 10));
  return show(Number(value));
}

function showing(value: number, shown: Shown, first: number): string {
  if (!Number.isFinite(value)) return '';
  if (shown === 'day') return shortDay(new Date(first + Math.floor(value) * dayMs).toISOString().slice(0, 10));
  // A sum as it was keyed: what a machine adds beyond the cent is none of it.
  const text = String(Math.round(value * 100) / 100).replace('.', ',');
  return shown === null ? text : text.padStart(shown, '0');
}

/** What each style of cell shows, in the order that cells name them. */
function stylesIn(styles: string): Shown[] {
  const formats = new Map(inner(styles, 'numFmt').map(({ attributes }) => [attribute(attributes, 'numFmtId'), unescaped(attribute(attributes, 'formatCode') ?? '')]));
  return inner(inner(styles, 'cellXfs')[0]?.text ?? '', 'xf').map(({ attributes }) => {
    const id = attribute(attributes, 'numFmtId');
    const format = formats.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    if (format === undefined) return isDay(Number(id)) ? 'day' : null;
    return /^0+$/.test(format) ? format.length : /[dyj]|a{2,4}/i.test(format) ? 'day' : null;
  });
}

/** The formats that every program knows by their number (ECMA-376, 18.8.30), those of other alphabets with them. */
const isDay = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The texts of a string in several faces, without what is said above it in some alphabets. */
const written = (text: string): string => inner(text.replace(/<((?:\w+:)?)rPh\b[^]*?<\/\1rPh>/g, ''), 't').map((one) => unescaped(one.text)).join('');

interface Piece {
  attributes: string;
  text: string;
}

/** Elements of this name, in their order; none of those read here holds another of its own name. */
function inner(xml: string, name: string): Piece[] {
  const pieces = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s/>])((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:/>|>([^]*?)</\\1${name}\\s*>)`, 'g');
  return [...xml.matchAll(pieces)].map(([, , attributes = '', text = '']) => ({ attributes, text }));
}

const attribute = (attributes: string, name: string): string | undefined => new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find((one) => one !== undefined);

/** A is the first column, AA the twenty-seventh. */
function columnOf(place: string | undefined): number | undefined {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(place ?? '')?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column ? column - 1 : undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: '\'', amp: '&' };

const unescaped = (text: string): string => text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
});
