// Longer than most: the one place where screens, what is typed, the proxy and focus meet.
import type { nothing, TemplateResult } from 'lit';
import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Credit } from '../../schema/contract/credits.ts';
import type { PartnerGroup } from '../../schema/contract/groups.ts';
import type { FoundPeople, Participant } from '../../schema/contract/participants.ts';
import { euros } from '../../schema/rules/french.ts';
import type { Mistake } from '../foundation/screen.ts';
import { RefusedError } from '../foundation/tenant-client.ts';
import { readDay } from '../foundation/typed-day.ts';
import { registrationDoneWords } from '../words/registration-done.fr.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import { registrationWords } from '../words/registration.fr.ts';
import type { RegistrationAnswers } from './answers.ts';
import type { Sheet } from './sheet/sheet.ts';
import { type Asking, askingOf, type Circumstances } from './asking.ts';
import { headlineOf } from './decision-panel.ts';
import type { DeskHost, Part } from './desk-host.ts';
import { bodyOf, footOf, headOf, notesOf, type Screen } from './desk-view.ts';
import { outcomeText, whyUnaided } from './done-view.ts';
import { type Expected, expectedAid, toPay } from './expected-aid.ts';
import type { Fact, FactSet } from './facts.ts';
import { knownFacts, sharedWith, typedOfKnown, typedOfParticipant } from './fill-form.ts';
import { factList, nameOf } from './names.ts';
import { mistakesOf } from './places.ts';
import { readForm, withTyped } from './read-form.ts';
import { searchFields } from './search.ts';
import { tieRows, type Typed, textIn } from './typed.ts';

/** What came from the proxy before the desk opens. */
export interface DeskData {
  group: PartnerGroup;
  credit: Credit | null;
  conditions: readonly Conditions[];
}

interface Form {
  typed: Typed;
  /** What it was when it was opened, so that unsaved words are known. */
  clean: Typed;
  editing: Participant | null;
  wanted: FactSet;
  /** The form that waits until this one is saved. */
  paused: Form | null;
}

type Known = FoundPeople['items'][number];

const settled = 900;
const noFacts: FactSet = new Set();
const emptyForm: Form = { typed: {}, clean: {}, editing: null, wanted: noFacts, paused: null };

function formOf(person: Participant): Form {
  const typed = typedOfParticipant(person);
  return { typed, clean: typed, editing: person, wanted: knownFacts(typed), paused: null };
}

/** An agent’s desk: one person after another, each kept on this page until the proxy has them. */
export class Desk implements Part {
  group: PartnerGroup;
  credit: Credit | null;
  screen: Screen = 'search';
  mistakes: readonly Mistake[] = [];
  /** What was thrown, until something is done again. */
  trouble: unknown = null;
  found: readonly Known[] = [];
  saved: Participant | null = null;
  sheet: Sheet | null = null;
  wasChange = false;
  busy = false;
  /** What waits for a yes: leaving would lose what is typed. */
  leaving: (() => void) | null = null;
  #form: Form;
  #again: () => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #worked: { typed: Typed; group: PartnerGroup; asking: Asking } | undefined;

  constructor(readonly host: DeskHost, readonly today: string, readonly answers: RegistrationAnswers, private readonly data: DeskData, typed: Typed) {
    this.group = data.group;
    this.credit = data.credit;
    this.#form = { ...emptyForm, typed };
  }

