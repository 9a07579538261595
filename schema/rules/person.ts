import { broughtBy, unions, type Brought, type Companion } from './companions.ts';
import { cautionsOf } from './cautions.ts';
import { anyGround, factsOf, type Facts } from './facts.ts';
import { aidFindings, programmeFindings } from './findings.ts';
import { householdHolder, testIncome, type IncomeTest } from './household.ts';
import { missingFacts } from './missing.ts';
import { outcomeIn, worldsOf, type Frame, type Openings, type Outcome, type World } from './outcome.ts';
import { papersOf } from './papers.ts';
import type { Caution, Finding, PaperNeed } from './finding.ts';
import type { Basis, Category, Label, Person, StayQuery, TieKind, Verdict } from '../contract/simulation.ts';
import type { Ruleset } from './ruleset.ts';
import type { StayDecision } from './stay.ts';

export interface DecidedPerson {
  id: string;
  programme: { verdict: Verdict; category: Category | null; findings: Finding[] };
  aid: { verdict: Verdict; basis: Basis | null; amountCents: number | null; findings: Finding[] };
  label: Label | null;
  priceCents: number | null;
  singleSupplementCents: number | null;
  remainingCents: number | null;
  papers: PaperNeed[];
  missing: string[];
  cautions: Caution[];
}

/** What all the people of a request have in common. */
export type Setting = Pick<Case, 'stay' | 'stayDecision' | 'startsOn' | 'endsOn' | 'rules' | 'provisional'>;

/** Everything a person's reasons, papers and warnings are written from. */
export interface Case {
  stay: StayQuery;
  stayDecision: StayDecision;
  /** The first and the last day of the stay, as day numbers. */
  startsOn: number;
  endsOn: number;
  rules: Ruleset;
  provisional: boolean;
  facts: Facts;
  companions: readonly Companion[];
  /** The person whose household decides. */
  holder: Person;
  brought: readonly Brought[];
  income: IncomeTest;
  frame: Frame;
  openings: Openings;
  programme: Verdict;
  aid: Verdict;
  /** Holds in every world, even where `category` or `basis` varies: the outcome of the least favourable one. */
  surest: Outcome;
  category: Category | null;
  basis: Basis | null;
}

const nobody: readonly Companion[] = [];
const nothing: readonly Brought[] = [];

/** The companions of a person, one entry for each, with every kind of tie to them. */
function companionsOf(person: Person, byId: ReadonlyMap<string, Person>, startsOn: number): Companion[] {
  const kinds = new Map<string, Set<TieKind>>();
  for (const tie of person.ties ?? []) {
    const known = kinds.get(tie.to);
    if (known) known.add(tie.kind);
    else kinds.set(tie.to, new Set([tie.kind]));
  }
  const companions: Companion[] = [];
  for (const [id, set] of kinds) {
    const other = byId.get(id);
    if (other) companions.push({ facts: factsOf(other, startsOn), kinds: set });
  }
  return companions;
}

