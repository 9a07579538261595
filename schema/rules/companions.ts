import type { Facts, Known } from './facts.ts';
import { anyGround, isSenior } from './facts.ts';
import type { TieKind } from '../contract/simulation.ts';
import type { Ruleset } from './ruleset.ts';

/*
 * What the people someone is tied to can bring them, as bits. Several people bring the union of their bits.
 */
export const SPOUSE = 1; // spouse of a senior who travels
export const HOUSEHOLD = 2; // in the tax household of a senior who travels
export const CHILD = 4; // child of a senior who travels
export const FAMILY = 8; // family carer
export const FAMILY_REPEAT = 16; // family carer whose aid is not limited to once a year
export const PROFESSIONAL = 32; // professional carer
export const PROFESSIONAL_REPEAT = 64;
export const YOUNG = 128; // young companion

/** A person tied to, with the kinds of tie. */
export interface Companion {
  facts: Facts;
  kinds: ReadonlySet<TieKind>;
}

export interface Setting {
  rules: Ruleset;
  /** Young companions are let in by their own age and by the stay. */
  youngAllowed: boolean;
}

/** The facts of a companion that can matter to the person tied to them, with the order in which they are asked. */
export const companionFacts = ['disabled', 'longTermIllness', 'gir', 'livesInFrance', 'free'] as const;
export type CompanionFact = (typeof companionFacts)[number];

/** The bits brought by a companion whose facts are all known. */
function bring(companion: Companion, facts: Facts, { rules, youngAllowed }: Setting): number {
  const { care, ages } = rules.conditions;
  const senior = isSenior(facts, rules) === true;
  const ground = anyGround(facts, rules.careGrounds) === true;
  const seniorTravels = senior && facts.travels;
  let bits = 0;
  if (companion.kinds.has('spouse') && seniorTravels) bits |= SPOUSE;
  if (companion.kinds.has('tax-household') && seniorTravels) bits |= HOUSEHOLD;
  if (companion.kinds.has('disabled-child') && seniorTravels) bits |= CHILD;
  if (companion.kinds.has('young-companion') && seniorTravels && youngAllowed) bits |= YOUNG;
  if (companion.kinds.has('family-carer') && ground && (senior || !care.caredIsSenior)) {
    bits |= FAMILY;
    if (care.familyRepeat === 'always' || (facts.travels && facts.age >= ages.caredForRepeat.value)) bits |= FAMILY_REPEAT;
  }
  if (companion.kinds.has('professional-carer') && seniorTravels && (ground || !care.professionalNeedsGround)) {
    bits |= PROFESSIONAL;
    if (care.professionalRepeat === 'with-ground' && ground) bits |= PROFESSIONAL_REPEAT;
  }
  return bits;
}

/** What a companion brings under every way of completing their unknown facts, and which completion gives which. */
export interface Brought {
  companion: Companion;
  open: CompanionFact[];
  /** Indexed by a number whose bit i is the value given to open[i]. */
  byCompletion: number[];
}

export function broughtBy(companion: Companion, setting: Setting): Brought {
  const open = companionFacts.filter((fact) => companion.facts[fact] === null);
  const byCompletion: number[] = [];
  for (let completion = 0; completion < 1 << open.length; completion++) {
    if (open.length === 0) {
      byCompletion.push(bring(companion, companion.facts, setting));
      break;
    }
    const facts: Facts = { ...companion.facts };
    open.forEach((fact, bit) => { facts[fact] = Boolean(completion & (1 << bit)); });
    byCompletion.push(bring(companion, facts, setting));
  }
  return { companion, open, byCompletion };
}

/** Every union of one of `masks` with one of `more`, each once. */
export function combined(masks: readonly number[], more: readonly number[]): number[] {
  const seen = new Uint8Array(256);
  const found: number[] = [];
  for (const mask of masks)
    for (const bits of more) {
      const union = mask | bits;
      if (seen[union] === 1) continue;
      seen[union] = 1;
      found.push(union);
    }
  return found;
}

const nothing: readonly number[] = [0];

/** Every union that several companions can bring together. */
export function unions(brought: readonly Brought[]): readonly number[] {
  let reachable = nothing;
  for (const { byCompletion } of brought) {
    if (byCompletion.length > 1 || byCompletion[0] !== 0) reachable = combined(reachable, byCompletion.length > 1 ? combined(nothing, byCompletion) : byCompletion);
  }
  return reachable;
}

/** For each companion, every union that the others can bring together. */
export function unionsOfOthers(brought: readonly Brought[]): number[][] {
  const before: (readonly number[])[] = [nothing];
  for (const one of brought) before.push(combined(before.at(-1) ?? nothing, combined(nothing, one.byCompletion)));
  let after = nothing;
  const others: number[][] = [];
  for (let index = brought.length - 1; index >= 0; index--) {
    others[index] = combined(before[index] ?? nothing, after);
    after = combined(after, combined(nothing, brought[index]?.byCompletion ?? nothing));
  }
  return others;
}

export const known = (value: Known): readonly boolean[] => (value === null ? [false, true] : [value]);
