import { html, nothing, type TemplateResult } from 'lit';
import { idOf, type Key, nameOf } from '../eligibility/facts.ts';
import { type Circumstances, startOf } from '../eligibility/request.ts';
import { top } from '../foundation/emblem.ts';
import { eraseBar } from '../foundation/erase-bar.ts';
import { looksMonthly } from '../foundation/reading.ts';
import type { Mistake } from '../foundation/screen.ts';
import { type Answers, visit } from '../foundation/visit.ts';
import { aidWords as words } from '../words/aid.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { typingWords } from '../words/typing.fr.ts';
import { estimate } from './estimate.ts';
import { form } from './form.ts';
import type { FormHost, Typed } from './form-host.ts';
import type { GivenAnswers } from './given-answers.ts';
import { headlineText } from './headline.ts';
import { ownKeys } from './household-facts.ts';
import { chosenKind, conditionsOf, kindsOf, type PricedKind } from './kinds.ts';
import { panels } from './panels.ts';
import { answer, details, type Result } from './result.ts';
import { print } from './sheet.ts';
import { read } from './typing.ts';
import { whatIfs } from './what-if.ts';
import type { WidgetHost } from './widget-host.ts';

/** A change is announced once it has settled: a screen reader is not told every digit. */
const settled = 900;

/** A household's form and its answer, decided again at every change. */
export class HouseholdEstimate implements FormHost {
  typed: Typed = {};
  mistakes: readonly Mistake[] = [];
  kinds: readonly PricedKind[] = [];
  kind: PricedKind | undefined;
  missing: ReadonlySet<string> = new Set();
  #ours = false;
  #result: Result | null = null;
  /** What is to be said of an amount that was left, with the answer it makes. */
  #doubt = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: WidgetHost, readonly circumstances: Circumstances, private readonly given: GivenAnswers) {}

  get answers(): Answers {
    return visit.answers;
  }

  get staysUrl(): string {
    return this.host.staysUrl;
  }

  /** Takes note of answers that changed, here or elsewhere on the visit. */
  visitChanged(): void {
    this.given.notice(this.answers, this.#ours);
    if (!this.#ours) this.typed = {};
  }

  /** Forgets what waits to be said: the element has left the page. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  render(): TemplateResult {
    this.#decide();
    const result = this.#result;
    return html`${top(words.name)}${panels(form(this), result ? answer(this, result) : nothing)}${result ? details(this, result) : nothing}
${Object.keys(this.answers).length ? eraseBar(foundationWords, this.host.root, () => this.#erase()) : nothing}`;
  }

  isGiven(key: Key): boolean {
    return this.given.has(key, this.answers);
  }

  reopen(): void {
    this.given.askAllAgain();
    this.host.update();
    this.host.focusOn('.panel input');
  }

  readonly set = (answers: Answers): void => {
    const ids = Object.keys(answers).map((name) => name.replace('.', '-'));
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(([id]) => !ids.includes(id)));
    this.#keep(answers);
  };

  type(key: Key, typed: Typed): void {
    this.typed = { ...this.typed, ...typed };
    const found = this.#read(key);
    if (!found.mistakes.length) this.mistakes = this.#mistakesBut(key);
    this.#keep({ [nameOf(key)]: found.answer ?? '' });
  }

  leave(key: Key): void {
    const { answer: given, mistakes, whole } = this.#read(key);
    this.mistakes = [...this.#mistakesBut(key), ...(whole ? mistakes : [])];
    if (whole && mistakes[0]) this.host.say(mistakes[0].text);
    this.#doubt = key.fact === 'income' && looksMonthly(Number(given)) ? typingWords.looksMonthly : '';
    if (this.#doubt) this.#settle();
    this.host.update();
  }

  goTo(key: Key): void {
    this.given.askAgain(key);
    this.host.update();
    const id = idOf(key);
    this.host.focusOn([`#${id}`, `#${id}-day`, `#${id}-list`].join());
  }

  chooseStay(code: string): void {
    this.set({ [ownKeys.stay]: code });
    // Its button is gone: the focus stays on its card.
    this.host.focusOn('.mine');
  }

  print(): void {
    if (this.#result) print(this, this.#result, this.host.root);
  }

  #decide(): void {
    const { answers, circumstances, host } = this;
    this.kinds = kindsOf(conditionsOf(startOf(answers, circumstances), circumstances.today, circumstances.conditions), host.zone);
    this.kind = chosenKind(this.kinds, answers[ownKeys.stay], host.nights);
    const now = this.kind && estimate(answers, circumstances, this.kind);
    const others = this.kinds.map((one) => (one === this.kind ? now : estimate(answers, circumstances, one))).filter((one) => one != null);
    this.#result = now ? { estimate: now, others, whatIfs: whatIfs(answers, circumstances, this.kinds, now) } : null;
    this.missing = new Set(now?.missing.map(nameOf));
  }

  #keep(answers: Answers): void {
    this.#ours = true;
    for (const [name, value] of Object.entries(answers)) {
      // A date chosen from a result belongs to the answers it was chosen for.
      if (name === 'when' || name.endsWith('.birthDate')) visit.drop('start');
      if (value) visit.add({ [name]: value });
      else visit.drop(name);
    }
    this.#ours = false;
    this.host.update();
    this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(), settled);
  }

  #announce(): void {
    if (!this.#result || this.mistakes.length) return;
    this.host.say(`${headlineText(this.#result.estimate)} ${this.#doubt}`.trim());
    this.#doubt = '';
    this.host.answered();
  }

  #read(key: Key): ReturnType<typeof read> {
    return read(key, this.typed, this.answers, this.circumstances.today);
  }

  #mistakesBut(key: Key): Mistake[] {
    return this.mistakes.filter(({ field }) => field !== idOf(key) && !field.startsWith(`${idOf(key)}-`));
  }

  #erase(): void {
    visit.erase();
    this.given.askAllAgain();
    this.typed = {};
    this.mistakes = [];
    clearTimeout(this.#timer);
    this.host.say(foundationWords.erased);
    this.host.focusOn('.panel input');
  }
}
