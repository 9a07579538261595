import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { App } from '../../proxy/app.ts';
import type { Database } from '../../proxy/database.ts';
import { allocate } from '../../proxy/stores/credits.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { newPartner, newToken, partnerApp, withKey, withToken } from '../partners/tenants.ts';
import { groupOf, letters, senior } from '../registration/world.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, frozenClock, post } from '../support/proxy.ts';

/** A name that no other test has, since an aid is had once a year. */
const named = (name: string): string => `${name}${letters()}`;

const hostile = ['=HYPERLINK("http://x")', '+33', '-2+3', '@SUM(A1)', '\t=1', '<img src=x onerror=alert(1)>', '"; drop table', '|calc', '%x', '\r=1', ' =1', '\u00A0-1', '＝1', '＠SUM(A1)', '\u200B=1+1'];

interface World {
  app: App;
  headers: Record<string, string>;
  key: string;
  group: string;
}

async function world(database: Database): Promise<World> {
  const app = partnerApp(database, { clock: frozenClock('2026-06-01T10:00:00+02:00') });
  const { id, secretKey } = await newPartner(app);
  await asOperator(database, (transaction) => allocate(transaction, { partnerId: id, year: 2026, amountCents: 176_00, notifiedOn: '2026-01-15', at: new Date('2026-01-15T09:00:00Z') }));
  const { groupId } = await groupOf(database, { tenantId: id, role: 'agent', actorId: id, subject: '', suspended: false });
  return { app, headers: withToken(await newToken(app, secretKey)), key: secretKey, group: `/v1/groups/${groupId}` };
}

async function registered({ app, headers, group }: World, changes: Parameters<typeof senior>[0]): Promise<void> {
  const response = await post(app, `${group}/participants`, senior(changes), headers);
  assert.equal(response.status, 201, await response.clone().text());
}

async function textOf({ app, headers }: World, path: string): Promise<string> {
  const response = await ask(app, path, { headers });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  return response.text();
}

testOnBoth('the rooming list says who comes, alone or with whom, on paper and in both spreadsheets', async (database) => {
  const here = await world(database);
  const birthName = named('Carpentier');
  await registered(here, { birthName, usedName: 'Moreau', wishes: { singleRoom: true, comments: 'Sans sel' } });
  const csv: string[][] = parse(await textOf(here, `${here.group}/rooming-list?format=csv`), { bom: true, delimiter: ';' });
  assert.deepEqual(csv[1], ['Madame', `Moreau (née ${birthName})`, 'Jeanne', 'Individuelle', '', 'Sans sel', 'Éligible à l’aide']);
  const page = await textOf(here, `${here.group}/rooming-list`);
  for (const words of ['Liste des participants', 'Les Embruns, Pornic', '1 inscrit sur 30 places', `Moreau (née ${birthName})`]) assert.ok(page.includes(words), words);
  const file = await ask(here.app, `${here.group}/rooming-list?format=xlsx`, { headers: here.headers });
  assert.equal(file.headers.get('content-disposition'), 'attachment; filename="rooming-list-2026-10-12.xlsx"');
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const all = Object.values(parts).map((part) => strFromU8(part)).join('');
  assert.ok(all.includes(`Moreau (née ${birthName})`));
});

testOnBoth('the amounts are those of the bill, with the aid as it was granted, and add up', async (database) => {
  const here = await world(database);
  const [one, other] = [named('Carpentier'), named('Lebrun')];
  await registered(here, { birthName: one, wishes: { singleRoom: true } });
  await registered(here, { birthName: other });
  const csv: string[][] = parse(await textOf(here, `${here.group}/amounts?format=csv`), { bom: true, delimiter: ';' });
  assert.deepEqual(csv.slice(1), [
    [one, 'Jeanne', '404,00', '77,00', '-176,00', '305,00'],
    [other, 'Jeanne', '404,00', '0,00', '0,00', '404,00'],
  ]);
  const page = await textOf(here, `${here.group}/amounts`);
  assert.match(page, /<tfoot>.*Total.*808,00\u00A0€.*77,00\u00A0€.*−176,00\u00A0€.*709,00\u00A0€/s);
});

