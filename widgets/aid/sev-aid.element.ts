import { adoptStyles, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { idOf, type Key, nameOf } from '../eligibility/facts.ts';
import type { Circumstances } from '../eligibility/request.ts';
import { loadConditions, UnreachableError } from '../foundation/conditions-client.ts';
import { eraseBar } from '../foundation/erase-bar.ts';
import { top } from '../foundation/emblem.ts';
import { tell } from '../foundation/events.ts';
import { type Mistake, offlineNote, phoneFoot } from '../foundation/screen.ts';
import { SevElement } from '../foundation/sev-element.ts';
import { type Answers, visit } from '../foundation/visit.ts';
import { aidWords as words } from '../words/aid.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import type { FormHost, Typed } from './form-host.ts';
import { GivenAnswers } from './given-answers.ts';
import { panelStyles } from './panel.styles.ts';
import type { GroupHost } from './group/group-host.ts';
import type { PricedKind } from './kinds.ts';
import type { Result } from './result.ts';
import type { Reading } from './typing.ts';
import { whoField } from './who-field.ts';

type ResultsPart = typeof import('./results-part.ts');
type GroupPart = typeof import('./group/group-part.ts');
const widget = 'sev-aid';
/** A change is announced once it has settled: a screen reader is not told every digit. */
const settled = 900;
/** Agents also check the lists of past stays. */
const firstYear = 2023;

/**
 * Tells a household what each kind of stay costs, what the aid pays, and what remains to pay.
 *
 * With `layout="group"`, does the same for an agent's list of people. Decides in the browser, with the conditions read
 * from the proxy: neither answers nor list leave the device.
 *
 * @tagname sev-aid
 * @slot - What a visitor sees where scripts do not run: usually the phone line.
 * @attr {string} api - Origin of the proxy. Default: the origin that served the script.
 * @attr {'group'} layout - `group` takes a list of people (CSV) and decides for each.
 * @attr {'compact'} density - Tightens space and headings for agents, never text nor targets.
 * @attr {boolean} remember - Keeps the household's answers for the visit in this page's session storage. Never a list.
 * @attr {string} start-date - First day of the stay, `YYYY-MM-DD`. Without it the next plausible departure is taken.
 * @attr {'metropole'|'ile-de-france'|'outre-mer'|'union-europeenne'} zone - Shows only the stays of that zone.
 * @attr {string} nights - The length chosen at first. Default: the longest stay.
 * @attr {string} stays-url - Where “Trouver un séjour” leads. Without it the next step is the phone line and the CCAS.
 * @attr {string} today - The day it is, for demonstrations and tests. Default: today in Paris.
 * @fires {CustomEvent} sev-ready - Texts and conditions are all there; from now on no request leaves.
 * @fires {CustomEvent} sev-result - An answer is shown, or changed, because the person asked for it.
 * @fires {CustomEvent} sev-error - The proxy could not be reached.
 * @cssprop --sev-accent - Colour of buttons, links and chosen things. Any colour is safe.
 * @cssprop --sev-host-text - Face of the text, e.g. `inherit`.
 * @cssprop --sev-host-heading - Face of headings and amounts.
 * @cssprop --sev-corner - 0 to 1: how round the corners are.
 * @cssprop --sev-ground - Ground of the widget, white or warmer.
 */
export class SevAidElement extends SevElement implements FormHost {
  static override styles = [...SevElement.styles, panelStyles];
  static override properties: PropertyDeclarations = {
    layout: {}, startDate: { attribute: 'start-date' }, zone: {}, nights: {}, staysUrl: { attribute: 'stays-url' },
    typed: { state: true }, mistakes: { state: true }, unreachable: { state: true }, waiting: { state: true }, results: { state: true },
  };

  declare layout: string;
  declare startDate: string;
  declare zone: string;
  declare nights: string;
  declare staysUrl: string;
  declare typed: Typed;
  declare mistakes: readonly Mistake[];
  declare private unreachable: boolean;
  declare private waiting: boolean;
  declare private results: ResultsPart | undefined;
  circumstances: Circumstances = { today: '', startDate: '', conditions: [] };
  kinds: readonly PricedKind[] = [];
  kind: PricedKind | undefined;
  missing: ReadonlySet<string> = new Set(['me.income', 'me.shares']);
  readonly #given = new GivenAnswers();
  #mine = false;
  #result: Result | null = null;
  #group: InstanceType<GroupPart['GroupList']> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.layout = this.startDate = this.zone = this.nights = this.staysUrl = '';
    this.typed = {};
    this.mistakes = [];
    this.unreachable = this.waiting = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.visitChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#group?.stop();
  }

  override firstUpdated(): void {
    setTimeout(() => void this.#load());
  }

  get answers(): Answers {
    return visit.answers;
  }

  isGiven(key: Key): boolean {
    return this.#given.has(key, this.answers);
  }

  reopen(): void {
    this.#given.askAllAgain();
    this.requestUpdate();
    void this.focusOn('.panel input');
  }

  readonly set = (answers: Answers): void => {
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(([id]) => !Object.keys(answers).some((name) => id === name.replace('.', '-'))));
    this.#keep(answers);
  };

  type(key: Key, typed: Typed): void {
    this.typed = { ...this.typed, ...typed };
    const { answer, mistakes } = this.#read(key);
    if (!mistakes.length) this.mistakes = this.#mistakesBut(key);
    this.#keep({ [nameOf(key)]: answer ?? '' });
  }

  leave(key: Key): void {
    const { mistakes, whole } = this.#read(key);
    this.mistakes = [...this.#mistakesBut(key), ...(whole ? mistakes : [])];
    if (whole && mistakes[0]) this.announcement = mistakes[0].text;
  }

  goTo(key: Key): void {
    this.#given.askAgain(key);
    this.requestUpdate();
    const id = idOf(key);
    void this.focusOn([`#${id}`, `#${id}-day`, `#${id}-list`].join());
  }

  print(): void {
    if (this.#result) this.results?.print(this, this.#result, this.renderRoot);
  }

  protected override visitChanged(): void {
    this.#given.notice(this.answers, this.#mine);
    if (!this.#mine) this.typed = {};
  }

  #keep(answers: Answers): void {
    this.#mine = true;
    for (const [name, value] of Object.entries(answers)) {
      if (value) visit.add({ [name]: value });
      else visit.drop(name);
    }
    this.#mine = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(), settled);
  }

  #announce(): void {
    if (!this.#result || !this.results || this.mistakes.length) return;
    this.announcement = this.results.headlineText(this.#result.estimate);
    tell(this, 'sev-result', { widget });
  }

  #read(key: Key): Reading {
    return this.results?.read(key, this.typed, this.answers, this.today) ?? { mistakes: [], whole: false };
  }

  #mistakesBut(key: Key): Mistake[] {
    return this.mistakes.filter(({ field }) => field !== idOf(key) && !field.startsWith(`${idOf(key)}-`));
  }

  #erase(): void {
    visit.erase();
    this.#given.askAllAgain();
    this.typed = {};
    this.mistakes = [];
    this.announcement = foundationWords.erased;
    clearTimeout(this.#timer);
    void this.focusOn('.panel input');
  }

  #groupHost(): GroupHost {
    return {
      root: this.renderRoot,
      zone: this.zone,
      nights: this.nights,
      update: () => this.requestUpdate(),
      say: (text) => { this.announcement = text; },
      focusOn: (selector) => void this.focusOn(selector),
      answered: () => tell(this, 'sev-result', { widget }),
    };
  }

  async #load(): Promise<void> {
    this.waiting = true;
    const year = Number((this.startDate || this.today).slice(0, 4));
    try {
      const [conditions, part] = await Promise.all([
        loadConditions(this.api, this.layout === 'group' ? [firstYear, year, year + 1] : [year, year + 1]),
        this.layout === 'group' ? import('./group/group-part.ts') : import('./results-part.ts'),
      ]);
      if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, [...SevAidElement.styles, ...part.styles]);
      this.circumstances = { today: this.today, startDate: this.startDate, conditions };
      this.unreachable = false;
      if ('GroupList' in part) this.#group = new part.GroupList(this.#groupHost(), this.circumstances);
      else this.results = part;
      await this.updateComplete;
      tell(this, 'sev-ready', { widget });
    } catch (cause) {
      this.unreachable = true;
      tell(this, 'sev-error', { widget, code: cause instanceof UnreachableError ? cause.code : 'offline' });
    }
    this.waiting = false;
  }

  async #retry(): Promise<void> {
    await this.#load();
    void this.focusOn(this.unreachable ? '.told' : 'h2');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { conditions } = this.circumstances;
    if (!this.results || !conditions.length) return;
    [this.kinds, this.kind] = this.results.kindsFor(this, this.zone, this.nights);
    this.#result = this.results.resultOf(this);
    if (this.#result) this.missing = this.results.missingNames(this.#result);
  }

  protected override render(): TemplateResult {
    const offline = this.unreachable ? offlineNote(foundationWords, () => void this.#retry(), this.waiting) : nothing;
    return html`<div class="sev" lang=${foundationWords.lang}><div class="in"><p class="vh" role="status">${this.announcement}</p>${this.layout === 'group' ? html`${offline}${this.#group?.render() ?? top(words.name)}` : this.#household(offline)}</div>${phoneFoot(foundationWords)}</div>`;
  }

  #household(offline: TemplateResult | typeof nothing): TemplateResult {
    const [result, part] = [this.#result, this.results];
    return html`${top(words.name)}<div class="pair"><form class="panel" novalidate @submit=${(event: Event) => event.preventDefault()}>${part ? part.form(this) : whoField(this)}</form>
<section aria-label=${words.name}>${offline}${result && part ? part.answer(this, result) : this.unreachable ? nothing : html`<p class="wait">${foundationWords.waiting}</p>`}</section></div>
${result && part ? part.details(this, result) : nothing}${Object.keys(this.answers).length ? eraseBar(foundationWords, this.renderRoot, () => this.#erase()) : nothing}`;
  }
}
