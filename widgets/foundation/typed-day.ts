import { readDate } from './reading.ts';

/** Reads a day as agents write it in one field: 27/03/1952, 27031952, 27.3.1952, 27 mars 1952, 1952-03-27. Any day up to `latest`; null when it is none. */
export function readDay(text: string, latest = '9999-12-31'): string | null {
  const written = text.trim().replace(/^(\d\d)(\d\d)(\d{4})$/, '$1/$2/$3');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(written);
  const french = /^(\d{1,2})(?:er)?[\s./-]+([\p{L}.]+|\d{1,2})[\s./-]+(\d{4})(?:\s.*)?$/u.exec(written.normalize('NFC'));
  const [day = '', month = '', year = ''] = iso ? [iso[3], iso[2], iso[1]] : french ? french.slice(1) : [];
  const read = readDate({ day, month, year }, latest);
  return 'date' in read ? read.date : null;
}

/** Writes a day as agents do: 27/03/1952. */
export const shortDay = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
