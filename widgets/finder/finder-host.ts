import type { TemplateResult } from 'lit';
import type { StaySummary } from '../../schema/contract/stays.ts';
import type { Limits } from './query.ts';
import type { Found, Search } from './search.ts';
import type { View } from './view.ts';

export type Facets = Readonly<Partial<Record<string, Readonly<Record<string, number>>>>>;

/** What a household pays for one stay, by what was answered on this page. */
export interface OwnPrice {
  people: number;
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
export interface FinderHost {
  readonly root: ParentNode & Node;
  readonly api: string;
  readonly today: string;
  readonly view: View;
  readonly limits: Limits;
  readonly noMap: boolean;
  readonly found: Found | undefined;
  readonly search: Search;
  readonly priceOf: PriceOf | undefined;
  /** The last year whose conditions are published. */
  readonly publishedYear: number;
  /** The filters are unfolded (phones). */
  filtersOpen: boolean;
  /** Shows another view because the person asked for it, so that Back returns. */
  go(view: View, focus?: string): void;
  update(): void;
  say(text: string): void;
  focusOn(selector: string): void;
  /** Asks the next page. */
  more(): void;
  addressOf(view: View): string;
}

/** A screen or a part of one that is fetched when it is first needed. */
export interface Part {
  render(host: FinderHost): TemplateResult;
}
