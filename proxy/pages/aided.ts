import type { Conditions, Tariff } from '../../schema/contract/conditions.ts';
import { decide } from '../../schema/rules/decide.ts';
import { selectConditions } from '../../schema/rules/select.ts';
import type { FoundStay } from '../stores/catalogue-reading.ts';

/** What the aid makes of a stay's price for one adult who has it. */
export interface AidedPrice {
  aidCents: number;
  remainingCents: number;
  /** The stay's year has no conditions yet: these are the last published ones. */
  provisional: boolean;
}

/** Works out the price with the aid, or null where the published conditions give none. */
export type PriceWithAid = (stay: Pick<FoundStay, 'startDate' | 'nights' | 'zone' | 'priceCents' | 'childPriceCents' | 'singleSupplementCents'>) => AidedPrice | null;

/** Asks the rules for someone whom nothing keeps from the aid: the amount follows from the stay alone. */
export function priceWithAid(published: readonly Conditions[], today: string): PriceWithAid {
  return ({ startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents }) => {
    const birthDate = `${Number(startDate.slice(0, 4)) - 75}-01-01`;
    const { people, conditions } = decide(
      {
        stay: { startDate, nights, zone, priceCents, childPriceCents: Math.min(childPriceCents, priceCents), singleSupplementCents },
        people: [{ id: 'anyone', birthDate, livesInFrance: true, activity: 'retired', household: { kind: 'single', shares: 1, taxableIncomeEuros: 0 }, aidThisYear: 'none' }],
      },
      published,
      today,
    );
    const [person] = people;
    if (!person || person.aid.amountCents === null || person.remainingCents === null || person.aid.verdict !== 'yes') return null;
    return { aidCents: person.aid.amountCents, remainingCents: person.remainingCents, provisional: conditions.provisional };
  };
}

/** Which meals the programme's formula for such a stay has, or null where no formula is published for it. */
export function boardOf({ startDate, nights, zone }: Pick<FoundStay, 'startDate' | 'nights' | 'zone'>, published: readonly Conditions[], today: string): Tariff['board'] | null {
  const tariffs = selectConditions(startDate, today, published)?.conditions.tariffs ?? [];
  return tariffs.find((tariff) => tariff.nights === nights && tariff.zones.includes(zone))?.board ?? null;
}
