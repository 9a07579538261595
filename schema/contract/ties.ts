import type { TieKind } from './simulation.ts';

/** Tells whether a tie makes the household of the person tied to one's own. */
export function sharesHousehold(kind: TieKind): boolean {
  return kind === 'spouse' || kind === 'tax-household';
}
