import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { facilityShape } from '../../schema/contract/catalogue.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { mapShape, stayShape, staysShape } from '../../schema/contract/stays.ts';
import type { App } from '../../proxy/app.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import type { Database } from '../../proxy/database.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, frozenClock, testApp, type FrozenClock } from '../support/proxy.ts';
import { catalogueFiles, facility, stay, type Row } from './files.ts';
import { queries } from './arbitraries.ts';

const numbered = (count: number, more: (index: number) => Row = () => ({})): Row[] => Array.from({ length: count }, (_, index) => ({ ...stay, id: `s${String(index).padStart(4, '0')}`, ...more(index) }));

async function appWith(database: Database, facilities: readonly Row[], stays: readonly Row[], clock: FrozenClock = frozenClock()): Promise<App> {
  await importCatalogue(database, catalogueFiles(facilities, stays));
  const app = testApp({ database, clock });
  await app.prepare();
  return app;
}

async function idsOf(app: App, query: string): Promise<string[]> {
  return staysShape.parse(await (await ask(app, `/v1/stays${query}`)).json()).items.map(({ id }) => id);
}

testOnBoth('shows one stay, its days and its place', async (database) => {
  const app = await appWith(database, [facility], [{ ...stay, programme: ' Jour 1 : accueil | Jour 2 : « le port » |' }]);
  const response = await ask(app, '/v1/stays/pin-1');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  const found = stayShape.parse(await response.json());
  assert.deepEqual([found.endDate, found.programme, found.theme, found.placesLeft], ['2026-10-16', ['Jour 1 : accueil', 'Jour 2 : « le port »'], null, 20]);
  const place = facilityShape.parse(await (await ask(app, '/v1/facilities/pin')).json());
  assert.deepEqual(found.facility, place);
  assert.deepEqual([place.regionCode, place.provider, place.tourismDisability], ['75', 'Vacances de l’Ouest', ['mental', 'motor']]);
  const again = await ask(app, '/v1/stays/pin-1', { headers: { 'If-None-Match': response.headers.get('etag') ?? '' } });
  assert.equal(again.status, 304);
});

testOnBoth('finds neither stay nor place that is not there, whatever it is called', async (database) => {
  const app = await appWith(database, [facility], [stay]);
  for (const id of ['pin', 'pin-2', '%00', '%E0%A4', "'--", '__proto__', 'x'.repeat(500), '%F0%9F%92%A9', '..%2fpin-1']) {
    const one = await ask(app, `/v1/stays/${id}`);
    assert.equal(one.status, 404, id);
    assert.match(problemShape.parse(await one.json()).code, /^(?:stay-)?not-found$/);
    if (id !== 'pin') assert.equal((await ask(app, `/v1/facilities/${id}`)).status, 404, id);
  }
  assert.equal((await ask(app, '/v1/stays/pin-1?x=1')).status, 422);
  assert.equal((await ask(app, '/v1/facilities/pin?x=1')).status, 422);
});

testOnBoth('the same catalogue has the same tag, another has another', async (database) => {
  const app = await appWith(database, [facility], numbered(30));
  for (const path of ['/v1/stays', '/v1/map', '/v1/facilities/pin', '/v1/stays?q=pin&limit=3']) {
    const tagOf = async (one: App, encoding: string): Promise<string> => (await ask(one, path, { headers: { 'Accept-Encoding': encoding } })).headers.get('etag') ?? '';
    const tag = await tagOf(app, 'identity');
    const other = testApp({ database });
    await other.prepare();
    assert.equal(await tagOf(other, 'identity'), tag);
    for (const encoding of ['br', 'gzip', 'br, gzip', 'identity']) {
      const known = await tagOf(app, encoding);
      const response = await ask(app, path, { headers: { 'If-None-Match': known, 'Accept-Encoding': encoding } });
      assert.equal(response.status, 304, `${path} ${encoding}`);
      assert.equal(response.headers.get('cache-control'), 'public, no-cache');
    }
    const changed = await appWith(database, [{ ...facility, name: 'Autre', description: 'pin' }], numbered(30));
    assert.notEqual(await tagOf(changed, 'identity'), tag, path);
    await appWith(database, [facility], numbered(30));
  }
  const zipped = await ask(app, '/v1/stays', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } });
  assert.equal(zipped.headers.get('content-encoding'), 'br');
});

testOnBoth('without a date, what starts today and later in Paris', async (database) => {
  const clock = frozenClock('2026-10-12T23:59:59+02:00');
  const app = await appWith(database, [facility], [{ ...stay, id: 'past', start_date: '2026-10-11' }, stay, { ...stay, id: 'next', start_date: '2026-10-13' }], clock);
  assert.deepEqual(await idsOf(app, ''), ['pin-1', 'next']);
  clock.set('2026-10-13T00:00:00+02:00');
  assert.deepEqual(await idsOf(app, ''), ['next']);
  assert.deepEqual(await idsOf(app, '?from=2026-01-01'), ['past', 'pin-1', 'next']);
  assert.deepEqual(await idsOf(app, '?from=2026-10-13&to=2026-10-12'), []);
});

