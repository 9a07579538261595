import type { Citation, Conditions } from '../../schema/contract/conditions.ts';
import type { Source } from '../../schema/contract/simulation.ts';
import type { Answers } from '../foundation/visit.ts';
import type { Key } from './facts.ts';

/** A limit that two official texts give differently, and the income that falls between them. */
export interface NearLimit {
  income: number;
  kept: { euros: number; source: Source };
  rival: { euros: number; source: Source };
}

/**
 * Finds the limit that the income is near. The decision flags it once the household is known (C01); while the income
 * alone decides, the household is not asked, and whoever it could concern is told all the same.
 */
export function nearOf(conditions: Conditions | null, path: readonly Key[], answers: Answers): NearLimit | null {
  const cite = ({ document, article }: Citation): Source => ({ title: document, date: '', ...conditions?.documents[document], article });
  for (const { euros, kind, shares, source, rival } of conditions?.thresholds ?? []) {
    for (const { subject } of rival ? path.filter(({ fact }) => fact === 'income') : []) {
      const income = Number(answers[`${subject}.income`]);
      const knownShares = answers[`${subject}.shares`] ?? 'unknown';
      const knownKind = subject === 'couple' ? 'couple' : answers[`${subject}.kind`] ?? kind;
      const between = rival && income >= Math.min(rival.euros, euros) && income < Math.max(rival.euros, euros);
      if (between && knownKind === kind && (knownShares === 'unknown' || Number(knownShares) === shares)) {
        return { income, kept: { euros, source: cite(source) }, rival: { euros: rival.euros, source: cite(rival.source) } };
      }
    }
  }
  return null;
}
