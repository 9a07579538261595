import { longDate, wholeEuros } from './french.ts';
import type { Caution, Values } from './finding.ts';

const n = (values: Values, key: string): number => Number(values[key] ?? 0);

/** Where official texts disagree: what they say, the reading taken and why (domain notes, section 2). */
const cautions: Record<string, (values: Values) => string> = {
  C01: (v) => `Deux textes officiels ne donnent pas la même limite : ${wholeEuros(n(v, 'threshold'))} (plaquette) et ${wholeEuros(n(v, 'rival'))} (Conditions). Nous retenons ${wholeEuros(n(v, 'threshold'))}, le seul montant qui suit le calcul de l’impôt. Faites confirmer avant l’inscription.`,
  C02: () => 'Le revenu est égal à la limite. Un texte dit « inférieur », un exemple dit « inférieur ou égal ». Nous retenons « inférieur », comme les Conditions.',
  C03: (v) => `Les Conditions disent « plus de ${n(v, 'age')} ans ». Nous lisons « ${n(v, 'age')} ans ou plus », comme le guide.`,
  C04: (v) => `L’anniversaire des ${n(v, 'turning')} ans tombe pendant le séjour. Nous regardons l’âge le jour du départ.`,
  C05: () => 'Certains documents ne citent que le handicap entre 55 et 59 ans. Les Conditions acceptent aussi la maladie et la perte d’autonomie : nous les suivons.',
  C06: () => 'Certains textes s’arrêtent au GIR 4. Les Conditions vont du GIR 1 au GIR 6 : nous les suivons.',
  C07: (v) => `La personne aidée a ${n(v, 'age')} ans. Les Conditions n’exigent pas d’âge, le mémo en demande un. Nous suivons les Conditions : faites confirmer par l’ANCV.`,
  C08: () => 'L’aidant part sans la personne aidée. Le guide ne le permet pas toujours, les autres textes oui, avec les papiers demandés.',
  C09: () => 'L’aidant part sans la personne aidée. Les Conditions limitent alors l’aide à une fois par an ; la plaquette et le mémo ne la limitent pas. Nous suivons les Conditions.',
  C10: () => 'Un aidant professionnel peut avoir l’aide selon la plupart des textes, mais pas tous. En cas de contrôle, une aide donnée à tort doit être rendue.',
  C11: () => 'Pour un aidant professionnel, le mémo ne limite pas le nombre d’aides. Les Conditions la donnent une fois par an : nous les suivons.',
  C12: () => 'Un aidant professionnel doit accompagner une personne handicapée, malade ou dépendante, disent les Conditions. Le guide accepte tout senior. Nous suivons les Conditions.',
  C13: () => 'À 18 ans, les Conditions donnent le prix enfant ; la plaquette s’arrête avant 18 ans et demande parfois la même chambre. Voyez avec le lieu de vacances.',
  C15: () => 'L’annexe parle de l’aide pour les seniors ; l’article l’ouvre à chaque personne, selon son propre foyer. Nous suivons l’article : faites confirmer.',
  C22: () => 'Le tableau officiel va de 1 à 6 parts, par demi-part. En dehors, seule l’ANCV peut répondre.',
  C23: () => 'Les Conditions permettent d’autres durées, mais ne donnent aucun prix pour elles.',
  C37: () => 'La dérogation des aidants permet plusieurs séjours, pas d’ajouter une autre aide de l’ANCV. C’est la lecture que nous retenons.',
  C38: () => 'Nous appliquons l’exclusion de l’été 2023 à la date de départ, premier et dernier jours compris.',
  C41: () => 'Les textes citent d’anciennes cartes, qui s’arrêtent le 31 décembre 2026. La carte mobilité inclusion les remplace.',
  C47: () => 'Cette personne touche une retraite et travaille encore. Les Conditions disent « retraitée ou sans activité » : nous acceptons, faites confirmer.',
  C50: () => 'Le séjour finit l’année suivante. La validation de la liste se fera avec l’ANCV.',
  C51: (v) => `Aucun texte ne donne d’âge pour les jeunes accompagnants. Nous acceptons jusqu’à 30 ans. À ${n(v, 'age')} ans, faites confirmer.`,
  C52: () => 'Sans avis d’impôt, l’appartenance au foyer fiscal ne peut pas être prouvée, alors que l’annexe le demande.',
  C53: (v) => `La personne aidée a ${n(v, 'age')} ans. Les Conditions disent « personne âgée » sans donner d’âge : nous retenons 55 ans.`,
  C54: () => 'La plaquette donne ces prix hors Île-de-France, les Conditions pour toute la France. Nous suivons les Conditions.',
  C55: () => 'Outre-mer, les Conditions donnent un prix pour 4 nuits en demi-pension. Pour 7 nuits, nous appliquons le prix de France.',
  C56: (v) => `Le contrat de service civique finit pendant le séjour, le ${longDate(String(v.until ?? ''))}. Nous regardons le jour du départ.`,
};

/** A caution as sentences: what the texts say and the reading taken. */
export function cautionText(caution: Caution): string {
  const text = cautions[caution.code];
  if (!text) throw new Error(`no words for the reading ${caution.code}`);
  return text(caution.values);
}
