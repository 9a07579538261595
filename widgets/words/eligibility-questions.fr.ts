import type { Fact, Subject } from '../eligibility/facts.ts';

interface Asked {
  /** The question, as the heading says it. */
  ask: Partial<Record<Subject, string>>;
  /** The short name of the answer, in the list of answers. */
  short: Partial<Record<Subject, string>>;
  hint?: string;
  why?: string;
  choices?: Readonly<Record<string, string>>;
  hints?: Readonly<Record<string, string>>;
}

// A word joiner follows the hyphens of « est-elle »: a heading must not break there.
/** Questions whose answers are the same for everyone, by subject: the visitor, the spouse, both, the person helped, a person. */
export const questionWords: Readonly<Record<Exclude<Fact, 'forWhom'>, Asked>> = {
  travellers: {
    ask: { me: 'Qui part en vacances ?' },
    short: { me: 'Qui part' },
    choices: { both: 'Nous partons ensemble', me: 'Moi, sans la personne que j’aide', cared: 'La personne que j’aide, sans moi' },
  },
  married: {
    ask: { me: 'Êtes-⁠vous mariés ou pacsés, tous les deux ?' },
    short: { me: 'Mariés ou pacsés' },
    why: 'Mariés ou pacsés, vous avez un seul avis d’impôt pour deux.',
    choices: { yes: 'Oui', no: 'Non' },
  },
  when: {
    ask: { me: 'Quand souhaitez-⁠vous partir ?', person: 'Quand souhaite-⁠t-⁠elle partir ?' },
    short: { me: 'Départ' },
    why: 'L’âge compte le jour du départ, et l’aide est donnée une fois par an.',
  },
  birthDate: {
    ask: {
      me: 'Quelle est votre date de naissance ?', spouse: 'Quelle est la date de naissance de votre conjoint ?',
      cared: 'Quelle est la date de naissance de la personne que vous aidez ?', person: 'Quelle est la date de naissance de la personne ?',
    },
    short: { me: 'Votre naissance', spouse: 'Naissance de votre conjoint', cared: 'Naissance de la personne aidée', person: 'Naissance' },
    hint: 'Par exemple : 27 3 1952',
    why: 'Le programme s’ouvre à 60 ans, et parfois dès 55 ans.',
  },
  livesInFrance: {
    ask: {
      me: 'Vivez-⁠vous en France ?', couple: 'Vivez-⁠vous tous les deux en France ?',
      cared: 'La personne que vous aidez vit-⁠elle en France ?', person: 'La personne vit-⁠elle en France ?',
    },
    short: { me: 'Vous vivez en France', couple: 'Vivent en France', cared: 'La personne aidée vit en France', person: 'Vit en France' },
    why: 'Le programme est ouvert à toutes les nationalités, pour qui vit en France.',
    choices: { yes: 'Oui', no: 'Non' },
  },
  activity: {
    ask: {
      me: 'Êtes-⁠vous à la retraite ?', spouse: 'Votre conjoint est-⁠il à la retraite ?',
      cared: 'La personne que vous aidez est-⁠elle à la retraite ?', person: 'La personne est-⁠elle à la retraite ?',
    },
    short: { me: 'Votre situation', spouse: 'Situation de votre conjoint', cared: 'Situation de la personne aidée', person: 'Situation' },
    why: 'Le programme est réservé aux personnes à la retraite ou sans emploi.',
    choices: { retired: 'À la retraite', 'not-working': 'Sans emploi', 'retired-and-working': 'À la retraite, avec un travail à côté', working: 'Au travail, sans pension de retraite' },
  },
  ground: {
    ask: {
      me: 'Êtes-⁠vous dans l’une de ces situations ?', spouse: 'Votre conjoint est-⁠il dans l’une de ces situations ?',
      cared: 'La personne que vous aidez est-⁠elle dans l’une de ces situations ?', person: 'La personne est-⁠elle dans l’une de ces situations ?',
    },
    short: { me: 'Votre santé', spouse: 'Santé de votre conjoint', cared: 'Santé de la personne aidée', person: 'Santé' },
    hint: 'Une seule suffit.',
    choices: { disabled: 'Un handicap reconnu', longTermIllness: 'Une maladie prise en charge à 100 %', gir: 'Une perte d’autonomie reconnue', none: 'Aucune de ces situations' },
    hints: {
      disabled: 'Par la commission des droits des personnes handicapées (CDAPH)',
      longTermIllness: 'Une affection de longue durée, dite ALD 30',
      gir: 'Un groupe « GIR » de 1 à 6, donné par le département ou la caisse de retraite',
    },
  },
  aidThisYear: {
    ask: {
      me: 'Avez-⁠vous déjà eu une aide vacances de l’ANCV cette année ?', couple: 'L’un de vous a-⁠t-⁠il déjà eu une aide vacances de l’ANCV cette année ?',
      cared: 'La personne que vous aidez a-⁠t-⁠elle déjà eu une aide vacances de l’ANCV cette année ?', person: 'La personne a-⁠t-⁠elle déjà eu une aide vacances de l’ANCV cette année ?',
    },
    short: { me: 'Aide déjà eue cette année', couple: 'Aide déjà eue cette année', cared: 'Aide déjà eue par la personne aidée', person: 'Aide déjà eue cette année' },
    hint: 'L’ANCV est l’agence nationale pour les chèques-vacances.',
    why: 'L’aide est donnée une fois par an à chaque personne.',
    choices: { none: 'Non', sev: 'Oui, pour un séjour Seniors en Vacances', 'other-ancv': 'Oui, une autre aide de l’ANCV' },
  },
  income: {
    ask: {
      me: 'Quel est votre revenu imposable ?', couple: 'Quel est le revenu imposable de votre foyer ?', spouse: 'Quel est le revenu imposable de votre conjoint ?',
      cared: 'Quel est le revenu imposable de la personne que vous aidez ?', person: 'Quel est le revenu imposable de la personne ?',
    },
    short: { me: 'Revenu imposable', couple: 'Revenu imposable du foyer', spouse: 'Revenu imposable de votre conjoint', cared: 'Revenu imposable de la personne aidée', person: 'Revenu imposable' },
    hint: 'C’est le montant pour toute l’année, écrit sur le dernier avis d’impôt.',
    why: 'Ce montant reste sur cet appareil.',
  },
  shares: {
    ask: {
      me: 'Combien de parts avez-⁠vous ?', couple: 'Combien de parts a votre foyer ?', spouse: 'Combien de parts a votre conjoint ?',
      cared: 'Combien de parts a la personne que vous aidez ?', person: 'Combien de parts a la personne ?',
    },
    short: { me: 'Parts', couple: 'Parts du foyer', spouse: 'Parts de votre conjoint', cared: 'Parts de la personne aidée', person: 'Parts' },
    hint: 'Le « nombre de parts » est écrit sur la première page de l’avis d’impôt.',
    why: 'La limite de revenus monte avec le nombre de parts.',
  },
  kind: {
    ask: { me: 'Êtes-⁠vous marié, mariée ou en PACS ?', cared: 'La personne que vous aidez est-⁠elle mariée ou en PACS ?', person: 'La personne est-⁠elle mariée ou en PACS ?' },
    short: { me: 'Foyer', cared: 'Foyer de la personne aidée', person: 'Foyer' },
    why: 'La limite de revenus n’est pas la même seul ou en couple.',
    choices: { single: 'Non', couple: 'Oui, avec un avis d’impôt pour deux' },
    hints: { single: 'Célibataire, veuf, veuve, divorcé, divorcée, ou en union libre' },
  },
};

