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

/** Every union that several companions can bring together. */
export function unions(brought: readonly Brought[]): number[] {
  let reachable = [0];
  for (const one of brought) {
    if (one.byCompletion.length === 1) {
      const bits = one.byCompletion[0] ?? 0;
      if (bits) reachable = [...new Set(reachable.map((mask) => mask | bits))];
    } else {
      reachable = [...new Set(reachable.flatMap((mask) => one.byCompletion.map((bits) => mask | bits)))];
    }
  }
  return reachable;
}

export const known = (value: Known): readonly boolean[] => (value === null ? [false, true] : [value]);
