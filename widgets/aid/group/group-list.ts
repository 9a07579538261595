import type { TemplateResult } from 'lit';
import { decide, type Finding } from '../../../schema/rules/decide.ts';
import { euros } from '../../../schema/rules/french.ts';
import { type Circumstances, startOf } from '../../eligibility/request.ts';
import { download } from '../../foundation/take-out.ts';
import { aidGroupWords as words } from '../../words/aid-group.fr.ts';
import { chosenKind, conditionsOf, kindsOf, type PricedKind } from '../kinds.ts';
import { readDay } from './cells.ts';
import { type Column, type List, type ListMistake, readList } from './columns.ts';
import { decideList } from './decide-list.ts';
import { decodeText } from './decode.ts';
import { writeDelimited } from './delimited.ts';
import { entryView } from './entry-view.ts';
import { exampleTable } from './example.ts';
import type { WidgetHost } from '../widget-host.ts';
import { resultFile, tableOf } from './list-out.ts';
import { type Outcome, outcomeOf, type Totals, totalsOf } from './outcome.ts';
import { onceEach } from './once-each.ts';
import { type Assumed, entriesOf } from './people.ts';
import { printTable } from './print-table.ts';
import { resultView } from './result-view.ts';
import { linksOf } from './ties.ts';

const settled = 900;

/** A group's list on this device: what is typed, what is read, what is decided. Kept nowhere, sent nowhere. */
export class GroupList {
  text = '';
  list: List | null = null;
  mistake: ListMistake | null = null;
  outcomes: readonly Outcome[] = [];
  /** What is said of the stay itself: too short, excluded dates, a year without conditions. */
  stayFindings: readonly Finding[] = [];
  totals: Totals = totalsOf([]);
  assumed: Assumed = { livesInFrance: false, notAided: false, singleRooms: false };
  startText = '';
  code: string | undefined;
  readonly open = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: WidgetHost, readonly circumstances: Circumstances) {}

  get startDate(): string {
    return (this.startText && readDay(this.startText)) || startOf({}, this.circumstances);
  }

  get startIsWrong(): boolean {
    return this.startText !== '' && readDay(this.startText) === null;
  }

  get kinds(): readonly PricedKind[] {
    const { conditions, today } = this.circumstances;
    return kindsOf(conditionsOf(this.startDate, today, conditions), this.host.zone);
  }

  get kind(): PricedKind | undefined {
    return chosenKind(this.kinds, this.code, this.host.nights);
  }

  render(): TemplateResult {
    return this.list ? resultView(this) : entryView(this);
  }

  async openFile(file: File): Promise<void> {
    this.read(decodeText(new Uint8Array(await file.arrayBuffer())));
  }

  /** Reads the list typed, pasted or opened, and shows what it gives. */
  read(text: string): void {
    this.text = text;
    const read = readList(text, Object.values(words.results));
    this.mistake = typeof read === 'string' ? read : null;
    this.list = typeof read === 'string' ? null : read;
    this.open.clear();
    this.#decide();
    this.#show(this.mistake ? '.told' : 'h2');
  }

  tryExample(): void {
    this.read(writeDelimited(exampleTable));
  }

  downloadModel(): void {
    download(this.host.root, words.modelFile, writeDelimited(exampleTable));
  }

  downloadResult(): void {
    if (this.list) download(this.host.root, words.resultFile, resultFile(this.list, this.outcomes));
  }

  print(): void {
    printTable(this);
  }

  /** Mends one cell in place. */
  mend(line: number, column: Column, text: string): void {
    if (!this.list) return;
    const rows = this.list.rows.map((row, index) => (index + 1 === line ? { ...row, cells: { ...row.cells, [column]: text.trim() } } : row));
    this.list = { ...this.list, rows };
    this.#change();
  }

  assume(more: Partial<Assumed>): void {
    this.assumed = { ...this.assumed, ...more };
    this.#change();
  }

  choose(code: string): void {
    this.code = code;
    this.#change();
  }

  startOn(text: string): void {
    this.startText = text;
    this.#change();
  }

  toggle(line: number): void {
    if (!this.open.delete(line)) this.open.add(line);
    this.host.update();
  }

  /** Opens a line and puts the cursor in one of its cells. */
  goTo(line: number, column: Column): void {
    this.open.add(line);
    this.host.update();
    this.host.focusOn(`#cell-${line}-${column}`);
  }

  /** Goes back to the text of the list, with what was mended in it. */
  back(): void {
    if (this.list) this.text = writeDelimited(tableOf(this.list)).slice(1);
    this.list = null;
    this.#show('h2');
  }

  erase(): void {
    clearTimeout(this.#timer);
    this.text = '';
    this.list = this.mistake = null;
    this.outcomes = [];
    this.host.say(words.erased);
    this.#show('h2');
  }

  /** The visit's answers are about another household. */
  visitChanged(): void {}

  /** Forgets what waits to be said: the element has left the page. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #show(selector: string): void {
    this.host.update();
    this.host.focusOn(selector);
    if (this.list) this.#announce();
  }

  #change(): void {
    this.#decide();
    this.host.update();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(), settled);
  }

  #announce(): void {
    if (!this.list) return;
    const mistakes = this.outcomes.reduce((sum, { entry }) => sum + entry.mistakes.length, 0);
    this.host.say(words.announce(euros(this.totals.aidCents), this.totals.aided, mistakes));
    this.host.answered();
  }

  #decide(): void {
    const { kind, startDate, list } = this;
    if (!list) return;
    const entries = onceEach(entriesOf(list.rows, startDate, this.assumed));
    const links = linksOf(entries);
    const stay = { startDate, nights: kind?.nights ?? 7, zone: kind?.zone ?? 'metropole' as const };
    const decided = decideList(entries, links, stay, this.circumstances.conditions, this.circumstances.today);
    this.stayFindings = decide({ stay, people: [] }, this.circumstances.conditions, this.circumstances.today).stay.findings;
    this.outcomes = entries.map((entry) => outcomeOf(entry, decided.get(entry.line), startDate));
    this.totals = totalsOf(this.outcomes);
  }
}
