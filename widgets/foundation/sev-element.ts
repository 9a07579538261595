import { LitElement, type PropertyDeclarations } from 'lit';
import { controls } from './controls.styles.ts';
import { frame } from './frame.styles.ts';
import { ownOrigin } from './origin.ts';
import { tokens } from './tokens.styles.ts';
import { visit } from './visit.ts';

/** Writes an instant as the calendar day it is in Paris. */
function parisDay(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(instant);
}

/**
 * The base of every widget: common attributes, styles, the visit's answers, and where the focus goes.
 *
 * A subclass renders everything visual inside `<div class="sev" lang="fr">`, with one `<p role="status">` that is
 * there from the first render and filled by `announcement`.
 */
export abstract class SevElement extends LitElement {
  static override styles = [tokens, frame, controls];

  static override properties: PropertyDeclarations = {
    api: {},
    remember: { type: Boolean },
    density: {},
    today: {},
    announcement: { state: true },
  };

  /** Origin of the proxy. Default: the origin that served the script. */
  declare api: string;
  /** Keeps the answers for the visit in the session storage of the page, so that they survive a reload. */
  declare remember: boolean;
  /** `compact` tightens space and headings for agents; text and targets keep their size. */
  declare density: string;
  /** The day it is, `YYYY-MM-DD`. Default: today in Paris. Set it in demonstrations and tests. */
  declare today: string;
  /** What the live region says. */
  declare protected announcement: string;

  readonly #rerender = (): void => {
    this.visitChanged();
    this.requestUpdate();
  };

  constructor() {
    super();
    this.api = ownOrigin;
    this.remember = false;
    this.density = '';
    this.today = parisDay(new Date());
    this.announcement = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.remember) visit.remember();
    visit.addEventListener('change', this.#rerender);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    visit.removeEventListener('change', this.#rerender);
  }

  /** Called when the shared answers changed, whoever changed them. */
  protected visitChanged(): void {}

  /** Moves the focus, once the next render is done, to the first that can be seen of what the selectors find in their order, and brings it into view. */
  protected async focusOn(...selectors: string[]): Promise<void> {
    await this.updateComplete;
    const target = selectors.flatMap((one) => [...this.renderRoot.querySelectorAll<HTMLElement>(one)]).find((one) => one.getClientRects().length);
    // A new screen may reuse the heading of the one before: a focus that is already there would not be said again.
    if (target?.matches(':focus')) target.replaceWith(target);
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }
}
