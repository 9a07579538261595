import type { GroupStay } from '../../../schema/contract/groups.ts';
import type { FoundPeople, Participant } from '../../../schema/contract/participants.ts';
import type { Conditions } from '../../../schema/contract/conditions.ts';
import { reasonText } from '../../../schema/rules/texts.fr.ts';
import { readEuros, readYesNo } from '../../aid/group/cells.ts';
import { bare } from '../../aid/group/columns.ts';
import { decideLines, type DecidedLine } from '../../aid/group/decide-list.ts';
import { mistakeText } from '../../aid/group/outcome.ts';
import { type Assumed, entriesOf, type Entry } from '../../aid/group/people.ts';
import { type Links, linksOf } from '../../aid/group/ties.ts';
import { readPostcode } from '../../foundation/reading.ts';
import { typeset } from '../../foundation/typeset.ts';
import { saidIn } from '../../foundation/unread.ts';
import { registrationSheetWords as words } from '../../words/registration-sheet.fr.ts';
import { postcodeWrong, unreadWords } from '../../words/unread.fr.ts';
import { stayQuery } from '../asking.ts';
import { columnOfPath, columnWords, type SheetCells, type SheetColumn } from './sheet-columns.ts';

/** What is to be seen again on a line: in one of its cells, or about all of it. */
export interface Point {
  column: SheetColumn | null;
  text: string;
}

/** One line of the list, as far as it can be read and decided. */
export interface Line {
  entry: Entry;
  cells: SheetCells;
  removed: boolean;
  /** Null for those who stay home, who are removed, or who have no date of birth. */
  decided: DecidedLine | null;
  points: readonly Point[];
  /** Whether a verdict hangs on their health: else what the list says of it is not sent. */
  healthMatters: boolean;
  /** The same person on one of this partner’s earlier lists. */
  known: FoundPeople['items'][number] | null;
}

export interface SheetState {
  rows: readonly SheetCells[];
  removed: ReadonlySet<number>;
  /** Those found again among the partner’s earlier lists, by line. */
  known: ReadonlyMap<number, FoundPeople['items'][number]>;
  assumed: Assumed;
  /** What the proxy said of a line, until it is changed. */
  refused: ReadonlyMap<number, readonly Point[]>;
}

export interface Surroundings {
  stay: GroupStay;
  listed: readonly Participant[];
  conditions: readonly Conditions[];
  today: string;
}

export interface Read {
  lines: readonly Line[];
  links: Links;
}

const samePerson = (name: string, givenName: string, birthDate: string): string => `${bare(name)} ${bare(givenName)} ${birthDate}`;

/** Reads and decides the whole list; what is wrong is said on each line. */
export function readLines({ rows, removed, known, assumed, refused }: SheetState, { stay, listed, conditions, today }: Surroundings): Read {
  const entries = entriesOf(rows.map((cells) => ({ cells, extras: [] })), stay.startDate, assumed);
  const links = linksOf(entries);
  const present = entries.filter(({ line }) => !removed.has(line));
  const decided = decideLines(present, links, stayQuery(stay), conditions, today);
  const lacking = lackingCells(decided);
  const healthMatters = linesWithHealth(rows, removed, assumed, { stay, conditions, today });
  // A list names people as they are called, by the name of birth or the one in use.
  const before = new Set(listed.flatMap(({ birthName, usedName, givenName, birthDate }) => [birthName, usedName ?? birthName].map((name) => samePerson(name, givenName, birthDate))));
  const seen = new Map<string, number>();
  const lines = entries.map((entry): Line => {
    const cells = rows[entry.line - 1] ?? {};
    const line: Line = { entry, cells, removed: removed.has(entry.line), decided: decided.get(entry.line) ?? null, points: [], healthMatters: healthMatters.has(entry.line), known: known.get(entry.line) ?? null };
    if (line.removed) return line;
    const whole = entry.person ? samePerson(cells.name ?? '', cells.givenName ?? '', entry.person.birthDate) : null;
    const first = whole ? seen.get(whole) : undefined;
    if (whole && first === undefined) seen.set(whole, entry.line);
    const about: Point[] = [
      ...(whole && before.has(whole) ? [{ column: null, text: words.problems.listed }] : []),
      ...(first === undefined ? [] : [{ column: null, text: words.problems.twice(first) }]),
      ...notEligible(line),
      ...careAtHome(line, entries, links, removed),
    ];
    const mistakes = entry.mistakes.map((mistake) => ({ column: mistake.column, text: mistakeText(mistake) }));
    // What cannot be read lacks too: it is said once.
    const unread = new Set<SheetColumn | null>(mistakes.map(({ column }) => column));
    const points = [...mistakes, ...identityPoints(line), ...(lacking.get(entry.line) ?? []).filter(({ column }) => !unread.has(column)), ...about, ...(refused.get(entry.line) ?? [])];
    return { ...line, points };
  });
  return { lines, links };
}

