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
export { print } from './sheet.ts';
export { viewOf } from './views.ts';

export const styles: readonly CSSResult[] = [fields, results, noticeStyles, eligibilityStyles];

export const screens: Readonly<Record<'review' | 'result' | 'page', (session: Session) => TemplateResult>> = { review, result, page };

/** More than this is not promised: it would be true, and would send people away before most of it falls. */
const sayable = 8;

/** Where a question stands: its number, how many can follow at most where that is worth saying, and how far the way is gone (0 to 1). */
export function progressOf(key: Key, { journey, circumstances }: Session): { number: number; left: number | null; at: number } {
  const index = journey.path.findIndex((one) => sameKey(one, key));
  const before = Object.fromEntries(journey.path.slice(0, index).map((one) => [nameOf(one), journey.answers[nameOf(one)] ?? '']));
  const start = journey.answers['start'];
  const left = index > 0 ? mostLeft(start ? { ...before, start } : before, circumstances) - 1 : null;
  return { number: index + 1, left: left !== null && left <= sayable ? left : null, at: left === null ? 0 : index / (index + left + 1) };
}
