import type { Source } from '../contract/simulation.ts';

export type Values = Readonly<Record<string, number | string>>;

/** Every reason a decision can give: one code, one sentence per language. */
export type ReasonCode =
  | 'age-60' | 'age-55' | 'activity' | 'residence'
  | 'health-disabled' | 'health-illness' | 'health-gir'
  | 'tied-spouse' | 'tied-household' | 'disabled-child' | 'family-carer' | 'professional-carer' | 'young-companion'
  | 'abroad' | 'too-young' | 'no-health-ground' | 'working'
  | 'tied-stays-home' | 'tied-not-senior' | 'child-not-disabled' | 'cared-without-ground' | 'companion-too-old' | 'not-intergenerational'
  | 'carer' | 'civic-service' | 'income-under' | 'not-aided-yet'
  | 'not-in-programme' | 'income-over' | 'no-tax-notice' | 'already-aided' | 'other-ancv-aid' | 'outside-table'
  | 'too-short' | 'no-tariff' | 'excluded-dates' | 'price-above-maximum' | 'no-conditions';

/** One reason of a verdict: its code, the figures its sentence needs, and the article it comes from. */
export interface Finding {
  code: ReasonCode;
  values: Values;
  source: Source;
}

/** A paper to show (Annexe 2): any one of `anyOf` is enough. */
export interface PaperNeed {
  code: string;
  anyOf: readonly string[];
  source: Source;
}

/** A place where official texts disagree and the answer is touched: the id of the reading taken, and the texts. */
export interface Caution {
  code: string;
  values: Values;
  sources: readonly Source[];
}

export const none: Values = {};
