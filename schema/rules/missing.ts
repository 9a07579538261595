import { unionsOfOthers, type Brought, type CompanionFact } from './companions.ts';
import { outcomeIn, worldsOf, type Frame, type Openings, type World } from './outcome.ts';
import type { Facts } from './facts.ts';
import type { IncomeTest } from './household.ts';
import type { Ruleset } from './ruleset.ts';

export interface Uncertain {
  facts: Facts;
  openings: Openings;
  frame: Frame;
  worlds: readonly World[];
  brought: readonly Brought[];
  income: IncomeTest;
  /** The id of the person whose household decides. */
  holder: string;
  rules: Ruleset;
}

type Axis = 'livesInFrance' | 'free' | 'disabled' | 'ill' | 'incomePasses';

const verdictsIn = (world: World, frame: Frame): number => {
  const { category, basis } = outcomeIn(world, frame);
  return category === null ? 0 : basis === null ? 1 : 2;
};

/** A yes-or-no fact still matters when turning it over changes a verdict in some possible world. */
function matters(axis: Axis, { worlds, frame }: Uncertain): boolean {
  return worlds.some((world) => !world[axis] && verdictsIn(world, frame) !== verdictsIn({ ...world, [axis]: true }, frame));
}

function aidThisYearMatters({ worlds, frame }: Uncertain): boolean {
  return worlds.some((world) => {
    if (world.aidThisYear !== 'none') return false;
    const first = verdictsIn(world, frame);
    return first !== verdictsIn({ ...world, aidThisYear: 'sev' }, frame) || first !== verdictsIn({ ...world, aidThisYear: 'other-ancv' }, frame);
  });
}

/** Numbers the unions of companions' bits so that two with the same number give the same verdicts in every world of one's own. */
function classesOf({ openings, frame }: Uncertain): (mask: number) => number {
  const own = worldsOf({ ...openings, bits: [0] });
  const numbers = new Map<string, number>();
  const known: (number | undefined)[] = [];
  return (mask) => {
    let number = known[mask];
    if (number === undefined) {
      const verdicts = own.map((world) => verdictsIn({ ...world, bits: mask }, frame)).join('');
      number = numbers.get(verdicts) ?? numbers.size;
      numbers.set(verdicts, number);
      known[mask] = number;
    }
    return number;
  };
}

/** The facts of companions whose answer can change what they bring, and thereby a verdict. */
function companionPaths(uncertain: Uncertain): string[] {
  const { brought, openings } = uncertain;
  if (brought.every(({ open }) => open.length === 0)) return [];
  const classOf = classesOf(uncertain);
  const [first = 0] = openings.bits;
  if (openings.bits.every((mask) => classOf(mask) === classOf(first))) return [];
  const others = unionsOfOthers(brought);
  const paths: string[] = [];
  brought.forEach(({ companion, open, byCompletion }, index) => {
    const differs = new Map<number, boolean>();
    const differ = (a: number, b: number): boolean => {
      const pair = a * 256 + b;
      const known = differs.get(pair);
      if (known !== undefined || a === b) return known ?? false;
      const answer = others[index]?.some((mask) => classOf(mask | a) !== classOf(mask | b)) ?? false;
      differs.set(pair, answer);
      return answer;
    };
    open.forEach((fact, bit) => {
      const decisive = byCompletion.some((bits, completion) => (completion & (1 << bit)) === 0 && differ(bits, byCompletion[completion | (1 << bit)] ?? bits));
      if (decisive) paths.push(`${companion.facts.person.id}/${pathOf(fact)}`);
    });
  });
  return paths;
}

const pathOf = (fact: CompanionFact): string => (fact === 'free' ? 'activity' : fact);

/** The facts whose answer could still change a verdict, and only those, the most decisive first (contract, section 3). */
export function missingFacts(uncertain: Uncertain): string[] {
  const { facts, openings, income, holder, rules } = uncertain;
  const missing: string[] = [];
  if (openings.livesInFrance === null && matters('livesInFrance', uncertain)) missing.push('livesInFrance');
  if (openings.free === null && matters('free', uncertain)) missing.push('activity');
  if (openings.disabled === null && matters('disabled', uncertain)) missing.push('disabled');
  if (openings.ill === null && matters('ill', uncertain)) {
    if (facts.longTermIllness === null && rules.seniorGrounds.has('longTermIllness')) missing.push('longTermIllness');
    if (facts.gir === null && rules.seniorGrounds.has('gir')) missing.push('gir');
  }
  missing.push(...companionPaths(uncertain));
  if (openings.aidThisYear === null && aidThisYearMatters(uncertain)) missing.push('aidThisYear');
  if (openings.incomePasses === null && income.open.length > 0 && matters('incomePasses', uncertain)) {
    const prefix = holder === facts.person.id ? '' : `${holder}/`;
    for (const fact of income.open) missing.push(`${prefix}household.${fact}`);
  }
  return missing;
}
