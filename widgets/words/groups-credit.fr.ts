/** The words of a year's credit. */
export const creditWords = {
  title: (year: number) => `Crédit d’aide ${year}`,
  notified: (day: string) => `Notifié le ${day}.`,
  readOn: (day: string) => `Relevé du ${day}.`,
  cancelled: (sum: string) => `À la fin de l’année, ${sum} non employés ont été annulés.`,
  lack: 'Pour en demander plus : sur l’espace Action sociale de l’ANCV, ou à votre chargé de développement.',
  moves: (count: number) => (count > 1 ? `${count} mouvements` : 'Un mouvement'),
  none: 'Aucun mouvement.',
  caption: 'Les mouvements du crédit, les derniers d’abord',
  date: 'Date',
  what: 'Mouvement',
  sum: 'Somme',
  rest: 'Il reste',
  plus: (sum: string) => `+ ${sum}`,
  minus: (sum: string) => `− ${sum}`,
  print: 'Imprimer le crédit',
};
