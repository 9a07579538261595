import { months } from '../../schema/rules/french.ts';

const short = ['janv.', 'févr.', 'mars', 'avril', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'];
const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const hard = '\u00a0';

const date = (day: string): string => (day.endsWith('-01') ? '1er' : String(Number(day.slice(8, 10))));
const month = (day: string): number => Number(day.slice(5, 7)) - 1;

/** 4 septembre. */
export const dayMonth = (day: string): string => `${date(day)}${hard}${months[month(day)]}`;

/** 16 sept. */
export const shortDayMonth = (day: string): string => `${date(day)}${hard}${short[month(day)]}`;

/** mercredi 16 septembre. */
export const weekdayMonth = (day: string): string => `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${dayMonth(day)}`;

/** 3 au 10 octobre · 28 septembre au 2 octobre; the year where it ends, if asked. */
export function dayRange(from: string, to: string, year = false): string {
  const start = from.slice(0, 7) === to.slice(0, 7) ? date(from) : dayMonth(from);
  return `${start} au ${dayMonth(to)}${year ? ` ${to.slice(0, 4)}` : ''}`;
}

const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'short' });

/** An instant as it was in Paris: 12 sept. à 14 h 05. */
export function instantText(instant: string): string {
  const [day = '', time = ''] = parts.format(new Date(instant)).split(' ');
  return `${shortDayMonth(day)} à ${time.replace(/^0/, '').replace(':', `${hard}h${hard}`)}`;
}