  get typed(): Typed { return this.#form.typed; }
  get editing(): Participant | null { return this.#form.editing; }
  get paused(): Form | null { return this.#form.paused; }
  get conditions(): readonly Conditions[] { return this.data.conditions; }
  get name(): string | undefined { return this.screen === 'form' && this.editing ? words.changingName : undefined; }
  get groupsUrl(): string { return this.host.groupsUrl; }
  get year(): number { return Number(this.group.stay.startDate.slice(0, 4)); }
  get others(): readonly Participant[] { return this.group.participants.filter(({ id }) => id !== this.editing?.id); }

  get sending(): boolean { return this.busy || (this.sheet?.busy ?? false); }

  get unsaved(): boolean {
    const { typed, clean, paused } = this.#form;
    if (this.screen === 'sheet') return this.sheet?.unsaved ?? false;
    return this.screen === 'form' && (paused !== null || [...Object.keys(typed), ...Object.keys(clean)].some((id) => (typed[id] ?? '') !== (clean[id] ?? '')));
  }

  get #circumstances(): Circumstances {
    const { today, others, data: { conditions } } = this;
    return { today, stay: this.group.stay, others, conditions, wanted: this.#form.wanted };
  }

  get asking(): Asking {
    const { typed, group } = this;
    if (this.#worked?.typed !== typed || this.#worked.group !== group) this.#worked = { typed, group, asking: askingOf(typed, this.#circumstances) };
    return this.#worked.asking;
  }

  get expected(): Expected | null {
    const { asking: { decision, decided }, credit, editing } = this;
    return decision && decided ? expectedAid(decision, decided, { stay: this.group.stay, credit, grantedCents: editing?.aid.amountCents ?? 0 }) : null;
  }

  head(): TemplateResult {
    return headOf(this);
  }

  notes(): TemplateResult {
    return notesOf(this);
  }

  body(): TemplateResult {
    return bodyOf(this);
  }

  foot(): TemplateResult | typeof nothing {
    return footOf(this);
  }

  type(more: Typed): void {
    this.#form = { ...this.#form, typed: { ...this.typed, ...more } };
    this.answers.worked();
    this.host.update();
  }

  /** Says the decision once the agent pauses: at each key it would cover what is typed. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const { decided } = this.asking;
      const paid = decided && toPay(decided, this.expected);
      if (this.screen === 'form' && decided) this.host.say(words.said(headlineOf(decided).title, paid ? euros(paid.remainingCents) : ''));
    }, settled);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.sheet?.stop();
  }

  search(): void {
    if (this.busy) return;
    const asked = Object.fromEntries(searchFields.flatMap((id) => {
      const text = textIn(this.typed, id);
      return text ? [[id, id === 'birthDate' ? readDay(text) ?? '' : text] as const] : [];
    }));
    this.mistakes = asked['birthDate'] === '' ? [withTyped(this.typed, { field: 'birthDate', text: registrationWords.birthDateWrong })]
      : Object.keys(asked).length ? [] : [{ field: 'birthName', text: registrationWords.searchEmpty }];
    if (this.mistakes.length) return this.#show('.told');
    void this.#attempt(() => this.search(), async () => {
      this.found = await this.answers.search(asked);
      if (this.found.length) return this.#go('found');
      this.startNew();
      this.host.say(registrationDoneWords.foundNone);
    });
  }

  /** A new form, which begins with what was looked for. */
  startNew(): void {
    const begun = this.typed;
    this.#open({ ...emptyForm, typed: Object.fromEntries(searchFields.map((id) => [id, begun[id] ?? ''])) });
  }

  take(known: Known): void {
    const typed = typedOfKnown(known, this.today);
    this.#open({ ...emptyForm, typed, clean: typed });
  }

  /** Shows somebody’s form from the first: nobody pressed anything, so the focus stays where it is. */
  startWith(person: Participant): void {
    this.#form = formOf(person);
    this.screen = 'form';
  }

  change(person: Participant): void {
    void this.#attempt(() => this.change(person), async () => this.#open(await this.#formNow(person)));
  }

  /** The form of somebody of the list as it is now: it would else put back what a colleague has changed since. */
  async #formNow({ id }: Participant): Promise<Form> {
    await this.#reread();
    const person = this.group.participants.find((one) => one.id === id);
    if (!person) throw new RefusedError(404, 'participant-not-found', registrationDoneWords.gone, '');
    return formOf(person);
  }

  /** Reads the list again, which colleagues write as well. */
  async #reread(): Promise<void> {
    this.group = await this.answers.group();
  }

  /** Opens the form of somebody whose answer this one waits for, which waits behind it. */
  complete(person: Participant, facts: FactSet): void {
    void this.#attempt(() => this.complete(person, facts), async () => {
      const form = await this.#formNow(person);
      this.#open({ ...form, wanted: new Set<Fact>([...form.wanted, ...facts]), paused: this.#form });
    });
  }

  /** Begins the form of whoever comes with someone just registered. */
  companion(person: Participant, tie: 'spouse' | 'family-carer'): void {
    this.#open({ ...emptyForm, typed: sharedWith(person, tie) });
  }

  addTie(): void {
    const row = (tieRows(this.typed).at(-1) ?? -1) + 1;
    this.type({ [`tie-${row}-kind`]: '' });
    this.host.focusOn(`#tie-${row}-kind`);
  }

  removeTie(row: number): void {
    const { [`tie-${row}-kind`]: _kind, [`tie-${row}-to`]: _to, ...typed } = this.typed;
    this.#form = { ...this.#form, typed };
    this.host.update();
    this.host.focusOn('#add-tie');
  }

