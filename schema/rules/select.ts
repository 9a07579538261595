import type { Conditions } from '../contract/conditions.ts';

export interface Selection {
  conditions: Conditions;
  /** True when the year's own conditions are not published yet and the last ones stand in. */
  provisional: boolean;
}

/**
 * Finds the conditions that decide a stay: those of its calendar year, in the version in force on the booking day.
 * After the last published year the last version stands in, marked provisional; a year with none before or between gives null.
 */
export function selectConditions(startDate: string, bookedOn: string, published: readonly Conditions[]): Selection | null {
  const year = Number(startDate.slice(0, 4));
  let last: Conditions | null = null;
  let first: Conditions | null = null;
  let inForce: Conditions | null = null;
  for (const conditions of published) {
    if (!last || conditions.year > last.year || (conditions.year === last.year && conditions.from > last.from)) last = conditions;
    if (conditions.year !== year) continue;
    if (!first || conditions.from < first.from) first = conditions;
    if (conditions.from <= bookedOn && (!inForce || conditions.from > inForce.from)) inForce = conditions;
  }
  const own = inForce ?? first;
  if (own) return { conditions: own, provisional: false };
  return last && year > last.year ? { conditions: last, provisional: true } : null;
}
