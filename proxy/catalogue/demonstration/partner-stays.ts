import type { Conditions } from '../../../schema/contract/conditions.ts';
import { addDays } from '../../../schema/rules/age.ts';
import { withDigest, type FacilityRow, type StayRow } from '../import/rows.ts';
import { chanceOf } from './chance.ts';
import { inventOffer, tariffsOf } from './offers.ts';
import { zoneOf } from './places.ts';

/** The one provider of the demonstration that has an account. */
export const demonstrationProvider = 'Les Haltes heureuses';

/** The stays that the demonstration's partner has groups on: so many days from the first start, before it for those that are over. */
export const partnerStays = [
  { stage: 'validated', startsIn: -45, nights: 7 },
  { stage: 'awaiting-partner', startsIn: -20, nights: 7 },
  { stage: 'awaiting-provider', startsIn: -9, nights: 4 },
  { stage: 'frozen', startsIn: 10, nights: 4 },
  { stage: 'nearly-full', startsIn: 21, nights: 7 },
  { stage: 'open', startsIn: 33, nights: 4 },
] as const;

export type Stage = (typeof partnerStays)[number]['stage'];

const placesOfEach = 40;

export function partnerStayId(stage: Stage): string {
  return `demo-trevignac-${stage}`;
}

/** Invents those stays at this provider's places; none where its year has no conditions. */
export function inventPartnerStays(facilities: readonly FacilityRow[], today: string, published: readonly Conditions[]): StayRow[] {
  const places = facilities.filter((place) => place.provider === demonstrationProvider && zoneOf(place) === 'metropole');
  return partnerStays.flatMap(({ stage, startsIn, nights }, index) => {
    const place = places[index % places.length];
    const startDate = addDays(today, startsIn);
    const tariff = tariffsOf('metropole', startDate, today, published).find((one) => one.nights === nights);
    if (!place || !tariff) return [];
    const offer = inventOffer(place, 'metropole', startDate, tariff, chanceOf(`${place.id} ${stage}`));
    return [withDigest({ ...offer, id: partnerStayId(stage), mode: 'group', places: placesOfEach })];
  });
}
