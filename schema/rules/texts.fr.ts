import { euros, longDate, sharesText, wholeEuros } from './french.ts';
import type { Finding, ReasonCode, Values } from './finding.ts';

/** Who a sentence speaks to: the person in front of the screen, or whoever reads about somebody. */
export type Voice = 'vous' | 'neutral';

type Sentence = (values: Values) => string;

const n = (values: Values, key: string): number => Number(values[key] ?? 0);
const s = (values: Values, key: string): string => String(values[key] ?? '');

/** « (1 part, personne seule) », or which limit of the table decides whatever the household is. */
const household = (values: Values, end: 'basse' | 'haute'): string =>
  n(values, 'shares') ? ` (${sharesText(n(values, 'shares'))}, ${s(values, 'kind') === 'couple' ? 'couple' : 'personne seule'})` : `, la limite la plus ${end}`;

const activities: Record<string, readonly [vous: string, neutral: string]> = {
  retired: ['Vous êtes à la retraite.', 'À la retraite.'],
  'not-working': ['Vous êtes sans emploi.', 'Sans emploi.'],
  'retired-and-working': ['Vous touchez une pension de retraite, même si vous travaillez aussi.', 'Touche une pension de retraite, tout en travaillant.'],
};
const activity = (voice: 0 | 1): Sentence => (values) => activities[s(values, 'activity')]?.[voice] ?? '';

const withoutGround: Sentence = (values) => `La personne aidée n’est ni handicapée${n(values, 'illness') ? ', ni gravement malade,' : ''} ni dépendante.`;
const nights = (values: Values): string => `${n(values, 'nights')} nuit${n(values, 'nights') > 1 ? 's' : ''}`;
const noTariff: Sentence = (values) => `Aucun prix officiel n’existe pour un tel séjour de ${nights(values)}.`;
/** Which price it is, 0 for an adult's. */
const priced = ['prix', 'prix enfant', 'supplément pour chambre seule'];
const aboveMaximum: Sentence = (values) => `Le ${priced[n(values, 'which')] ?? ''} de ${euros(n(values, 'price'))} dépasse le maximum autorisé, ${euros(n(values, 'maximum'))}.`;
const sooner: Sentence = (v) => (v['healthOn'] ? ` Pour raison de santé reconnue, ${n(v, 'health')} ans suffisent : le ${longDate(s(v, 'healthOn'))}.` : '');

