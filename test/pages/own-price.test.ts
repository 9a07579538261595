import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { stayShape } from '../../schema/contract/stays.ts';
import { euros } from '../../schema/rules/french.ts';
import { answerAsJeanne, openSite, type Site } from './site.ts';

let site: Site;
before(async () => { site = await openSite({ demonstration: true }); });
after(() => site.close());

const jeanne = { id: 'jeanne', birthDate: '1952-03-27', livesInFrance: true, activity: 'retired', household: { kind: 'single', shares: 1, taxableIncomeEuros: 14230 }, aidThisYear: 'none' };

/** What the proxy decides for her on one stay, from the stay's own prices. */
async function decided(id: string): Promise<{ aid: string; remaining: string }> {
  const { startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents } = stayShape.parse(await (await fetch(`${site.origin}/v1/stays/${encodeURIComponent(id)}`)).json());
  const body = JSON.stringify({ stay: { startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents }, people: [jeanne] });
  const { people: [person] }: { people: { aid: { amountCents: number }; remainingCents: number }[] } = await (await fetch(`${site.origin}/v1/simulations`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).json();
  assert.ok(person);
  return { aid: euros(person.aid.amountCents), remaining: euros(person.remainingCents) };
}

const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('after the simulator’s answers a stay shows this person’s price, and asks nothing again', async () => {
  const visitor = await site.visit('/town-hall', { width: 1280, height: 900 });
  await visitor.ready('sev-eligibility', 'sev-aid', 'sev-finder');
  assert.match(await visitor.textOf('sev-finder'), /par personne, avant l’aide/);
  await answerAsJeanne(visitor);
  await visitor.press('Voir ma réponse');
  await visitor.press('Trouver un séjour', 'link');
  await visitor.page.waitForFunction(() => location.hash === '#sejours');
  await visitor.page.waitForFunction(() => document.querySelector('sev-finder')?.shadowRoot?.querySelector('.card .money')?.textContent?.includes('Il vous reste'));
  const link = await visitor.page.waitForSelector('sev-finder >>> .card a', { visible: true });
  const id = await link?.evaluate((one) => one.getAttribute('data-stay'));
  assert.ok(id);
  const { aid, remaining } = await decided(id);
  assert.ok(plain(await visitor.textOf('sev-finder')).includes(plain(remaining)));
  await link?.click();
  await visitor.reads('Votre prix');
  const sheet = await visitor.textOf('sev-finder');
  for (const words of [`− ${aid}`, remaining, 'D’après vos réponses sur cette page.']) assert.ok(sheet.includes(plain(words)), `« ${words} » is not in: ${sheet}`);
  assert.equal(await visitor.page.$$eval('sev-finder >>> input, sev-finder >>> select', (fields) => fields.length), 0);
  assert.deepEqual(visitor.troubles, []);
  await visitor.leave();
});

test('answers that are erased take the price with them', async () => {
  const visitor = await site.visit('/town-hall', { width: 1280, height: 900 });
  await visitor.ready('sev-eligibility', 'sev-finder');
  await answerAsJeanne(visitor);
  const priced = (yes: boolean): Promise<unknown> => visitor.page.waitForFunction((wanted) => document.querySelector('sev-finder')?.shadowRoot?.querySelector('.card .money')?.textContent?.includes('Il vous reste') === wanted, {}, yes);
  await priced(true);
  await visitor.unfold('Effacer mes réponses');
  await visitor.press('Oui, effacer');
  await priced(false);
  await visitor.leave();
});

test('from the hosted simulator to the hosted catalogue nothing is asked twice either', async () => {
  const visitor = await site.visit('/eligibility');
  await visitor.ready('sev-eligibility');
  await answerAsJeanne(visitor);
  await visitor.press('Voir ma réponse');
  await Promise.all([visitor.page.waitForNavigation(), visitor.press('Trouver un séjour', 'link')]);
  assert.equal(visitor.page.url(), `${site.origin}/stays`);
  await visitor.page.waitForFunction(() => document.querySelector('sev-finder')?.shadowRoot?.querySelector('.card .money')?.textContent?.includes('Il vous reste'));
  await visitor.leave();
});
