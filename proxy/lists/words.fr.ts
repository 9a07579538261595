import type { GroupStatus } from '../../schema/contract/groups.ts';
import type { AidRefusal, Title } from '../../schema/contract/participants.ts';
import type { Label } from '../../schema/contract/simulation.ts';

interface Balance {
  allocated: string;
  used: string;
  /** What was left when the year ended; null while it has not. */
  cancelled: string | null;
  remaining: string;
}

/** What lists on paper say; one place for all of them. */
export const words = {
  rooming: 'Liste des participants et des chambres',
  sheets: 'Fiches d’information',
  amounts: 'Sommes à encaisser',
  credit: (year: number): string => `Relevé du crédit ${year}`,
  notified: (day: string, today: string): string => `Crédit notifié le ${day}, relevé du ${today}.`,
  balance: ({ allocated, used, cancelled, remaining }: Balance): string => `Accordé\u00A0: ${allocated}. Utilisé\u00A0: ${used}. ${cancelled === null ? '' : `Annulé à la fin de l’année\u00A0: ${cancelled}. `}Il reste\u00A0: ${remaining}.`,
  frozen: 'La convention est suspendue\u00A0: ce qui reste est gelé.',
  groups: 'Groupes',
  due: 'Relevé de l’aide due',
  dueOn: (today: string): string => `Au ${today}. L’ANCV paie cette aide au professionnel pour les personnes que les deux côtés ont dites présentes. Elle est déjà déduite du prix des participants.`,
  nothingDue: 'Aucune aide n’est due\u00A0: elle l’est quand le professionnel puis le porteur ont validé la liste.',
  partner: (name: string, convention: string): string => `${name}, convention ${convention}`,
  provider: (name: string): string => `Professionnel\u00A0: ${name}.`,
  cancelled: 'Ce groupe est annulé.',
  listOn: {
    open: (today: string, day: string): string => `Liste du ${today}. Elle peut changer jusqu’au ${day}.`,
    closed: (today: string, day: string): string => `Liste du ${today}. Elle est fermée depuis le ${day} au soir.`,
  },
  people: (taken: number, places: number): string => `${taken} ${taken > 1 ? 'inscrits' : 'inscrit'} sur ${places} ${places > 1 ? 'places' : 'place'}`,
  empty: 'Personne n’est encore inscrit.',
  columns: {
    title: 'Civilité', name: 'Nom', givenName: 'Prénom', room: 'Chambre', roommate: 'Partage avec', comments: 'Remarques', label: 'Éligibilité', went: 'Séjour réalisé',
    price: 'Prix', supplement: 'Chambre individuelle', aid: 'Aide', due: 'À encaisser', at: 'Date', what: 'Mouvement', amount: 'Montant', remaining: 'Il reste',
    provider: 'Professionnel', stay: 'Séjour', from: 'Du', to: 'Au', groups: 'Groupes', aided: 'Personnes aidées', dueAid: 'Aide due',
    place: 'Lieu', commune: 'Commune', department: 'Département', partner: 'Porteur de projet', convention: 'Convention', nights: 'Nuits', taken: 'Inscrits', places: 'Places', status: 'État',
    freezesOn: 'Liste ouverte jusqu’au', validateBy: 'À valider jusqu’au',
  },
  statuses: { open: 'Ouvert', frozen: 'Figé', 'awaiting-provider': 'Attend la validation du professionnel', 'awaiting-partner': 'Attend la validation du porteur', validated: 'Validé', cancelled: 'Annulé' } satisfies Record<GroupStatus, string>,
  titles: { madame: 'Madame', monsieur: 'Monsieur' },
  named: (title: Title, usedName: string | null | undefined, birthName: string): string => (usedName && usedName !== birthName ? `${usedName} (${title === 'madame' ? 'née' : 'né'} ${birthName})` : birthName),
  yes: 'Oui',
  no: 'Non',
  single: 'Individuelle',
  shared: 'Partagée',
  labels: { aid: 'Éligible à l’aide', programme: 'Éligible au programme', 'carer-aid': 'Éligible à l’aide en tant qu’aidant', 'spouse-aid': 'Éligible à l’aide par conjoint', 'spouse-programme': 'Éligible au programme par conjoint' } satisfies Record<Label, string>,
  total: 'Total',
  absentOwe: 'Rien n’est compté pour qui n’était pas au séjour\u00A0: voyez les conditions d’annulation du professionnel.',
  notIncluded: 'Ne sont pas compris\u00A0: le transport jusqu’au lieu de vacances, la taxe de séjour et l’assurance annulation.',
  moves: { allocation: 'Crédit notifié', aid: 'Aide accordée', 'aid-returned': 'Aide rendue', 'absence-returned': 'Aide rendue, absence', 'group-cancelled': 'Aide rendue, groupe annulé', 'year-end': 'Fin de l’année' },
  sheet: {
    title: 'Votre inscription à Seniors en Vacances',
    stay: 'Votre séjour',
    programme: 'Seniors en Vacances est un programme de l’ANCV (Agence nationale pour les chèques-vacances). Il propose des séjours à prix plafonné. Quand l’aide est accordée, l’ANCV la verse au professionnel, et votre prix baisse d’autant.',
    aidTitle: 'Votre droit',
    bill: 'Ce que vous payez',
    price: 'Prix du séjour',
    supplement: 'Chambre individuelle',
    aid: 'Aide de l’ANCV',
    due: 'Il vous reste à payer',
    granted: (amount: string): string => `Aide accordée\u00A0: ${amount}.`,
    without: 'Sans aide de l’ANCV pour ce séjour.',
    refusals: {
      'not-eligible': 'Votre situation n’ouvre pas droit à l’aide.',
      'already-aided-this-year': 'Vous avez déjà reçu une aide de l’ANCV pour cette année.',
      'credit-exhausted': 'Le crédit d’aide de votre structure est épuisé.',
      'credit-not-notified': 'Le crédit d’aide de votre structure n’est pas notifié pour la date du séjour.',
      undecided: 'Votre nombre de parts n’est pas dans le tableau de l’ANCV.',
      'conditions-not-published': 'Les conditions de cette année ne sont pas encore publiées.',
    } satisfies Record<AidRefusal, string>,
    oncePerYear: 'L’aide est donnée une fois par année civile, sauf à certains aidants et volontaires en service civique. Elle ne s’ajoute pas à une autre aide de l’ANCV reçue la même année. D’autres organismes peuvent vous aider en plus.',
    surveys: 'L’ANCV peut vous écrire pour une enquête de satisfaction, et contrôler que les conditions de l’aide étaient remplies.',
    notice: 'Vos données',
    born: (title: Title, day: string, place: string): string => `${title === 'madame' ? 'Née' : 'Né'} le ${day} (${place}).`,
    guardian: (name: string): string => `Le représentant légal de ${name}`,
    health: 'J’accepte que les données sur ma santé données à l’inscription servent à établir mon droit. Je peux revenir sur cet accord à tout moment.',
    read: 'J’ai lu cette fiche et mes données sont exactes.',
    signature: 'Date et signature',
    careTitle: 'Vos données, pour qui vous aide',
    care: (carer: string): string => `${carer} s’inscrit à un séjour Seniors en Vacances comme votre aidant.`,
    careNotice: (partner: string): string => `Pour établir ce droit, ${partner} recueille pour l’ANCV, qui en est responsable, votre nom, votre date de naissance et votre situation. Elles sont lues par votre structure et par l’ANCV. Le professionnel du tourisme ne les reçoit pas.`,
    version: (version: string): string => `Texte d’information, version ${version}.`,
  },
} as const;
