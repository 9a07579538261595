// Over 200 lines because one state answers to the address, the list, the screens and the map alike.
import { type CSSResult, html, type TemplateResult } from 'lit';
import type { StaySummary } from '../../schema/contract/stays.ts';
import { listConditions, UnreachableError, type UnreachableCode } from '../foundation/conditions-client.ts';
import { visit } from '../foundation/visit.ts';
import { finderWords as words } from '../words/finder.fr.ts';
import { foundationWords } from '../words/foundation.fr.ts';
import { readStays } from './catalogue-client.ts';
import type { FinderHost, PriceOf } from './finder-host.ts';
import { list } from './list.ts';
import type { MapPart } from './map-part.ts';
import { countOptions } from './option-counts.ts';
import { type Limits, queryOf } from './query.ts';
import { Search, type Found } from './search.ts';
import { oneOf, readView, sameSearch, withValues, writeView, type View } from './view.ts';

/** What the session asks of the element. */
export interface Stage {
  readonly root: ParentNode & Node;
  readonly api: string;
  readonly today: string;
  readonly limits: Limits;
  readonly noMap: boolean;
  readonly startsOnMap: boolean;
  update(): void;
  say(text: string): void;
  focusOn(selector: string): void;
  ready(): void;
  failed(code: UnreachableCode): void;
  /** A stay's sheet is shown because the person asked for it. */
  selected(stay: string): void;
  /** Takes the styles of a part that came later. */
  adopt(styles: readonly CSSResult[]): void;
}

/** The stays shown under the map for the place chosen. */
const mostPicked = 3;

type Screen = (host: FinderHost) => TemplateResult;

/** A person's search: the view in the page's fragment, what was found for it, and the screen that shows it. */
export class FinderSession implements FinderHost {
  filtersOpen = false;
  unreachable = false;
  waiting = false;
  priceOf: PriceOf | undefined;
  #publishedYear: number | undefined;
  readonly search: Search;
  #view: View = {};
  #ready = false;
  #chosen: string | null = null;
  #picked: readonly StaySummary[] = [];
  #adding = false;
  #empty: { of: Found; shown: TemplateResult } | undefined;
  #screen: { of: string; shown: Screen } | undefined;
  #map: MapPart | undefined;
  #mapFailed = false;

  constructor(private readonly stage: Stage) {
    this.search = new Search(() => stage.api);
  }

  get root(): ParentNode & Node { return this.stage.root; }
  get api(): string { return this.stage.api; }
  get today(): string { return this.stage.today; }
  get limits(): Limits { return this.stage.limits; }
  get noMap(): boolean { return this.stage.noMap; }
  get found(): Found | undefined { return this.search.found; }

