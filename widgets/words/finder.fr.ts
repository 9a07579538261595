import { months, number } from '../../schema/rules/french.ts';

type Texts = Readonly<Record<string, string>>;

const days = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const hard = '\u00a0';

export const monthName = (month: string): string => months[Number(month.slice(5, 7)) - 1] ?? '';

/** The words of the list of stays. */
export const finderWords = {
  name: 'Trouver un séjour',
  demonstration: 'Ceci est une démonstration : ces lieux et ces séjours sont inventés.',
  months: (month: string) => `${monthName(month)} ${month.slice(0, 4)}`,
  weekday: (index: number) => days[index] ?? '',
  found: ({ total, month }: { total: number; month: string | undefined }) => `${number(total)} séjour${total > 1 ? 's' : ''}${month ? ` en ${monthName(month)} ${month.slice(0, 4)}` : ''}`,
  settings: { sea: 'Mer', mountain: 'Montagne', countryside: 'Campagne', city: 'Ville' } as Texts,
  daysNights: (nights: number) => `${nights + 1} jours, ${nights} nuit${nights > 1 ? 's' : ''}`,
  wheelchair: 'Chambre accessible en fauteuil',
  wheelchairShort: 'Chambre accessible',
  transfer: 'Navette depuis la gare',
  tags: { intergenerational: 'Avec des jeunes', christmas: 'À Noël', respite: 'Répit des aidants', digital: 'Numérique' } as Texts,
  away: (km: number) => (km < 1 ? `à${hard}moins${hard}d’1` : `à${hard}environ${hard}${Math.round(km)}`) + `${hard}km`,
  number: (mark: number) => `Repère ${mark} sur la carte`,
  departure: (weekday: string, date: string) => `À partir du ${weekday} ${date.replace(' ', hard)}`,
  left: (places: number) => (places > 0 ? `encore ${places} place${places > 1 ? 's' : ''}` : 'complet'),
  more: (count: number) => (count > 1 ? `Voir ${count} de plus` : 'Voir le dernier'),
  nextYear: (year: string) => `Les règles de ${year} ne sont pas encore publiées.`,
  priced: 'Les prix tiennent compte de votre aide.',
  perPerson: 'par personne, avant l’aide',
  emptyTitle: 'Aucun séjour pour ces choix.',
  offline: { offlineTitle: 'La liste ne se charge pas', offlineText: 'Votre connexion est coupée, ou notre service ne répond pas. Vos choix restent sur cette page.' },
  keeps: (count: number) => (count > 1 ? `Vos ${count} séjours gardés` : 'Votre séjour gardé'),
  mapFailed: 'La carte ne se charge pas. Tous les lieux sont dans la liste.',
};

export type FinderWords = typeof finderWords;
