import type { CSSResult, TemplateResult } from 'lit';
import { fields } from '../foundation/fields.styles.ts';
import { results } from '../foundation/results.styles.ts';
import { eligibilityStyles } from './eligibility.styles.ts';
import { nameOf, sameKey, type Key } from './facts.ts';
import { mostLeft } from './journey.ts';
import { page } from './page.ts';
import { result } from './result.ts';
import { review } from './review.ts';
import type { Session } from './session.ts';
import { noticeStyles } from './tax-notice.ts';

/** Everything after the first screen: the questions, the decision, the result. Loaded while the first screen is read. */
export { draftOf, isWhole, readAnswer } from './answers.ts';
export { journeyOf } from './journey.ts';
export { titleOf } from './result.ts';
export { viewOf } from './views.ts';

export const styles: readonly CSSResult[] = [fields, results, noticeStyles, eligibilityStyles];

export const screens: Readonly<Record<'review' | 'result' | 'page', (session: Session) => TemplateResult>> = { review, result, page };

/** More than this is not promised: it would be true, and would send people away before most of it falls. */
const sayable = 8;

export interface Progress {
  number: number;
  /** How many questions can follow at most, where that is worth saying. */
  left: number | null;
  /** How far the way is gone, 0 to 1. */
  at: number;
}

/** Where a question stands on its way. */
export function progressOf(key: Key, { journey, circumstances }: Session): Progress {
  const index = journey.path.findIndex((one) => sameKey(one, key));
  // Who travels and with whom opens too many ways for a number to help, and costs a slow phone a second to count.
  const countable = key.fact !== 'forWhom' && key.fact !== 'travellers' && key.fact !== 'married';
  const before: Record<string, string> = journey.answers['start'] ? { start: journey.answers['start'] } : {};
  for (const one of journey.path.slice(0, index)) before[nameOf(one)] = journey.answers[nameOf(one)] ?? '';
  const left = countable ? mostLeft(before, circumstances) - 1 : null;
  return { number: index + 1, left: left !== null && left <= sayable ? left : null, at: index / (index + 1 + Math.min(left ?? sayable, sayable + 2)) };
}
