import type { Caution } from '../../schema/rules/decide.ts';
import type { Key } from '../eligibility/facts.ts';
import { nearOf } from '../eligibility/near-limit.ts';
import { nearCautions } from './cautions.ts';
import type { Estimate } from './estimate.ts';
import type { FormHost } from './form-host.ts';
import { comparedIncomes } from './income-line.ts';
import { conditionsOf } from './kinds.ts';

/**
 * The disagreements that decide, each once. While the income alone decides, the rules do not know the
 * household: whoever the two limits could concern is told all the same.
 */
export function nearOfEstimate({ decision, request }: Estimate, { answers, circumstances: { today, conditions } }: FormHost): readonly Caution[] {
  const found = nearCautions(decision);
  const keys = [...comparedIncomes(decision, answers).keys()].map((subject): Key => ({ subject, fact: 'income' }));
  const near = nearOf(conditionsOf(request.stay.startDate, today, conditions), keys, answers);
  if (!near || found.some(({ code }) => code === 'C01')) return found;
  const { income, kept, rival } = near;
  return [{ code: 'C01', values: { income, threshold: kept.euros, rival: rival.euros }, sources: [kept.source, rival.source] }, ...found];
}
