import type { CSSResult } from 'lit';
import { deskStyles } from './desk.styles.ts';
import { fields } from '../foundation/fields.styles.ts';
import { results } from '../foundation/results.styles.ts';

/** Everything after the first screen: the form, the decision, what was saved. Loaded while the search is read. */
export { RegistrationAnswers } from './answers.ts';
export { Desk } from './desk.ts';
export { openDesk } from './opening.ts';

export const styles: readonly CSSResult[] = [fields, results, deskStyles];
