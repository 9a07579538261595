/** The words every widget says. This object is the type that another language satisfies. */
export const foundationWords = {
  lang: 'fr',
  name: 'Seniors en Vacances',
  phoneAsk: 'Une question ?',
  phone: '0 969 320 616',
  phoneAddress: 'tel:+33969320616',
  phoneCost: 'Service gratuit + prix d’un appel',
  goOn: 'Continuer',
  back: 'Retour',
  mistakes: ['', 'Un point à revoir', 'Deux points à revoir', 'Trois points à revoir', 'Quatre points à revoir'] as readonly string[],
  manyMistakes: 'Plusieurs points à revoir',
  offlineTitle: 'Notre service ne répond pas',
  offlineText: 'Votre connexion est coupée, ou notre service est arrêté. Vos réponses restent sur cette page.',
  retry: 'Essayer encore',
  waiting: 'Un instant…',
  erase: 'Effacer mes réponses',
  eraseAsk: 'Effacer toutes vos réponses ?',
  eraseYes: 'Oui, effacer',
  eraseNo: 'Non, les garder',
  erased: 'Vos réponses sont effacées.',
};

export type FoundationWords = typeof foundationWords;
