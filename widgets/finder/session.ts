// Over 200 lines because one state answers to the address, the list, the screens and the map alike.
import { type CSSResult, html, type TemplateResult } from 'lit';
import type { StaySummary } from '../../schema/contract/stays.ts';
import { listConditions, UnreachableError } from '../foundation/conditions-client.ts';
import { tell } from '../foundation/events.ts';
import { visit } from '../foundation/visit.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { cardOf } from './cards.ts';
import type { FinderHost, PriceOf, Screen, Tools } from './finder-host.ts';
import { list } from './list.ts';
import type { MapPart } from './map-part.ts';
import { type Around, type Limits, queryInOrder } from './query.ts';
import { Search, type Found } from './search.ts';
import { oneOf, readView, withValues, writeView, type View } from './view.ts';

/** What the session asks of the element. */
export interface Stage extends HTMLElement {
  readonly renderRoot: ParentNode & Node;
  readonly api: string;
  readonly today: string;
  readonly limits: Limits;
  readonly noMap: boolean;
  readonly demonstration: boolean;
  readonly view: string;
  requestUpdate(): void;
  say(text: string): void;
  focusOn(...selectors: string[]): Promise<void>;
  /** Resolves once what was last asked to be drawn has been painted. */
  painted(): Promise<void>;
  /** Takes the styles of a part that came later. */
  adopt(styles: readonly CSSResult[]): void;
}

const widget = 'sev-finder';

/** A person's search: the view in the page's fragment, what was found for it, and the screen that shows it. */
export class FinderSession implements FinderHost {
  filtersOpen = false;
  unreachable = false;
  /** What is said instead of a list that is empty, or that cannot be. */
  instead: TemplateResult | undefined;
  waiting = false;
  mapFailed = false;
  priceOf: PriceOf | undefined;
  around: Around | undefined;
  #publishedYear: number | undefined;
  readonly search: Search;
  #view: View = {};
  #ready = false;
  #chosen: string | null = null;
  #picked: readonly StaySummary[] = [];
  /** The list waits for its filters: with choices made, nobody knows beforehand how high they are. */
  #held = false;
  /** The list that was told last. */
  #told: Found | undefined;
  #screen: ({ of: string } & Screen) | undefined;
  #tools: Tools | undefined;
  #map: MapPart | undefined;

  constructor(private readonly stage: Stage) {
    this.search = new Search(() => stage.api);
  }

