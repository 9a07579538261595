/** One line of `npm run bench` or `npm run size`. */
export interface Line {
  what: string;
  figure: number;
  unit: string;
  goal: number;
  /** Whether a good figure is at most or at least the goal. */
  good: 'at-most' | 'at-least';
  /** What it is measured against, in the same run. */
  reference?: { what: string; figure: number; goal: number };
}

/** Prints a line and tells whether it meets its goals. */
export function print(line: Line): boolean {
  const parts = [mark(meets(line.figure, line.goal, line.good)), line.what.padEnd(52), `${round(line.figure)} ${line.unit}`.padStart(16), `  goal ${line.good === 'at-most' ? '≤' : '≥'} ${round(line.goal)}`];
  let met = meets(line.figure, line.goal, line.good);
  if (line.reference) {
    const ratio = line.figure / line.reference.figure;
    met = meets(ratio, line.reference.goal, 'at-least') && met;
    parts.push(`  ${line.reference.what} ${round(line.reference.figure)}, ratio ${round(ratio)} (goal ≥ ${line.reference.goal}) ${mark(ratio >= line.reference.goal)}`);
  }
  console.log(parts.join(' '));
  return met;
}

/** The middle of several measures, which one slow run does not move. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The fastest of several rounds: the one that the rest of the machine disturbed least. */
export function best(rates: readonly number[]): number {
  return Math.max(...rates);
}

function meets(figure: number, goal: number, good: Line['good']): boolean {
  return good === 'at-most' ? figure <= goal : figure >= goal;
}

function mark(met: boolean): string {
  return met ? '✓' : '✗';
}

function round(figure: number): string {
  const digits = Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 1 ? 2 : 3;
  return figure.toLocaleString('en', { maximumFractionDigits: digits });
}
