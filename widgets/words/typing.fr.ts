import { months } from '../../schema/rules/french.ts';

/** The words around what is typed: dates, amounts, shares. */
export const typingWords = {
  unknown: 'Je ne sais pas',
  day: 'Jour',
  month: 'Mois',
  year: 'Année',
  monthNames: months,
  dayWrong: 'Écrivez un jour de 1 à 31, par exemple 27.',
  monthWrong: 'Écrivez le mois en chiffres ou en lettres, par exemple 3 ou mars.',
  yearWrong: 'Écrivez l’année avec quatre chiffres, par exemple 1952.',
  future: 'Cette date n’est pas encore passée. Écrivez une année, par exemple 1952.',
  monthLength: (month: string, days: number) => /^[ao]/.test(month)
    ? `Le mois d’${month} a ${days} jours. Écrivez un jour de 1 à ${days}.`
    : `Le mois de ${month} a ${days} jours. Écrivez un jour de 1 à ${days}.`,
  eurosWrong: 'Écrivez le montant en chiffres, par exemple 14 230.',
  sharesWrong: 'Écrivez un nombre de parts, par exemple 2,25.',
  readBack: (year: string, month: string) => ['Nous lisons ', `${year} par an`, `, soit environ ${month} par mois.`] as const,
  looksMonthly: 'C’est peu pour une année entière. Est-ce bien le montant de l’année, et non celui du mois ?',
};

export type TypingWords = typeof typingWords;
