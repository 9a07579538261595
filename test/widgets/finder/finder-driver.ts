import { publishedConditions } from '../../../schema/conditions/index.ts';
import { SevFinderElement } from '../../../widgets/finder/sev-finder.element.ts';
import { type Answers, visit } from '../../../widgets/foundation/visit.ts';
import { nextEvent, plain, WidgetDriver } from '../driver.ts';
import { Gate } from '../gate.ts';
import { answerFromCommunes } from './communes-stand-in.ts';
import { answerFromCatalogue } from './search-stand-in.ts';

if (!customElements.get('sev-finder')) customElements.define('sev-finder', SevFinderElement);

export const september = '2026-09-14';

// Test files run side by side on one origin: each page keeps its own list.
const drawers = new Map<string, string>();
const ownStorage = { getItem: (key: string) => drawers.get(key) ?? null, setItem: (key: string, value: string) => void drawers.set(key, value), removeItem: (key: string) => void drawers.delete(key) };
Object.defineProperty(window, 'localStorage', { configurable: true, value: ownStorage });

/** The proxy, in the browser: the small catalogue and the published conditions. */
export class CatalogueStandIn {
  static #count = 0;
  readonly api = `https://catalogue-${++CatalogueStandIn.#count}.exemple.invalid`;
  readonly asked: string[] = [];
  readonly gate = new Gate();
  up = true;
  /** What is said of a list that cannot be. */
  refusal: unknown;
  demonstration = false;
  readonly #before = window.fetch;

  constructor() {
    window.fetch = async (input, options) => {
      const address = new URL(String(input instanceof Request ? input.url : input), location.href);
      if (address.origin !== this.api) return this.#before.call(window, input, options);
      this.asked.push(address.pathname + address.search);
      if (!(await this.gate.passes(address.pathname + address.search)) || !this.up) throw new TypeError('Failed to fetch');
      if (this.refusal && address.pathname === '/v1/stays') return new Response(JSON.stringify(this.refusal), { status: 422, headers: { 'content-type': 'application/problem+json' } });
      const body = address.pathname.startsWith('/v1/conditions') ? conditionsAt(address.pathname) : address.pathname.startsWith('/v1/communes') ? answerFromCommunes(address.pathname, address.searchParams) : answerFromCatalogue(address.pathname, address.searchParams, september);
      const said = this.demonstration && /^\/v1\/(?:stays|map)$/.test(address.pathname) ? { demonstration: true, ...Object(body) } : (body ?? {});
      return new Response(JSON.stringify(said), { status: body === undefined ? 404 : 200, headers: { 'content-type': 'application/json' } });
    };
  }

  leave(): void {
    window.fetch = this.#before;
  }
}

function conditionsAt(path: string): unknown {
  const version = path.split('/')[3];
  if (version) return publishedConditions.find((one) => one.version === version);
  return publishedConditions.map(({ version: name, year, from, status, title }) => ({ version: name, year, from, status, title, hash: `h-${name}` }));
}

/** A person in front of `<sev-finder>`. */
export class FinderDriver extends WidgetDriver<SevFinderElement> {
  constructor(element: SevFinderElement, readonly proxy: CatalogueStandIn) {
    super(element);
  }

  /** The names of the stays shown, in order. */
  get stays(): string[] {
    return [...this.root.querySelectorAll('.card h3')].map((one) => plain(one.textContent));
  }

  card(index: number): string {
    return plain(this.root.querySelectorAll<HTMLElement>('.card')[index]?.innerText);
  }

  async pick(label: string, words: string): Promise<void> {
    const list = [...this.root.querySelectorAll('select')].find((one) => plain(one.labels?.[0]?.textContent).startsWith(label));
    const option = [...(list?.options ?? [])].find((one) => plain(one.textContent).startsWith(words));
    if (!list || !option) throw new Error(`« ${words} » cannot be chosen in « ${label} »`);
    list.value = option.value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  /** The options of a list, with their counts. */
  options(label: string): string[] {
    const list = [...this.root.querySelectorAll('select')].find((one) => plain(one.labels?.[0]?.textContent).startsWith(label));
    return [...(list?.options ?? [])].map((one) => plain(one.textContent));
  }

  async goBack(): Promise<void> {
    const moved = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
    history.back();
    await moved;
    await this.settled();
  }

  /** Waits until something of the widget is there. */
  async appears(selector: string): Promise<Element> {
    const there = (): Element | null => this.root.querySelector(selector);
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!there()) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(this.root, { childList: true, subtree: true });
      look();
    });
    const found = there();
    if (!found) throw new Error(`${selector} went again`);
    return found;
  }

  /** Leaves the page as it was before. */
  clear(): void {
    this.element.parentElement?.remove();
    visit.erase();
    localStorage.removeItem('sev-kept');
    history.replaceState(null, '', location.pathname + location.search);
    this.proxy.leave();
  }
}

interface Opening {
  answers?: Answers | undefined;
  attributes?: Record<string, string> | undefined;
  fragment?: string;
  width?: number;
  offline?: boolean;
  /** What the proxy says of a list that cannot be. */
  refusal?: unknown;
  /** The proxy's catalogue is the invented one. */
  invented?: boolean;
  /** Called when the first list is drawn, before anything else comes. */
  atFirstList?: (element: SevFinderElement, asked: readonly string[]) => void;
}

/** Puts the widget on the page and waits for its first list, or for its failure. */
export async function openFinder({ answers, attributes = {}, fragment = '', width = 900, offline = false, refusal, invented = false, atFirstList }: Opening = {}): Promise<FinderDriver> {
  const proxy = new CatalogueStandIn();
  proxy.up = !offline;
  proxy.refusal = refusal;
  proxy.demonstration = invented;
  visit.erase();
  if (answers) visit.add(answers);
  history.replaceState(null, '', location.pathname + location.search + fragment);
  const place = document.createElement('div');
  place.style.width = `${width}px`;
  const element = new SevFinderElement();
  element.api = proxy.api;
  element.today = september;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const event = offline || refusal ? nextEvent(element, 'sev-error') : nextEvent(element, 'sev-ready');
  if (atFirstList) void nextEvent(element, 'sev-ready').then(() => element.updateComplete).then(() => atFirstList(element, [...proxy.asked]));
  place.append(element);
  document.body.append(place);
  await event;
  const driver = new FinderDriver(element, proxy);
  await element.updateComplete;
  if (driver.root.querySelector('.choosing')) await driver.appears('.choosing .filters');
  await driver.settled();
  return driver;
}
