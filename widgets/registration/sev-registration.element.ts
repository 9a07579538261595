import { adoptStyles, type CSSResult, html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadConditions } from '../foundation/conditions-client.ts';
import { top } from '../foundation/emblem.ts';
import { tell } from '../foundation/events.ts';
import { phoneFoot } from '../foundation/screen.ts';
import type { Door } from '../foundation/session-door.ts';
import { Session } from '../foundation/session.ts';
import { SevElement } from '../foundation/sev-element.ts';
import type { TenantClient } from '../foundation/tenant-client.ts';
import { troubleCode } from '../foundation/trouble.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { registrationWords as words } from '../words/registration.fr.ts';
import type { DeskHost, Part } from './desk-host.ts';
import { openingTrouble, UnsetError } from './opening-trouble.ts';
import { registrationStyles } from './registration.styles.ts';
import { type Searching, searchView } from './search.ts';
import type { Typed } from './typed.ts';

const widget = 'sev-registration';

/**
 * Registers people on a group’s list, for a partner’s agent: one by one or from a spreadsheet, the decision beside the form.
 *
 * Decides in the browser while the form is filled, with the conditions read from the proxy; what is typed leaves the
 * device when it is registered, and is kept nowhere else.
 *
 * @tagname sev-registration
 * @slot - What a visitor sees where scripts do not run.
 * @attr {string} api - Origin of the proxy. Default: the origin that served the script.
 * @attr {string} session-url - The partner’s own endpoint that answers a client secret to whoever is signed in.
 * @attr {string} group - The group to register people in.
 * @attr {string} participant - Somebody of that group’s list to change, instead of a new registration.
 * @attr {string} groups-url - Where the group’s list is shown on the partner’s portal.
 * @attr {boolean} unsaved - Set by the element while something typed is not saved: a page may ask before it leaves.
 * @attr {'compact'} density - Tightens space and headings for agents, never text nor targets.
 * @attr {string} today - The day it is, for demonstrations and tests. Default: today in Paris.
 * @fires {CustomEvent} sev-ready - The group, the credit and the conditions are there.
 * @fires {CustomEvent} sev-step - Another screen is shown.
 * @fires {CustomEvent} sev-registered - People have been registered or changed; how many, and in which group.
 * @fires {CustomEvent} sev-error - The proxy could not be reached, or nobody is signed in.
 * @cssprop --sev-accent - Colour of buttons, links and chosen things. Any colour is safe.
 * @cssprop --sev-host-text - Face of the text, e.g. `inherit`.
 * @cssprop --sev-host-heading - Face of headings and amounts.
 * @cssprop --sev-corner - 0 to 1: how round the corners are.
 * @cssprop --sev-ground - Ground of the widget, white or warmer.
 * @csspart frame - The box: its ground, its border, its corners.
 * @csspart content - What stands in the box, and the room around it.
 * @csspart foot - The phone line below.
 */
export class SevRegistrationElement extends SevElement {
  static override styles = [...SevElement.styles, registrationStyles];
  static override properties: PropertyDeclarations = {
    sessionUrl: { attribute: 'session-url' }, door: { attribute: false }, group: {}, participant: {}, groupsUrl: { attribute: 'groups-url' },
    unsaved: { type: Boolean, reflect: true }, typed: { state: true }, hurried: { state: true }, failure: { state: true }, waiting: { state: true },
  };

  declare sessionUrl: string;
  /** Where client secrets come from in the isolated form, in place of `session-url`. */
  declare door: Door | undefined;
  declare group: string;
  declare participant: string;
  declare groupsUrl: string;
  declare unsaved: boolean;
  /** Speaks to the proxy in place of a session of its own, where another element is already signed in. */
  client: TenantClient | undefined;
  /** What is looked for before the rest is there. */
  declare private typed: Typed;
  /** The search was sent before the rest was there. */
  declare private hurried: boolean;
  /** What was thrown by the last try; null where nothing was. */
  declare private failure: unknown;
  declare private waiting: boolean;
  #session: Session | undefined;
  #shown: Part | undefined;
  /** Names the last opening: whatever an earlier one brings is shown to nobody. */
  #opening: object | undefined;
  readonly #worn: CSSResult[] = [...SevRegistrationElement.styles];

  constructor() {
    super();
    this.sessionUrl = this.group = this.participant = this.groupsUrl = '';
    this.unsaved = this.hurried = this.waiting = false;
    this.failure = null;
    this.typed = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#asked);
    this.#shown?.stop();
    this.#session?.leave();
  }

  /** Back to the heading of what is shown: the page asked something meanwhile. */
  override focus(): void {
    void this.focusOn('h2');
  }

