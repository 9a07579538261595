import type { Source } from '../contract/simulation.ts';

const thin = '\u202F';
const hard = '\u00A0';
export const months: readonly string[] = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** A whole number with French thousands: 17 066. */
export function number(value: number): string {
  if (value < 1000) return String(value);
  const rest = value % 1000;
  const thousands = (value - rest) / 1000;
  return (thousands < 1000 ? String(thousands) : number(thousands)) + (rest < 10 ? `${thin}00` : rest < 100 ? `${thin}0` : thin) + String(rest);
}

/** Whole euros: 14 230 €. */
export const wholeEuros = (value: number): string => `${number(value)}${hard}€`;

/** Integer cents as euros, cents shown only where there are some: 484 €, 149,50 €. */
export function euros(cents: number): string {
  const rest = cents % 100;
  const whole = number((cents - rest) / 100);
  return rest === 0 ? `${whole}${hard}€` : `${whole},${rest < 10 ? '0' : ''}${rest}${hard}€`;
}

/** A day in full: 1er janvier 2026. */
export function longDate(day: string): string {
  const date = Number(day.slice(8, 10));
  return `${date === 1 ? '1er' : date} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** By quarters of a share. */
const sharesSaid: string[] = [];

/** Tax shares: 1 part, 2,5 parts. There are a few dozen of them, and a fraction takes long to write. */
export function sharesText(shares: number): string {
  let said = sharesSaid[shares * 4];
  if (said === undefined) sharesSaid[shares * 4] = said = `${String(shares).replace('.', ',')}${hard}${shares < 2 ? 'part' : 'parts'}`;
  return said;
}

/** A source as people cite it: « Conditions 2026, article 2.2 ». */
export const sourceText = ({ title, article }: Source): string => `${title}, ${/^\d/.test(article) ? `article${hard}${article}` : article}`;