/** What only some questions say. */
export const answerWords = {
  thisYear: (year: number) => `Avant la fin de ${year}`,
  nextYear: (year: number) => `En ${year}`,
  notYet: 'Je ne sais pas encore',
  from: (day: string) => `dès le ${day}`,
  livesInFranceTwo: { both: 'Oui, tous les deux', me: 'Moi seulement', spouse: 'Mon conjoint seulement', cared: 'La personne que j’aide seulement', none: 'Non, aucun des deux' } as Readonly<Record<string, string>>,
  aidedTwo: { none: 'Non, aucun des deux', me: 'Oui, moi', spouse: 'Oui, mon conjoint', both: 'Oui, tous les deux' } as Readonly<Record<string, string>>,
  groundWhyAge: 'Avant 60 ans, l’une d’elles ouvre le programme. Nous n’en demandons pas plus.',
  groundWhyCare: 'L’une d’elles ouvre l’aide aux proches aidants. Nous n’en demandons pas plus.',
  gir: 'Quel GIR ?',
  girHint: 'Il est écrit sur la lettre du département ou de la caisse de retraite.',
  girNumber: (number: string) => `GIR ${number}`,
  girWrong: 'Choisissez un GIR de 1 à 6, ou répondez « Je ne sais pas ».',
  incomeLabel: 'Revenu imposable, par an',
  incomeWrong: 'Écrivez le montant de l’année, par exemple 14 230, ou choisissez « Je ne sais pas ».',
  where: 'Où le trouver ?',
  noticeTitle: 'L’avis d’impôt',
  noticeRight: 'Revenu imposable',
  noticeExample: '14 230',
  noticeWrong: 'Revenu fiscal de référence',
  whereLines: [
    'Cherchez les mots « Revenu imposable », à l’intérieur de l’avis, dans le détail du calcul.',
    'Le « revenu fiscal de référence » de la première page est un autre montant.',
    'Sur internet : impots.gouv.fr, espace particulier, rubrique « Documents ».',
  ] as readonly string[],
  other: 'Autre',
  otherLabel: 'Nombre de parts',
  reviewTitle: 'Vos réponses',
  reviewLead: 'Relisez-les. Vous pouvez changer chacune d’elles.',
  change: 'Modifier',
  see: 'Voir ma réponse',
  perYear: (amount: string) => `${amount} par an`,
};
