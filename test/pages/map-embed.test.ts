import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import type { Frame } from 'puppeteer-core';
import { lastOfAll } from '../support/last.ts';
import { stands } from './frames.ts';
import { openSite, type Site, type Visitor } from './site.ts';

let site: Site;
before(async () => { site = await openSite({ demonstration: true }); });
after(() => site.close());

/** Opens a page of another site that holds the map in a frame. */
async function visitPartner(query: string, width: number): Promise<{ visitor: Visitor; frame: Frame }> {
  const partner = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>Mairie</title><iframe title="La carte" src="${site.origin}/map?${query}" width="100%" height="800"></iframe>`);
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  lastOfAll(async () => void partner.close());
  const address = partner.address();
  assert.ok(typeof address === 'object' && address);
  const visitor = await site.visit(`http://127.0.0.1:${address.port}/`, { width, height: 900 });
  const frame = await (await visitor.page.waitForSelector('iframe'))?.contentFrame();
  assert.ok(frame);
  await stands(frame, 'sev-finder', '.mapbox button');
  await frame.waitForSelector('sev-finder >>> .mapbox button', { visible: true });
  return { visitor, frame };
}

test('the map stands in another site’s frame, kept to what the partner chose, and the list is one press away', async () => {
  const { visitor, frame } = await visitPartner('region=53&setting=sea', 700);
  const seen = await frame.$eval('main', (main) => [main, main.querySelector('sev-finder')?.shadowRoot?.querySelector<HTMLElement>('.in')].map((one) => one?.innerText ?? '').join(' '));
  assert.deepEqual(seen.match(/démonstration/gi), ['démonstration'], 'said once');
  await frame.locator('::-p-aria([name="Liste"][role="button"])').click();
  await frame.waitForSelector('sev-finder >>> .swap [aria-pressed="true"]::-p-text(Liste)', { visible: true });
  const places = await frame.$$eval('sev-finder >>> .card .place', (all) => all.map((one) => one.textContent));
  assert.ok(places.length > 0 && places.every((place) => /Finistère|Morbihan|Côtes-d’Armor|Ille-et-Vilaine/.test(place)), places.join());
  await frame.locator('sev-finder >>> .card a').click();
  await frame.waitForSelector('sev-finder >>> .days', { visible: true });
  await visitor.leave();
});

test('at 320 px nothing of the map goes sideways, in large text or not, and axe finds nothing', async () => {
  const visitor = await site.visit('/map', { width: 320, height: 700 });
  await visitor.ready('sev-finder');
  await visitor.page.waitForSelector('sev-finder >>> .mapbox button', { visible: true });
  assert.equal(await visitor.sideways(), 0);
  assert.deepEqual(await visitor.violations(), []);
  await visitor.page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  assert.equal(await visitor.sideways(), 0);
  await visitor.leave();
});

test('without scripts the frame leads to the same list', async () => {
  const visitor = await site.visit('/map?region=53&setting=sea&department=', { scripts: false });
  const link = await visitor.page.waitForSelector('::-p-aria([name="Voir la liste des séjours"][role="link"])');
  assert.equal(await link?.evaluate((one) => one.getAttribute('href')), '/stays?region=53&setting=sea');
  const { headers } = await fetch(`${site.origin}/stays?region=53&setting=sea`);
  assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors \*/, 'the list opens in the frame too');
  await visitor.leave();
});

test('the map refuses to be kept to what does not exist', async () => {
  for (const query of ['region=99', 'setting=moon', 'department=1']) {
    const refused = await fetch(`${site.origin}/map?${query}`);
    assert.equal(refused.status, 422, query);
    assert.match(await refused.text(), new RegExp(`<li>${query.split('=')[0]}\u00A0?:? `));
  }
  assert.equal((await fetch(`${site.origin}/map?utm_source=lettre`)).status, 200);
});
