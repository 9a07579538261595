import type { Household, TieKind } from '../../../schema/contract/simulation.ts';
import type { CellMistake } from './cells.ts';
import { bare, type Column } from './columns.ts';
import { type Entry } from './people.ts';

/** One person tied to another, by lines. */
export interface Link {
  kind: TieKind;
  from: Entry;
  to: Entry;
}

/** A couple with one household between them. */
export interface Couple {
  first: Entry;
  second: Entry;
  household: Household;
}

export interface Links {
  couples: readonly Couple[];
  others: readonly Link[];
}

const kinds: readonly (readonly [Column, TieKind])[] = [
  ['householdOf', 'tax-household'], ['carerOf', 'family-carer'], ['childOf', 'disabled-child'], ['companionOf', 'young-companion'],
];

/** Finds who is named by the lines: by the number of a line, or by a name. Says on the entries what cannot be found. */
export function linksOf(entries: readonly Entry[]): Links {
  const find = finder(entries);
  const couples: Couple[] = [];
  const others: Link[] = [];
  for (const from of entries) {
    const spouse = named(from, 'spouse', find);
    if (spouse) {
      const known = couples.find(({ first, second }) => [first, second].includes(from) || [first, second].includes(spouse));
      if (!known) couples.push(coupleOf(from, spouse));
      else if (![known.first, known.second].includes(from) || ![known.first, known.second].includes(spouse)) from.mistakes.push({ column: 'spouse', is: 'too-many', about: spouse.name });
    }
    for (const [column, kind] of kinds) {
      const to = named(from, column, find);
      if (to) others.push({ kind: kind === 'family-carer' ? from.carer : kind, from, to });
    }
  }
  return { couples, others };
}

type Found = Entry | CellMistake['is'];

function named(from: Entry, column: Column, find: (text: string) => Found): Entry | null {
  const text = from.cells[column];
  if (!text) return null;
  const found = find(text);
  const is = typeof found === 'string' ? found : found === from ? 'oneself' : null;
  if (is) from.mistakes.push({ column, is, about: text });
  return is || typeof found === 'string' ? null : found;
}

function finder(entries: readonly Entry[]): (text: string) => Found {
  const byName = new Map<string, Entry[]>();
  const add = (name: string, entry: Entry): void => {
    if (name) byName.set(name, [...(byName.get(name) ?? []).filter((one) => one !== entry), entry]);
  };
  for (const entry of entries) {
    const [name, given] = [bare(entry.cells.name ?? ''), bare(entry.cells.givenName ?? '')];
    for (const spelling of [`${name} ${given}`.trim(), `${given} ${name}`.trim(), name, given]) add(spelling, entry);
  }
  return (text) => {
    const line = /^(?:n°|no|ligne)?\s*(\d{1,3})$/i.exec(text.trim());
    if (line) return entries[Number(line[1]) - 1] ?? 'nobody';
    const [found, another] = byName.get(bare(text)) ?? [];
    return another ? 'several' : (found ?? 'nobody');
  };
}

/** One household for two: what either line says of it. Two lines that say different things are told, and what does not say married decides no limit. */
function coupleOf(first: Entry, second: Entry): Couple {
  const [one, two] = [first.person?.household ?? {}, second.person?.household ?? {}];
  const facts = [['shares', 'shares'], ['taxableIncomeEuros', 'income']] as const;
  for (const [fact, column] of facts) {
    if (one[fact] != null && two[fact] != null && one[fact] !== two[fact]) second.mistakes.push({ column, is: 'household-twice', about: first.name });
  }
  for (const entry of [first, second]) if (entry.person?.household?.kind === 'single') entry.mistakes.push({ column: 'household', is: 'not-married' });
  const doubted = [first, second].some(({ mistakes }) => mistakes.some(({ column }) => column === 'household'));
  return { first, second, household: { kind: doubted ? null : 'couple', shares: one.shares ?? two.shares, taxableIncomeEuros: one.taxableIncomeEuros ?? two.taxableIncomeEuros } };
}
