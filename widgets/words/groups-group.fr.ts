import { ofName } from './of-name.fr.ts';

type Texts = Readonly<Record<string, string>>;

const hard = '\u00a0';
const many = (count: number, one: string, more = `${one}s`): string => `${count}${hard}${Math.abs(count) > 1 ? more : one}`;
const e = (title: string): string => (title === 'madame' ? 'e' : '');

/** The words of a group's page, for its partner and its provider. */
export const groupWords = {
  back: 'Mes groupes',
  where: (commune: string, dates: string, nights: number) => `${commune}, du ${dates}, ${many(nights, 'nuit')}.`,
  price: (price: string, single: string) => `${price} par personne, ${single} de plus en chambre seule.`,
  keeper: (name: string) => `Tenu par ${name}.`,
  partner: (name: string, convention: string) => `Pour ${name}, convention ${convention}.`,
  call: (phone: string) => `Appeler le lieu : ${phone}`,
  register: 'Inscrire une personne',
  registering: (place: string) => `Inscrire : ${place}`,
  unsaved: 'Une saisie n’est pas enregistrée.',
  leave: 'Quitter sans enregistrer',
  stay: 'Continuer la saisie',
  full: 'Toutes les places sont prises.',
  fullHow: (provider: string) => `${provider} peut en ajouter : appelez ce professionnel.`,
  frozenTitle: (day: string) => `La liste est fermée depuis le ${day}.`,
  frozenText: 'Pour remplacer une personne, écrivez au service SEV WEB. Nous préparons le message.',
  write: 'Préparer le message',
  validate: 'Valider la liste',
  mine: (day: string) => `À vous de valider la liste, avant le ${day} au soir.`,
  theirs: { 'awaiting-provider': 'Le professionnel valide la liste en premier. Vous recevrez un message.', 'awaiting-partner': 'Le porteur valide la liste à son tour. Il a reçu un message.' } as Texts,
  validated: 'La liste est validée des deux côtés. L’aide est versée au professionnel.',
  cancelled: 'Ce groupe est annulé. Les places et les aides sont rendues.',
  listTitle: (count: number) => (count ? `La liste : ${many(count, 'inscrit')}` : 'La liste'),
  empty: 'Personne n’est encore inscrit.',
  caption: 'Les personnes inscrites',
  person: 'Personne',
  label: 'Éligibilité',
  aid: 'Aide',
  by: 'Inscription',
  wishes: 'Souhaits',
  pays: 'À payer',
  actions: 'Actions',
  born: (title: string, name: string) => `né${e(title)} ${name}`,
  bornOn: (title: string, day: string) => `né${e(title)} le ${day}`,
  labels: { aid: 'Éligible à l’aide', programme: 'Éligible au programme', 'carer-aid': 'Éligible à l’aide en tant qu’aidant', 'spouse-aid': 'Éligible à l’aide par conjoint', 'spouse-programme': 'Éligible au programme par conjoint' } as Texts,
  ties: {
    spouse: (name) => `En couple avec ${name}`, 'family-carer': (name) => `Proche aidant ${ofName(name)}`, 'tax-household': (name) => `Foyer fiscal ${ofName(name)}`,
    'professional-carer': (name) => `Aidant professionnel ${ofName(name)}`, 'disabled-child': (name) => `Enfant ${ofName(name)}`, 'young-companion': (name) => `Jeune qui accompagne ${name}`,
  } as Readonly<Record<string, (name: string) => string>>,
  granted: (sum: string) => `Aide de ${sum}`,
  noAid: 'Sans aide',
  away: (title: string) => `Absent${e(title)} du séjour`,
  refusals: {
    'not-eligible': () => 'Cette personne n’a pas droit à l’aide.',
    'already-aided-this-year': (title: string, year: string) => `Déjà aidé${e(title)} en ${year} : une seule aide par an. Elle peut partir sans aide.`,
    'credit-exhausted': (_title: string, year: string) => `Le crédit ${year} est dépensé.`,
    'credit-not-notified': (_title: string, year: string) => `Le crédit ${year} n’est pas notifié pour cette date.`,
    undecided: () => 'Ses parts fiscales ne sont pas dans le tableau : demandez à l’ANCV.',
    'conditions-not-published': (_title: string, year: string) => `Les règles de ${year} ne sont pas encore publiées.`,
  } as Readonly<Record<string, (title: string, year: string) => string>>,
  registered: (title: string, who: string, when: string) => `Inscrit${e(title)} par ${who}, le ${when}`,
  single: 'Chambre seule',
  roommate: (name: string) => `Avec ${name}`,
  change: 'Modifier',
  changeOne: (name: string) => `Modifier ${name}`,
  remove: 'Retirer',
  removeOne: (name: string) => `Retirer ${name} de la liste`,
  removeAsk: (name: string) => `Retirer ${name} de la liste ?`,
  removeGives: (sum: string) => `Son aide de ${sum} revient au crédit, et sa place se libère.`,
  removeNothing: 'Sa place se libère. Aucune aide n’était accordée : le crédit ne change pas.',
  removeNotYet: (name: string, title: string) => `${name} ne peut pas encore être retiré${e(title)}.`,
  removeFirst: (title: string, names: readonly string[]) => (names.length > 1
    ? `${names.length} personnes sont sur la liste avec ${title === 'madame' ? 'elle' : 'lui'} : ${names.join(', ')}. Retirez-les d’abord, ou changez leur inscription.`
    : `Une personne est sur la liste avec ${title === 'madame' ? 'elle' : 'lui'} : ${names.join()}. Retirez-la d’abord, ou changez son inscription.`),
  removeNothingYet: 'Ne rien changer',
  removeYes: 'Oui, retirer',
  removeNo: 'Non, garder',
  removed: (name: string, sum: string) => (sum ? `${name} n’est plus sur la liste. ${sum} reviennent au crédit.` : `${name} n’est plus sur la liste.`),
  refusedTitle: (count: number) => (count > 1 ? `${count} aides manquent de crédit` : 'Une aide manque de crédit'),
  refusedText: 'Demandez un complément sur l’espace Action sociale de l’ANCV, ou à votre chargé de développement. Une fois notifié, redemandez ici les aides en une fois.',
  refusedShort: (sum: string) => `Il reste ${sum} de crédit, moins qu’une aide.`,
  refusedReady: (sum: string) => `Il reste ${sum} de crédit : vous pouvez redemander les aides.`,
  askAgain: (count: number) => (count > 1 ? `Demander à nouveau les ${count} aides refusées` : 'Demander à nouveau l’aide refusée'),
  askedAgain: (granted: number, refused: number) => [granted ? `${many(granted, 'aide')} accordée${granted > 1 ? 's' : ''}.` : 'Aucune aide accordée.', refused ? `${many(refused, 'aide')} encore refusée${refused > 1 ? 's' : ''}.` : ''].filter(Boolean).join(' '),
  totals: (people: number, aids: number, sum: string) => `${many(people, 'personne')}, ${many(aids, 'aide')}, ${sum} en tout.`,
  waiting: 'Un instant…',
};

/** The words of what is taken out of a group. */
export const listsOutWords = {
  title: 'Documents à sortir',
  lists: [
    { path: 'rooming-list', name: 'Rooming-list à imprimer', file: 'rooming-list.html' },
    { path: 'rooming-list?format=xlsx', name: 'Rooming-list (Excel)', file: 'rooming-list.xlsx' },
    { path: 'rooming-list?format=csv', name: 'Rooming-list (CSV)', file: 'rooming-list.csv' },
    { path: 'information-sheets', name: 'Fiches d’information à signer', file: 'fiches-information.html' },
    { path: 'amounts', name: 'Sommes à encaisser', file: 'sommes-a-encaisser.html' },
    { path: 'amounts?format=xlsx', name: 'Sommes à encaisser (Excel)', file: 'sommes-a-encaisser.xlsx' },
  ] as readonly { path: string; name: string; file: string }[],
  credit: [{ path: 'statement?format=xlsx', name: 'Relevé du crédit (Excel)', file: 'releve-du-credit.xlsx' }],
  ready: (name: string) => `${name} : le document est prêt.`,
  open: (name: string) => `Ouvrir : ${name}`,
};