testOnBoth('each person has a page to sign, with the bill, the notice and, where health was told, the consent', async (database) => {
  const here = await world(database);
  await registered(here, { birthName: named('Carpentier'), gir: 4, consents: { notice: true, healthData: true } });
  await registered(here, { birthName: named('Lebrun') });
  const page = await textOf(here, `${here.group}/information-sheets`);
  const sheets = page.split('<section class="sheet">').slice(1);
  assert.equal(sheets.length, 2);
  assert.match(sheets[0] ?? '', /Carpentier.*228,00\u00A0€.*dpo@ancv\.fr.*version 2026-01.*données sur ma santé/s);
  assert.doesNotMatch(sheets[1] ?? '', /données sur ma santé/);
});

testOnBoth('no formula and no markup of a name survives in any list', async (database) => {
  const here = await world(database);
  for (const [index, text] of hostile.entries()) await registered(here, { birthName: `${text} ${index}`, givenName: text, wishes: { roommate: text, comments: text } });
  const csv: string[][] = parse(await textOf(here, `${here.group}/rooming-list?format=csv`), { bom: true, delimiter: ';' });
  for (const cell of csv.flat()) assert.doesNotMatch(cell, /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]/u, cell);
  for (const name of ['rooming-list', 'amounts', 'information-sheets']) {
    const page = await textOf(here, `${here.group}/${name}`);
    assert.ok(!page.includes('<img'), name);
    assert.ok(page.includes('&lt;img'), name);
  }
  for (const name of ['rooming-list', 'amounts']) {
    const parts = unzipSync(new Uint8Array(await (await ask(here.app, `${here.group}/${name}?format=xlsx`, { headers: here.headers })).arrayBuffer()));
    const sheets = Object.entries(parts).filter(([path]) => path.endsWith('.xml')).map(([, part]) => strFromU8(part)).join('');
    assert.doesNotMatch(sheets, /<f[ >]/);
    assert.doesNotMatch(sheets, /<t[^>]*>\s*[=+\-@|%＝＋－＠]/);
  }
});

testOnBoth('the credit statement lists each movement and what remained after it', async (database) => {
  const here = await world(database);
  await registered(here, { birthName: named('Carpentier') });
  const csv: string[][] = parse(await textOf(here, '/v1/credits/2026/statement?format=csv'), { bom: true, delimiter: ';' });
  assert.deepEqual(csv.slice(1).map(([day, what, stay, , amount, remaining]) => [day, what, stay, amount, remaining]), [['15/01/2026', 'Crédit notifié', '', '176,00', '176,00'], ['01/06/2026', 'Aide accordée', 'Les Embruns, 12 octobre 2026', '-176,00', '0,00']]);
  assert.match(await textOf(here, '/v1/credits/2026/statement'), /Relevé du crédit 2026.*Crédit notifié le 15 janvier 2026.*Accordé\u00A0: 176,00\u00A0€\. Utilisé\u00A0: 176,00\u00A0€\. Il reste\u00A0: 0,00\u00A0€/s);
});

testOnBoth('a list is another tenant’s, or of a format that is not, and nothing is said', async (database) => {
  const here = await world(database);
  const other = await world(database);
  for (const name of ['rooming-list', 'amounts', 'information-sheets']) {
    assert.equal((await ask(here.app, `${here.group}/${name}`)).status, 401);
    assert.equal((await ask(here.app, `${here.group}/${name}`, { headers: withKey(other.key) })).status, 404);
    assert.equal((await ask(here.app, `${here.group}/${name}?format=pdf`, { headers: here.headers })).status, 422);
  }
  assert.equal((await ask(here.app, '/v1/credits/2025/statement', { headers: here.headers })).status, 404);
});
