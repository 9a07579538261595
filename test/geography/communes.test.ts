import assert from 'node:assert/strict';
import { test } from 'node:test';
import { communesShape, locatedCommuneShape, type Communes, type LocatedCommune } from '../../schema/contract/communes.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { ask, frozenClock, testApp } from '../support/proxy.ts';
import { centreAnswer, upstream } from './upstream.ts';

const app = testApp();

async function find(query: string): Promise<Communes> {
  const response = await ask(app, `/v1/communes?${query}`);
  assert.equal(response.status, 200, query);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  return communesShape.parse(await response.json());
}

async function locate(code: string, from = app): Promise<LocatedCommune> {
  return locatedCommuneShape.parse(await (await ask(from, `/v1/communes/${code}`)).json());
}

test('finds a commune by the beginnings of its words, without accents or case', async () => {
  const names = async (q: string): Promise<string[]> => (await find(`q=${encodeURIComponent(q)}`)).items.map(({ name, departmentCode }) => `${name} ${departmentCode}`);
  assert.equal((await names('la roche'))[0], 'La Rochelle 17');
  assert.equal((await names('ROCHELLE'))[0], 'La Rochelle 17');
  assert.equal((await names('saint hilaire de riez'))[0], 'Saint-Hilaire-de-Riez 85');
  assert.equal((await names('st malo'))[0], 'Saint-Malo 35');
  assert.equal((await names('L\'Abergement-Clém'))[0], 'L’Abergement-Clémenciat 01');
  assert.equal((await names('paris'))[0], 'Paris 75');
  assert.equal((await names('mulhouse 68'))[0], 'Mulhouse 68');
  assert.deepEqual(await names('xyzzy'), []);
});

test('finds a great town by its name and « arrondissement », as people write their own', async () => {
  const codes = async (q: string): Promise<string[]> => (await find(`q=${encodeURIComponent(q)}`)).items.map(({ code }) => code);
  for (const q of ['Paris 15', 'paris 15e', 'Paris 1er', 'Paris 16ème arrondissement', 'PARIS 75']) assert.deepEqual(await codes(q), ['75056'], q);
  assert.deepEqual(await codes('Lyon 3e'), ['69123']);
  assert.deepEqual(await codes('Marseille 8'), ['13055']);
  for (const q of ['Paris 21', 'Lyon 10', 'La Rochelle 15']) assert.deepEqual(await codes(q), [], q);
  assert.equal((await codes('15')).includes('75056'), false);
});

test('a name that is exactly so comes before bigger communes that begin so', async () => {
  const { items } = await find('q=Bage-le-Chatel');
  assert.equal(items[0]?.name, 'Bâgé-le-Châtel');
  assert.equal((await find('q=eu')).items[0]?.name, 'Eu');
});

test('a postal code that names several communes gives them all', async () => {
  const { items, total } = await find('postcode=01400');
  assert.ok(total > 5);
  assert.equal(items.length, total);
  assert.ok(items.every(({ postcodes }) => postcodes.includes('01400')));
  assert.equal((await find('postcode=17000')).items[0]?.code, '17300');
  assert.equal((await find('q=174')).items.every(({ postcodes }) => postcodes.some((code) => code.startsWith('174'))), true);
  assert.deepEqual(await find('postcode=00000'), { items: [], total: 0 });
});

test('a region and the population come with each', async () => {
  assert.deepEqual((await find('q=Saint-Denis&postcode=97400')).items, [
    { code: '97411', name: 'Saint-Denis', departmentCode: '974', regionCode: '04', postcodes: ['97400', '97417', '97490'], population: (await find('postcode=97400')).items[0]?.population },
  ]);
});

test('what cannot be asked is refused by name', async () => {
  for (const [query, name] of [['', 'q'], ['q=%20', 'q'], ['postcode=1700', 'postcode'], ['postcode=17000&limit=0', 'limit'], ['q=a&limit=101', 'limit'], ['q=a&other=1', 'other'], [`q=${'a'.repeat(201)}`, 'q'], ['q=a&q=b', 'q']] as const) {
    const response = await ask(app, `/v1/communes?${query}`);
    assert.equal(response.status, 422, query);
    assert.deepEqual(problemShape.parse(await response.json()).errors?.map(({ pointer }) => pointer), [`/${name}`], query);
  }
  assert.equal((await ask(app, '/v1/communes/99999')).status, 404);
  assert.equal((await ask(app, '/v1/communes/%3Cscript%3E')).status, 404);
});

test('a commune is located by its own name and code, once', async () => {
  const { fetch, asked } = upstream(() => centreAnswer('17300', 46.16, -1.15));
  const located = testApp({ fetch });
  for (const _ of [1, 2]) assert.deepEqual((await locate('17300', located)).centre, { lat: 46.16, lon: -1.15, precision: 'commune', credit: '© IGN' });
  assert.deepEqual(asked.map(({ url }) => new URL(url).searchParams.get('q')), ['La Rochelle']);
});

test('nothing of the visitor is passed on', async () => {
  const { fetch, asked } = upstream(() => centreAnswer('17300', 46.16, -1.15));
  await ask(testApp({ fetch }), '/v1/communes/17300', { headers: { Cookie: 'a=b', 'User-Agent': 'theirs', Referer: 'https://mairie.exemple.invalid/', 'X-Forwarded-For': '192.0.2.1', 'Accept-Language': 'fr' } });
  assert.deepEqual(asked.map(({ headers }) => headers), [{ 'User-Agent': 'seniors-en-vacances-proxy' }]);
});

test('where the geocoder is away, strange or mistaken, the commune is answered without a centre', async () => {
  const answers: (() => Response | Promise<Response>)[] = [
    () => Promise.reject(new TypeError('fetch failed')),
    () => new Response('{', { headers: { 'Content-Type': 'application/json' } }),
    () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    () => new Response('{}', { status: 500, headers: { 'Content-Type': 'application/json' } }),
    () => centreAnswer('17301', 46.16, -1.15),
    () => centreAnswer('17300', 146.16, -1.15),
  ];
  for (const answer of answers) {
    const body = await locate('17300', testApp({ fetch: upstream(answer).fetch }));
    assert.deepEqual([body.name, body.centre], ['La Rochelle', null]);
  }
});

test('what does not answer is left alone for half a minute', async () => {
  const clock = frozenClock();
  const { fetch, asked } = upstream(() => Promise.reject(new TypeError('fetch failed')));
  const away = testApp({ fetch, clock });
  for (const code of ['17300', '33063', '75056']) await locate(code, away);
  assert.equal(asked.length, 1);
  clock.pass(30_001);
  await locate('17300', away);
  assert.equal(asked.length, 2);
});
