import type { Finding, Values } from './finding.ts';
import type { Citation, Conditions, Tariff } from '../contract/conditions.ts';
import type { StayQuery, Verdict } from '../contract/simulation.ts';
import type { Ruleset } from './ruleset.ts';

/** Prices of one stay in integer cents, when a tariff covers it. */
export interface Prices {
  tariff: Tariff;
  adultCents: number;
  childCents: number;
  singleSupplementCents: number;
}

export interface StayDecision {
  verdict: Verdict;
  findings: Finding[];
  prices: Prices | null;
}

/** Decides the offer itself: its length, its dates and its prices (C26 2.1.1 and Annexe 1; CV23 Annexe 1). */
export function decideStay(stay: StayQuery, rules: Ruleset): StayDecision {
  const { conditions, cite } = rules;
  const answer = (verdict: Verdict, code: Finding['code'], values: Values, source: Citation): StayDecision => ({
    verdict, findings: [{ code, values, source: cite(source) }], prices: null,
  });
  for (const { from, to, source } of conditions.excludedStarts) {
    if (stay.startDate >= from && stay.startDate <= to) return answer('no', 'excluded-dates', { from, to }, source);
  }
  for (const minimum of conditions.minimumNights) {
    if (minimum.zones.includes(stay.zone) && stay.nights < minimum.nights) {
      return answer('no', 'too-short', { nights: stay.nights, minimum: minimum.nights }, minimum.source);
    }
  }
  const prices = pricesOf(stay, rules);
  const [first] = conditions.tariffs;
  if (!prices) return answer('unknown', 'no-tariff', { nights: stay.nights }, first?.source ?? conditions.aidShare.source);
  const { tariff } = prices;
  const above = excess(stay.priceCents, tariff.adultCents)
    ?? excess(stay.childPriceCents, tariff.childCents ?? tariff.adultCents)
    ?? excess(stay.singleSupplementCents, tariff.singleSupplementCents);
  if (above) return answer('no', 'price-above-maximum', above, tariff.source);
  return { verdict: 'yes', findings: [], prices };
}

const excess = (price: number | null | undefined, maximum: number): { price: number; maximum: number } | null =>
  price != null && price > maximum ? { price, maximum } : null;

function pricesOf(stay: StayQuery, rules: Ruleset): Prices | null {
  const { tariffs } = rules.conditions;
  // A theme changes the price only in the years that have thematic tariffs.
  const theme = rules.thematic ? (stay.theme ?? null) : null;
  const tariff = tariffs.find((one) => one.nights === stay.nights && one.theme === theme && one.zones.includes(stay.zone));
  if (!tariff) return null;
  const adultCents = stay.priceCents ?? tariff.adultCents;
  const childCents = tariff.childCents === null ? adultCents : (stay.childPriceCents ?? Math.min(tariff.childCents, adultCents));
  return { tariff, adultCents, childCents, singleSupplementCents: stay.singleSupplementCents ?? tariff.singleSupplementCents };
}

/** Says that nothing is published for a year; its source is what is published. */
export function noConditions(year: number, published: readonly Conditions[]): Finding {
  const years = [...new Set(published.map((conditions) => conditions.year))];
  const date = published.at(-1)?.from ?? '';
  return { code: 'no-conditions', values: { year }, source: { title: 'Conditions publiées', article: `années ${years.join(', ')}`, date } };
}
