import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerAsJeanne, openSite, type Site } from './site.ts';

let site: Site;
before(async () => { site = await openSite(); });
after(() => site.close());

const pages = {
  '/': [], '/eligibility': ['sev-eligibility'], '/agents': ['sev-aid', 'sev-eligibility'], '/strict-csp': ['sev-eligibility', 'sev-aid'], '/only-div': ['sev-eligibility'], '/docs': [],
} as const;

for (const [path, tags] of Object.entries(pages)) {
  test(`${path} has no barrier that axe can see, and fits 320 px and enlarged text`, async () => {
    const visitor = await site.visit(path, { width: 320, height: 640 });
    await visitor.ready(...tags);
    assert.deepEqual(await visitor.violations(), []);
    assert.equal(await visitor.sideways(), 0);
    await visitor.page.addStyleTag({ content: 'html { font-size: 200% !important }' }).catch(() => undefined); // Refused where the page's policy is strict.
    assert.equal(await visitor.sideways(), 0);
    await visitor.leave();
  });
}

test('under a strict policy with Trusted Types, the whole way works and nothing is refused', async () => {
  const visitor = await site.visit('/strict-csp');
  await visitor.ready('sev-eligibility', 'sev-aid');
  await answerAsJeanne(visitor);
  await visitor.press('Voir ma réponse');
  await visitor.page.waitForFunction(() => document.querySelector('sev-eligibility')?.shadowRoot?.querySelector('.tone'));
  assert.deepEqual(await visitor.page.evaluate('refused'), []);
  assert.deepEqual(visitor.troubles, []);
  await visitor.leave();
});

test('a bare div is upgraded, keeping its link for those without scripts', async () => {
  const visitor = await site.visit('/only-div');
  await visitor.ready('sev-eligibility');
  assert.equal(await visitor.page.$$eval('[data-sev-widget]', (all) => all.length), 0);
  await visitor.leave();
  const without = await site.visit('/only-div', { scripts: false });
  const link = await without.page.waitForSelector('[data-sev-widget] a');
  assert.ok(await link?.isVisible());
  await without.leave();
});

test('the script loaded twice, from two addresses, does not throw and starts one widget', async () => {
  const visitor = await site.visit('/only-div', { before: async (page) => {
    await page.evaluateOnNewDocument(`addEventListener('DOMContentLoaded', () => {
      const again = document.createElement('script');
      again.type = 'module';
      again.src = '/sev.js?again';
      document.head.append(again);
      window.second = new Promise((resolve, reject) => { again.onload = resolve; again.onerror = reject; });
    })`);
  } });
  await visitor.ready('sev-eligibility');
  await visitor.page.evaluate('second');
  await visitor.page.waitForNetworkIdle();
  assert.equal(await visitor.page.$$eval('sev-eligibility', (all) => all.length), 1);
  assert.deepEqual(visitor.troubles, []);
  await visitor.leave();
});

test('when the proxy cannot be reached the widget says so, offers the phone, and tries again on request', async () => {
  let away = true;
  const visitor = await site.visit('/eligibility', { before: async (page) => {
    await page.setRequestInterception(true);
    page.on('request', (request) => { void (away && request.url().includes('/v1/') ? request.abort('connectionrefused') : request.continue()); });
  } });
  const retry = visitor.page.locator('::-p-aria([name="Essayer encore"][role="button"])');
  await retry.wait();
  const said = await visitor.textOf('sev-eligibility');
  assert.match(said, /ne répond pas/);
  assert.match(said, /0 969 320 616/);
  away = false;
  await retry.click();
  await visitor.ready('sev-eligibility');
  await answerAsJeanne(visitor);
  await visitor.leave();
});
