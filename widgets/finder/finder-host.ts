import type { TemplateResult } from 'lit';
import type { StaySummary } from '../../schema/contract/stays.ts';
import type { Asking } from './query.ts';
import type { Found, Search } from './search.ts';
import type { View } from './view.ts';

export type Facets = Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;

/** What a household pays for one stay, by what was answered on this page. */
export interface OwnPrice {
  people: number;
  /** What the remaining sum is, and how it is made, in words. */
  label: string;
  made: string;
  /** Single rooms included. */
  priceCents: number;
  supplementCents: number;
  aidCents: number;
  remainingCents: number;
  /** The conditions of the stay's year are not published yet: those of the last year decide. */
  provisional: boolean;
}

export type PricedStay = Pick<StaySummary, 'startDate' | 'nights' | 'zone' | 'priceCents' | 'childPriceCents' | 'singleSupplementCents'>;
/** Null where the answers do not decide. */
export type PriceOf = (stay: PricedStay) => OwnPrice | null;

/** What the screens of the finder ask of the element they stand in. */
export interface FinderHost extends Asking {
  readonly root: ParentNode & Node;
  readonly api: string;
  /** Places and stays are invented. */
  readonly demonstration: boolean;
  readonly noMap: boolean;
  /** The map could not be fetched. */
  readonly mapFailed: boolean;
  readonly found: Found | undefined;
  /** What was asked for last has not come: the list is still the one before. */
  readonly waiting: boolean;
  readonly search: Search;
  readonly priceOf: PriceOf | undefined;
  /** The last year whose conditions are published. */
  readonly publishedYear: number;
  /** The filters are unfolded (phones). */
  filtersOpen: boolean;
  /** Shows another view because the person asked for it, so that Back returns. */
  go(view: View, ...focus: string[]): void;
  update(): void;
  say(text: string): void;
  /** To the first of these that can be seen. */
  focusOn(...selectors: string[]): void;
  /** Asks the next page. */
  more(): void;
  addressOf(view: View): string;
}

/** A screen that takes the place of the list. */
export interface Screen {
  shown(host: FinderHost): TemplateResult;
  /** The one place that its map shows, where it has a map, and what to wait for before that is fetched. */
  place?: StaySummary['facility'];
  wanted?(box: HTMLElement): Promise<void>;
}

/** What stands around the list and comes after it. */
export interface Tools {
  filters(host: FinderHost): TemplateResult;
  /** The order, and the choice between list and map. */
  order(host: FinderHost): TemplateResult;
  /** Called after each drawing: what no facet counts is counted once it can be seen. */
  drawn(host: FinderHost): void;
}