  get root(): ParentNode & Node { return this.stage.renderRoot; }
  get api(): string { return this.stage.api; }
  get today(): string { return this.stage.today; }
  get limits(): Limits { return this.stage.limits; }
  get noMap(): boolean { return this.stage.noMap; }
  get found(): Found | undefined { return this.search.found; }
  /** At first said with what it is about: it would push down the word that asks to wait. */
  get demonstration(): boolean { return this.stage.demonstration || ((this.#ready || !this.#waits) && (this.found?.demonstration ?? false)); }

  get publishedYear(): number { return this.#publishedYear ?? Number(this.today.slice(0, 4)); }

  get view(): View {
    return this.#view.show || this.stage.view !== 'map' || this.noMap ? this.#view : withValues(this.#view, 'show', ['map']);
  }

  addressOf(view: View): string {
    return writeView(location.hash, view) || '#';
  }

  update(): void { this.stage.requestUpdate(); }
  say(text: string): void { this.stage.say(text); }
  focusOn(...selectors: string[]): void { void this.stage.focusOn(...selectors); }

  /** Takes the view of the page's address: at first, and when Back or a link changed it. */
  readonly follow = (): void => {
    const [before, now] = [this.#view, readView(location.hash)];
    if (this.#ready && writeView('', before) === writeView('', now)) return;
    const [closed, opened] = [oneOf(before, 'stay'), oneOf(now, 'stay')];
    const kept = [before, now].some((one) => oneOf(one, 'show') === 'kept');
    void this.#show(now, !this.#ready ? [] : opened ? ['h2'] : closed ? [cardOf(closed), 'h2'] : kept ? ['h2'] : []);
  };

  go(view: View, ...focus: string[]): void {
    history.pushState(history.state, '', writeView(location.hash, view) || location.pathname + location.search);
    const stay = oneOf(view, 'stay');
    void this.#show(view, focus).then((shown) => shown && stay && tell(this.stage, 'sev-select', { widget, stay }));
  }

  more(): void {
    if (!this.waiting) void this.#show({ ...this.#view }, [`.card:nth-child(${(this.found?.items.length ?? 0) + 1}) a`], () => this.search.more());
  }

  /** Tries again what could not be reached. */
  retry(): void {
    void this.#show({ ...this.#view }, ['h2', '.told']);
  }

  /** Prices follow what is answered anywhere on the page. */
  async reckon(): Promise<void> {
    const { answers } = visit;
    // Where it fails, the prices without the aid stay true.
    const priceOf = answers['forWhom'] ? await import('./price-part.ts').then(({ priceFrom }) => priceFrom(this.api, this.today, answers)).catch(() => undefined) : undefined;
    if (visit.answers !== answers) return;
    this.priceOf = priceOf;
    this.update();
  }

  leave(): void {
    this.#map?.remove();
    this.#map = undefined;
  }

  /** The name of the screen that takes the place of the list. */
  get #wanted(): string {
    const stay = oneOf(this.#view, 'stay');
    return stay ? `stay ${stay}` : oneOf(this.#view, 'show') === 'kept' ? 'kept' : '';
  }

  /** What is asked for has not come. */
  get #waits(): boolean { return this.#wanted ? this.#screen?.of !== this.#wanted : this.#held; }

  render(): TemplateResult {
    if (this.#waits) return html`<p class="wait">${foundationWords.waiting}</p>`;
    if (this.#wanted && this.#screen) return this.#screen.shown(this);
    return list(this, { tools: this.#tools, chosen: this.#chosen, picked: this.#picked, empty: this.instead });
  }

  /** After each drawing: the map stands where the list left a place for it. */
  async drawn(): Promise<void> {
    this.#tools?.drawn(this);
    const place = this.root.querySelector<HTMLElement>('.mapbox');
    if (!place || !this.#map?.standsIn(place)) this.leave();
    if (!place) return;
    const alone = oneOf(this.#view, 'stay') ? this.#screen : undefined;
    try {
      await alone?.wanted?.(place);
      const { MapPart: Part } = await import('./map-part.ts');
      if (!place.isConnected) return;
      this.#map ??= new Part(place, this, (chosen, picked) => this.#choose(chosen, picked));
      await this.#map.show(this.#chosen, alone?.place);
    } catch {
      // A map that went with its screen does not fail.
      if (!place.isConnected) return;
      this.mapFailed = true;
      this.update();
    }
  }

  /** False where it could not be reached, or another view was asked for meanwhile: that one tells what came of it. */
  async #show(view: View, focus: readonly string[], asks = (): Promise<unknown> => this.#find(view)): Promise<boolean> {
    this.#view = view;
    this.waiting = true;
    this.mapFailed = false;
    this.#held = !this.#ready && Object.keys(this.view).some((key) => key !== 'sort' && key !== 'stay');
    this.update();
    let [failure, instead]: [unknown?, TemplateResult?] = [];
    try {
      await Promise.all([asks(), this.#openScreen(), this.#held && this.#fetchTools().catch(() => undefined)]);
      if (this.#view === view && this.found?.total === 0) instead = await this.#waysOut();
    } catch (cause) {
      failure = cause;
      // What a person chooses is always one of ours: only an attribute of the page is ever wrong.
      if (cause instanceof UnreachableError && cause.cause === 422) instead = await import('./refusal-part.ts').then(({ refusalOf }) => refusalOf(this), () => undefined);
    }
    this.update();
    if (this.#view !== view) return false;
    this.instead = instead;
    this.unreachable = failure !== undefined;
    this.waiting = this.#held = false;
    // What the person had under the hand went with the screen.
    const to = this.#ready && this.unreachable ? ['.told'] : focus;
    if (to.length) this.focusOn(...to);
    if (this.unreachable) {
      tell(this.stage, 'sev-error', { widget, code: failure instanceof UnreachableError ? failure.code : 'offline' });
      return false;
    }
    const { found } = this;
    if (!this.#ready) tell(this.stage, 'sev-ready', { widget });
    else if (found && found !== this.#told) this.say(found.total ? words.found(found) : words.emptyTitle);
    this.#told = found;
    this.#ready = true;
    if (!this.#tools) this.#fetchTools().catch(() => undefined); // The list stands without them, and the next one asks again.
    return true;
  }

  /** The list is asked for in its order; around a commune, once it is known where that is. */
  async #find(view: View): Promise<void> {
    const code = oneOf(view, 'near');
    if (code !== this.around?.code) {
      const around = code ? await (await import('./near/around.ts')).aroundOf(this.api, code) : undefined;
      if (this.#view !== view) return;
      this.around = around;
    }
    if (await this.search.find(queryInOrder(this))) this.#choose(null, []);
  }

  /** Whoever sees the whole list can read it before the filters are there. */
  async #fetchTools(): Promise<void> {
    await this.stage.painted();
    const [{ tools, styles }] = await Promise.all([import('./filters/filters-part.ts'), this.#years()]);
    this.stage.adopt(styles);
    this.#tools = tools;
    this.update();
  }

  /** Which years have conditions: asked once a page, for every widget. Until it is known the year that runs is taken for the last. */
  async #years(): Promise<void> {
    if (this.#publishedYear) return;
    const published = await listConditions(this.api).catch(() => []);
    if (published.length) this.#publishedYear = Math.max(...published.map(({ year }) => year));
  }

  async #waysOut(): Promise<TemplateResult> {
    const { waysOut, styles } = await import('./empty-part.ts');
    this.stage.adopt(styles);
    return waysOut(this);
  }

  async #openScreen(): Promise<void> {
    const of = this.#wanted;
    if (!of) return;
    const stay = oneOf(this.#view, 'stay') ?? '';
    const { open, styles } = stay ? await import('./stay/stay-part.ts') : await import('./kept/kept-part.ts');
    this.stage.adopt(styles);
    const [screen] = await Promise.all([open(this, stay), this.#years()]);
    if (this.#wanted === of) this.#screen = { of, ...screen };
  }

  /** Shows, under the map, the next stays of the place chosen there. */
  #choose(chosen: string | null, picked: readonly StaySummary[]): void {
    this.#chosen = chosen;
    this.#picked = picked;
    this.update();
  }
}
