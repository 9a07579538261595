import { addDays } from '../../schema/rules/age.ts';
import { dateRange, fullDate } from '../pages/dates.fr.ts';
import type { MailedGroup } from './mail.ts';

/** « dans 7 jours », « demain », « aujourd’hui ». */
export function inDays(today: string, day: string): string {
  if (day <= today) return 'aujourd’hui';
  const count = daysBetween(today, day);
  return count === 1 ? 'demain' : `dans ${count} jours`;
}

/** « Il reste 7 jours », « Il reste 1 jour », « C’est le dernier jour ». */
export function remaining(today: string, day: string): string {
  const count = daysBetween(today, day);
  return count <= 0 ? 'C’est le dernier jour' : count === 1 ? 'Il reste 1 jour' : `Il reste ${count} jours`;
}

export const untilEvening = (day: string): string => `jusqu’au ${fullDate(day)}, 23 h 59`;

export const placesOf = (count: number): string => `${count} ${count < 2 ? 'place' : 'places'}`;

/** Which group of which stay, in the same lines in every mail. */
export function groupLines({ partnerName, conventionNumber, providerName, facility, commune, startDate, endDate }: MailedGroup): string[] {
  return [
    `Séjour : ${facility}, ${commune}, ${dateRange(startDate, endDate)}.`,
    `Professionnel : ${providerName}.`,
    `Porteur de projet : ${partnerName}, convention ${conventionNumber}.`,
  ];
}

/** How every mail ends. */
export const end: readonly string[] = [
  '',
  'Une question ? Appelez le 0\u00A0969\u00A0320\u00A0616 (service gratuit + prix d’un appel).',
  'Ce message part tout seul : une réponse ne serait pas lue.',
];

function daysBetween(from: string, to: string): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) count += 1;
  return count;
}
