// Longer than most elements: the one place where screens, answers and focus meet.
import { adoptStyles, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { loadConditions } from '../foundation/conditions-client.ts';
import { eraseBar } from '../foundation/erase-bar.ts';
import { tell } from '../foundation/events.ts';
import { Loading } from '../foundation/loading.ts';
import { errorSummary, type Mistake, offlineNote, phoneFoot } from '../foundation/screen.ts';
import { SevElement } from '../foundation/sev-element.ts';
import { type Answers, visit } from '../foundation/visit.ts';
import { eligibilityWords as words } from '../words/eligibility.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { forWhomKey, idOf, type Key, nameOf, sameKey } from './facts.ts';
import { Followed } from './followed.ts';
import { opening } from './opening.ts';
import { forWhomView, questionGroup } from './question.ts';
import type { Journey } from './journey.ts';
import type { Circumstances } from './request.ts';
import type { Draft, Screen, Session } from './session.ts';
import { trail, trailStyles } from './trail.ts';

type Interview = typeof import('./interview.ts');
const widget = 'sev-eligibility';

/**
 * Tells people whether they may go with the programme, with what aid, and what remains to pay.
 *
 * Asks one question a screen, and only those whose answer can still change the decision. Decides in the browser, with
 * the conditions read from the proxy: no answer leaves the device.
 *
 * @tagname sev-eligibility
 * @slot - What a visitor sees where scripts do not run: usually a link to the hosted page.
 * @attr {string} api - Origin of the proxy. Default: the origin that served the script.
 * @attr {boolean} remember - Keeps the answers for the visit in this page's session storage: they survive a reload.
 * @attr {'page'} layout - `page` puts all the facts on one page with the answer updating beside it, for agents.
 * @attr {'compact'} density - Tightens space and headings, never text nor targets.
 * @attr {string} start-date - First day of the stay, `YYYY-MM-DD`. Without it the next plausible departure is taken.
 * @attr {string} stays-url - Where “Trouver un séjour” leads. Without it the next step is the phone line and the CCAS.
 * @attr {string} today - The day it is, for demonstrations and tests. Default: today in Paris.
 * @fires {CustomEvent} sev-ready - Texts and conditions are all there; from now on no request leaves while answering.
 * @fires {CustomEvent} sev-step - Another screen is shown.
 * @fires {CustomEvent} sev-result - A result is shown.
 * @fires {CustomEvent} sev-error - The proxy could not be reached.
 * @cssprop --sev-accent - Colour of buttons, links and chosen things. Any colour is safe.
 * @cssprop --sev-host-text - Face of the text, e.g. `inherit`.
 * @cssprop --sev-host-heading - Face of headings and amounts.
 * @cssprop --sev-corner - 0 to 1: how round the corners are.
 * @cssprop --sev-ground - Ground of the widget, white or warmer.
 * @csspart frame - The box: its ground, its border, its corners.
 * @csspart content - What stands in the box, and the room around it.
 * @csspart foot - The phone line below.
 */
export class SevEligibilityElement extends SevElement implements Session {
  static override styles = [...SevElement.styles, trailStyles];
  static override properties: PropertyDeclarations = {
    layout: {},
    startDate: { attribute: 'start-date' },
    staysUrl: { attribute: 'stays-url' },
    screen: { state: true }, at: { state: true }, draft: { state: true }, mistakes: { state: true }, hurried: { state: true },
  };

  declare layout: string;
  declare startDate: string;
  declare staysUrl: string;
  declare screen: Screen;
  declare at: Key;
  declare draft: Draft;
  declare mistakes: readonly Mistake[];
  /** Continuer was pressed before everything was there. */
  declare private hurried: boolean;
  readonly #loading = new Loading(this, widget, () => this.#load());
  #circumstances: Circumstances | undefined;
  readonly #followed = new Followed();
  #fromReview = false;
  readonly #seen = new Set<string>();

  constructor() {
    super();
    this.layout = this.startDate = this.staysUrl = '';
    this.screen = 'opening';
    this.at = forWhomKey;
    this.draft = {};
    this.mistakes = [];
    this.hurried = false;
  }

  private get interview(): Interview | undefined {
    return this.#loading.loaded;
  }

  get answers(): Answers {
    return visit.answers;
  }

  get circumstances(): Circumstances {
    return this.#circumstances ?? { today: this.today, startDate: this.startDate, conditions: [] };
  }

  get journey(): Journey {
    return this.#followed.journey(this.interview, this);
  }

  async #load(): Promise<Interview> {
    const { today } = this;
    const startDate = /^\d{4}-\d\d-\d\d$/.test(this.startDate) ? this.startDate : '';
    const year = Number((startDate || today).slice(0, 4));
    const [conditions, interview] = await Promise.all([loadConditions(this.api, [year, year + 1]), import('./interview.ts')]);
    this.#circumstances = { today, startDate, conditions };
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...SevEligibilityElement.styles, ...interview.styles]);
    return interview;
  }

  /** The page for agents begins once everything is there, filled with what the visit knows. */
  protected override willUpdate(): void {
    if (this.layout !== 'page' || !this.interview || this.screen === 'page') return;
    this.screen = 'page';
    this.#fill(this.interview);
  }

  #fill({ draftOf }: Interview): void {
    const known = this.journey.path.map((key) => draftOf(key, this.answers));
    this.draft = Object.assign({}, ...known, this.draft);
  }

  /** Another widget of the page may have answered or erased. */
  protected override visitChanged(): void {
    if (Object.keys(this.answers).length === 0) {
      this.draft = {};
      this.#seen.clear();
      this.screen = 'opening';
      this.hurried = false;
    } else if (this.screen === 'page' && this.interview) this.#fill(this.interview);
    else if (this.screen === 'question' && !this.journey.path.some((key) => sameKey(key, this.at))) this.screen = 'opening';
  }

  async #retry(): Promise<void> {
    await this.#loading.start();
    void this.focusOn(this.#loading.unreachable ? '.told' : 'h2');
  }

  type(typed: Draft): void {
    this.draft = { ...this.draft, ...typed };
  }

  settle(key: Key): void {
    if (this.screen === 'page' && this.interview?.isWhole(key, this.draft) && this.#answer(key)) this.announcement = this.interview.titleOf(this);
  }

  follow(key: Key): void {
    const read = key.fact === 'birthDate' && this.interview?.isWhole(key, this.draft) ? this.interview.readAnswer(key, this.draft, this.circumstances) : {};
    if (read && 'answer' in read) this.#answer(key);
  }

  say(said: string): void {
    this.announcement = said;
  }

  add(answers: Answers): void {
    visit.add(answers);
  }

  open(key: Key): void {
    this.#fromReview = this.screen !== 'question';
    this.at = key;
    this.draft = this.interview?.draftOf(key, this.answers) ?? {};
    this.#seen.add(nameOf(key));
    this.show('question');
  }

  show(screen: Screen): void {
    this.screen = this.layout === 'page' && this.interview ? 'page' : screen;
    this.mistakes = [];
    this.hurried = false;
    this.announcement = '';
    const { path } = this.journey;
    tell(this, 'sev-step', { widget, screen, number: screen === 'question' ? path.findIndex((key) => sameKey(key, this.at)) + 1 : 0 });
    if (screen === 'result') tell(this, 'sev-result', { widget });
    void this.focusOn('h2');
  }

  restart(): void {
    visit.erase();
    this.show('opening');
    this.announcement = foundationWords.erased;
  }

  /** Reads what is typed for a question: keeps the answer, or shows what is to be seen again. */
  #answer(key: Key): boolean {
    const read = this.interview?.readAnswer(key, this.draft, this.circumstances);
    if (!read) return false;
    const id = idOf(key);
    const elsewhere = this.mistakes.filter(({ field }) => field !== id && !field.startsWith(`${id}-`));
    this.mistakes = 'mistakes' in read ? [...elsewhere, ...read.mistakes] : elsewhere;
    if ('mistakes' in read) return false;
    // A date chosen from a result belongs to the answers it was chosen for.
    if (key.fact === 'birthDate' || key.fact === 'when') visit.drop('start');
    visit.add({ [nameOf(key)]: read.answer });
    return true;
  }

  #begin(): void {
    const { path, complete } = this.journey;
    const last = path.at(-1);
    if (complete && this.interview) this.show('review');
    else this.open(last ?? forWhomKey);
    this.#fromReview = false;
  }

  readonly #goOn = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.hurried) return;
    if (!this.interview) {
      this.hurried = true;
      await this.#loading.start();
      // Whoever went elsewhere meanwhile stays there.
      if (!this.hurried) return;
      this.hurried = false;
    }
    if (!this.#answer(this.at)) return this.focusOn('.told');
    const { path, complete } = this.journey;
    const here = path.findIndex((key) => sameKey(key, this.at));
    const open = complete ? undefined : path.at(-1);
    const visited = this.#fromReview ? undefined : path.slice(here + 1).find((key) => this.#seen.has(nameOf(key)));
    const next = visited ?? open;
    const fromReview = this.#fromReview;
    if (next) this.open(next);
    else this.show('review');
    this.#fromReview = fromReview && next !== undefined;
  };

  readonly #back = (): void => {
    const { path } = this.journey;
    const before = path[path.findIndex((key) => sameKey(key, this.at)) - 1];
    if (this.#fromReview) this.show('review');
    else if (before) {
      this.open(before);
      this.#fromReview = false;
    } else this.show('opening');
  };

  protected override render(): TemplateResult {
    const started = Object.keys(this.answers).length > 0;
    return html`<div class="sev" part="frame" lang=${foundationWords.lang}><div class="in" part="content"><p class="vh" role="status">${this.announcement}</p>
${this.#loading.unreachable ? offlineNote(foundationWords, () => void this.#retry(), this.#loading.waiting) : nothing}${this.#screen(started)}${started && this.screen !== 'result' ? eraseBar(foundationWords, this.renderRoot, () => this.restart()) : nothing}</div>${phoneFoot(foundationWords)}</div>`;
  }

  #screen(started: boolean): TemplateResult {
    if (this.screen === 'opening') return opening(started, () => this.#begin());
    if (this.screen === 'question') return this.#question();
    return this.interview?.screens[this.screen](this) ?? html``;
  }

  #question(): TemplateResult {
    const { number, left, at } = this.#followed.progress(this.interview, this.at, this);
    const view = this.interview?.viewOf(this.at, this) ?? forWhomView(this);
    return html`${trail(foundationWords, this.#back, words.question(number), left === null ? '' : words.left(left), at)}
${errorSummary(foundationWords, this.mistakes)}<form novalidate @submit=${this.#goOn}>${questionGroup(view)}<div class="go"><button class="btn">${this.hurried ? foundationWords.waiting : foundationWords.goOn}</button></div></form>`;
  }
}
