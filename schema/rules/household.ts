import { sharesHousehold } from '../contract/ties.ts';
import type { Household, HouseholdKind, Person } from '../contract/simulation.ts';
import type { Row, Ruleset } from './ruleset.ts';

/** Whether income opens the aid (C26 2.3.1), as far as the household is known. */
export interface IncomeTest {
  /** The income can still turn out under its threshold, or not under it. */
  canPass: boolean;
  canFail: boolean;
  /** Shares outside the table (C22): neither, whatever is answered. */
  outside: boolean;
  /** No tax notice will be shown: decides alone. */
  noNotice: boolean;
  income: number | null;
  /** The lowest and the highest threshold that the household can still fall under. */
  lowest: Row | null;
  highest: Row | null;
  /** The facts of the household whose answer can still change the test. */
  open: readonly string[];
}

const kinds: readonly HouseholdKind[] = ['single', 'couple'];
const kindAlone: Record<HouseholdKind, readonly HouseholdKind[]> = { single: ['single'], couple: ['couple'] };
const empty: Household = {};
const nothingOpen: readonly string[] = [];

/** The person whose household decides: the one tied to as spouse or tax household, else oneself. */
export function householdHolder(person: Person, byId: ReadonlyMap<string, Person>): Person {
  const tie = person.ties?.find((one) => sharesHousehold(one.kind));
  return (tie && byId.get(tie.to)) ?? person;
}

/** Compares an income, known or not, with every threshold the household can still fall under. */
export function testIncome(household: Household | null | undefined, rules: Ruleset): IncomeTest {
  const { kind, shares, taxableIncomeEuros, taxNotice } = household ?? empty;
  const income = taxableIncomeEuros ?? null;
  const result: IncomeTest = {
    canPass: false, canFail: true, outside: false, noNotice: taxNotice === false, income, lowest: null, highest: null, open: nothingOpen,
  };
  if (result.noNotice) return result;
  const known = shares ?? null;
  for (const one of kind == null ? kinds : kindAlone[kind]) {
    if (known !== null) widen(result, rules.rows[one].get(known));
    else for (const row of rules.rows[one].values()) widen(result, row);
  }
  if (!result.lowest || !result.highest) {
    result.canPass = true;
    result.outside = true;
    return result;
  }
  result.canPass = income === null || income < result.highest.euros;
  result.canFail = income === null || income >= result.lowest.euros;
  if (result.canPass && result.canFail) result.open = openFacts(household ?? empty, rules);
  return result;
}

function widen(result: IncomeTest, row: Row | undefined): void {
  if (!row) return;
  if (!result.lowest || row.euros < result.lowest.euros) result.lowest = row;
  if (!result.highest || row.euros > result.highest.euros) result.highest = row;
}

/** A fact is open when two of its answers, the others held, put the income on two sides of a threshold. */
function openFacts(household: Household, rules: Ruleset): string[] {
  const open: string[] = [];
  const income = household.taxableIncomeEuros ?? null;
  const under = (row: Row | undefined): boolean | null => (row ? income === null || income < row.euros : null);
  const splits = (a: Row, b: Row): boolean =>
    income === null ? a.euros !== b.euros : under(a) !== under(b);
  if (income === null) open.push('taxableIncomeEuros');
  if (household.shares == null) {
    const split = kinds.some((kind) => {
      if (household.kind != null && household.kind !== kind) return false;
      const rows = [...rules.rows[kind].values()];
      return rows.some((row) => rows[0] !== undefined && splits(rows[0], row));
    });
    if (split) open.push('shares');
  }
  if (household.kind == null) {
    const shares = household.shares == null ? [...rules.rows.couple.keys()] : [household.shares];
    const split = shares.some((one) => {
      const [alone, couple] = [rules.rows.single.get(one), rules.rows.couple.get(one)];
      return alone !== undefined && couple !== undefined && splits(alone, couple);
    });
    if (split) open.push('kind');
  }
  return open;
}
