import { ageOn } from '../../../schema/rules/age.ts';
import type { DecidedPerson } from '../../../schema/rules/decide.ts';
import { typeset } from '../../foundation/typeset.ts';
import { reasonText } from '../../../schema/rules/texts.fr.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import type { CellMistake } from './cells.ts';
import { type Entry, idOf } from './people.ts';

/** What the table says of one line. */
export interface Outcome {
  entry: Entry;
  /** Null for those who stay home and those without a date of birth. */
  decided: DecidedPerson | null;
  age: number | null;
  label: string;
  tone: 'yes' | 'need' | 'other' | 'none';
}

export interface Totals {
  people: number;
  /** Prices and single rooms. */
  priceCents: number;
  aided: number;
  aidCents: number;
  remainingCents: number;
  /** Lines whose aid is not decided, and cells that cannot be read. */
  open: number;
}

export function outcomeOf(entry: Entry, decided: DecidedPerson | undefined, startDate: string): Outcome {
  const age = entry.person ? ageOn(entry.person.birthDate, startDate) : null;
  const base = { entry, decided: decided ?? null, age };
  if (!decided) return entry.person?.travels === false ? { ...base, label: words.staysHome, tone: 'none' } : { ...base, label: words.toSee, tone: 'need' };
  if (decided.label) return { ...base, label: words.labels[decided.label], tone: decided.aid.verdict === 'yes' ? 'yes' : 'none' };
  if (decided.programme.verdict === 'no') return { ...base, label: words.notEligible, tone: 'other' };
  return { ...base, label: words.undecided, tone: 'need' };
}

export function totalsOf(outcomes: readonly Outcome[]): Totals {
  const totals: Totals = { people: 0, priceCents: 0, aided: 0, aidCents: 0, remainingCents: 0, open: 0 };
  for (const { decided, tone } of outcomes) {
    if (decided) totals.people++;
    if (decided?.aid.verdict === 'yes') totals.aided++;
    totals.priceCents += (decided?.priceCents ?? 0) + (decided?.singleSupplementCents ?? 0);
    totals.aidCents += decided?.aid.amountCents ?? 0;
    totals.remainingCents += decided?.remainingCents ?? 0;
    if (tone === 'need') totals.open++;
  }
  return totals;
}

/** What is missing, in words: of this person, or of another line it hangs on. */
export function lacking({ decided }: Outcome, all: readonly Entry[]): string {
  return (decided?.missing ?? []).map((path) => {
    const [owner, fact] = path.includes('/') ? path.split('/') : [undefined, path];
    const text = words.facts[fact ?? ''] ?? '';
    const other = all.find(({ line }) => idOf(line) === owner);
    return other ? words.lacksOf(text, nameOf(other)) : text;
  }).join(', ');
}

/** The reason that decides, in one sentence. */
export function mainReason({ decided }: Outcome): string {
  if (!decided) return '';
  const { programme, aid } = decided;
  const [finding] = programme.verdict === 'no' ? programme.findings : aid.findings;
  return finding ? typeset(reasonText(finding, 'neutral')) : '';
}

export const nameOf = ({ name, line }: Entry): string => name || words.nobody(line);

/** What is wrong with a cell, where its column is not in sight. */
export const cellSaid = (mistake: CellMistake): string => words.inCell(words.columns[mistake.column].title, mistakeText(mistake));

/** What is wrong with a cell, as the list and the cell both say it. */
export function mistakeText({ column, is, about = '' }: CellMistake): string {
  return words.mistakes[is](about, words.columns[column].wrong);
}
