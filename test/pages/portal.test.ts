import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { browserOptions } from '../support/browser.mjs';
import { startProxy, type ProxyProcess } from '../support/proxy-process.ts';

let proxy: ProxyProcess;
let portal: string;
let browser: Browser;

before(async () => {
  proxy = await startProxy({ SEV_DATA_DIR: 'memory://', SEV_CLOCK: '2026-06-10T09:00:00+02:00' });
  portal = await proxy.hears(/^Le portail .* (http:\/\/\S+?)\/\n/m);
  browser = await puppeteer.launch(browserOptions());
});
after(async () => {
  await browser.close();
  await proxy.end();
});

/** Somebody at work in the portal. */
class AtWork {
  readonly troubles: string[] = [];

  constructor(readonly page: Page, private readonly context: BrowserContext) {
    page.on('pageerror', (error) => this.troubles.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
  }

  async press(name: string, role: 'button' | 'link' | 'radio' | 'checkbox' = 'button'): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
  }

  /** Presses the first button of this kind whose name begins with these words. */
  async pressFirst(words: string): Promise<void> {
    await this.page.locator(`pierce/button[aria-label^="${words}"]`).click();
  }

  async write(name: string, text: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);
  }

  async pick(name: string, words: string): Promise<void> {
    await this.page.locator(`::-p-aria([name="${name}"][role="combobox"])`).fill(words);
  }

  /** Waits until the page says this somewhere, its no-break spaces read as spaces. */
  async reads(words: string): Promise<void> {
    await this.page.waitForFunction((wanted) => {
      const said = (root: ParentNode): string => [...root.querySelectorAll('*')].map((one) => (one.shadowRoot ? `${one.shadowRoot.querySelector<HTMLElement>('.sev')?.innerText ?? ''} ${said(one.shadowRoot)}` : '')).join(' ');
      return said(document).replace(/[\u2060\u00ad]/g, '').replace(/\s+/g, ' ').includes(wanted);
    }, {}, words);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

async function at(path: string): Promise<AtWork> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const someone = new AtWork(page, context);
  await page.goto(portal + path, { waitUntil: 'load' });
  return someone;
}

test('Claire opens her portal and sees what presses, every group with its state, and the credit that is left', async () => {
  const claire = await at('/ccas');
  await claire.reads('6 groupes');
  for (const words of ['CCAS de Trévignac-sur-Aulne, convention ANCV2926', 'Crédit d’aide 2026', 'À valider', 'Attend le professionnel', 'Figé', 'Ouvert', 'Validé', '19 sur 20']) await claire.reads(words);
  assert.deepEqual(claire.troubles, []);
  await claire.leave();
});