  /** The browser asks before a page with unsaved words is left. */
  readonly #asked = (event: BeforeUnloadEvent): void => {
    if (this.unsaved) event.preventDefault();
  };

  /** Something is on its way to the proxy: leaving would not call it off. */
  get sending(): boolean {
    return this.#shown?.sending ?? false;
  }

  /** Of another endpoint, group or person: nothing read or typed for the one before is shown or sent for this one. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const elsewhere = changed.has('api') || changed.has('sessionUrl');
    if (this.hasUpdated && (elsewhere || changed.has('group') || changed.has('participant'))) {
      if (this.#shown) this.typed = {};
      this.#shown?.stop();
      this.#shown = this.#opening = undefined;
      if (elsewhere) {
        this.#session?.leave();
        this.#session = undefined;
      }
      this.announcement = '';
      setTimeout(() => void this.#load());
    }
    this.unsaved = this.#shown?.unsaved ?? false;
  }

  override firstUpdated(): void {
    // The search is painted before the rest is asked for.
    setTimeout(() => void this.#load());
  }

  async #load(): Promise<void> {
    const opening = this.#opening = {};
    this.waiting = true;
    try {
      const desk = await this.#open(opening);
      if (!desk) return;
      this.#shown = desk;
      this.failure = null;
    } catch (cause) {
      if (opening !== this.#opening) return;
      this.failure = cause;
      tell(this, 'sev-error', { widget, code: troubleCode(cause) });
    }
    this.waiting = this.hurried = false;
    await this.updateComplete;
    if (this.#shown) tell(this, 'sev-ready', { widget });
  }

  async #open(opening: object): Promise<Part | undefined> {
    const part = import('./registration-part.ts');
    const client = this.client ?? (this.#session ??= new Session({ api: this.api, sessionUrl: this.sessionUrl, door: this.door }));
    const { Desk, RegistrationAnswers, openDesk, styles } = await part;
    this.#wear(styles);
    if (!(this.client || this.door || this.sessionUrl) || !this.group) throw new UnsetError();
    const answers = new RegistrationAnswers(client, this.group);
    const data = await openDesk(answers, (years) => loadConditions(this.api, years));
    if (opening !== this.#opening) return undefined;
    const desk = new Desk(this.#host(opening, this.group), this.today, answers, data, this.typed);
    const person = data.group.participants.find(({ id }) => id === this.participant);
    if (person) desk.startWith(person);
    else if (this.hurried) desk.search();
    return desk;
  }

  #wear(styles: readonly CSSResult[]): void {
    this.#worn.push(...styles.filter((one) => !this.#worn.includes(one)));
    if (this.renderRoot instanceof ShadowRoot) adoptStyles(this.renderRoot, this.#worn);
  }

  #host(opening: object, group: string): DeskHost {
    const here = (act: () => void): void => {
      if (opening === this.#opening) act();
    };
    const read = (): string => this.groupsUrl;
    return {
      root: this.renderRoot,
      get groupsUrl() { return read(); },
      update: () => this.requestUpdate(),
      say: (text) => here(() => { this.announcement = text; }),
      focusOn: (selector) => here(() => void this.#focusOnAll(selector)),
      wear: (styles) => this.#wear(styles),
      stepped: (screen) => here(() => tell(this, 'sev-step', { widget, screen, number: 0 })),
      registered: (people) => tell(this, 'sev-registered', { widget, group, people }),
    };
  }

  /** Brings the beginning of many mistakes into view: the focus goes to the middle of what is higher than the window. */
  async #focusOnAll(selector: string): Promise<void> {
    await this.focusOn(selector);
    const told = this.renderRoot.querySelector<HTMLElement>('.told:focus');
    if (told && told.offsetHeight > innerHeight) told.scrollIntoView();
  }

  async #retry(): Promise<void> {
    if (this.waiting) return;
    await this.#load();
    // Whoever has gone on typing stays in their field.
    if (!this.renderRoot.querySelector('input:focus')) void this.focusOn(this.failure === null ? 'h2' : '.told');
  }

  protected override render(): TemplateResult {
    const part = this.#shown;
    // The search stands in the same place before and after the rest has come: whoever is typing in it notices nothing.
    return html`<div class="sev" part="frame" lang=${foundationWords.lang}><div class="in" part="content"><p class="vh" role="status">${this.announcement}</p><div class="bartop">${top(part?.name ?? words.name)}${part?.head()}</div>
${this.failure === null ? part?.notes() : openingTrouble(this.failure, () => void this.#retry(), this.waiting)}${part?.body() ?? searchView(this.#first())}${part?.foot()}</div>${phoneFoot(foundationWords)}</div>`;
  }

  /** The search, until the rest is there: it is kept, and sent then. */
  #first(): Searching {
    return {
      typed: this.typed, mistakes: [], busy: this.hurried,
      type: (more) => { this.typed = { ...this.typed, ...more }; },
      search: () => { this.hurried = true; },
    };
  }
}
