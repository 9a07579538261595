/** What the proxy knows of time: handed in, so that a test or `SEV_CLOCK` can hold the calendar still. */
export interface Clock {
  /** The calendar's instant: today, ages and deadlines follow it. */
  now(): Date;
  /** Milliseconds that only go forward, for what lasts less than a day: rate windows, durations. */
  elapsed(): number;
}

const parisDays = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

const hourMs = 3_600_000;
let told = { hour: Number.NaN, day: '' };

/** The day it is in Europe/Paris at an instant, as `YYYY-MM-DD`. */
export function parisDay(instant: Date): string {
  // Days change there on the hour, by whole offsets: within one hour the answer, which takes long to make, is the same.
  const hour = Math.floor(instant.getTime() / hourMs);
  if (told.hour !== hour) told = { hour, day: dayOf(instant) };
  return told.day;
}

function dayOf(instant: Date): string {
  const parts = new Map(parisDays.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}
