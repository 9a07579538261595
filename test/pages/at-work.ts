import { type BrowserContext, ElementHandle, type Page } from 'puppeteer-core';
import { lands, reach } from './focus.ts';

const kinds = { button: 'button', link: 'a[href]', box: 'label', summary: 'summary' } as const;

/** Somebody at work in the portal: finds things by what they say, no-break spaces read as spaces. */
export class AtWork {
  /** What the page said went wrong, by itself. */
  readonly troubles: string[] = [];

  constructor(readonly page: Page, private readonly context: BrowserContext) {
    page.on('pageerror', (error) => this.troubles.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  async press(name: string, kind: 'button' | 'link' = 'button'): Promise<void> {
    await (await this.#find(kind, name)).click();
  }

  /** Presses the first button of this kind whose name begins with these words. */
  async pressFirst(words: string): Promise<void> {
    await this.page.locator(`pierce/button[aria-label^="${words}"]`).click();
  }

  /** Ticks or unticks the box, or chooses the answer, whose words begin so. */
  async tick(words: string): Promise<void> {
    await (await this.#find('box', words)).click();
  }

  async write(name: string, text: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);
  }

  /** Writes each text in the field of that name. */
  async writeAll(texts: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) await this.write(name, text);
  }

  async pick(name: string, words: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="combobox"])`).fill(words);
  }

  /** Waits until the page says this somewhere. */
  async reads(words: string): Promise<void> {
    await this.page.waitForFunction(`(${said.toString()})().includes(${JSON.stringify(words)})`).catch((cause: unknown) => this.#fail(words, cause));
  }

  /** Goes from one field or button to the next until the focus is on what begins with these words. */
  async tabTo(words: string): Promise<void> {
    await reach(this.page, 'Tab', words);
  }

  /** The same, and presses it. */
  async enter(words: string): Promise<void> {
    await this.tabTo(words);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the focus is on what begins with these words. */
  async lands(words: string): Promise<void> {
    await lands(this.page, words);
  }

  /** Follows a link that opens a paper, and answers what the paper says. */
  async opens(name: string): Promise<string> {
    const opened = new Promise<Page | null>((resolve) => this.page.once('popup', resolve));
    await this.press(name, 'link');
    const paper = await opened;
    // The empty page before it is complete too.
    await paper?.waitForFunction(() => document.readyState === 'complete' && document.body.childElementCount > 0);
    return (await paper?.$eval('body', ({ innerText }) => innerText)) ?? '';
  }

  async linkOf(name: string): Promise<string> {
    return (await this.#find('link', name)).evaluate((link) => link.getAttribute('href') ?? '');
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  async #find(kind: keyof typeof kinds, name: string): Promise<ElementHandle> {
    const found = await this.page.waitForFunction((selector, wanted, exactly) => {
      const all = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector), ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? all(one.shadowRoot) : []))];
      const nameOf = (one: HTMLElement): string => (one.ariaLabel ?? one.innerText).replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ').trim();
      return all(document).find((one) => one.getClientRects().length > 0 && (exactly ? nameOf(one) === wanted : nameOf(one).startsWith(wanted))) ?? null;
    }, {}, kinds[kind], name, kind !== 'box').catch((cause: unknown) => this.#fail(`${kind} ${name}`, cause));
    if (!(found instanceof ElementHandle)) throw new Error(`« ${name} » is no element.`);
    return found;
  }

  async #fail(words: string, cause: unknown): Promise<never> {
    throw new Error(`« ${words} » is not in: ${await this.page.evaluate(said)}`, { cause });
  }
}

/** What a page and the widgets on it say, spaces made plain. Runs in the page. */
function said(): string {
  const within = (root: ParentNode): string => [...root.querySelectorAll('*')].map((one) => (one.shadowRoot ? `${one.shadowRoot.querySelector<HTMLElement>('.sev')?.innerText ?? ''} ${within(one.shadowRoot)}` : '')).join(' ');
  return within(document).replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ');
}
