/** The words of the stays kept and compared. */
export const keptWords = {
  title: 'Vos séjours gardés',
  none: 'Vous n’avez gardé aucun séjour. Ouvrez une fiche et choisissez « Garder ce séjour ».',
  local: 'Cette liste reste sur cet appareil.',
  gone: 'Un séjour gardé n’est plus proposé.',
  back: 'Retour à la liste',
  keep: 'Garder ce séjour',
  keptNow: 'Séjour gardé',
  unkeep: 'Ne plus garder',
  unkeepOne: (name: string) => `Ne plus garder ${name}`,
  removed: (name: string) => `${name} n’est plus gardé.`,
  print: 'Imprimer pour le CCAS',
  rows: {
    place: 'Lieu', dates: 'Dates', length: 'Durée', setting: 'Cadre', access: 'Accès', price: 'Prix par personne', supplement: 'Chambre seule', remains: 'Il vous reste', left: 'Places', contact: 'Contact',
  },
  sheetTitle: 'Mes séjours à comparer',
  sheetNotes: 'Mes questions, mon choix',
  sheetCall: 'Pour s’inscrire',
  sheetPhone: 'Ligne Seniors en Vacances, service gratuit + prix d’un appel. Ou le CCAS de votre commune.',
  sheetPriced: 'Sommes calculées d’après les réponses données sur cette page.',
};
