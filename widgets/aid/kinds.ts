import { selectConditions } from '../../schema/rules/select.ts';
import type { Conditions, Tariff } from '../../schema/contract/conditions.ts';
import type { Zone } from '../../schema/contract/simulation.ts';
import type { StayKind } from '../eligibility/request.ts';

/** A kind of stay that the conditions price: a length, a place, and the most it may cost. */
export interface PricedKind extends StayKind {
  tariff: Tariff;
}

const mainland: Zone = 'metropole';

/** The conditions that decide a stay starting that day, booked today; null when none are known. */
export const conditionsOf = (startDate: string, today: string, published: readonly Conditions[]): Conditions | null =>
  selectConditions(startDate, today, published)?.conditions ?? null;

/** Every kind of stay with a price, in one zone where the integrator chose it. Thematic prices belong to their own stays. */
export function kindsOf(conditions: Conditions | null, zone: string): readonly PricedKind[] {
  return (conditions?.tariffs ?? [])
    .filter(({ theme, zones }) => theme === null && (!zone || zones.some((one) => one === zone)))
    .map((tariff) => ({ tariff, nights: tariff.nights, zone: zoneOf(tariff, zone) }));
}

function zoneOf({ zones }: Tariff, wanted: string): Zone {
  return zones.find((one) => one === wanted) ?? (zones.includes(mainland) ? mainland : (zones[0] ?? mainland));
}

/** The kind that an answer names, else the integrator's length, else the first. */
export function chosenKind(kinds: readonly PricedKind[], code: string | undefined, nights: string): PricedKind | undefined {
  return kinds.find(({ tariff }) => tariff.code === code) ?? kinds.find((kind) => String(kind.nights) === nights) ?? kinds[0];
}
