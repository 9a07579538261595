import { cautionText } from '../../../schema/rules/cautions.fr.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import { columns, type Column, type List, type Row } from './columns.ts';
import { writeDelimited } from './delimited.ts';
import { cellSaid, lacking, mainReason, type Outcome } from './outcome.ts';

const used = (rows: readonly Row[]): Column[] => columns.filter((column) => rows.some(({ cells }) => cells[column]));

/** The list as rows of cells: the columns in use, then those that are not read. */
export function tableOf({ rows, extras }: List): string[][] {
  const shown = used(rows);
  return [[...shown.map((column) => words.columns[column].title), ...extras], ...rows.map(({ cells, extras: kept }) => [...shown.map((column) => cells[column] ?? ''), ...kept])];
}

/** The list with what was decided of each person, ready for a spreadsheet. */
export function resultFile(list: List, outcomes: readonly Outcome[]): string {
  const [heads = [], ...lines] = tableOf(list);
  const { results } = words;
  const entries = outcomes.map(({ entry }) => entry);
  return writeDelimited([
    [...heads, results.age, results.label, results.price, results.supplement, results.aid, results.rest, results.toSee, results.why, results.lacks, results.texts],
    ...lines.map((line, index) => {
      const outcome = outcomes[index];
      if (!outcome) return line;
      const { decided, age, label } = outcome;
      const sums = [decided?.priceCents, decided?.singleSupplementCents, decided?.aid.amountCents, decided?.remainingCents].map(decimal);
      return [...line, age === null ? '' : String(age), label, ...sums, outcome.entry.mistakes.map(cellSaid).join(' '), mainReason(outcome), lacking(outcome, entries), (decided?.cautions ?? []).map(cautionText).join(' ')];
    }),
  ]);
}

/** Cents as a French spreadsheet reads them: 484 or 149,50. */
function decimal(cents: number | null | undefined): string {
  if (cents == null) return '';
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',');
}