/** Decides one person who travels, whatever is known of them (contract, section 3). */
export function decidePerson(
  person: Person, byId: ReadonlyMap<string, Person>, { stay, stayDecision, startsOn, endsOn, rules, provisional }: Setting,
): DecidedPerson {
  const { ages } = rules.conditions;
  const facts = factsOf(person, startsOn);
  const companions = person.ties?.length ? companionsOf(person, byId, startsOn) : nobody;
  const bringing = { rules, youngAllowed: facts.age <= ages.companion.value && stay.intergenerational !== false };
  const brought = companions === nobody ? nothing : companions.map((companion) => broughtBy(companion, bringing));
  const holder = householdHolder(person, byId);
  const income = testIncome(holder.household, rules);
  const frame: Frame = {
    oldEnough: facts.age >= ages.senior.value,
    oldEnoughWithHealth: facts.age >= ages.seniorWithHealth.value,
    disabilityCounts: rules.seniorGrounds.has('disabled'),
    civicService: person.civicServiceUntil != null && person.civicServiceUntil >= stay.startDate,
  };
  const openings: Openings = {
    livesInFrance: facts.livesInFrance,
    free: facts.free,
    disabled: facts.disabled,
    ill: anyGround(facts, rules.otherSeniorGrounds),
    aidThisYear: person.aidThisYear ?? null,
    incomePasses: income.canPass && income.canFail ? null : income.canPass,
    bits: unions(brought),
  };
  const worlds = worldsOf(openings);
  const agreement = agreementOf(worlds, frame);
  const { programme, aid, category, basis, label } = agreement;
  const surest = worlds.length === 1 ? agreement : outcomeIn(leastFavourable(worlds, openings), frame);
  const found: Case = {
    stay, stayDecision, startsOn, endsOn, rules, provisional, facts, companions, holder, brought, income, frame, openings, programme, aid, surest, category, basis,
  };
  const amountCents = amountOf(found);
  const bill = billOf(found, amountCents);
  return {
    id: person.id,
    programme: { verdict: programme, category, findings: programmeFindings(found) },
    aid: { verdict: aid, basis, amountCents, findings: aidFindings(found) },
    label,
    priceCents: bill.priceCents,
    singleSupplementCents: bill.singleSupplementCents,
    remainingCents: bill.remainingCents,
    papers: papersOf(found),
    missing: worlds.length === 1 ? [] : missingFacts({ facts, openings, frame, worlds, brought, income, holder: holder.id, rules }),
    cautions: cautionsOf(found),
  };
}

/** What every world says: a verdict where all agree, else unknown; a category, a basis and a label where all agree, else null. */
function agreementOf(worlds: readonly World[], frame: Frame): Outcome & { programme: Verdict; aid: Verdict } {
  let first: Outcome | null = null;
  let [category, basis, label]: [Category | null, Basis | null, Label | null] = [null, null, null];
  let [inProgramme, aided] = [0, 0];
  for (const world of worlds) {
    const outcome = outcomeIn(world, frame);
    if (outcome.category !== null) inProgramme++;
    if (outcome.basis !== null) aided++;
    if (first === null) {
      first = outcome;
      ({ category, basis, label } = outcome);
      continue;
    }
    if (outcome.category !== first.category) category = null;
    if (outcome.basis !== first.basis) basis = null;
    if (outcome.label !== first.label) label = null;
  }
  return { category, basis, label, programme: fold(worlds.length, inProgramme), aid: fold(worlds.length, aided) };
}

const fold = (worlds: number, yes: number): Verdict => (yes === 0 ? 'no' : yes === worlds ? 'yes' : 'unknown');

/** Every fact that helps is missing, every fact that limits holds: what is granted here is granted everywhere. */
function leastFavourable(worlds: readonly World[], openings: Openings): World {
  const [first] = worlds;
  if (!first) throw new Error('a person has at least one possible world');
  return {
    ...first, // falsehoods come first in every open fact
    aidThisYear: openings.aidThisYear ?? 'other-ancv',
    bits: openings.bits.reduce((shared, bits) => shared & bits, openings.bits[0] ?? 0),
  };
}

/** Half of the price, rounded down to the cent, at most the cap; never of the single supplement (C26x). */
function amountOf({ aid, stayDecision: { verdict, prices }, rules, facts }: Case): number | null {
  if (verdict !== 'yes' || !prices || aid === 'unknown') return null;
  if (aid === 'no') return 0;
  const { aidShare, ages } = rules.conditions;
  const price = facts.age <= ages.child.value ? prices.childCents : prices.adultCents;
  return Math.min(Math.floor((price * aidShare.value) / 100), prices.tariff.aidCapCents);
}

function billOf({ programme, stayDecision: { verdict, prices }, facts, rules }: Case, amountCents: number | null): Pick<DecidedPerson, 'priceCents' | 'singleSupplementCents' | 'remainingCents'> {
  if (programme !== 'yes' || verdict !== 'yes' || !prices) return { priceCents: null, singleSupplementCents: null, remainingCents: null };
  const priceCents = facts.age <= rules.conditions.ages.child.value ? prices.childCents : prices.adultCents;
  const singleSupplementCents = facts.person.singleRoom ? prices.singleSupplementCents : 0;
  return { priceCents, singleSupplementCents, remainingCents: amountCents === null ? null : priceCents + singleSupplementCents - amountCents };
}

