import type { Unread } from '../foundation/unread.ts';

/** What is said of what was typed and cannot be read: what it was, then what to type instead. */
export const unreadWords: Readonly<Record<Unread, (about: string, wrong: string) => string>> = {
  unreadable: (about, wrong) => `«\u00a0${about}\u00a0» ne se lit pas. ${wrong}`,
  'no-such-day': (about, wrong) => `«\u00a0${about}\u00a0» n’existe pas dans le calendrier. ${wrong}`,
  'short-year': (about, wrong) => `«\u00a0${about}\u00a0» a une année de deux chiffres\u00a0: il en faut quatre. ${wrong}`,
};

export const postcodeWrong = (about: string): string => `«\u00a0${about}\u00a0» n’a pas cinq chiffres. Écrivez le code postal entier, par exemple 01000 ou 29000.`;