/** The lines whose health some verdict hangs on: those that lack it once it is taken away from everybody. */
function linesWithHealth(rows: SheetState['rows'], removed: ReadonlySet<number>, assumed: Assumed, { stay, conditions, today }: Omit<Surroundings, 'listed'>): ReadonlySet<number> {
  const entries = entriesOf(rows.map(({ disabled: _disabled, illness: _illness, gir: _gir, ...cells }) => ({ cells, extras: [] })), stay.startDate, assumed);
  const links = linksOf(entries);
  const lacking = lackingCells(decideLines(entries.filter(({ line }) => !removed.has(line)), links, stayQuery(stay), conditions, today));
  return new Set([...lacking].flatMap(([line, points]) => (points.some(({ column }) => column === 'disabled' || column === 'illness' || column === 'gir') ? [line] : [])));
}

const staysHome = ({ entry }: Line): boolean => entry.person?.travels === false;

/** Whoever stays home is there for the one who helps them, who describes one person at most. */
function careAtHome({ entry }: Line, entries: readonly Entry[], { others }: Links, removed: ReadonlySet<number>): Point[] {
  const home = (one: Entry): boolean => one.person?.travels === false;
  const present = others.filter(({ from, to }) => !removed.has(from.line) && !removed.has(to.line) && !home(from));
  if (home(entry)) return present.some(({ to }) => to === entry) ? [] : [{ column: 'travels', text: words.problems.noCarer }];
  return entries.filter((one) => home(one) && present.some(({ from, to }) => from === entry && to === one)).length > 1 ? [{ column: 'carerOf', text: words.problems.twoCared }] : [];
}

function notEligible({ decided }: Line): Point[] {
  const programme = decided?.decided?.programme;
  if (programme?.verdict !== 'no') return [];
  return [{ column: null, text: words.problems.notEligible(programme.findings.map((finding) => typeset(reasonText(finding, 'neutral'))).join(' ')) }];
}

/** Facts that could still change a decision, on the line they are about. */
function lackingCells(decided: ReadonlyMap<number, DecidedLine>): Map<number, Point[]> {
  const found = new Map<number, Map<SheetColumn, Point>>();
  for (const [line, { decided: person }] of decided) {
    for (const path of person?.missing ?? []) {
      const [owner, fact] = path.includes('/') ? path.split('/') : [undefined, path];
      const column = columnOfPath[fact ?? ''];
      const at = owner ? Number(/\d+$/.exec(owner)?.[0] ?? line) : line;
      if (column) found.set(at, (found.get(at) ?? new Map()).set(column, { column, text: words.problems.missingFact(columnWords(column).wrong) }));
    }
  }
  return new Map([...found].map(([line, points]) => [line, [...points.values()]]));
}

const always: readonly SheetColumn[] = ['name', 'givenName'];
const travelling: readonly SheetColumn[] = ['title', ...always, 'birthPlace', 'line1', 'postcode', 'city'];

function identityPoints(line: Line): Point[] {
  const { cells } = line;
  const missing = (staysHome(line) ? always : travelling).filter((column) => !cells[column]).map((column) => ({ column, text: columnWords(column).wrong }));
  const wrong = (column: SheetColumn): Point => ({ column, text: unreadWords.unreadable(saidIn(cells[column] ?? ''), columnWords(column).wrong) });
  const unreadable = [
    ...(cells.title && readTitle(cells.title) === null ? [wrong('title')] : []),
    // A spreadsheet takes the leading zero of a postcode away.
    ...(cells.postcode && readPostcode(cells.postcode) === null ? [{ column: 'postcode' as const, text: postcodeWrong(saidIn(cells.postcode)) }] : []),
    ...(cells.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cells.email) ? [wrong('email')] : []),
    ...(cells.rfr && readEuros(cells.rfr) === null ? [wrong('rfr')] : []),
    ...(cells.rfrConfidential && readYesNo(cells.rfrConfidential) === null ? [wrong('rfrConfidential')] : []),
  ];
  return [...missing, ...unreadable];
}

/** Reads a title as agents write it; null where it is none. */
export function readTitle(text: string): 'madame' | 'monsieur' | null {
  const written = bare(text);
  if (/^(mme|madame|f|femme|melle|mlle|mademoiselle)$/.test(written)) return 'madame';
  return /^(m|mr|monsieur|h|homme)$/.test(written) ? 'monsieur' : null;
}
