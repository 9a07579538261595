import type { CSSResult } from 'lit';
import { fields } from '../foundation/fields.styles.ts';
import { results } from '../foundation/results.styles.ts';
import { nameOf } from '../eligibility/facts.ts';
import { startOf } from '../eligibility/request.ts';
import { resultStyles } from './result.styles.ts';
import { formStyles } from './form.styles.ts';
import { estimate } from './estimate.ts';
import type { FormHost } from './form-host.ts';
import { ownKeys } from './household-facts.ts';
import { chosenKind, conditionsOf, kindsOf, type PricedKind } from './kinds.ts';
import type { Result } from './result.ts';
import { whatIfs } from './what-if.ts';

/** Everything after the form: the decision, the answer, the paper. Loaded while the form is read. */
export { form } from './form.ts';
export { headlineText } from './headline.ts';
export { answer, details } from './result.ts';
export { print } from './sheet.ts';
export { read } from './typing.ts';

export const styles: readonly CSSResult[] = [fields, results, resultStyles, formStyles];

/** The kinds of stay with a price, and the one chosen. */
export function kindsFor({ answers, circumstances }: FormHost, zone: string, nights: string): [readonly PricedKind[], PricedKind | undefined] {
  const { today, conditions } = circumstances;
  const kinds = kindsOf(conditionsOf(startOf(answers, circumstances), today, conditions), zone);
  return [kinds, chosenKind(kinds, answers[ownKeys.stay], nights)];
}

/** Works out the answer for the kind of stay chosen, every other kind, and three other choices. */
export function resultOf(host: FormHost): Result | null {
  const { answers, circumstances, kinds, kind } = host;
  const now = kind && estimate(answers, circumstances, kind);
  if (!now) return null;
  const others = kinds.map((one) => (one === kind ? now : estimate(answers, circumstances, one))).filter((one) => one !== null);
  return { estimate: now, others, whatIfs: whatIfs(answers, circumstances, kinds, now) };
}

/** The names of the facts that could still change a verdict. */
export const missingNames = ({ estimate: { missing } }: Result): ReadonlySet<string> => new Set(missing.map(nameOf));
