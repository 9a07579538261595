import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { browserOptions } from '../support/browser.mjs';
import { startProxy } from '../support/proxy-process.ts';
import { lands, reach } from './focus.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The day that every page of these tests believes it is. */
export const today = '2026-05-04T09:00:00+02:00';

/** The product as it is served, and a browser in front of it. */
export interface Site {
  origin: string;
  /** Opens a page of the site in a visit of its own, at the size of a phone unless told otherwise. */
  visit(path: string, options?: VisitOptions): Promise<Visitor>;
  close(): Promise<void>;
}

export interface VisitOptions {
  width?: number;
  height?: number;
  scripts?: boolean;
  /** Called before the page is loaded. */
  before?: (page: Page) => Promise<void>;
}

/** The proxy with nothing kept on disk, its catalogue empty or the demonstration's, and one browser; files share the proxies that their runner started. */
export async function openSite({ demonstration = false } = {}): Promise<Site> {
  const shared = process.env[demonstration ? 'SEV_TEST_DEMONSTRATION' : 'SEV_TEST_EMPTY'];
  if (shared !== undefined) return siteAt(shared, () => undefined);
  const proxy = await startProxy({ SEV_DATA_DIR: 'memory://', SEV_CLOCK: today, SEV_DEMO: demonstration ? 'on' : 'off' });
  assert.ok(proxy.origin, proxy.said());
  return siteAt(proxy.origin, () => proxy.end());
}

/** One browser in front of what is served there; `end` stops it. */
export async function siteAt(origin: string, end: () => unknown): Promise<Site> {
  const browser = await puppeteer.launch(browserOptions());
  return {
    origin,
    visit: (path, options = {}) => openVisit(browser, origin, path, options),
    close: async () => {
      await browser.close();
      await end();
    },
  };
}

async function openVisit(browser: Browser, origin: string, path: string, options: VisitOptions): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: options.width ?? 390, height: options.height ?? 844 });
  if (options.scripts === false) await page.setJavaScriptEnabled(false);
  const visitor = new Visitor(page, context);
  await page.evaluateOnNewDocument(`{
    const Real = Date, now = Real.parse(${JSON.stringify(today)});
    Date = class extends Real { constructor(...given) { if (given.length) super(...given); else super(now); } static now() { return now; } };
    window.ready = [];
    addEventListener('sev-ready', ({ target }) => ready.push(target.localName), true);
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));
  }`);
  await options.before?.(page);
  await page.goto(new URL(path, origin).href, { waitUntil: 'load' });
  return visitor;
}

/** Someone in front of a page: finds things by their role and their name, as an assistive technology does. */
export class Visitor {
  /** What the page said went wrong, by itself. */
  readonly troubles: string[] = [];

  constructor(readonly page: Page, private readonly context: BrowserContext) {
    page.on('pageerror', (error) => this.troubles.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => {
      // Tiles come from outside, which a machine of tests may not reach: the map then draws its own outline.
      if (message.type() === 'error' && !message.location().url?.includes('/v1/tiles/')) this.troubles.push(message.text());
    });
  }

  async ready(...tags: string[]): Promise<void> {
    await this.page.waitForFunction(`${JSON.stringify(tags)}.every((tag) => ready.includes(tag))`);
    // Its list is there before its filters; a selector would wait for changes of the document, which hears none of those inside a shadow root.
    if (tags.includes('sev-finder')) await this.page.waitForFunction(() => document.querySelector('sev-finder')?.shadowRoot?.querySelector('.choosing .filters'));
  }

  async press(name: string, role: 'button' | 'link' | 'radio' | 'checkbox' = 'button'): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }

  /** Opens a fold, whose summary has no role that every browser agrees on. */
  async unfold(name: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"])`).click();
  }

  /** Chooses an answer and goes on. */
  async answer(choice: string): Promise<void> {
    await this.press(choice, 'radio');
    await this.press('Continuer');
  }

  async type(name: string, text: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);
  }

  /** Waits until a heading of a widget says this, its no-break spaces read as spaces. */
  async reads(heading: string): Promise<void> {
    await this.page.waitForFunction((wanted) => [...document.querySelectorAll('sev-eligibility, sev-aid, sev-finder')].some((element) =>
      [...(element.shadowRoot?.querySelectorAll('h2, legend, h3') ?? [])].some((one) =>
        (one.textContent ?? '').replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ').trim() === wanted)), {}, heading);
  }

  /** Everything written in a widget, spaces made plain. */
  async textOf(tag: string): Promise<string> {
    const text = await this.page.$eval(tag, (element) => element.shadowRoot?.querySelector<HTMLElement>('.sev')?.innerText ?? element.textContent ?? '');
    return text.replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ').trim();
  }

  /** How far the page scrolls sideways. */
  async sideways(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** Presses a key until the focus is on what begins with these words. */
  async reach(key: 'Tab' | 'ArrowDown', name: string, most?: number): Promise<void> {
    await reach(this.page, key, name, most);
  }

  /** Waits until the focus is on what begins with one of these words. */
  async lands(...words: string[]): Promise<void> {
    await lands(this.page, ...words);
  }

  /** What axe finds wrong with the whole page, at AA and with the contrasts of AAA. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(axe);
    const { violations } = await this.page.evaluate(`axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'] },
      rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
    })`) as AxeResults;
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

/** Answers the simulator as a retired woman of 74 who lives alone, up to the list of her answers. */
export async function answerAsJeanne(visitor: Visitor): Promise<void> {
  await visitor.press('Commencer');
  await visitor.answer('Pour moi');
  await visitor.type('Jour', '27');
  await visitor.type('Mois', 'mars');
  await visitor.type('Année', '1952');
  await visitor.press('Continuer');
  await visitor.answer('Oui');
  await visitor.answer('À la retraite');
  await visitor.answer('Non');
  await visitor.type('Revenu imposable, par an', '14 230');
  await visitor.press('Continuer');
  await visitor.reads('Vos réponses');
}
