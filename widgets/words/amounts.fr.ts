/** The words around sums and bars. */
export const amountWords = {
  price: 'Prix maximum',
  supplement: 'Chambre seule',
  aid: 'L’aide paie',
  remains: 'Il vous reste',
  pays: 'Vous payez',
  keyAid: 'payé par l’aide',
  keyRest: 'à votre charge',
  bar: (aid: string, remaining: string) => `L’aide paie ${aid}, il reste ${remaining}.`,
  barNone: (remaining: string) => `Il n’y a pas d’aide, il reste ${remaining}.`,
};

export type AmountWords = typeof amountWords;