  async save(): Promise<void> {
    if (this.busy) return;
    const read = readForm(this.typed, this.asking, this.#circumstances);
    const elsewhere = this.asking.elsewhere.map(({ person, facts }) => ({ field: 'add-tie', text: words.lacksElsewhere(nameOf(person), factList([...facts])) }));
    this.mistakes = 'mistakes' in read ? [...read.mistakes, ...elsewhere] : elsewhere;
    if ('mistakes' in read || this.mistakes.length) return this.#show('.told');
    const { editing } = this;
    // What is being sent is not typed in: the focus waits on the button that says so.
    this.host.focusOn('.beside .btn');
    await this.#attempt(() => void this.save(), async () => {
      const person = editing ? await this.answers.change(editing.id, read.request) : await this.answers.register(read.request);
      await this.#registered(person, editing !== null);
    });
  }

  async #registered(person: Participant, wasChange: boolean): Promise<void> {
    const { paused } = this.#form;
    await this.listGrew([person]);
    if (paused) {
      this.#open(paused);
      this.host.say(registrationDoneWords.changed(nameOf(person)));
      return;
    }
    this.saved = person;
    this.wasChange = wasChange;
    this.#form = emptyForm;
    this.#go('done', this.group.taken < this.group.places ? '#next' : 'h2');
    this.host.say(`${(wasChange ? registrationDoneWords.changed : registrationDoneWords.done)(nameOf(person))}. ${outcomeText(person)}. ${whyUnaided(person, this.year)}`.trim());
  }

  /** Opens the way for a whole list. */
  async openSheet(): Promise<void> {
    await this.#attempt(() => void this.openSheet(), async () => {
      const part = await import('./sheet/sheet-part.ts');
      this.host.wear(part.styles);
      this.sheet = new part.Sheet(this);
      this.#go('sheet');
    });
  }

  /** People have been put on the list, or changed on it. */
  async listGrew(people: readonly Participant[]): Promise<void> {
    const listed = new Map([...this.group.participants, ...people].map((one) => [one.id, one]));
    this.group = { ...this.group, participants: [...listed.values()], taken: this.group.taken + listed.size - this.group.participants.length };
    this.host.registered(people.length);
    // What it cost is shown where it can be; the registration is done whether or not this answers.
    this.credit = await this.answers.credit(this.year).catch(() => this.credit);
  }

  /** Back to the search, empty. */
  begin(): void {
    if (this.busy) return;
    this.#form = emptyForm;
    this.#go('search', '#birthName');
  }

  /** Does what would lose what is typed, once the agent has said yes. */
  leave(act: () => void): void {
    if (this.busy) return;
    if (!this.unsaved) return act();
    this.leaving = act;
    this.#show('.told');
  }

  answerLeaving(yes: boolean): void {
    if (this.busy) return;
    const act = this.leaving;
    this.leaving = null;
    if (yes) act?.();
    else this.#show('h2');
  }

  retry(): void {
    this.#again();
  }

  #open(form: Form): void {
    this.#form = form;
    this.#go('form');
  }

  #go(screen: Screen, selector = 'h2'): void {
    clearTimeout(this.#timer);
    // What was asked has come: from here on the screen is open to the focus.
    this.busy = false;
    this.screen = screen;
    this.mistakes = [];
    this.trouble = this.leaving = null;
    this.host.stepped(screen);
    this.#show(selector);
  }

  #show(selector: string): void {
    this.host.update();
    this.host.focusOn(selector);
  }

  /** Where the proxy finds the list otherwise than it is shown, what is shown follows. */
  async followed(cause: unknown): Promise<void> {
    if (cause instanceof RefusedError && (cause.status === 409 || cause.status === 404)) await this.#reread().catch(() => undefined);
  }

  /** Asks the proxy, one thing at a time. A failure is said above what is typed, which stays; places that it points at are said on their fields. */
  async #attempt(again: () => void, work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.#again = again;
    this.busy = true;
    this.host.update();
    try {
      this.trouble = null;
      await work();
    } catch (cause) {
      await this.followed(cause);
      this.mistakes = cause instanceof RefusedError ? mistakesOf(cause.errors) : [];
      this.trouble = this.mistakes.length ? null : cause;
      this.busy = false;
      this.#show('.told');
    }
    this.busy = false;
    this.host.update();
  }
}
