import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browserOptions } from '../support/browser.mjs';
import { serve } from '../support/proxy.ts';
import { catalogueApp } from './world.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const addresses = ['/stays', '/stays?setting=mountain&transfer=true', '/stays?page=2', '/stays/pic-1', '/stays/mer-%C3%A9', '/stays/nowhere', '/stays?setting=moon', '/personal-data'];

let origin: string;
let browser: Browser;
before(async () => {
  origin = await serve(await catalogueApp());
  browser = await puppeteer.launch(browserOptions());
});
after(() => browser.close());

/** Opens an address none of whose scripts arrive, as the catalogue must work; axe runs from outside. */
async function open(address: string, width: number, base = '100%'): Promise<Page> {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => void (request.resourceType() === 'script' ? request.abort() : request.continue()));
  await page.setViewport({ width, height: 900 });
  await page.goto(origin + address, { waitUntil: 'load' });
  await page.addStyleTag({ content: `html { font-size: ${base} }` });
  return page;
}

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('axe finds nothing on any page, at AA and with the contrasts of AAA', async () => {
  for (const address of addresses) {
    const page = await open(address, 390);
    await page.addScriptTag({ path: axe });
    const found: unknown = await page.evaluate(`axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'] },
      rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
    }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`);
    assert.deepEqual(found, [], address);
    await page.close();
  }
});

test('nothing goes sideways at 320 px, in large text or not, and every target is 48 px', async () => {
  for (const address of addresses) {
    for (const base of ['100%', '200%']) {
      const page = await open(address, 320, base);
      assert.ok((await sideways(page)) <= 0, `${address} at ${base}`);
      const small: unknown = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a, button, input:not([type="hidden"]), select')].flatMap((one) => {
          const target = one.closest('label.chip, li.stay') ?? one;
          const { width, height, right } = target.getBoundingClientRect();
          return right < 0 || (width >= 47.99 && height >= 47.99) ? [] : [`${one.outerHTML.slice(0, 80)} ${width} × ${height}`];
        }));
      assert.deepEqual(small, [], `${address} at ${base}`);
      await page.close();
    }
  }
});

test('someone finds a stay in the mountains at Christmas by the form alone, on pages without a script', async () => {
  const page = await open('/stays', 390);
  await page.locator('::-p-aria([name="À la montagne 2"][role="checkbox"])').click();
  await page.locator('::-p-aria([name="À Noël 27"][role="checkbox"])').click();
  await Promise.all([page.waitForNavigation(), page.locator('::-p-aria([name="Voir les séjours"][role="button"])').click()]);
  assert.equal(new URL(page.url()).pathname, '/stays');
  await Promise.all([page.waitForNavigation(), page.locator('li.stay a').click()]);
  assert.equal(new URL(page.url()).pathname, '/stays/pic-1');
  await page.close();
});

test('where scripts run, the finder takes the place of the list, within the page’s policy', async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  await page.goto(`${await serve(await catalogueApp({ widgets: true }))}/stays`);
  await page.waitForFunction(() => document.querySelector('sev-finder')?.shadowRoot?.textContent?.includes('Casa do Mar'));
  assert.deepEqual(refused, []);
  await page.close();
});

test('an address with choices opens the finder on the same choices, whose own link may say others', async () => {
  const site = await serve(await catalogueApp({ widgets: true }));
  const page = await browser.newPage();
  const shows = (names: readonly string[]): Promise<unknown> =>
    page.waitForFunction((wanted) => [...(document.querySelector('sev-finder')?.shadowRoot?.querySelectorAll('.card h3') ?? [])].map((one) => one.textContent).join() === wanted, {}, names.join());
  await page.goto(`${site}/stays?setting=mountain&q=lac&sort=price`);
  await shows(['Les Balcons <b>du</b> "Lac"', 'Les Balcons <b>du</b> "Lac"']);
  assert.equal(page.url(), `${site}/stays#sev.setting=mountain&sev.q=lac&sev.sort=price`);
  // The filters come after the first list.
  await page.waitForSelector('sev-finder >>> .chip.on');
  assert.equal(await page.$$eval('sev-finder >>> .chip.on', (chips) => chips.length), 1);
  await page.goto(`${site}/stays?setting=mountain#sev.zone=union-europeenne`);
  await shows(['Casa do Mar']);
  await page.goto(`${site}/stays?facility=mer`);
  assert.equal(await page.$('sev-finder'), null);
  assert.match(await page.$eval('main', (main) => main.textContent), /Casa do Mar/);
  await page.close();
});
