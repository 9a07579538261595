import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ElementHandle } from 'puppeteer-core';
import { staysShape, type Stays } from '../../schema/contract/stays.ts';
import { openSite, type Site, type Visitor } from './site.ts';

let site: Site;
before(async () => { site = await openSite({ demonstration: true }); });
after(() => site.close());

/** How a person works the finder. */
interface Hands {
  choose(list: string, option: string): Promise<void>;
  tick(choice: string): Promise<void>;
  press(name: string): Promise<void>;
  /** Opens the card of this stay. */
  open(id: string): Promise<void>;
}

/** What she asks: the sea, in September, a room for a wheelchair, 450 € at most. */
const asked = 'setting=sea&wheelchair=true&from=2026-09-01&to=2026-09-30&maxPriceCents=45000';

async function answer(query: string): Promise<Stays> {
  return staysShape.parse(await (await fetch(`${site.origin}/v1/stays?${query}`)).json());
}

async function labelled(visitor: Visitor, kind: 'select' | 'input[type=checkbox]', label: string): Promise<ElementHandle<HTMLInputElement | HTMLSelectElement>> {
  const handle = await visitor.page.waitForFunction((wanted, selector) => [...(document.querySelector('sev-finder')?.shadowRoot?.querySelectorAll<HTMLInputElement | HTMLSelectElement>(selector) ?? [])]
    .find((one) => (one.labels?.[0]?.textContent ?? '').replace(/\s+/g, ' ').trim().startsWith(wanted)), {}, label, kind);
  const field = handle.asElement();
  assert.ok(field, label);
  return field as ElementHandle<HTMLInputElement | HTMLSelectElement>;
}

const mouse = (visitor: Visitor): Hands => ({
  async choose(list, option) {
    const select = await labelled(visitor, 'select', list);
    const value = await select.evaluate((one, wanted) => [...one.querySelectorAll('option')].find(({ text }) => text.replace(/\s+/g, ' ').startsWith(wanted))?.value, option);
    assert.ok(value, option);
    await select.select(value);
  },
  // Once it stands still: the counts of an answer that comes may move it.
  tick: async (choice) => (await labelled(visitor, 'input[type=checkbox]', choice)).asLocator().click(),
  press: (name) => visitor.page.locator(`sev-finder >>> button::-p-text(${name})`).click(),
  open: (id) => visitor.page.locator(`sev-finder >>> .found a[data-stay="${id}"]`).click(),
});

const keyboard = (visitor: Visitor): Hands => ({
  async choose(list, option) {
    await visitor.reach('Tab', list, 80);
    // A space that comes late would open the list.
    await visitor.page.keyboard.type(option.split(' ')[0] ?? '');
  },
  async tick(choice) {
    await visitor.reach('Tab', choice, 80);
    await visitor.page.keyboard.press('Space');
  },
  async press(name) {
    await visitor.reach('Tab', name, 80);
    await visitor.page.keyboard.press('Enter');
  },
  async open(id) {
    const name = await visitor.page.$eval(`sev-finder >>> .found a[data-stay="${id}"]`, (link) => link.textContent);
    await visitor.reach('Tab', name, 80);
    await visitor.page.keyboard.press('Enter');
  },
});

/** Each screen as a person must be able to read it. */
async function looksRight(visitor: Visitor, screen: string): Promise<void> {
  assert.deepEqual(await visitor.violations(), [], screen);
  assert.equal(await visitor.sideways(), 0, screen);
}

/** From the whole catalogue to two stays kept and printed. */
async function findKeepPrint(visitor: Visitor, hands: Hands): Promise<void> {
  const { items: [first, second], total } = await answer(asked);
  assert.ok(first && second);
  await hands.choose('Partir quand', 'septembre 2026');
  await hands.choose('Quel prix au plus', '450 € au plus');
  await hands.tick('Mer');
  await hands.tick('Chambre accessible en fauteuil');
  await visitor.reads(`${total} séjours en septembre 2026`);
  await looksRight(visitor, 'the list');
  for (const { id, facility: { name } } of [first, second]) {
    await hands.open(id);
    await visitor.reads(name);
    const sheet = await visitor.textOf('sev-finder');
    for (const words of ['Chambre accessible en fauteuil', 'septembre 2026', 'Jour par jour', 'Non compris', '0 969 320 616']) assert.ok(sheet.includes(words), `« ${words} » is not in: ${sheet}`);
    await hands.press('Garder ce séjour');
    await visitor.page.waitForSelector('sev-finder >>> button[aria-pressed="true"]::-p-text(Séjour gardé)', { visible: true });
    await looksRight(visitor, 'the sheet');
    await hands.press('Retour aux');
    await visitor.reads(`${total} séjours en septembre 2026`);
    await visitor.lands(name, `${total} séjours`);
  }
  await hands.press('Vos 2 séjours gardés');
  await visitor.reads('Vos séjours gardés');
  await looksRight(visitor, 'the stays kept');
  await hands.press('Imprimer pour le CCAS');
  const paper = await visitor.page.waitForFunction(() => document.querySelector('sev-finder')?.shadowRoot?.querySelector('iframe')?.contentDocument?.body.innerText);
  const printed = String(await paper.jsonValue()).replace(/\s+/g, ' ');
  for (const words of [first.facility.name, second.facility.name, first.facility.commune, second.facility.commune, 'Mes séjours à comparer', 'Chambre accessible en fauteuil', '0 969 320 616']) {
    assert.ok(printed.includes(words), `« ${words} » is not in: ${printed}`);
  }
  assert.deepEqual(visitor.troubles, []);
}

test('a stay by the sea for a wheelchair, in September, under a price: found, kept and printed with the mouse', async () => {
  const visitor = await site.visit('/stays', { width: 1280, height: 900 });
  await visitor.ready('sev-finder');
  await findKeepPrint(visitor, mouse(visitor));
  await visitor.leave();
});

test('the same with the keyboard alone', async () => {
  const visitor = await site.visit('/stays', { width: 1280, height: 900 });
  await visitor.ready('sev-finder');
  await findKeepPrint(visitor, keyboard(visitor));
  await visitor.leave();
});

test('the same on a screen of 320 px', async () => {
  const visitor = await site.visit('/stays', { width: 320, height: 640 });
  await visitor.ready('sev-finder');
  await mouse(visitor).press('Lieu, dates et accès');
  await findKeepPrint(visitor, mouse(visitor));
  await visitor.leave();
});
