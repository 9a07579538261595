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
  /** What a tariff says, whether or not the stay is refused. */
  prices: Prices | null;
}

/** Decides the offer itself: its length, its dates and its prices (C26 2.1.1 and Annexe 1; CV23 Annexe 1). Whatever refuses it is said. */
export function decideStay(stay: StayQuery, rules: Ruleset): StayDecision {
  const { conditions, cite } = rules;
  const refusals: Finding[] = [];
  const refuse = (code: Finding['code'], values: Values, source: Citation): void => {
    refusals.push({ code, values, source: cite(source) });
  };
  for (const { from, to, source } of conditions.excludedStarts) {
    if (stay.startDate >= from && stay.startDate <= to) refuse('excluded-dates', { from, to }, source);
  }
  for (const minimum of conditions.minimumNights) {
    if (minimum.zones.includes(stay.zone) && stay.nights < minimum.nights) refuse('too-short', { nights: stay.nights, minimum: minimum.nights }, minimum.source);
  }
  const prices = pricesOf(stay, rules);
  const above = prices && aboveMaximum(stay, prices.tariff);
  if (prices && above) refuse('price-above-maximum', above, prices.tariff.source);
  if (refusals.length > 0) return { verdict: 'no', findings: refusals, prices };
  if (prices) return { verdict: 'yes', findings: [], prices };
  const source = conditions.tariffs[0]?.source ?? conditions.aidShare.source;
  return { verdict: 'unknown', findings: [{ code: 'no-tariff', values: { nights: stay.nights }, source: cite(source) }], prices };
}

function aboveMaximum(stay: StayQuery, tariff: Tariff): Values | null {
  return excess(0, stay.priceCents, tariff.adultCents) ?? excess(1, stay.childPriceCents, tariff.childCents ?? tariff.adultCents) ?? excess(2, stay.singleSupplementCents, tariff.singleSupplementCents);
}

/** Which price it is, as `texts` counts them: an adult's, a child's, the supplement of a single room. */
const excess = (which: number, price: number | null | undefined, maximum: number): Values | null =>
  price != null && price > maximum ? { which, price, maximum } : null;

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
