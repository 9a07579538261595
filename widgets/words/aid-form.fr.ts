import type { Fact, Subject } from '../eligibility/facts.ts';

type Texts = Readonly<Record<string, string>>;

/** What a field is called, by subject, and its choices. A couple answers some facts for both. */
interface FieldWords {
  label: Partial<Record<Subject, string>>;
  hint?: string;
  choices?: Texts;
  /** The choices of a couple, where they differ. */
  together?: Texts;
}

const yesNo: Texts = { yes: 'Oui', no: 'Non' };

/** The words of the form of `<sev-aid>`, after its first question. */
export const aidFormWords = {
  knownCount: (count: number) => `Repris de vos réponses (${count})`,
  change: 'Modifier ces réponses',
  tryOther: 'Repris de vos réponses. Essayez un autre montant pour voir.',
  choose: 'Choisir',
  unknown: 'Je ne sais pas',
  stay: 'Votre séjour',
  stayAndRoom: 'Changer de séjour ou de chambre',
  days: (nights: number) => `${nights + 1} jours, ${nights} nuit${nights > 1 ? 's' : ''}`,
  places: { metropole: 'en France ou en Europe', 'ile-de-france': 'en Île-de-France', 'outre-mer': 'en outre-mer', 'union-europeenne': 'en Europe' } as Texts,
  room: 'Votre chambre',
  roomShared: (people: number) => (people > 1 ? 'Une chambre pour deux' : 'Une chambre partagée'),
  roomSingle: (people: number) => (people > 1 ? 'Deux chambres seules' : 'Une chambre seule'),
  roomMore: (amount: string, people: number) => (people > 1 ? `${amount} de plus chacun` : `${amount} de plus`),
  children: 'Enfants de 18 ans ou moins',
  childrenHint: 'De votre foyer fiscal, vivant en France, sans autre aide de l’ANCV cette année.',
  childrenCount: ['Aucun', '1 enfant', '2 enfants', '3 enfants', '4 enfants'] as readonly string[],
  other: 'Un autre nombre',
  otherLabel: 'Nombre de parts, par exemple 2,25',
  when: (year: number): Texts => ({ 'this-year': `Avant la fin de ${year}`, 'next-year': `En ${year + 1}` }),
  local: 'Vos réponses restent sur cet appareil.',
  fields: {
    forWhom: { label: { me: 'Qui part' } },
    travellers: { label: { me: 'Qui part en vacances ?' }, choices: { both: 'Nous partons ensemble', me: 'Moi, sans la personne aidée', cared: 'La personne aidée, sans moi' } },
    married: { label: { me: 'Mariés ou pacsés ?' }, choices: yesNo },
    when: { label: { me: 'Quand ?' } },
    birthDate: { label: { me: 'Votre date de naissance', spouse: 'Date de naissance de votre conjoint', cared: 'Date de naissance de la personne aidée', person: 'Date de naissance de la personne' }, hint: 'Par exemple : 27 3 1952' },
    livesInFrance: {
      label: { me: 'Vous vivez en France ?', spouse: 'Votre conjoint vit en France ?', couple: 'Vous vivez en France ?', cared: 'La personne aidée vit en France ?', person: 'La personne vit en France ?' },
      choices: yesNo, together: { both: 'Oui, tous les deux', me: 'Moi seulement', spouse: 'Mon conjoint seulement', none: 'Aucun des deux' },
    },
    activity: {
      label: { me: 'Votre situation', spouse: 'Situation de votre conjoint', cared: 'Situation de la personne aidée', person: 'Situation de la personne' },
      choices: { retired: 'À la retraite', 'not-working': 'Sans emploi', 'retired-and-working': 'Retraite et travail à côté', working: 'Au travail' },
    },
    ground: {
      label: { me: 'Votre santé', spouse: 'Santé de votre conjoint', cared: 'Santé de la personne aidée', person: 'Santé de la personne' },
      hint: 'Une seule situation suffit. Nous n’en demandons pas plus.',
      choices: {
        none: 'Rien de reconnu', disabled: 'Handicap reconnu (CDAPH)', longTermIllness: 'Longue maladie (ALD 30)', 'gir-1': 'Perte d’autonomie : GIR 1', 'gir-2': 'Perte d’autonomie : GIR 2',
        'gir-3': 'Perte d’autonomie : GIR 3', 'gir-4': 'Perte d’autonomie : GIR 4', 'gir-5': 'Perte d’autonomie : GIR 5', 'gir-6': 'Perte d’autonomie : GIR 6',
      },
    },
    aidThisYear: {
      label: { me: 'Aide vacances de l’ANCV déjà eue cette année ?', couple: 'Aide vacances de l’ANCV déjà eue cette année ?', cared: 'Aide de l’ANCV déjà eue cette année par la personne aidée ?', person: 'Aide de l’ANCV déjà eue cette année par la personne ?' },
      choices: { none: 'Non', sev: 'Oui, Seniors en Vacances', 'other-ancv': 'Oui, une autre aide' },
      together: { none: 'Non, aucun des deux', me: 'Oui, moi', spouse: 'Oui, mon conjoint', both: 'Oui, tous les deux' },
    },
    income: {
      label: { me: 'Votre revenu imposable', couple: 'Revenu imposable, à deux', spouse: 'Revenu imposable de votre conjoint', cared: 'Revenu imposable de la personne aidée', person: 'Revenu imposable de la personne' },
      hint: 'Pour l’année, sur l’avis d’impôt. Ce n’est pas le « revenu fiscal de référence ».',
    },
    shares: { label: { me: 'Nombre de parts', couple: 'Nombre de parts, à deux', spouse: 'Parts de votre conjoint', cared: 'Parts de la personne aidée', person: 'Parts de la personne' } },
    kind: {
      label: { me: 'Marié ou en PACS ?', cared: 'Personne aidée mariée ou en PACS ?', person: 'Personne mariée ou en PACS ?' },
      choices: { single: 'Non', couple: 'Oui, un avis d’impôt pour deux' },
    },
  } satisfies Record<Fact, FieldWords> as Readonly<Record<Fact, FieldWords>>,
};

export type AidFormWords = typeof aidFormWords;
