import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { questionWords } from '../../widgets/words/eligibility-questions.fr.ts';
import { catalogueApp } from '../catalogue-pages/world.ts';
import { serve } from '../support/proxy.ts';
import { type Site, siteAt, type Visitor } from './site.ts';
import { type Thing, Tree } from './tree.ts';

let site: Site;
before(async () => { site = await siteAt(await serve(await catalogueApp({ widgets: true })), () => undefined); });
after(() => site.close());

/** Opens a page that has this widget alone. */
async function alone(tag: string, attributes: Record<string, string> = {}): Promise<Visitor> {
  const visitor = await site.visit('/only-div', { width: 1100 });
  await visitor.ready('sev-eligibility');
  await visitor.page.evaluate((wanted, given) => {
    Reflect.set(window, 'ready', []);
    const element = document.createElement(wanted);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    document.body.replaceChildren(element);
  }, tag, attributes);
  await visitor.ready(tag);
  return visitor;
}

const typed: Record<string, string> = { Jour: '27', Mois: 'mars', 'Revenu imposable, par an': '29 000' };

/** Which fact a question is about, as the ids of its hint say: `me-birthDate-hint`. */
const factAsked = (one: Element): string => /(\w+)-hint/.exec(one.shadowRoot?.querySelector('form > fieldset')?.getAttribute('aria-describedby') ?? '')?.[1] ?? '';

/** Answers the simulator with nothing but its tree, up to the list of answers: the faults of each screen, and what was asked. */
async function walk(visitor: Visitor, wanted: readonly string[], years: readonly string[]): Promise<{ faults: string[]; asked: string[] }> {
  const [faults, asked, births] = [new Array<string>(), new Array<string>(), [...years]];
  const look = async (): Promise<Tree> => {
    const tree = await Tree.of(visitor.page, 'sev-eligibility');
    faults.push(...tree.faults('textbox', 'checkbox').map((fault) => `${tree.heading} ${fault}`));
    return tree;
  };
  await (await look()).find('button', 'Commencer').press();
  for (let tree = await look(); tree.heading !== 'Vos réponses'; tree = await look()) {
    asked.push(await visitor.page.$eval('sev-eligibility', factAsked));
    const answered = new Set<string | undefined>();
    // An answer may open a smaller question under it.
    for (let answer = chosen(tree, wanted, answered); answer; answer = chosen(tree, wanted, answered)) {
      answered.add(answer.groups[0]);
      await answer.press();
      tree = await look();
    }
    for (const box of tree.all('textbox')) await box.write(typed[box.name] ?? (box.name === 'Année' ? births.shift() : '2,25') ?? '');
    assert.ok(asked.length < 20, `never ends: ${asked.join()}`);
    await tree.find('button', 'Continuer').press();
  }
  return { faults, asked };
}

function chosen(tree: Tree, wanted: readonly string[], answered: ReadonlySet<string | undefined>): Thing | undefined {
  const open = tree.all('radio').filter(({ groups: [group] }) => !answered.has(group));
  return open.find(({ name }) => wanted.some((one) => name.startsWith(one))) ?? open[0];
}

test('each question of the simulator is a group named by its heading, and each of its fields has a name', async () => {
  const seen = new Set<string>();
  for (const { wanted, years, attributes } of [
    { wanted: ['Pour moi', 'En 2026', 'Autre'], years: ['1952'], attributes: { today: '2026-11-21' } },
    { wanted: ['Pour moi', 'Sans emploi', 'Une perte', 'GIR 4'], years: ['1969'] },
    { wanted: ['Pour mon conjoint'], years: ['1952', '1953'] },
    { wanted: ['Pour une personne', 'Non'], years: ['1952', '1978'] },
    { wanted: ['Je suis un professionnel', '2 parts'], years: ['1952'] },
  ]) {
    const visitor = await alone('sev-eligibility', attributes);
    const { faults, asked } = await walk(visitor, wanted, years);
    for (const one of asked) seen.add(one);
    assert.deepEqual(faults, []);
    await visitor.leave();
  }
  assert.deepEqual([...seen].toSorted(), ['forWhom', ...Object.keys(questionWords)].toSorted());
});

test('so is each of the page for agents', async () => {
  const visitor = await alone('sev-eligibility', { layout: 'page' });
  const look = (): Promise<Tree> => Tree.of(visitor.page, 'sev-eligibility');
  await (await look()).find('radio', 'Pour moi').press();
  for (const [name, text] of [['Jour', '27'], ['Mois', '3'], ['Année', '1952']] as const) await (await look()).find('textbox', name).write(text);
  const tree = await look();
  assert.deepEqual(tree.faults('textbox', 'checkbox'), []);
  assert.equal(new Set(tree.all('radio').map(({ groups: [group] }) => group)).size, 6);
  await visitor.leave();
});

/** The names of the fields outside any group, and of the groups with what they hold. */
const fieldsOf = (tree: Tree): string[] =>
  [...new Set(tree.all('textbox', 'searchbox', 'combobox', 'radio', 'checkbox').map(({ name, groups: [group] }) => group ?? name))];