testOnBoth('a walk goes on where it was when the catalogue is rebuilt', async (database) => {
  const prices = (index: number): Row => ({ price_cents: 30_000 + (index % 3) * 1_000, start_date: `2026-10-${10 + (index % 9)}` });
  const all = numbered(90, prices);
  for (const sort of ['date', 'price', 'distance&near=46,1']) {
    const app = await appWith(database, [facility], all);
    const first = staysShape.parse(await (await ask(app, `/v1/stays?limit=40&sort=${sort}`)).json());
    const seen = first.items.map(({ id }) => id);
    const gone = new Set([seen[5], seen[39]]);
    await importCatalogue(database, catalogueFiles([facility], all.filter(({ id }) => !gone.has(String(id)))));
    await app.prepare();
    const rest = staysShape.parse(await (await ask(app, `/v1/stays?limit=100&sort=${sort}&cursor=${first.next}`)).json());
    assert.equal(rest.next, null);
    assert.deepEqual([...seen, ...rest.items.map(({ id }) => id)].toSorted(), all.map(({ id }) => id));
  }
});

const refused = [
  ['colour=blue', '/colour'], ['NIGHTS=4', '/NIGHTS'], ['nights=0', '/nights'], ['nights=4.5', '/nights'], ['nights=', '/nights'], ['nights=61', '/nights'], ['zone=france', '/zone'], ['department=1', '/department'], ['department=20', '/department'],
  ['region=99', '/region'], ['setting=Sea', '/setting'], ['kind=tent', '/kind'], ['mode=', '/mode'], ['tag=respite,christmas', '/tag'], ['disability=motor&disability=x', '/disability'], ['wheelchair=yes', '/wheelchair'], ['transfer=false', '/transfer'],
  ['maxPriceCents=-1', '/maxPriceCents'], ['maxPriceCents=1e5', '/maxPriceCents'], ['places=many', '/places'], ['from=2026-02-29', '/from'], ['to=demain', '/to'], [`q=${'x'.repeat(201)}`, '/q'],
  ['near=46', '/near'], ['near=91,0', '/near'], ['near=46.1,-181', '/near'], ['near=46,1&near=47,1', '/near'], ['radiusKm=10', '/near'], ['near=46,1&radiusKm=-1', '/radiusKm'], ['near=46,1&radiusKm=NaN', '/radiusKm'],
] as const;
const refusedPaging = [
  ['sort=name', '/sort'], ['sort=distance', '/near'], ['limit=0', '/limit'], ['limit=101', '/limit'], ['limit=', '/limit'], ['limit=5&limit=5', '/limit'], ['cursor=x', '/cursor'], ['cursor=', '/cursor'], [`cursor=${Buffer.from('["price",1,"2026-10-12","a"]').toString('base64url')}`, '/cursor'],
] as const;

test('names each unknown filter and value', async () => {
  const app = testApp();
  for (const [query, pointer] of [...refused, ...refusedPaging]) {
    const response = await ask(app, `/v1/stays?${query}`);
    assert.equal(response.status, 422, query);
    assert.deepEqual(problemShape.parse(await response.json()).errors?.map((place) => place.pointer), [pointer], query);
  }
  for (const [query, pointer] of [...refused, ['sort=date', '/sort'], ['limit=5', '/limit']] as const) {
    const response = await ask(app, `/v1/map?${query}`);
    assert.deepEqual([response.status, problemShape.parse(await response.json()).errors?.[0]?.pointer], [422, pointer], query);
  }
  const several = await ask(app, '/v1/stays?nights=x&zone=y&near=z');
  assert.deepEqual(problemShape.parse(await several.json()).errors?.map(({ pointer }) => pointer), ['/nights', '/zone', '/near']);
});

test('reads numbers as programs write them', async () => {
  const app = testApp();
  for (const query of ['maxPriceCents=999999999999999', 'places=999999999999', 'near=46.160000000000004,-0.12345678901234568', 'near=5e-7,-5e-324&radiusKm=5e-7', 'near=-0,0&radiusKm=100000', 'near=90,180&radiusKm=20015.114442035923']) {
    assert.equal((await ask(app, `/v1/stays?${query}`)).status, 200, query);
  }
});

test('answers an empty catalogue, and maps nothing', async () => {
  const app = testApp();
  const { items, total, next } = staysShape.parse(await (await ask(app, '/v1/stays')).json());
  assert.deepEqual([items, total, next], [[], 0, null]);
  const response = await ask(app, '/v1/map');
  assert.equal(response.headers.get('content-type'), 'application/geo+json; charset=utf-8');
  assert.deepEqual(mapShape.parse(await response.json()).features, []);
});

test('answers any query without a fault of its own', async () => {
  const app = testApp();
  const names = fc.constantFrom('from', 'to', 'nights', 'zone', 'department', 'tag', 'maxPriceCents', 'q', 'near', 'radiusKm', 'sort', 'limit', 'cursor', 'facility', '__proto__', 'constructor');
  const values = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1e999', '-0', '__proto__', 'toString', '46,1', '2026-10-12', '%00', '\u0000', '٤'));
  const cursors = fc.jsonValue({ maxDepth: 2 }).map((value) => ['cursor', Buffer.from(JSON.stringify(value)).toString('base64url')] as const);
  const asked = fc.oneof(fc.array(fc.oneof(fc.tuple(names, values), cursors), { maxLength: 4 }), queries);
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom('/v1/stays', '/v1/map'), async (fields, path) => {
      const response = await ask(app, `${path}?${new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()}`);
      assert.ok(response.status === 200 || response.status === 422 || response.status === 414, String(response.status));
      if (response.status >= 400) problemShape.parse(await response.json());
    }),
    { numRuns: 1_500, seed: 20_261_012 },
  );
});
