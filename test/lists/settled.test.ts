import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Database } from '../../proxy/database.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { facilities } from '../../schema/tables/index.ts';
import { groupWorld, opened, registered, send, type GroupWorld, type Headers } from '../partners/group-world.ts';
import { senior } from '../registration/world.ts';
import { testOnBoth } from '../support/engines.ts';

interface World extends GroupWorld {
  group: string;
  id: string;
}

async function world(database: Database): Promise<World> {
  const here = await groupWorld(database);
  const { id } = await opened(here);
  return { ...here, id, group: `/v1/groups/${id}` };
}

async function textOf(here: GroupWorld, path: string, key: Headers): Promise<string> {
  const response = await send(here, 'GET', path, key);
  assert.equal(response.status, 200, path);
  return response.text();
}

async function rowsOf(here: GroupWorld, path: string, key: Headers): Promise<string[][]> {
  return parse(await textOf(here, `${path}?format=csv`, key), { bom: true, delimiter: ';' });
}

testOnBoth('after the stay the lists say who came, and nothing is collected from the absent', async (database) => {
  const here = await world(database);
  const { group, id, partner, provider } = here;
  await registered(here, id, senior({ givenName: 'Anne' }));
  const absent = [await registered(here, id, senior({ givenName: 'Brice', title: 'monsieur', usedName: 'Lenoir' }))];
  here.clock.set('2026-10-17T09:00:00+02:00');
  assert.ok(!(await rowsOf(here, `${group}/rooming-list`, provider.key))[0]?.includes('Séjour réalisé'));
  for (const { key } of [provider, partner]) assert.equal((await send(here, 'POST', `${group}/validations`, key, { absent })).status, 201);
  for (const { key } of [provider, partner]) assert.deepEqual((await rowsOf(here, `${group}/rooming-list`, key)).map((row) => row.at(-1)), ['Séjour réalisé', 'Oui', 'Non']);
  assert.deepEqual((await rowsOf(here, `${group}/amounts`, partner.key)).map((row) => row.slice(2)), [
    ['Séjour réalisé', 'Prix', 'Chambre individuelle', 'Aide', 'À encaisser'],
    ['Oui', '404,00', '0,00', '-176,00', '228,00'],
    ['Non', '', '', '', ''],
  ]);
  const page = await textOf(here, `${group}/amounts`, partner.key);
  assert.match(page, /Lenoir \(né .*<tfoot>.*404,00\u00A0€.*−176,00\u00A0€.*228,00\u00A0€.*conditions d’annulation/s);
  assert.match(page, /Liste du 17 octobre 2026\. Elle est fermée depuis le 25 septembre 2026 au soir/);
});

testOnBoth('nothing is collected for a group that is cancelled, and its lists say that it is', async (database) => {
  const here = await world(database);
  const { group, id, partner, provider } = here;
  await registered(here, id, senior());
  assert.match(await textOf(here, `${group}/rooming-list`, partner.key), /Liste du 1er juin 2026\. Elle peut changer jusqu’au 25 septembre 2026/);
  assert.equal((await send(here, 'DELETE', group, provider.key)).status, 200);
  assert.deepEqual((await rowsOf(here, `${group}/amounts`, partner.key))[1]?.slice(2), ['', '', '', '']);
  assert.match(await textOf(here, `${group}/rooming-list`, provider.key), /Ce groupe est annulé/);
});

testOnBoth('the statement of aid due gives each stay and their sum, on paper and in both spreadsheets', async (database) => {
  const here = await world(database);
  const { group, id, partner, provider } = here;
  assert.match(await textOf(here, '/v1/payable/statement', provider.key), /Aucune aide n’est due/);
  for (const _ of [1, 2]) await registered(here, id, senior());
  here.clock.set('2026-10-17T09:00:00+02:00');
  for (const { key } of [provider, partner]) await send(here, 'POST', `${group}/validations`, key, { absent: [] });
  for (const { key } of [provider, partner]) assert.deepEqual((await rowsOf(here, '/v1/payable/statement', key))[1], [provider.name, 'Les Embruns', '12/10/2026', '16/10/2026', '1', '2', '352,00']);
  assert.match(await textOf(here, '/v1/payable/statement', provider.key), /<tfoot>.*352,00\u00A0€/s);
  const file = await send(here, 'GET', '/v1/payable/statement?format=xlsx', provider.key);
  assert.equal(file.headers.get('content-disposition'), 'attachment; filename="aid-due-2026-10-17.xlsx"');
});

testOnBoth('the groups of each side come as a table for a spreadsheet, how they stand in words and no cell that computes', async (database) => {
  const here = await world(database);
  const { id, partner, provider } = here;
  await registered(here, id, senior());
  await database.update(facilities).set({ name: '=SOMME(A1)', departmentCode: '44' });
  const line = ["'=SOMME(A1)", 'Pornic', '44'];
  const rest = ['12/10/2026', '16/10/2026', '4', '1', '10', 'Ouvert', '25/09/2026', ''];
  assert.deepEqual(await rowsOf(here, '/v1/groups', partner.key), [
    ['Lieu', 'Commune', 'Département', 'Professionnel', 'Du', 'Au', 'Nuits', 'Inscrits', 'Places', 'État', 'Liste ouverte jusqu’au', 'À valider jusqu’au'],
    [...line, provider.name, ...rest],
  ]);
  assert.deepEqual((await rowsOf(here, '/v1/groups', provider.key))[1], [...line, 'CCAS de Varennes', partner.conventionNumber, ...rest]);
  const file = await send(here, 'GET', '/v1/groups?format=xlsx', partner.key);
  assert.equal(file.headers.get('content-disposition'), 'attachment; filename="groups-2026-06-01.xlsx"');
  const [sheet = ''] = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).filter(([name]) => name.endsWith('sheet1.xml')).map(([, part]) => strFromU8(part));
  assert.match(sheet, /<v>10<\/v>/);
  const refused = await send(here, 'GET', '/v1/groups?format=html', partner.key);
  assert.deepEqual([refused.status, problemShape.parse(await refused.json()).errors?.[0]?.pointer], [422, '/format']);
});

