import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { lastOfAll } from '../support/last.ts';
import { stands } from './frames.ts';
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
  await visitor.ready('sev-eligibility');
  assert.equal(new URL(visitor.page.url()).hash, link);
  assert.doesNotMatch(await visitor.textOf('sev-eligibility'), /Reprendre/);
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

test('in a frame the hosted page is as high as what it shows, each of several by itself, and one that does not ask keeps its own', async () => {
  const frame = (name: string, asked: string): string => `<iframe name="${name}" title="${name}" src="${site.origin}/eligibility" ${asked} style="width: 100%; height: 150px"></iframe>`;
  const partner = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><title>Mairie</title><link rel="icon" href="data:,"><script type="module" src="${site.origin}/sev.js"></script>${frame('one', 'data-sev-fit')}${frame('two', 'data-sev-fit')}${frame('still', '')}`);
  });
  await new Promise<void>((resolve) => partner.listen(0, '127.0.0.1', resolve));
  lastOfAll(async () => void partner.close());
  const address = partner.address();
  assert.ok(typeof address === 'object' && address);
  // All in sight: a browser does not lay out a frame of another origin before.
  const visitor = await site.visit(`http://127.0.0.1:${address.port}/`, { width: 600, height: 3_000 });
  const within = async (name: string) => {
    const found = await (await visitor.page.waitForSelector(`iframe[name=${name}]`))?.contentFrame();
    assert.ok(found);
    return found;
  };
  const fits = async (name: string): Promise<number> => {
    await (await within(name)).waitForFunction(() => document.documentElement.scrollHeight === innerHeight && document.body.getBoundingClientRect().height > innerHeight - 1 && innerHeight > 150);
    return visitor.page.$eval(`iframe[name=${name}]`, ({ clientHeight }) => clientHeight);
  };
  for (const name of ['one', 'two']) await stands(await within(name), 'sev-eligibility', '.btn');
  const [first, beside] = [await fits('one'), await fits('two')];
  await (await within('one')).locator('::-p-aria([name="Commencer"][role="button"])').click();
  await (await within('one')).waitForSelector('sev-eligibility >>> legend');
  await visitor.page.waitForFunction((high) => document.querySelector('iframe')?.clientHeight !== high, {}, first);
  assert.notEqual(await fits('one'), first);
  assert.equal(await fits('two'), beside);
  assert.equal(await visitor.page.$eval('iframe[name=still]', ({ clientHeight }) => clientHeight), 150);
  await visitor.leave();
});
