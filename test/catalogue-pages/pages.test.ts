import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { App } from '../../proxy/app.ts';
import { ask, testApp } from '../support/proxy.ts';
import { catalogueApp } from './world.ts';

let app: App;
before(async () => { app = await catalogueApp(); });

async function read(path: string, status = 200): Promise<string> {
  const response = await ask(app, path);
  assert.equal(response.status, status, path);
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  return (await response.text()).replaceAll(/[\u00A0\u202F]/g, ' ');
}

const links = (page: string, pattern: RegExp): string[] => [...page.matchAll(/href="([^"]+)"/g)].flatMap(([, href = '']) => (pattern.test(href) ? [href.replaceAll('&amp;', '&')] : []));
const stayLinks = (page: string): string[] => links(page, /^\/stays\/./);

test('the list shows what starts today and later, by date, with its price and what the aid leaves', async () => {
  const page = await read('/stays');
  assert.match(page, /28 séjours/);
  assert.match(page, /<title>Trouver un séjour – Seniors en Vacances<\/title>/);
  assert.match(page, /<link rel="canonical" href="\/stays">/);
  assert.equal(stayLinks(page)[0], '/stays/mer-%C3%A9');
  assert.match(page, /À partir du lundi 5 octobre 2026/);
  assert.match(page, /404 €<\/b> <span>Avec l’aide, il reste 228 €/);
  assert.match(page, /<script type="module" src="\/stays\.js"><\/script><script type="module" src="\/sev\.js"><\/script>[^]*<sev-finder remember data-view="">[^]*<form[^]*<\/sev-finder>/);
});

