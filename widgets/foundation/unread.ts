import { readDay } from './typed-day.ts';

/** Why what was typed cannot be read: a day that is in no calendar, a year of two figures, or anything else. */
export type Unread = 'unreadable' | 'no-such-day' | 'short-year';

const numbers = /^(?:\d{1,2}[\s./-]+\d{1,2}[\s./-]+(?:19|[2-9]\d)\d\d|(?:19|[2-9]\d)\d\d[-/]\d{1,2}[-/]\d{1,2})$/;

/** Why a day cannot be read. */
export function dayMistake(text: string): Unread {
  if (/^\d{1,2}(?:er)?[\s./-]+(?:\d{1,2}|\p{L}+\.?)[\s./-]+\d\d$/u.test(text)) return 'short-year';
  return numbers.test(text) || readDay(text.replace(/^\d{1,2}(?!\d)/, '1')) !== null ? 'no-such-day' : 'unreadable';
}

const longestSaid = 40;

/** What was typed, as a sentence repeats it. */
export const saidIn = (text: string): string => (text.length > longestSaid ? `${text.slice(0, longestSaid)}…` : text);