/** One sentence a reason, in each voice. */
const reasons: Record<ReasonCode, readonly [vous: Sentence, neutral: Sentence]> = {
  'age-60': [(v) => `Vous aurez ${n(v, 'age')} ans le jour du départ : il faut ${n(v, 'minimum')} ans ou plus.`, (v) => `${n(v, 'age')} ans le jour du départ : il faut ${n(v, 'minimum')} ans ou plus.`],
  'age-55': [(v) => `Vous aurez ${n(v, 'age')} ans le jour du départ. ${n(v, 'minimum')} ans suffisent, pour raison de santé.`, (v) => `${n(v, 'age')} ans le jour du départ. ${n(v, 'minimum')} ans suffisent, pour raison de santé.`],
  activity: [activity(0), activity(1)],
  residence: [() => 'Vous vivez en France.', () => 'Vit en France.'],
  'health-disabled': [() => 'Votre handicap est reconnu.', () => 'Handicap reconnu.'],
  'health-illness': [() => 'Vous avez une affection de longue durée (ALD 30).', () => 'Affection de longue durée (ALD 30).'],
  'health-gir': [(v) => `Votre perte d’autonomie est reconnue (GIR ${n(v, 'gir')}).`, (v) => `Perte d’autonomie reconnue (GIR ${n(v, 'gir')}).`],
  'tied-spouse': [() => 'Vous partez avec votre conjoint, marié ou pacsé, qui peut partir.', () => 'Part avec son conjoint, marié ou pacsé, qui peut partir.'],
  'tied-household': [() => 'Vous partez avec une personne de votre foyer fiscal, qui peut partir.', () => 'Part avec une personne de son foyer fiscal, qui peut partir.'],
  'disabled-child': [() => 'Votre handicap est reconnu, et vous partez avec votre parent.', () => 'Enfant en situation de handicap, qui part avec son parent.'],
  'family-carer': [() => 'Vous aidez régulièrement un proche malade, handicapé ou dépendant.', () => 'Aide régulièrement un proche malade, handicapé ou dépendant.'],
  'professional-carer': [() => 'Vous accompagnez, par votre métier, une personne qui peut partir.', () => 'Accompagne, par son métier, une personne qui peut partir.'],
  'young-companion': [(v) => `À ${n(v, 'age')} ans, vous accompagnez une personne qui peut partir.`, (v) => `À ${n(v, 'age')} ans, accompagne une personne qui peut partir.`],
  abroad: [() => 'Il faut vivre en France au moment du séjour.', () => 'Il faut vivre en France au moment du séjour.'],
  'too-young': [
    (v) => `Vous aurez ${n(v, 'age')} ans le jour du départ : il faut ${n(v, 'minimum')} ans. Vous les aurez le ${longDate(s(v, 'on'))}.${sooner(v)}`,
    (v) => `${n(v, 'age')} ans le jour du départ : il faut ${n(v, 'minimum')} ans, atteints le ${longDate(s(v, 'on'))}.${sooner(v)}`,
  ],
  'no-health-ground': [(v) => `Vous aurez ${n(v, 'age')} ans le jour du départ : il faut ${n(v, 'minimum')} ans sans raison de santé reconnue. Vous les aurez le ${longDate(s(v, 'on'))}.`, (v) => `${n(v, 'age')} ans le jour du départ : il faut ${n(v, 'minimum')} ans sans raison de santé reconnue, atteints le ${longDate(s(v, 'on'))}.`],
  working: [() => 'Le programme est réservé aux personnes à la retraite ou sans emploi.', () => 'Encore en activité : il faut être à la retraite ou sans emploi.'],
  'tied-stays-home': [() => 'La personne qui vous ouvre le programme ne part pas : il faut partir ensemble.', () => 'La personne liée ne part pas : il faut partir ensemble.'],
  'tied-not-senior': [() => 'La personne avec qui vous partez n’entre pas elle-même dans le programme.', () => 'La personne accompagnée n’entre pas elle-même dans le programme.'],
  'child-not-disabled': [() => 'Un enfant adulte peut partir si son handicap est reconnu.', () => 'Un enfant adulte peut partir si son handicap est reconnu.'],
  'cared-without-ground': [withoutGround, withoutGround],
  'companion-too-old': [(v) => `Un jeune accompagnant a ${n(v, 'maximum')} ans au plus.`, (v) => `${n(v, 'age')} ans : un jeune accompagnant a ${n(v, 'maximum')} ans au plus.`],
  'not-intergenerational': [() => 'Ce séjour n’est pas prévu pour plusieurs générations.', () => 'Ce séjour n’est pas intergénérationnel.'],
  carer: [
    (v) => n(v, 'repeat') ? 'Vous partez avec la personne que vous aidez : l’aide est donnée à chaque séjour, sans regarder vos revenus.' : `Vous ${n(v, 'professional') ? 'accompagnez une personne par votre métier' : 'aidez une personne handicapée, malade ou dépendante'} : l’aide est donnée sans regarder vos revenus.`,
    (v) => n(v, 'repeat') ? 'Part avec la personne aidée : aide à chaque séjour, sans condition de revenus.' : `${n(v, 'professional') ? 'Aidant professionnel' : 'Aidant d’une personne handicapée, malade ou dépendante'} : aide sans condition de revenus.`,
  ],
  'civic-service': [(v) => `Vous êtes en service civique jusqu’au ${longDate(s(v, 'until'))} : l’aide est donnée sans regarder vos revenus.`, (v) => `En service civique jusqu’au ${longDate(s(v, 'until'))} : aide sans condition de revenus.`],
  'income-under': [(v) => `Votre revenu imposable, ${wholeEuros(n(v, 'income'))}, est inférieur à ${wholeEuros(n(v, 'threshold'))}${household(v, 'basse')}.`, (v) => `Revenu imposable de ${wholeEuros(n(v, 'income'))}, inférieur à ${wholeEuros(n(v, 'threshold'))}${household(v, 'basse')}.`],
  'not-aided-yet': [() => 'Vous n’avez pas encore eu d’aide de l’ANCV pour l’année du séjour.', () => 'Pas encore d’aide de l’ANCV pour l’année du séjour.'],
  'not-in-programme': [() => 'L’aide est réservée aux personnes qui peuvent partir avec le programme.', () => 'L’aide est réservée aux personnes qui entrent dans le programme.'],
  'income-over': [(v) => `Votre revenu imposable est de ${wholeEuros(n(v, 'income'))}. Il doit être inférieur à ${wholeEuros(n(v, 'threshold'))}${household(v, 'haute')}.`, (v) => `Revenu imposable de ${wholeEuros(n(v, 'income'))} : il doit être inférieur à ${wholeEuros(n(v, 'threshold'))}${household(v, 'haute')}.`],
  'no-tax-notice': [() => 'Sans avis d’impôt, l’aide ne peut pas être donnée.', () => 'Sans avis d’impôt, l’aide ne peut pas être donnée.'],
  'already-aided': [() => 'Vous avez déjà eu cette aide pour l’année du séjour : elle est donnée une fois par an.', () => 'Aide déjà reçue pour l’année du séjour : elle est donnée une fois par an.'],
  'other-ancv-aid': [() => 'Vous avez déjà eu une autre aide de l’ANCV pour l’année du séjour : les deux ne s’ajoutent pas.', () => 'Autre aide de l’ANCV déjà reçue pour l’année du séjour : les deux ne s’ajoutent pas.'],
  'outside-table': [(v) => `Avec ${sharesText(n(v, 'shares'))}, le tableau officiel ne dit rien : l’ANCV doit répondre.`, (v) => `${sharesText(n(v, 'shares'))} : hors du tableau officiel, l’ANCV doit répondre.`],
  'too-short': [(v) => `Ce séjour dure ${nights(v)} : il en faut ${n(v, 'minimum')} au moins.`, (v) => `${nights(v)} : il en faut ${n(v, 'minimum')} au moins.`],
  'no-tariff': [noTariff, noTariff],
  'excluded-dates': [(v) => `Aucun départ n’est possible du ${longDate(s(v, 'from'))} au ${longDate(s(v, 'to'))}.`, (v) => `Aucun départ n’est possible du ${longDate(s(v, 'from'))} au ${longDate(s(v, 'to'))}.`],
  'price-above-maximum': [aboveMaximum, aboveMaximum],
  'no-conditions': [(v) => `Nous n’avons pas les conditions de l’année ${n(v, 'year')}.`, (v) => `Les conditions de l’année ${n(v, 'year')} ne sont pas connues ici.`],
};

/** A reason as a sentence. */
export function reasonText(finding: Finding, voice: Voice): string {
  return reasons[finding.code][voice === 'vous' ? 0 : 1](finding.values);
}

export { cautionText } from './cautions.fr.ts';
export { paperText } from './papers.fr.ts';
