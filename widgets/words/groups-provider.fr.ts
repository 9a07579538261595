const hard = '\u00a0';
const many = (count: number, one: string, more = `${one}s`): string => `${count}${hard}${count > 1 ? more : one}`;

/** The words of a provider's screens. */
export const providerWords = {
  openTitle: 'Ouvrir un groupe',
  openLead: 'Cherchez un de vos lieux, ou rien pour voir tous vos séjours. Le porteur de projet reçoit un message, puis inscrit ses participants.',
  search: 'Le lieu du séjour, par exemple Les Embruns',
  find: 'Chercher',
  none: 'Aucun de vos séjours pour ces mots, avec des places libres et une liste encore ouverte.',
  stays: 'Quel séjour ?',
  stay: (name: string, dates: string, left: number) => `${name}, ${dates}. ${left > 0 ? `Encore ${many(left, 'place libre', 'places libres')}` : 'Complet'}.`,
  more: (shown: number, all: number) => `Les ${shown} premiers sur ${all}, par date. Précisez le lieu pour voir les autres.`,
  convention: 'Le numéro de convention du porteur, par exemple ANCV0123',
  places: 'Le nombre de places, par exemple 30',
  openIt: 'Ouvrir le groupe',
  opened: 'Le groupe est ouvert. Le porteur reçoit un message.',
  chooseStay: 'Cherchez un lieu, puis choisissez un séjour.',
  chooseFound: 'Choisissez un séjour de cette liste.',
  conventionWrong: 'Écrivez un numéro de convention, par exemple ANCV0123.',
  placesWrong: 'Écrivez un nombre de places de 1 à 1 000, par exemple 30.',
  placesUnder: (taken: number) => `${many(taken, 'place est prise', 'places sont prises')} : écrivez ${taken} ou plus.`,
  change: 'Changer le nombre de places',
  changeIt: 'Changer',
  changed: (places: number) => `Le groupe a maintenant ${many(places, 'place')}.`,
  cancel: 'Annuler ce groupe',
  cancelAsk: 'Annuler ce groupe ?',
  cancelText: (people: number, sum: string) => `${people ? `${many(people, 'personne quitte', 'personnes quittent')} la liste. ` : ''}${sum} d’aide reviennent au crédit du porteur, qui reçoit un message. Un groupe annulé ne revient pas.`,
  cancelYes: 'Oui, annuler le groupe',
  cancelNo: 'Non, garder le groupe',
  cancelled: 'Le groupe est annulé. Le porteur reçoit un message.',
  validated: 'La liste est validée des deux côtés. L’aide vous est versée.',
  validateFirst: 'Le séjour est fini : dites qui était là.',
};
