/** Reads what people type: dates in three fields, amounts, numbers of shares. Nothing here knows a sentence. */

const months: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan'], ['fevrier', 'fevr', 'fev'], ['mars', 'mar'], ['avril', 'avr'], ['mai'], ['juin'],
  ['juillet', 'juil', 'jul'], ['aout', 'aou'], ['septembre', 'sept', 'sep'], ['octobre', 'oct'], ['novembre', 'nov'], ['decembre', 'dec'],
];

const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[\s.\u00a0\u202f]/g, '');

/** Reads a month from 1 to 12, written as a number (zero or not) or as a name, cut or with its accents. Null when it is none. */
export function readMonth(text: string): number | null {
  const written = bare(text);
  if (/^\d{1,2}$/.test(written)) return Number(written) >= 1 && Number(written) <= 12 ? Number(written) : null;
  const found = months.findIndex((names) => names.includes(written));
  return found < 0 ? null : found + 1;
}

/** Reads a whole number of at most `digits` digits; spaces and a leading zero do not matter. Null when it is none. */
export function readWhole(text: string, digits: number): number | null {
  const written = bare(text).replace(/^(\d{1,2})er$/, '$1');
  return new RegExp(`^\\d{1,${digits}}$`).test(written) ? Number(written) : null;
}

/** Counts the days of a month; without a year, February has 29. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Writes a calendar day as `YYYY-MM-DD`. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export type DateField = 'day' | 'month' | 'year';
export type DateMistake = { field: DateField; is: 'day' | 'month' | 'year' | 'month-length' | 'future'; days?: number; month?: number };

/** Reads a date typed in three fields: the day as `YYYY-MM-DD`, or every mistake with the field it belongs to. */
export function readDate(typed: Record<DateField, string>, today: string): { date: string } | { mistakes: DateMistake[] } {
  const month = readMonth(typed.month);
  const year = /^\d{4}$/.test(bare(typed.year)) ? readWhole(typed.year, 4) : null;
  const day = readWhole(typed.day, 2);
  const mistakes: DateMistake[] = [];
  if (day === null || day < 1 || day > 31) mistakes.push({ field: 'day', is: 'day' });
  else if (month !== null && day > daysIn(month, year)) mistakes.push({ field: 'day', is: 'month-length', days: daysIn(month, year), month });
  if (month === null) mistakes.push({ field: 'month', is: 'month' });
  if (year === null || year < 1900) mistakes.push({ field: 'year', is: 'year' });
  if (mistakes.length || day === null || month === null || year === null) return { mistakes };
  const date = isoDay(year, month, day);
  return date > today ? { mistakes: [{ field: 'year', is: 'future' }] } : { date };
}

/** Reads a yearly amount in whole euros, cents rounded down as the tax office does. Null when it is none. */
export function readEuros(text: string): number | null {
  const written = bareAmount(text);
  const grouped = /^\d{1,3}(\.\d{3})+$/.test(written) ? written.replaceAll('.', '') : written;
  if (!/^\d{1,9}([.,]\d{0,2})?$/.test(grouped)) return null;
  return Math.floor(Number(grouped.replace(',', '.')));
}

/** Under this, an amount for a whole year looks like one for a month. */
const monthlyLooking = 3000;

export const looksMonthly = (euros: number | null): boolean => euros !== null && euros > 0 && euros < monthlyLooking;

const bareAmount = (text: string): string => text.replace(/[\s\u00a0\u202f]|€|euros?$/gi, '').replace(/\.(?=\d{3},)/g, '');

/** Reads a number of tax shares, by quarters, above 0 and at most 20. Null when it is none. */
export function readShares(text: string): number | null {
  const written = text.replace(/parts?/i, '').trim().replace(',', '.');
  const shares = /^\d{1,2}(\.\d{1,2})?$/.test(written) ? Number(written) : 0;
  return shares > 0 && shares <= 20 && Number.isInteger(shares * 4) ? shares : null;
}

/** The five figures of a postcode, however they are spaced; null where there are not five. */
export function readPostcode(text: string): string | null {
  const written = text.replace(/\s/g, '');
  return /^\d{5}$/.test(written) ? written : null;
}
