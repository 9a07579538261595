import type { Stays, StaySummary } from '../../schema/contract/stays.ts';
import { readStays } from './catalogue-client.ts';
import type { Facets } from './finder-host.ts';

export interface Found {
  /** The month it was asked for, `YYYY-MM`. */
  month: string | undefined;
  demonstration: boolean;
  items: readonly StaySummary[];
  total: number;
  facets: Facets;
  next: string | null;
}

/** The most lists kept for Back: a list shown before comes back at once, with all its pages. */
const mostKept = 30;

/** Asks the proxy for stays; a later question makes an earlier answer void. */
export class Search {
  found: Found | undefined;
  #asked = '';
  readonly #kept = new Map<string, Found>();
  readonly #counts = new Map<string, number>();

  constructor(private readonly api: () => string) {}

  /** Finds the first page; the list before stays until it is there. False when it is the same, or another question came meanwhile. */
  async find(query: URLSearchParams): Promise<boolean> {
    const asked = query.toString();
    this.#asked = asked;
    const found = this.#kept.get(asked) ?? listOf(await readStays(this.api(), query), query);
    if (this.#asked !== asked || this.found === found) return false;
    this.#keep(found);
    return true;
  }

  /** Adds the next page to the list. */
  async more(): Promise<void> {
    const [before, asked] = [this.found, this.#asked];
    if (!before?.next) return;
    const query = new URLSearchParams(asked);
    query.set('cursor', before.next);
    const page = listOf(await readStays(this.api(), query), query);
    if (this.#asked === asked && this.found === before) this.#keep({ ...page, items: [...before.items, ...page.items] });
  }

  /** Counts what a query would find. */
  async count(query: URLSearchParams): Promise<number> {
    const one = new URLSearchParams(query);
    one.set('limit', '1');
    one.sort();
    const key = one.toString();
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const { total } = await readStays(this.api(), one);
    this.#counts.set(key, total);
    return total;
  }

  #keep(found: Found): void {
    this.found = found;
    this.#kept.delete(this.#asked);
    this.#kept.set(this.#asked, found);
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest);
  }
}

const listOf = ({ demonstration, items, total, facets, next }: Stays, query: URLSearchParams): Found => ({ month: query.get('to')?.slice(0, 7), demonstration: demonstration === true, items, total, facets, next });