  get publishedYear(): number { return this.#publishedYear ?? Number(this.today.slice(0, 4)); }

  get view(): View {
    return this.#view.show || !this.stage.startsOnMap ? this.#view : withValues(this.#view, 'show', ['map']);
  }

  addressOf(view: View): string {
    return writeView(location.hash, view) || '#';
  }

  update(): void { this.stage.update(); }
  say(text: string): void { this.stage.say(text); }
  focusOn(selector: string): void { this.stage.focusOn(selector); }

  /** Takes the view of the page's address: at first, and when Back or a link changed it. */
  readonly follow = (): void => {
    const [before, now] = [this.#view, readView(location.hash)];
    if (this.#ready && writeView('', before) === writeView('', now)) return;
    const closed = oneOf(now, 'stay') ? undefined : oneOf(before, 'stay');
    void this.#show(now, !this.#ready ? undefined : closed ? `[data-stay="${CSS.escape(closed)}"]` : oneOf(now, 'stay') ? 'h2' : undefined);
  };

  go(view: View, focus?: string): void {
    history.pushState(history.state, '', writeView(location.hash, view) || location.pathname + location.search);
    const stay = oneOf(view, 'stay');
    void this.#show(view, focus).then(() => stay && this.stage.selected(stay));
  }

  more(): void {
    void this.#more();
  }

  /** Tries again what could not be reached. */
  async retry(): Promise<void> {
    await this.#show(this.#view, undefined);
    this.focusOn(this.unreachable ? '.told' : 'h2');
  }

  /** Prices follow what is answered anywhere on the page. */
  async reckon(): Promise<void> {
    const known = visit.answers['forWhom'] !== undefined;
    try {
      this.priceOf = known ? await (await import('./price-part.ts')).priceFrom(this.api, this.today, visit.answers) : undefined;
    } catch {
      this.priceOf = undefined; // The prices without the aid stay true.
    }
    this.update();
  }

  leave(): void {
    this.#map?.remove();
    this.#map = undefined;
  }

  render(): TemplateResult {
    const [stay, show] = [oneOf(this.#view, 'stay'), oneOf(this.#view, 'show')];
    const wanted = stay ? `stay ${stay}` : show === 'kept' ? 'kept' : '';
    if (wanted) return this.#screen?.of === wanted ? this.#screen.shown(this) : html`<p class="wait">${foundationWords.waiting}</p>`;
    return list(this, { chosen: this.#chosen, picked: this.#picked, waiting: this.#adding, mapFailed: this.#mapFailed, empty: this.#empty && this.#empty.of === this.found ? this.#empty.shown : undefined });
  }

  /** After each drawing: the map stands where the list left a place for it. */
  async drawn(): Promise<void> {
    const place = this.root.querySelector<HTMLElement>('.mapbox');
    if (!place) return this.leave();
    if (this.#mapFailed) return undefined;
    try {
      const { MapPart: Part } = await import('./map-part.ts');
      if (place.isConnected && !this.#map?.standsIn(place)) {
        this.leave();
        this.#map = new Part(place, this.api, (id) => void this.#choose(id));
      }
      await this.#map?.show(this, this.#chosen);
    } catch {
      this.#mapFailed = true;
      this.update();
    }
  }

  async #show(view: View, focus: string | undefined): Promise<void> {
    const searches = !this.found || !sameSearch(view, this.#view) || this.unreachable;
    this.#view = view;
    this.waiting = true;
    this.update();
    try {
      const [found] = await Promise.all([searches ? this.search.find(queryWithSort(this, view)) : false, this.#openScreen(), this.#publishedYear ?? this.#years()]);
      this.unreachable = false;
      if (found) await this.#arrived();
    } catch (cause) {
      this.unreachable = true;
      this.stage.failed(cause instanceof UnreachableError ? cause.code : 'offline');
    }
    this.waiting = false;
    this.update();
    if (focus) this.focusOn(focus);
    if (this.#ready || this.unreachable) return;
    this.#ready = true;
    this.stage.ready();
  }

  /** Which years have conditions: asked once a page, for every widget. */
  async #years(): Promise<void> {
    const published = await listConditions(this.api).catch(() => []);
    if (published.length) this.#publishedYear = Math.max(...published.map(({ year }) => year));
  }

  async #arrived(): Promise<void> {
    const { found } = this;
    this.#chosen = null;
    this.#picked = [];
    if (!found) return;
    if (this.#ready) this.say(found.total ? words.found(found.total, oneOf(this.#view, 'month')) : words.emptyTitle);
    if (!found.total) {
      const { waysOut } = await import('./empty-part.ts');
      this.#empty = { of: found, shown: await waysOut(this) };
    }
    setTimeout(() => void countOptions(this).then(() => this.update()));
  }

  async #openScreen(): Promise<void> {
    const stay = oneOf(this.#view, 'stay');
    if (stay) {
      const { openSheet, styles } = await import('./stay/stay-part.ts');
      this.stage.adopt(styles);
      const shown = await openSheet(this, stay);
      if (oneOf(this.#view, 'stay') === stay) this.#screen = { of: `stay ${stay}`, shown };
    } else if (oneOf(this.#view, 'show') === 'kept') {
      const { openKept, styles } = await import('./kept/kept-part.ts');
      this.stage.adopt(styles);
      this.#screen = { of: 'kept', shown: await openKept(this) };
    }
  }

  async #more(): Promise<void> {
    if (this.#adding) return;
    const before = this.found?.items.length ?? 0;
    this.#adding = true;
    this.update();
    try {
      await this.search.more();
      this.#adding = false;
      this.say(words.found(this.found?.items.length ?? 0, undefined));
      this.focusOn(`.card:nth-child(${before + 1}) a`);
    } catch (cause) {
      this.#adding = false;
      this.unreachable = true;
      this.stage.failed(cause instanceof UnreachableError ? cause.code : 'offline');
    }
    this.update();
  }

  /** Shows, under the map, the next stays of the place chosen there. */
  async #choose(facility: string): Promise<void> {
    this.#chosen = facility;
    this.update();
    const query = queryOf(this.#view, { ...this.limits, facility: [facility] }, this.today);
    query.set('limit', String(mostPicked));
    const items = (await readStays(this.api, query).catch(() => null))?.items ?? this.found?.items.filter((stay) => stay.facility.id === facility) ?? [];
    if (this.#chosen !== facility) return;
    this.#picked = items;
    this.update();
    const name = items[0]?.facility.name;
    if (name) this.say(words.picked(name));
  }
}

function queryWithSort({ limits, today }: FinderSession, view: View): URLSearchParams {
  const query = queryOf(view, limits, today);
  const sort = oneOf(view, 'sort');
  if (sort) query.set('sort', sort);
  return query;
}
