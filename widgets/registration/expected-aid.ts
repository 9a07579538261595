import type { Credit } from '../../schema/contract/credits.ts';
import type { GroupStay } from '../../schema/contract/groups.ts';
import type { AidRefusal } from '../../schema/contract/participants.ts';
import type { DecidedPerson, Decision } from '../../schema/rules/decide.ts';

/** What registering would do, as far as this device can tell: another partner may have had this person aided. */
export type Expected = { granted: true; amountCents: number } | { granted: false; refusal: AidRefusal };

/** What stands between the right to an aid and the aid. */
export interface Purse {
  stay: GroupStay;
  /** Null where no credit was notified for the stay’s year. */
  credit: Credit | null;
  /** What this person was granted already, which a change gives back first. */
  grantedCents: number;
}

/** What is to be paid with the aid as it will be granted, not as the decision opens it; null while no price is known. */
export function toPay({ priceCents, singleSupplementCents, remainingCents, aid }: DecidedPerson, expected: Expected | null): { aidCents: number; remainingCents: number } | null {
  if (priceCents === null || remainingCents === null || aid.amountCents === null) return null;
  return expected?.granted === false ? { aidCents: 0, remainingCents: priceCents + (singleSupplementCents ?? 0) } : { aidCents: aid.amountCents, remainingCents };
}

/** Tells what the proxy will answer about the aid, in its own order; null while something is missing. */
export function expectedAid(decision: Decision, decided: DecidedPerson, { stay, credit, grantedCents }: Purse): Expected | null {
  const { programme, aid, missing } = decided;
  const refused = (refusal: AidRefusal): Expected => ({ granted: false, refusal });
  if (programme.verdict === 'no') return refused('not-eligible');
  if (missing.length || programme.verdict === 'unknown') return null;
  if (aid.verdict === 'no') return refused(aid.findings.some(({ code }) => code === 'already-aided' || code === 'other-ancv-aid') ? 'already-aided-this-year' : 'not-eligible');
  if (aid.verdict === 'unknown' || aid.amountCents === null) return refused('undecided');
  if (decision.conditions.provisional) return refused('conditions-not-published');
  if (!credit || stay.startDate < credit.notifiedOn) return refused('credit-not-notified');
  if (credit.frozen || credit.remainingCents + grantedCents < aid.amountCents) return refused('credit-exhausted');
  return { granted: true, amountCents: aid.amountCents };
}
