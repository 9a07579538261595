import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { browserOptions } from '../support/browser.mjs';
import { startProxy, type ProxyProcess } from '../support/proxy-process.ts';
import { AtWork } from './at-work.ts';
import { stands } from './frames.ts';

declare global {
  /** What the page around a frame heard. */
  const heard: Record<string, unknown>[];
}

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

async function at(path: string): Promise<AtWork> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const someone = new AtWork(page, context);
  await page.goto(URL.canParse(path) ? path : portal + path, { waitUntil: 'load' });
  return someone;
}

test('Claire opens her portal and sees what presses, every group with its state, and the credit that is left', async () => {
  const claire = await at('/ccas');
  await claire.reads('6 groupes');
  for (const words of ['CCAS de Trévignac-sur-Aulne, convention ANCV2926', 'Crédit d’aide 2026', 'À valider', 'Attend le professionnel', 'Figé', 'Ouvert', 'Validé', '19 sur 20']) await claire.reads(words);
  assert.deepEqual(claire.troubles, []);
  await claire.leave();
});

test('the sheets to sign are a page each, on a portal whose policy refuses the style that is written in them', async () => {
  const claire = await at('/ccas');
  await claire.reads('6 groupes');
  await claire.enter('Compléter');
  await claire.press('Fiches d’information à signer');
  const opened = new Promise<Page | null>((resolve) => { claire.page.once('popup', resolve); });
  await claire.press('Ouvrir : Fiches d’information à signer', 'link');
  const paper = await opened;
  await paper?.waitForFunction(() => document.adoptedStyleSheets.length);
  assert.deepEqual(await paper?.$$eval('.sheet', (sheets) => [sheets.length, ...new Set(sheets.map((sheet) => getComputedStyle(sheet).breakAfter))]), [19, 'page', 'auto']);
  await claire.leave();
});

test('a page printed by the browser itself keeps its table, on few pages and without what is only pressed', async () => {
  const claire = await at('/ccas');
  const pages = async (): Promise<number> => Buffer.from(await claire.page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  await claire.reads('6 groupes');
  assert.equal(await pages(), 1);
  await claire.enter('Compléter');
  await claire.reads('La liste');
  await claire.page.emulateMediaType('print');
  assert.deepEqual(await claire.page.$eval('sev-groups', ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('button') ?? [])].filter((button) => button.getClientRects().length > 0).map((button) => button.innerText)), []);
  await claire.page.emulateMediaType();
  await claire.press('Mes groupes');
  await claire.press('Voir chaque mouvement de 2026');
  await claire.reads('77 mouvements');
  assert.ok(await pages() <= 6);
  await claire.leave();
});

/** The frame of the isolated form, once its widget shows this. */
async function framed(someone: AtWork, selector: string): Promise<Frame> {
  const frame = await someone.page.waitForFrame((one) => new URL(one.url()).pathname === '/groups');
  await stands(frame, 'sev-groups', selector);
  return frame;
}

test('in the isolated form Claire works in a frame that grows with it, and the page around hears nothing of anyone', async () => {
  const claire = await at('about:blank');
  await claire.page.evaluateOnNewDocument('window.heard = []; addEventListener("message", ({ data, origin }) => heard.push({ ...data, origin }))');
  const asked: string[] = [];
  let refusals = 0;
  await claire.page.setRequestInterception(true);
  claire.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/ccas/cadre/session') asked.push(request.method());
    // The token is no longer believed, once: another is asked for in silence.
    if (/^\/v1\/groups\/./.test(pathname) && refusals++ === 0) void request.respond({ status: 401 });
    else void request.continue();
  });
  await claire.page.goto(`${portal}/ccas/cadre`);
  const frame = await framed(claire, 'table.groups');
  await frame.locator('pierce/button[aria-label^="Consulter"]').click();
  await framed(claire, '.listed');
  assert.equal(asked.length, 2);
  await claire.page.waitForFunction(() => heard.length > 4);
  await frame.waitForFunction(() => document.documentElement.scrollHeight === innerHeight);
  const told = await claire.page.evaluate(() => heard);
  assert.deepEqual(new Set(told.flatMap((one) => Object.keys(one))), new Set(['sev', 'id', 'pixels', 'origin']));
  assert.deepEqual(new Set(told.map(({ sev, origin }) => `${String(sev)} ${String(origin)}`)), new Set(['hello', 'session', 'height'].map((one) => `${one} ${proxy.origin}`)));
  assert.equal(await claire.page.$eval('iframe', ({ contentDocument }) => contentDocument), null);
  // What the portal gives for its frame is worth nothing to the page around, whichever of its scripts asks.
  const exchanged = await claire.page.evaluate(async (product) => {
    const session = await fetch('/ccas/cadre/session', { method: 'POST' });
    return (await fetch(`${product}/v1/sessions/exchange`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientSecret: Reflect.get(await session.json(), 'clientSecret') }) })).status;
  }, proxy.origin);
  assert.equal(exchanged, 401);
  // Nor is another frame of that page heard.
  const already = asked.length;
  await claire.page.evaluate(() => document.body.append(Object.assign(document.createElement('iframe'), { name: 'other' })));
  await (await claire.page.waitForFrame(async (one) => (await one.evaluate('window.name')) === 'other')).evaluate('parent.postMessage({ sev: "session", id: "mine" }, "*")');
  await claire.page.waitForFunction(() => heard.some(({ id }) => id === 'mine'));
  // What the page had asked by itself would come before this.
  await claire.page.evaluate(() => fetch('/ccas/cadre/session', { method: 'POST' }));
  assert.equal(asked.length, already + 1);
  await claire.leave();
});

