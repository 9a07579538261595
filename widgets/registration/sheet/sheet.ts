// Longer than most: the one place where the list, the proxy and focus meet.
import type { TemplateResult } from 'lit';
import type { Credit } from '../../../schema/contract/credits.ts';
import type { FoundPeople, Participant } from '../../../schema/contract/participants.ts';
import { writeDelimited } from '../../aid/group/delimited.ts';
import { readColumns } from '../../aid/group/columns.ts';
import type { Assumed } from '../../aid/group/people.ts';
import { download } from '../../foundation/take-out.ts';
import { RefusedError } from '../../foundation/tenant-client.ts';
import { shortDay } from '../../foundation/typed-day.ts';
import { registrationSheetWords as words } from '../../words/registration-sheet.fr.ts';
import type { Desk } from '../desk.ts';
import { readFile } from './read-file.ts';
import { sheetColumns, columnsOf, columnWords, type SheetCells, type SheetColumn } from './sheet-columns.ts';
import { type Line, type Point, readLines, type Surroundings } from './sheet-lines.ts';
import { columnOfPlace } from './sheet-places.ts';
import { asksConsent, batchOf, travellers } from './sheet-requests.ts';
import { outcomeOf, sheetView } from './sheet-view.ts';

const longest = 100;
const settled = 900;
const atOnce = 3;
type Known = FoundPeople['items'][number];
/** The cells that say who a line is about. */
const identity: readonly SheetColumn[] = ['name', 'givenName', 'birthDate'];

/** A list on this device: read, mended, and sent whole or not at all. Kept nowhere. */
export class Sheet {
  text = '';
  mistake = '';
  rows: readonly SheetCells[] = [];
  extras: readonly string[] = [];
  assumed: Assumed = { livesInFrance: false, notAided: false, singleRooms: false };
  /** The notice was handed over, and the consents were given: said once for the whole list. */
  agreed = { notice: false, consent: false };
  lines: readonly Line[] = [];
  saved: readonly Participant[] | null = null;
  /** Registering was asked for while something was to be seen again. */
  pressed = false;
  busy = false;
  trouble: unknown = null;
  readonly open = new Set<number>();
  /** Cells that were to be seen again: once mended they stay, so that nothing moves under whoever mends the next one. */
  readonly #toSee = new Set<string>();
  readonly #removed = new Set<number>();
  readonly #known = new Map<number, Known>();
  #refused: ReadonlyMap<number, readonly Point[]> = new Map();
  /** The file that is being opened, until another or a text takes its place. */
  #file: File | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly desk: Desk) {}

  get credit(): Credit | null { return this.desk.credit; }
  get goers(): readonly Line[] { return travellers(this.lines); }
  get unsaved(): boolean { return this.rows.length > 0 && this.saved === null; }
  get asksConsent(): boolean { return this.lines.some((line) => !line.removed && asksConsent(line)); }
  get placesLeft(): number { return this.desk.group.places - this.desk.group.taken; }

  /** Everything that is to be seen again, with the field it belongs to. */
  get points(): { field: string; text: string }[] {
    const list = this.lines.flatMap(({ entry, points }) => points.map(({ column, text }) => ({
      field: column ? `cell-${entry.line}-${column}` : `line-${entry.line}`,
      text: words.point(entry.line, entry.name, column ? words.inCell(columnWords(column).title, text) : text),
    })));
    if (this.goers.length > this.placesLeft) list.push({ field: 'list-title', text: words.tooMany(this.goers.length, this.placesLeft) });
    if (!this.agreed.notice) list.push({ field: 'sheet-notice', text: words.noticeMissing });
    if (this.asksConsent && !this.agreed.consent) list.push({ field: 'sheet-consent', text: words.consentMissing });
    return list;
  }

  render(): TemplateResult {
    return sheetView(this);
  }

  async openFile(file: File): Promise<void> {
    this.#file = file;
    const read = await readFile(file);
    if (this.#file !== file || !this.isShownNow) return;
    if ('text' in read) this.read(read.text);
    else this.#refuse(read.mistake);
  }

  /** Whether this list is what stands on the screen. */
  get isShownNow(): boolean {
    return this.desk.screen === 'sheet' && this.desk.sheet === this;
  }

  read(text: string): void {
    this.#file = undefined;
    this.text = text;
    const read = readColumns(text, columnsOf, { results: [], longest });
    if (typeof read === 'string') return this.#refuse(read);
    this.mistake = '';
    this.rows = read.rows.map(({ cells }) => cells);
    this.extras = read.extras;
    this.#forget();
    this.#decide();
    this.#show('h2');
    void this.#lookForKnown(this.lines);
  }

  #refuse(mistake: string): void {
    this.mistake = mistake;
    this.#show('.told');
  }

  downloadModel(): void {
    download(this.desk.host.root, words.modelFile, writeDelimited([sheetColumns.map((column) => columnWords(column).title)]));
  }

  /** Mends one cell in place: what the proxy had said of that line no longer stands. */
  mend(line: number, column: SheetColumn, text: string): void {
    this.rows = this.rows.map((cells, index) => (index + 1 === line ? { ...cells, [column]: text.trim() } : cells));
    this.#refused = new Map([...this.#refused].filter(([refused]) => refused !== line));
    if (!identity.includes(column)) return this.#change();
    this.#known.delete(line);
    this.#change();
    void this.#lookForKnown(this.lines.filter(({ entry }) => entry.line === line));
  }

  assume(more: Partial<Assumed>): void {
    this.assumed = { ...this.assumed, ...more };
    this.#toSee.clear();
    this.#change();
  }

  agree(more: Partial<Sheet['agreed']>): void {
    this.agreed = { ...this.agreed, ...more };
    this.#change();
  }

