import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerAsJeanne, openSite, type Site } from './site.ts';

let site: Site;
before(async () => { site = await openSite(); });
after(() => site.close());

const link = '#sev:' + new URLSearchParams({ forWhom: 'me', 'me.birthDate': '1952-03-27' }).toString();

test('a link that carries answers opens the hosted page with them, and they are gone from the address at once', async () => {
  const visitor = await site.visit(`/eligibility${link}`);
  const sent: string[] = [];
  visitor.page.on('request', (request) => sent.push(request.url()));
  await visitor.ready('sev-eligibility');
  assert.equal(new URL(visitor.page.url()).hash, '');
  assert.equal(await visitor.page.evaluate('history.length'), 2);
  assert.ok(!sent.some((url) => url.includes('1952')));
  const said = await visitor.textOf('sev-eligibility');
  assert.match(said, /Reprendre où j’en étais/);
  await visitor.press('Reprendre où j’en étais');
  await visitor.reads('Vivez-vous en France ?');
  await visitor.leave();
});

test('what follows # on a partner’s page is left to the partner', async () => {
  const visitor = await site.visit(`/town-hall${link}`, { before: async (page) => {
    // The same page from another origin: the script is the product's, the page is not.
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.pathname === '/sev.js' && url.hostname === 'localhost') void request.respond({ status: 302, headers: { Location: `http://127.0.0.1:${url.port}/sev.js`, 'Access-Control-Allow-Origin': '*' } });
      else void request.continue();
    });
  } });
  assert.equal(new URL(visitor.page.url()).hash, link);
  await visitor.leave();
});

test('on the hosted page answers survive a reload, and can be erased', async () => {
  const visitor = await site.visit('/eligibility');
  await visitor.ready('sev-eligibility');
  await answerAsJeanne(visitor);
  await visitor.page.reload({ waitUntil: 'load' });
  await visitor.ready('sev-eligibility');
  assert.match(await visitor.page.evaluate('sessionStorage.getItem("sev-visit")') as string, /1952-03-27/);
  assert.match(await visitor.textOf('sev-eligibility'), /Reprendre où j’en étais/);
  await visitor.unfold('Effacer mes réponses');
  await visitor.press('Oui, effacer');
  await visitor.page.waitForFunction('sessionStorage.getItem("sev-visit") === null');
  await visitor.leave();
});

test('the hosted page may stand in any frame; the demonstration’s other pages may not', async () => {
  const policy = async (path: string): Promise<string> => (await fetch(site.origin + path)).headers.get('content-security-policy') ?? '';
  assert.match(await policy('/eligibility'), /frame-ancestors \*/);
  assert.match(await policy('/town-hall'), /frame-ancestors 'self'/);
});