test('in the isolated form, which never scrolls itself, the decision stays in sight while the page around it scrolls', async () => {
  const claire = await at('/ccas/cadre');
  await claire.page.setViewport({ width: 1280, height: 700 });
  const frame = await framed(claire, '.credit .link');
  for (const press of ['button[aria-label^="Compléter"]', '.go .btn']) {
    await framed(claire, press);
    await frame.evaluate((wanted) => document.querySelector('sev-groups')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click(), press);
  }
  const inForm = (selector: string) => frame.waitForFunction((wanted) => document.querySelector('sev-groups')?.shadowRoot?.querySelector('sev-registration')?.shadowRoot?.querySelector<HTMLElement>(wanted), {}, selector);
  for (const [field, words] of [['#birthName', 'Morvan\n'], ['.group #birthDate', '27/03/1952']] as const) {
    await frame.evaluate((input) => (input instanceof HTMLElement ? input.focus() : undefined), await inForm(field));
    await claire.page.keyboard.type(words);
  }
  const panel = await inForm('.decision.need .btn');
  for (const down of [900, 1400, 500]) {
    await claire.page.evaluate((y) => scrollTo(0, y), down);
    const above = await claire.page.$eval('iframe', (around) => around.getBoundingClientRect().top);
    await frame.waitForFunction((button, top, high) => {
      const box = button?.getBoundingClientRect();
      return box && box.top + top >= 0 && box.bottom + top <= high;
    }, {}, panel, above, 700);
  }
  assert.deepEqual(claire.troubles, []);
  await claire.leave();
});

test('the isolated form shows itself in no page of another origin', async () => {
  const stranger = await at('about:blank');
  await stranger.page.goto(`${portal}/ccas/cadre`);
  const address = await stranger.page.$eval('iframe', ({ src }) => src);
  // Another name of this machine is another origin, and none of the partner's.
  await stranger.page.goto(`${String(proxy.origin).replace('localhost', '127.0.0.1')}/healthz`);
  await stranger.page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), address);
  await stranger.page.waitForFrame((frame) => frame.url().startsWith('chrome-error:'));
  await stranger.leave();
});

test('with the keyboard alone Claire goes through her screens, and Back leads where she was, the address saying nothing', async () => {
  const claire = await at('/ccas');
  await claire.reads('6 groupes');
  const address = claire.page.url();
  const { keyboard } = claire.page;
  await claire.enter('Voir chaque mouvement de 2026');
  await claire.lands('Crédit d’aide 2026');
  await claire.page.goBack();
  await claire.lands('6 groupes');

  await claire.enter('Valider : ');
  await claire.lands('Qui était là ?');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await claire.enter('Voir le résumé');
  await claire.lands('Vous allez valider');
  await claire.reads('2 absents');
  await claire.page.goBack();
  await claire.lands('Valider : ');

  await claire.enter('Consulter : Hôtel-club du Vieux Lavoir');
  await claire.lands('Hôtel-club du Vieux Lavoir');
  await claire.enter('Préparer le message');
  await claire.lands('La liste est fermée');
  await keyboard.press('Tab');
  await keyboard.press('Space');
  await claire.enter('Ajouter une personne');
  await claire.tabTo('Civilité');
  await keyboard.press('ArrowDown');
  await claire.reads('un remplacement');
  await claire.page.goBack();
  await claire.lands('Hôtel-club du Vieux Lavoir');
  await claire.enter('Rooming-list à imprimer');
  await claire.lands('Ouvrir : Rooming-list à imprimer');
  await claire.page.goBack();
  await claire.lands('Consulter : Hôtel-club du Vieux Lavoir');

  await claire.enter('Compléter : Résidence de la Tour penchée');
  await claire.lands('Résidence de la Tour penchée');
  // The first of the list is there with her husband: his removal comes before hers.
  await claire.enter('Retirer ');
  await claire.lands('Simone Hauterive ne peut pas encore être retirée.');
  await claire.enter('Retirer André Hauterive');
  await claire.lands('Retirer André Hauterive de la liste ?');
  await claire.enter('Non, garder');
  await claire.lands('Retirer ');
  await claire.page.keyboard.down('Shift');
  await claire.enter('Inscrire une personne');
  await claire.page.keyboard.up('Shift');
  await claire.tabTo('Nom de naissance');
  await keyboard.type('Morvan');
  await keyboard.press('Enter');
  await claire.reads('voici une fiche neuve');
  await claire.tabTo('Prénom');
  await keyboard.type('Yves');
  // What is typed is not lost by going back: she is asked first.
  await claire.page.goBack();
  await claire.reads('Une saisie n’est pas enregistrée.');
  await claire.enter('Quitter sans enregistrer');
  await claire.lands('Résidence de la Tour penchée');
  assert.equal(claire.page.url(), address);
  assert.deepEqual(claire.troubles, []);
  await claire.leave();
});

test('with the keyboard alone Hélène changes the places of a group', async () => {
  const helene = await at('/professionnel');
  await helene.reads('groupes');
  await helene.enter('Ouvrir un groupe');
  await helene.tabTo('Le nombre de places');
  await helene.page.goBack();
  await helene.reads('Relire la liste');
  await helene.enter('Consulter : Résidence de la Tour penchée, 13 au 17 juillet');
  await helene.lands('Résidence de la Tour penchée');
  await helene.tabTo('Le nombre de places');
  await helene.page.keyboard.type('29');
  await helene.page.keyboard.press('Enter');
  await helene.reads('6 sur 29');
  assert.deepEqual(helene.troubles, []);
  await helene.leave();
});
