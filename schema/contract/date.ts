import { z } from 'zod';

/** Tells whether `YYYY-MM-DD` names a day that exists in the Gregorian calendar, which has no year 0. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

/** A calendar date, `YYYY-MM-DD`, understood in Europe/Paris. */
export const calendarDate = z
  .string()
  // A date that does not exist is compared with nothing.
  .refine(isCalendarDate, { abort: true, message: 'Écrivez une date qui existe, sous la forme 2026-10-12.' })
  .meta({ format: 'date', example: '2026-10-12' });