  remove(line: number): void {
    if (!this.#removed.delete(line)) this.#removed.add(line);
    this.#change();
  }

  toggle(line: number): void {
    if (!this.open.delete(line)) this.open.add(line);
    this.desk.host.update();
  }

  /** How many of the known people have something that the list leaves empty. */
  get knownCount(): number {
    return this.lines.filter(({ removed, known }) => !removed && known).length;
  }

  isShown({ entry: { line } }: Line, column: SheetColumn): boolean {
    return this.open.has(line) || this.#toSee.has(`${line} ${column}`);
  }

  /** Fills the empty cells with what this partner knows already: who people are and where they live, never a year’s facts. */
  fillKnown(): void {
    this.#toSee.clear();
    this.rows = this.rows.map((cells, index) => {
      const known = this.#known.get(index + 1);
      return known ? { ...cellsOf(known), ...Object.fromEntries(Object.entries(cells).filter(([, text]) => text)) } : cells;
    });
    this.#change();
  }

  async register(): Promise<void> {
    if (this.busy) return;
    this.pressed = true;
    if (this.points.length || !this.goers.length) return this.#show('.told');
    const sent = this.goers;
    this.busy = true;
    this.trouble = null;
    this.desk.host.update();
    try {
      const saved = this.saved = await this.desk.answers.registerAll(batchOf(this.lines));
      await this.desk.listGrew(saved);
      this.busy = false;
      this.#show(this.placesLeft > 0 ? '#next-list' : 'h2');
      this.desk.host.say(`${words.doneTitle(saved.length)}. ${outcomeOf(saved).join(' ')}`);
    } catch (cause) {
      await this.desk.followed(cause);
      this.#refused = cause instanceof RefusedError ? pointsOf(cause, sent) : new Map();
      this.trouble = this.#refused.size ? null : cause;
      this.#decide();
      this.busy = false;
      this.#show('.told');
    }
  }

  /** Goes back to the text of the list, with what was mended in it. */
  back(): void {
    if (this.busy) return;
    const used = sheetColumns.filter((column) => this.rows.some((cells) => cells[column]));
    this.text = writeDelimited([used.map((column) => columnWords(column).title), ...this.rows.map((cells) => used.map((column) => cells[column] ?? ''))]).slice(1);
    this.rows = [];
    this.#forget();
    this.#show('h2');
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #forget(): void {
    this.open.clear();
    this.#toSee.clear();
    this.#removed.clear();
    this.#known.clear();
    this.#refused = new Map();
    this.pressed = false;
    this.trouble = this.saved = null;
  }

  get #surroundings(): Surroundings {
    const { group, conditions, today } = this.desk;
    return { stay: group.stay, listed: group.participants, conditions, today };
  }

  #decide(): void {
    this.lines = readLines({ rows: this.rows, removed: this.#removed, known: this.#known, assumed: this.assumed, refused: this.#refused }, this.#surroundings).lines;
    for (const { entry, points } of this.lines) for (const { column } of points) this.#toSee.add(`${entry.line} ${column}`);
  }

  #change(): void {
    this.#decide();
    this.desk.answers.worked();
    this.desk.host.update();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(), settled);
  }

  #show(selector: string): void {
    this.desk.host.update();
    this.desk.host.focusOn(selector);
    this.#announce();
  }

  /** How the list stands, until it is registered: what came of it is said then. */
  #announce(): void {
    const { goers } = this;
    if (!this.rows.length || this.saved || !this.isShownNow) return;
    this.desk.host.say(words.announce(goers.filter(({ points }) => !points.length).length, goers.length, this.points.length));
  }

  /** Looks for these people among the partner’s earlier lists, a few at a time. A failure hides nothing that is needed. */
  async #lookForKnown(lines: readonly Line[]): Promise<void> {
    const waiting = lines.flatMap((line) => (whoIs(line) ? [line] : []));
    const stands = (line: Line): boolean => this.isShownNow && !this.saved && this.lines.some((one) => one.entry.line === line.entry.line && JSON.stringify(whoIs(one)) === JSON.stringify(whoIs(line)));
    const look = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const asked = stands(next) ? whoIs(next) : null;
        const [first] = asked ? await this.desk.answers.search(asked).catch((): Known[] => []) : [];
        // Mended meanwhile, or in another list, the line is about somebody else.
        if (first && stands(next)) this.#known.set(next.entry.line, first);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, look));
    if (this.#known.size && this.isShownNow && !this.saved) this.#change();
  }
}

/** What a known person is looked for by; null where it is not whole. */
function whoIs({ entry: { person }, cells: { name, givenName } }: Line): Readonly<Record<string, string>> | null {
  return person && name && givenName ? { birthName: name, givenName, birthDate: person.birthDate } : null;
}

/** What a refusal points at, by the lines that were sent. */
function pointsOf({ errors }: RefusedError, sent: readonly Line[]): Map<number, Point[]> {
  const found = new Map<number, Point[]>();
  for (const { pointer, detail } of errors) {
    const [, index = '', rest = ''] = /^\/participants\/(\d+)(.*)$/.exec(pointer) ?? [];
    const line = sent[Number(index || -1)]?.entry.line;
    if (line !== undefined) found.set(line, [...(found.get(line) ?? []), { column: columnOfPlace(rest), text: detail }]);
  }
  return found;
}

function cellsOf({ title, birthName, usedName, givenName, birthDate, birthPlace, address: { lines, postcode, city }, phone, email }: Known): SheetCells {
  const cells = { title: title === 'madame' ? 'Madame' : 'Monsieur', name: birthName, usedName, givenName, birthDate: shortDay(birthDate), birthPlace, line1: lines[0], line2: lines.slice(1).join(', '), postcode, city, phone, email };
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text));
}
