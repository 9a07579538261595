import { adoptStyles, type CSSResult, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { top } from '../foundation/emblem.ts';
import { afterPaint } from '../foundation/loading.ts';
import { offlineNote, phoneFoot } from '../foundation/screen.ts';
import { SevElement } from '../foundation/sev-element.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { finderStyles } from './finder.styles.ts';
import type { Limits } from './query.ts';
import './select-event.ts';
import { FinderSession, type Stage } from './session.ts';

const offlineWords = { ...foundationWords, ...words.offline };

const listOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

/**
 * The catalogue: finds a stay by what a senior asks, as a list, a map, a sheet for each stay, and a shortlist to print.
 *
 * What is chosen stands in the page's fragment, under keys that begin with `sev.`: Back works, and a link reopens the
 * same view. Where the simulator was answered on this page, prices take the aid into account without asking again.
 *
 * @tagname sev-finder
 * @slot - What a visitor sees where scripts do not run: usually a link to the catalogue.
 * @attr {string} api - Origin of the proxy. Default: the origin that served the script.
 * @attr {string} department - INSEE codes, separated by spaces: only the stays there.
 * @attr {string} region - INSEE codes, separated by spaces: only the stays there.
 * @attr {string} setting - Any of `sea mountain countryside city`: only those stays.
 * @attr {string} facilities - Identifiers of facilities, separated by spaces: a partner's own selection.
 * @attr {'list'|'map'} view - What is shown first. Default: the list alone.
 * @attr {boolean} no-map - Leaves the map out.
 * @attr {boolean} demonstration - Says that places and stays are invented; a catalogue that was seeded so says it by itself.
 * @attr {boolean} remember - Keeps the visit's answers in this page's session storage.
 * @attr {'compact'} density - Tightens space and headings, never text nor targets.
 * @attr {string} today - The day it is, for demonstrations and tests. Default: today in Paris.
 * @fires {CustomEvent} sev-ready - The first list is shown.
 * @fires {CustomEvent} sev-select - A stay's sheet is shown because the person asked for it; `detail.stay` is its identifier.
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
export class SevFinderElement extends SevElement implements Stage {
  static override styles = [...SevElement.styles, finderStyles];
  static override properties: PropertyDeclarations = {
    department: {}, region: {}, setting: {}, facilities: {}, view: {},
    noMap: { type: Boolean, attribute: 'no-map' }, demonstration: { type: Boolean },
  };

  declare department: string;
  declare region: string;
  declare setting: string;
  declare facilities: string;
  declare view: string;
  declare noMap: boolean;
  declare demonstration: boolean;
  readonly #session: FinderSession;
  /** The styles of the parts that have come. */
  readonly #later = new Set<CSSResult>();

  constructor() {
    super();
    this.department = this.region = this.setting = this.facilities = this.view = '';
    this.noMap = this.demonstration = false;
    this.#session = new FinderSession(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#session.follow);
    window.addEventListener('hashchange', this.#session.follow);
    this.visitChanged();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('popstate', this.#session.follow);
    window.removeEventListener('hashchange', this.#session.follow);
    this.#session.leave();
  }

  override firstUpdated(): void {
    this.#session.follow();
  }

  protected override updated(_changed: PropertyValues): void {
    void this.#session.drawn();
  }

  protected override visitChanged(): void {
    void this.#session.reckon();
  }

  /** What this page's list never leaves. */
  get limits(): Limits {
    return { department: listOf(this.department), region: listOf(this.region), setting: listOf(this.setting), facility: listOf(this.facilities) };
  }

  /** What is said again must differ from what stands there: nobody would hear it. */
  say(text: string): void {
    this.announcement = text === this.announcement ? `${text}\u00a0` : text;
  }

  override focusOn(...selectors: string[]): Promise<void> {
    return super.focusOn(...selectors);
  }

  async painted(): Promise<void> {
    await this.updateComplete;
    await new Promise<void>(afterPaint);
  }

  adopt(styles: readonly CSSResult[]): void {
    const late = styles.filter((one) => !this.#later.has(one));
    for (const one of late) this.#later.add(one);
    if (!(this.renderRoot instanceof ShadowRoot)) return;
    // What others put there, as the map does, stays; without sheets to share, lit adds each after those before.
    const before = this.renderRoot.adoptedStyleSheets ?? [];
    adoptStyles(this.renderRoot, [...before, ...late]);
  }

  protected override render(): TemplateResult {
    const session = this.#session;
    return html`<div class="sev" part="frame" lang=${foundationWords.lang}><div class="in" part="content"><p class="vh" role="status">${this.announcement}</p>${top(words.name)}
${session.demonstration ? html`<p class="demo">${words.demonstration}</p>` : nothing}${session.unreachable ? session.instead ?? offlineNote(offlineWords, () => session.retry(), session.waiting) : session.render()}</div>${phoneFoot(foundationWords)}</div>`;
  }
}