testOnBoth('a sheet says why there is no aid, and whoever is helped at home has one of their own to sign', async (database) => {
  const here = await world(database);
  const { group, id, partner } = here;
  const carer = senior({
    givenName: 'Paul', title: 'monsieur', birthDate: '1978-01-15', activity: 'working', household: null, ties: [{ kind: 'family-carer', to: 'cared' }],
    caredPerson: { birthName: 'Aidée', givenName: 'Odette', birthDate: '1940-01-01', gir: 2, consents: { healthData: true } },
  });
  await registered(here, id, carer);
  await registered(here, id, senior({ givenName: 'Rose', household: { kind: 'single', shares: 1, taxableIncomeEuros: 99_000 } }));
  const sheets = (await textOf(here, `${group}/information-sheets`, partner.key)).split('<section class="sheet">').slice(1);
  assert.equal(sheets.length, 3);
  assert.match(sheets[0] ?? '', /Monsieur Paul.*Né le 15 janvier 1978 \(Nantes\)\. 3 rue des Tilleuls, 44000 Nantes\..*programme de l’ANCV.*Aide accordée/s);
  assert.doesNotMatch(sheets[0] ?? '', /données sur ma santé/);
  assert.match(sheets[1] ?? '', /Odette Aidée.*Paul .* comme votre aidant.*ne les reçoit pas.*données sur ma santé/s);
  assert.doesNotMatch(sheets[1] ?? '', /Prix du séjour/);
  assert.match(sheets[2] ?? '', /Rose.*Sans aide de l’ANCV pour ce séjour\. Votre situation n’ouvre pas droit/s);
});

testOnBoth('the sheet of somebody under eighteen is signed by whoever represents them', async (database) => {
  const here = await world(database);
  const { group, id, partner } = here;
  const adult = await registered(here, id, senior());
  await registered(here, id, senior({ givenName: 'Zoé', birthDate: '2012-05-01', activity: null, household: null, ties: [{ kind: 'tax-household', to: adult }] }));
  const sheets = (await textOf(here, `${group}/information-sheets`, partner.key)).split('<section class="sheet">').slice(1);
  assert.match(sheets[1] ?? '', /Le représentant légal de Zoé/);
  assert.doesNotMatch(sheets[0] ?? '', /représentant légal/);
});
