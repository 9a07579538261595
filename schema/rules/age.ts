const digits = (text: string, from: number, to: number): number => {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
};

const pair = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** A `YYYY-MM-DD` day as the number YYYYMMDD, whose differences divided by 10 000 count whole years. */
export const dayNumber = (day: string): number => pair(day, 0) * 1_000_000 + pair(day, 2) * 10_000 + pair(day, 5) * 100 + pair(day, 8);

/** Age in whole years on a day; a 29 February birthday counts from 1 March in a common year (contract, section 3). */
export function ageOn(birthDate: string, day: string): number {
  return Math.floor((dayNumber(day) - dayNumber(birthDate)) / 10000);
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysIn = (year: number, month: number): number => (month === 2 && leap(year) ? 29 : (lengths[month - 1] ?? 31));
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day `count` days after (or, negative, before) a day, as its number. */
export function dayNumberAfter(day: string, count: number): number {
  let [year, month, date] = [digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10) + count];
  while (date > daysIn(year, month)) {
    date -= daysIn(year, month);
    if (++month > 12) [year, month] = [year + 1, 1];
  }
  while (date < 1) {
    if (--month < 1) [year, month] = [year - 1, 12];
    date += daysIn(year, month);
  }
  return year * 10000 + month * 100 + date;
}

/** The day `count` days after (or, negative, before) a day. */
export function addDays(day: string, count: number): string {
  const after = dayNumberAfter(day, count);
  return write(Math.floor(after / 10000), Math.floor(after / 100) % 100, after % 100);
}

/** The same day `count` years later; 29 February becomes 1 March in a common year. */
export function addYears(day: string, count: number): string {
  const [year, month, date] = [digits(day, 0, 4) + count, digits(day, 5, 7), digits(day, 8, 10)];
  return date > daysIn(year, month) ? write(year, month + 1, 1) : write(year, month, date);
}

/** The first day on which someone born on `birthDate` is `age` years old. */
export const turns = (birthDate: string, age: number): string => addYears(birthDate, age);
