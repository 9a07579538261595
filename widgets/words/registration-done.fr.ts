import { ofName } from './of-name.fr.ts';

/** What `<sev-registration>` says of people found, of what was saved, and of what was refused. */
export const registrationDoneWords = {
  foundTitle: (count: number) => (count > 1 ? `${count} personnes déjà inscrites par vous` : 'Une personne déjà inscrite par vous'),
  foundLead: 'Reprenez sa fiche : il ne reste que les réponses de cette année.',
  foundNone: 'Personne de ce nom parmi vos inscriptions : voici une fiche neuve.',
  born: (day: string, place: string) => `Naissance le ${day} à ${place}`,
  last: (day: string) => `Dernière inscription le ${day}`,
  takeOf: (name: string) => `Reprendre la fiche ${ofName(name)}`,
  onList: 'Déjà sur cette liste',
  changeOf: (name: string) => `Changer la fiche ${ofName(name)}`,
  newOne: 'Aucune de ces personnes : fiche neuve',
  done: (name: string) => `${name} : inscription faite`,
  changed: (name: string) => `${name} : changements enregistrés`,
  aided: (amount: string) => `Aide accordée : ${amount}`,
  unaided: 'Sans aide',
  lacking: {
    'credit-exhausted': (year) => `Le crédit ${year} ne suffit plus. Demandez un complément à l’ANCV ; une fois notifié, redemandez l’aide depuis la liste.`,
    'credit-not-notified': (year) => `Aucun crédit ${year} ne couvre ce départ pour l’instant. Quand il est là, redemandez l’aide depuis la liste.`,
    'conditions-not-published': (year) => `Les conditions ${year} ne sont pas publiées. Une fois qu’elles le sont, enregistrez de nouveau la fiche pour avoir l’aide.`,
  } as Readonly<Record<string, (year: number) => string>>,
  toPay: (amount: string) => `À payer : ${amount}`,
  papers: 'Papiers encore à voir',
  next: 'Inscrire une autre personne',
  spouse: (name: string) => `Inscrire le conjoint ${ofName(name)}`,
  carer: (name: string) => `Inscrire l’aidant ${ofName(name)}`,
  places: (taken: number, places: number) => `${taken} personne${taken > 1 ? 's' : ''} sur ${places} places`,
  creditLeft: (year: number, amount: string) => `Crédit ${year} restant : ${amount}`,
  toList: 'Voir la liste du groupe',
  full: 'Le groupe est plein : le professionnel du tourisme peut ajouter des places.',
  sheet: 'Inscrire depuis un tableur',
  closedTitle: 'Cette liste ne reçoit plus de personnes',
  closed: {
    frozen: (day: string) => `La liste est fermée depuis le ${day} au soir. Un changement se demande à service-sev-web@ancv.fr : la page du groupe prépare le message.`,
    ended: () => 'Le séjour est passé : la liste se valide depuis la page du groupe.',
    cancelled: () => 'Le professionnel du tourisme a annulé ce groupe.',
  },
  refused: {
    'group-full': 'Demandez des places au professionnel du tourisme. Votre saisie reste ici.',
    'list-frozen': 'Votre saisie reste ici. Demandez le changement à service-sev-web@ancv.fr : la page du groupe prépare le message.',
    'group-cancelled': 'Choisissez un autre groupe. Rien n’est enregistré.',
    'participant-not-found': 'Quelqu’un l’a retirée pendant votre saisie. Pour l’inscrire de nouveau, cherchez-la.',
    'duplicate-participant': 'Ouvrez sa fiche depuis la liste pour la changer.',
    'not-eligible': 'Revoyez les réponses, ou le lien avec un senior de la liste.',
    suspended: 'Rien n’est enregistré. Appelez l’ANCV au 0 969 320 616.',
    'idempotency-key-in-use': 'Attendez un instant, puis essayez encore : la personne ne sera pas inscrite deux fois.',
    'household-is-shared': 'Retirez le lien de trop, ou le foyer donné deux fois.',
  } as Readonly<Record<string, string>>,
  retry: 'Essayer encore',
  waiting: 'Un instant…',
};

export type RegistrationDoneWords = typeof registrationDoneWords;