test('every stay is met once by following « Page suivante »', async () => {
  const met: string[] = [];
  for (let next: string | undefined = '/stays?sort=price'; next !== undefined; ) {
    const page = await read(next);
    met.push(...stayLinks(page));
    next = /rel="next" href="([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  }
  assert.equal(met.length, 28);
  assert.equal(new Set(met).size, 28);
});

test('a page beyond the last is the last, and no number is too strange', async () => {
  for (const page of ['3', '9999', '0', '-1', '1e9', 'x', '']) assert.ok(stayLinks(await read(`/stays?page=${page}`)).length > 0, page);
});

test('the form keeps what was chosen, and counts each other choice', async () => {
  const page = await read('/stays?q=rochelle&region=75&setting=sea&month=2026-10&wheelchair=true&from=&maxPriceCents=&places=3');
  assert.match(page, /11 séjours/);
  assert.match(page, /name="q"[^>]*value="rochelle"/);
  assert.match(page, /<option value="75" selected>Nouvelle-Aquitaine \(11\)/);
  assert.match(page, /<option value="2026-11">novembre 2026 \(11\)/);
  assert.match(page, /name="setting" value="sea" checked/);
  assert.match(page, /<input type="hidden" name="places" value="3">/);
  assert.match(page, /noindex/);
});

test('a month and other dates hold together', async () => {
  // Twenty-five stays at the harbour: from 10 to 23 October, then from 10 to 20 November.
  for (const [query, said] of [
    ['month=2026-10&from=2026-10-20', '4 séjours'], ['month=2026-10&to=2026-10-11', '2 séjours'], ['month=2026-10&from=2026-09-20', '14 séjours'],
    ['month=2026-10&from=2020-01-01', '14 séjours'], ['month=2026-10&from=2026-11-12', 'Aucun séjour pour ces choix'], ['month=2026-13&from=2026-10-01', ''],
  ] as const) {
    const page = await read(`/stays?facility=pin&${query}`, said ? 200 : 422);
    assert.ok(page.includes(said ? `<h2 id="found">${said}` : 'month'), query);
  }
});

test('each choice can be taken back by a link', async () => {
  const page = await read('/stays?setting=mountain&transfer=true');
  assert.match(page, /Aucun séjour pour ces choix/);
  assert.match(page, /<a href="\/stays\?transfer=true">Retirer « À la montagne »/);
  assert.match(page, /<a href="\/stays\?transfer=true">Sans « À la montagne » : 25 séjours/);
  assert.match(page, /<a href="\/stays\?setting=mountain">Sans « Navette depuis la gare » : 2 séjours/);
});

test('a link from elsewhere works whatever was added to it', async () => {
  assert.match(await read('/stays?utm_source=lettre&setting=mountain&fbclid=1'), /2 séjours/);
});

test('an address that asks what does not exist is refused in a page that names it', async () => {
  for (const [query, name] of [['setting=moon', 'setting'], ['month=2026-13', 'month'], ['from=2026-02-30', 'from'], ['sort=distance', 'near'], ['maxPriceCents=-1', 'maxPriceCents'], ['near=x', 'near'], [Array.from({ length: 61 }, (_, index) => `q=${index}`).join('&'), 'q']] as const) {
    const page = await read(`/stays?${query}`, 422);
    assert.match(page, new RegExp(`<li>${name} : `), query);
  }
});

test('a stay for groups says that one goes with a CCAS or a club, the others that one calls', async () => {
  const [alone, group] = ['L’inscription se fait par téléphone', 'On s’inscrit à un séjour en groupe auprès du CCAS de sa commune, ou d’un club.'];
  for (const [address, said, unsaid] of [['/stays/pic-1', group, alone], ['/stays/pic-2', alone, group]] as const) {
    const page = await read(address);
    assert.deepEqual([page.includes(said), page.includes(unsaid)], [true, false], address);
  }
});

test('a stay has its own page: its days, its price and how to go', async () => {
  const page = await read('/stays/pic-1');
  for (const words of ['Gérardmer (Vosges)', 'Du mercredi 23 au mercredi 30 décembre 2026', '8 jours, 7 nuits', 'Jour 1, mercredi', 'accueil &lt;script&gt;', 'Repas de fête', 'Jour 8, mercredi', '484 €', '− 212 €', '272 €', 'tous les repas', 'Chambre seule : 94 € de plus', 'Encore 20 places', 'tel:+33969320616', '01 99 00 12 34', 'href="tel:+33199001234"']) assert.ok(page.includes(words), words);
  assert.match(page, /<title>Les Balcons &lt;b&gt;du&lt;\/b&gt; &quot;Lac&quot;, du mercredi 23/);
});

test('each stay gives the price of a child, as the finder does', async () => {
  for (const [address, price] of [['/stays/pic-1', '294'], ['/stays/pic-2', '246']] as const) assert.ok((await read(address)).includes(`Enfant jusqu’à 18 ans : ${price} €`), address);
});

test('a stay of a year without conditions says so', async () => {
  assert.match(await read('/stays/pic-2'), /Les conditions 2027 ne sont pas encore publiées/);
  const list = await read('/stays?from=2027-01-01');
  assert.match(list, /L’aide 2027 n’est pas encore connue/);
  assert.doesNotMatch(list, /Avec l’aide, il reste/);
});

test('nothing that the catalogue holds becomes markup or an address that runs', async () => {
  for (const path of ['/stays?sort=price', '/stays/pic-1', '/stays?q=%3Cscript%3E%22%27', '/stays?facility=%22%3E%3Cimg%20src=x%3E', '/stays/%3Cscript%3E']) {
    const response = await ask(app, path);
    const page = await response.text();
    assert.doesNotMatch(page.replaceAll(/<script type="module" src="\/\w+\.js"><\/script>/g, ''), /<script|<img|<b>du|javascript:|"'/, path);
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; script-src 'self';.* require-trusted-types-for 'script'/);
  }
});

test('the facts of a stay are read as schema.org', async () => {
  const page = await read('/stays/pic-1');
  for (const fact of ['itemtype="https://schema.org/Event"', 'itemprop="startDate" content="2026-12-23"', 'itemprop="endDate" content="2026-12-30"', 'itemtype="https://schema.org/Offer"', 'itemprop="price" content="484.00"', 'itemprop="priceCurrency" content="EUR"', 'https://schema.org/InStock', 'itemtype="https://schema.org/LodgingBusiness"', 'itemprop="addressLocality">Gérardmer', 'itemprop="latitude" content="48.07"']) assert.ok(page.includes(fact), fact);
});

test('a stay that is not there is said so in a page, with a way on', async () => {
  assert.match(await read('/stays/nowhere', 404), /Ce séjour n’est plus au catalogue/);
  assert.match(await read('/stays/a%7Db', 404), /href="\/stays"/);
});

test('a browser that is lost reads so, and a program is told in its own way', async () => {
  const lost = await ask(app, '/mairie', { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
  assert.equal(lost.status, 404);
  assert.match(await lost.text(), /Cette page n’existe pas/);
  for (const [path, accept] of [['/mairie', '*/*'], ['/v1/mairie', 'text/html']] as const) {
    const told = await ask(app, path, { headers: { Accept: accept } });
    assert.deepEqual([told.status, told.headers.get('content-type')], [404, 'application/problem+json; charset=utf-8']);
  }
});

test('what did not change is not sent again', async () => {
  for (const path of ['/stays?sort=price', '/stays/pic-1', '/stays.css']) {
    const first = await ask(app, path, { headers: { 'Accept-Encoding': 'br' } });
    assert.equal(first.headers.get('content-encoding'), 'br');
    const again = await ask(app, path, { headers: { 'Accept-Encoding': 'br', 'If-None-Match': first.headers.get('etag') ?? '' } });
    assert.equal(again.status, 304, path);
  }
});

test('an empty catalogue says to come back, or to call', async () => {
  const response = await ask(testApp(), '/stays');
  assert.equal(response.status, 200);
  assert.match(await response.text(), /Le catalogue est vide pour le moment/);
});
