import type { CSSResult } from 'lit';
import { fields } from '../foundation/fields.styles.ts';
import { results } from '../foundation/results.styles.ts';
import { formStyles } from './form.styles.ts';
import { HouseholdEstimate } from './household-estimate.ts';
import { resultStyles } from './result.styles.ts';

/** Everything after the first question: the form, the decision, the answer, the paper. Loaded while the first is read. */
export const Layout = HouseholdEstimate;

export const styles: readonly CSSResult[] = [fields, results, resultStyles, formStyles];