test('each field of the estimator has a name, and each choice stands under its legend, as the form grows', async () => {
  const found: Record<string, string[]> = {};
  for (const forWhom of ['Moi', 'Mon conjoint et moi', 'Une personne que', 'Une personne et moi']) {
    const visitor = await alone('sev-aid');
    await (await Tree.of(visitor.page, 'sev-aid')).find('radio', forWhom).press();
    const answered = new Set<string>(['Qui part ?']);
    const fields = new Set<string>();
    for (let next: Thing | undefined, tree = await Tree.of(visitor.page, 'sev-aid'); ; tree = await Tree.of(visitor.page, 'sev-aid')) {
      assert.deepEqual(tree.faults(), []);
      for (const field of fieldsOf(tree)) fields.add(field);
      const keyOf = ({ role, name, groups: [group = ''] }: Thing): string => (role === 'radio' ? group : `${group} ${name}`);
      next = tree.all('textbox', 'combobox', 'radio').find((one) => !answered.has(keyOf(one)));
      if (!next) break;
      answered.add(keyOf(next));
      if (next.role === 'radio') await next.press();
      else if (next.role === 'combobox') await next.pick();
      else await next.write(({ Jour: '27', Mois: '3', Année: '1952' })[next.name] ?? '29000');
    }
    found[forWhom] = [...fields];
    await visitor.leave();
  }
  const [stay, ours] = [['Votre séjour', 'Votre chambre'], 'Aide vacances de l’ANCV déjà eue cette année ?'];
  assert.deepEqual(found, {
    Moi: ['Qui part ?', 'Votre date de naissance', ...stay, 'Enfants de 18 ans ou moins', 'Vous vivez en France ?', 'Votre situation', 'Votre revenu imposable', 'Nombre de parts', 'Marié ou en PACS ?', ours],
    'Mon conjoint et moi': ['Qui part ?', 'Mariés ou pacsés ?', ...stay, 'Enfants de 18 ans ou moins', 'Votre date de naissance', 'Date de naissance de votre conjoint', 'Vous vivez en France ?', 'Votre situation', 'Situation de votre conjoint', 'Revenu imposable, à deux', 'Nombre de parts, à deux', ours],
    'Une personne que': ['Qui part ?', 'Qui part en vacances ?', ...stay, 'Mariés ou pacsés ?', 'Date de naissance de la personne aidée', 'Votre date de naissance', 'Vous vivez en France ?', 'Situation de la personne aidée', 'Votre situation', 'Santé de la personne aidée', 'Revenu imposable, à deux', 'Nombre de parts, à deux', 'Aide de l’ANCV déjà eue cette année par la personne aidée ?', ours],
    'Une personne et moi': ['Qui part ?', 'Date de naissance de la personne', ...stay, 'La personne vit en France ?', 'Vous vivez en France ?', 'Situation de la personne', 'Santé de la personne', 'Revenu imposable de la personne', 'Parts de la personne', 'Personne mariée ou en PACS ?', 'Aide de l’ANCV déjà eue cette année par la personne ?', ours],
  });
});

test('so is each of a group’s list, before it is read and once it is decided', async () => {
  const visitor = await alone('sev-aid', { layout: 'group' });
  const entry = await Tree.of(visitor.page, 'sev-aid');
  assert.deepEqual([entry.faults(), fieldsOf(entry)], [[], ['Collez la liste ici, avec les titres des colonnes']]);
  await entry.find('button', 'Essayer avec un exemple').press();
  await visitor.reads('Aide à demander à l’ANCV : 1 060 €');
  await (await Tree.of(visitor.page, 'sev-aid')).find('button', 'Détail de Sylvie').press();
  const decided = await Tree.of(visitor.page, 'sev-aid');
  assert.deepEqual([decided.faults('checkbox'), fieldsOf(decided)], [[], ['Le séjour', 'Pour les cases vides', 'Nom', 'Prénom', 'Date de naissance', 'Vit en France', 'Situation', 'Foyer', 'Parts', 'Revenu imposable', 'Aide cette année', 'Chambre seule', 'Aidant de']]);
  await visitor.leave();
});

test('so is each filter of the list of stays', async () => {
  const visitor = await alone('sev-finder');
  const tree = await Tree.of(visitor.page, 'sev-finder');
  const [above, below] = [['Quelle région ?', 'Partir quand ?', 'Quel prix au plus ?', 'Près de quelle commune ? Son nom ou son code postal', 'Un nom, un mot', 'Le cadre', 'L’accès'], ['Trier par']];
  assert.deepEqual([tree.faults('checkbox'), fieldsOf(tree)], [[], [...above, ...below]]);
  await visitor.page.locator('sev-finder >>> summary').click();
  const unfolded = await Tree.of(visitor.page, 'sev-finder');
  assert.deepEqual([unfolded.faults('checkbox'), fieldsOf(unfolded)], [[], [...above, 'La durée', 'Marque Tourisme & Handicap', 'Autour du séjour', 'Plus loin', ...below]]);
  await visitor.leave();
});
