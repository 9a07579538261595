import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { answerAsJeanne, openSite, type Site } from './site.ts';

let site: Site;
before(async () => { site = await openSite(); });
after(() => site.close());

test('a senior learns on the town hall’s page that she may go, with what aid, and what remains to pay', async () => {
  const visitor = await site.visit('/town-hall');
  await visitor.ready('sev-eligibility', 'sev-aid');
  await answerAsJeanne(visitor);
  await visitor.press('Voir ma réponse');
  await visitor.page.waitForFunction(() => document.querySelector('sev-eligibility')?.shadowRoot?.querySelector('.tone'));
  const said = await visitor.textOf('sev-eligibility');
  for (const words of ['Vous pouvez partir', '176 €', '212 €', '272 €', '228 €', 'Conditions 2026, article 2.2', '17 066 €', 'Papiers à préparer', '0 969 320 616']) {
    assert.ok(said.includes(words), `« ${words} » is not in: ${said}`);
  }
  assert.deepEqual(visitor.troubles, []);
  await visitor.leave();
});

test('what was answered in the simulator is not asked again by the estimator', async () => {
  const visitor = await site.visit('/town-hall');
  await visitor.ready('sev-eligibility', 'sev-aid');
  await answerAsJeanne(visitor);
  await visitor.press('Voir ma réponse');
  await visitor.page.waitForFunction(() => document.querySelector('sev-aid')?.shadowRoot?.querySelector<HTMLElement>('.sev')?.innerText.includes('272'));
  const income = await visitor.page.$eval('sev-aid', (element) =>
    [...(element.shadowRoot?.querySelectorAll('input') ?? [])].map((input) => input.value.replace(/\D/g, '')).find((value) => value === '14230'));
  const said = await visitor.textOf('sev-aid');
  assert.ok(income === '14230' || said.includes('14 230 €'), said);
  await visitor.leave();
});

test('after the widgets are ready, nothing of the answers leaves the page: what is fetched is the same for everyone', async () => {
  const visitor = await site.visit('/town-hall');
  await visitor.ready('sev-eligibility', 'sev-aid', 'sev-finder');
  await visitor.page.waitForNetworkIdle();
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(request.url()));
  await answerAsJeanne(visitor);
  await visitor.press('Voir ma réponse');
  await visitor.page.waitForFunction(() => document.querySelector('sev-eligibility')?.shadowRoot?.querySelector('.tone'));
  assert.deepEqual(asked.filter((url) => !/^http:\/\/[^/]+\/widgets\/[\w-]+\.js$/.test(url)), []);
  assert.equal(await visitor.page.evaluate('document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)'), '{}{}');
  await visitor.leave();
});

test('the whole way is made with the keyboard alone', async () => {
  const visitor = await site.visit('/town-hall', { width: 1280 });
  await visitor.ready('sev-eligibility');
  const { keyboard } = visitor.page;
  const choose = async (first: string, name: string): Promise<void> => {
    await visitor.reach('Tab', first);
    await visitor.reach('ArrowDown', name);
    await keyboard.press('Space');
    await visitor.reach('Tab', 'Continuer');
    await keyboard.press('Enter');
  };
  const asked = async (heading: string): Promise<void> => {
    await visitor.reads(heading);
    await visitor.lands(heading);
  };
  await visitor.reach('Tab', 'Commencer');
  await keyboard.press('Enter');
  await asked('Pour qui est ce séjour ?');
  await choose('Pour moi', 'Pour moi');
  await asked('Quelle est votre date de naissance ?');
  for (const [name, text] of [['Jour', '27'], ['Mois', '3'], ['Année', '1952']] as const) {
    await visitor.reach('Tab', name);
    await keyboard.type(text);
  }
  await keyboard.press('Enter');
  await asked('Vivez-vous en France ?');
  await choose('Oui', 'Oui');
  await asked('Êtes-vous à la retraite ?');
  await choose('À la retraite', 'À la retraite');
  await asked('Avez-vous déjà eu une aide vacances de l’ANCV cette année ?');
  await choose('Non', 'Non');
  await asked('Quel est votre revenu imposable ?');
  await visitor.reach('Tab', 'Revenu imposable, par an');
  await keyboard.type('14230');
  await keyboard.press('Enter');
  await asked('Vos réponses');
  await visitor.reach('Tab', 'Voir ma réponse');
  await keyboard.press('Enter');
  await visitor.page.waitForFunction(() => document.querySelector('sev-eligibility')?.shadowRoot?.querySelector('.tone'));
  await visitor.lands('Vous pouvez partir');
  await visitor.leave();
});
