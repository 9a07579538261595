import { addDays } from '../../schema/rules/age.ts';
import type { Stage } from '../catalogue/demonstration/partner-stays.ts';

/** What was done on a group of the demonstration, and how many days before the first start. */
export interface Moments {
  places: number;
  openedAgo: number;
  /** Who was registered, by whom. */
  registered: readonly { ago: number; people: number; by: string }[];
  providerValidatedAgo?: number;
  partnerValidatedAgo?: number;
}

const [claire, malik] = ['Claire Fontaine', 'Malik Benali'];

/** In the order in which aid was granted. */
export const moments: Readonly<Record<Stage, Moments>> = {
  validated: { places: 12, openedAgo: 130, registered: [{ ago: 92, people: 10, by: claire }, { ago: 71, people: 2, by: malik }], providerValidatedAgo: 34, partnerValidatedAgo: 30 },
  'awaiting-partner': { places: 16, openedAgo: 104, registered: [{ ago: 66, people: 10, by: claire }, { ago: 45, people: 4, by: claire }], providerValidatedAgo: 5 },
  'awaiting-provider': { places: 14, openedAgo: 93, registered: [{ ago: 47, people: 10, by: malik }, { ago: 33, people: 3, by: claire }] },
  frozen: { places: 18, openedAgo: 76, registered: [{ ago: 30, people: 10, by: claire }, { ago: 12, people: 6, by: malik }] },
  'nearly-full': { places: 20, openedAgo: 52, registered: [{ ago: 20, people: 10, by: claire }, { ago: 4, people: 9, by: malik }] },
  open: { places: 30, openedAgo: 15, registered: [{ ago: 6, people: 6, by: claire }] },
};

/** So many days before a day, in the morning. */
export function morning(today: string, ago: number): Date {
  return new Date(`${addDays(today, -ago)}T08:40:00Z`);
}
