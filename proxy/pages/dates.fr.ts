import { addDays } from '../../schema/rules/age.ts';
import { longDate } from '../../schema/rules/french.ts';

const weekdays = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' });

/** The day of the week: « lundi ». */
export function weekday(day: string): string {
  return weekdays.format(new Date(`${day}T00:00:00Z`));
}

/** « lundi 12 octobre 2026 ». */
export function fullDate(day: string): string {
  return `${weekday(day)} ${longDate(day)}`;
}

/** « 12 octobre », as one says it on the telephone. */
export function shortDate(day: string): string {
  return longDate(day).replace(/ \d{4}$/, '');
}

/** « du lundi 12 au vendredi 16 octobre 2026 », saying twice only what differs. */
export function dateRange(from: string, to: string): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `du ${fullDate(from)} au ${fullDate(to)}`;
  const start = from.slice(0, 7) === to.slice(0, 7) ? longDate(from).replace(/ .*/, '') : shortDate(from);
  return `du ${weekday(from)} ${start} au ${fullDate(to)}`;
}

/** « octobre 2026 », from `2026-10`. */
export function monthLabel(month: string): string {
  return longDate(`${month}-02`).replace(/^2 /, '');
}

/** The months from a day on, as `2026-10`. */
export function monthsFrom(day: string, count: number): string[] {
  const first = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => monthOf(first + index));
}

/** The first and last days of a month. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const next = monthOf(Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
  return { from: `${month}-01`, to: addDays(`${next}-01`, -1) };
}

function monthOf(count: number): string {
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
