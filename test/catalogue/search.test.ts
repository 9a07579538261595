import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mapShape, staysShape, type Stays } from '../../schema/contract/stays.ts';
import type { App } from '../../proxy/app.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, testApp } from '../support/proxy.ts';
import { catalogues, queries } from './arbitraries.ts';
import { catalogueFiles } from './files.ts';
import { departments, endOf, kilometres, readByHand, type Asked } from './oracle.ts';

const seed = Number(process.env['SEV_SEED'] ?? 20_261_012);
const numRuns = Number(process.env['SEV_RUNS'] ?? 1_000);
const perCatalogue = 40;
const today = '2026-09-01';
const cases = fc.tuple(catalogues, fc.array(fc.tuple(queries, fc.integer({ min: 1, max: 100 })), { minLength: perCatalogue, maxLength: perCatalogue }));

async function get(app: App, path: string, asked: Asked): Promise<unknown> {
  const address = `${path}?${new URLSearchParams(asked.map(([name, value]) => [name, value])).toString()}`;
  const response = await ask(app, address);
  assert.equal(response.status, 200, `${address} ${response.status === 200 ? '' : await response.text()}`);
  return response.json();
}

/** Every page of a query, and that each says the same of the whole. */
async function walk(app: App, asked: Asked, limit: number): Promise<Stays> {
  const first = staysShape.parse(await get(app, '/v1/stays', [...asked, ['limit', String(limit)]]));
  const items = [...first.items];
  for (let next = first.next; next !== null; ) {
    const page = staysShape.parse(await get(app, '/v1/stays', [...asked, ['limit', String(limit)], ['cursor', next]]));
    assert.ok(page.items.length > 0 && page.items.length <= limit);
    assert.deepEqual([page.total, page.facets], [first.total, first.facets]);
    items.push(...page.items);
    next = page.next;
  }
  return { ...first, items };
}

testOnBoth('items, total, order, facets and pages are those of a reading by hand', async (database) => {
  const app = testApp({ database });
  await fc.assert(
    fc.asyncProperty(cases, async ([{ facilities, stays }, asking]) => {
      await importCatalogue(database, catalogueFiles(facilities, stays));
      await app.prepare();
      for (const [asked, limit] of asking) {
        const expected = readByHand(facilities, stays, asked, today);
        const found = await walk(app, asked, limit);
        assert.deepEqual(found.items.map(({ id }) => id), expected.ids);
        assert.equal(found.total, expected.total);
        assert.deepEqual(found.facets, expected.facets);
        const map = mapShape.parse(await get(app, '/v1/map', asked.filter(([name]) => name !== 'sort')));
        assert.deepEqual([found.demonstration, map.demonstration], [undefined, undefined]);
        assert.deepEqual(Object.fromEntries(map.features.map(({ id, properties: { stays: count, lowestPriceCents } }) => [id, { stays: count, lowestPriceCents }])), expected.places);
        for (const item of found.items) {
          const row = stays.find(({ id }) => id === item.id) ?? assert.fail();
          const place = facilities.find(({ id }) => id === item.facility.id) ?? assert.fail();
          assert.deepEqual([item.endDate, item.priceCents, item.placesLeft, item.tags.toSorted().join(' '), item.facility.name, item.facility.wheelchair, item.facility.transfer, item.facility.departmentName], [endOf(row), row['price_cents'], row['places'], String(row['tags']).split(' ').toSorted().join(' '), place['name'], place['wheelchair'] === 'yes', place['transfer'] === 'yes', departments[String(place['department_code'])] ?? null]);
          if (asked.some(([name]) => name === 'near')) assert.ok(Math.abs((item.distanceKm ?? -1) - kilometres(place, asked)) < 1e-5);
          else assert.equal(item.distanceKm, undefined);
        }
      }
    }),
    { seed, numRuns: Math.ceil(numRuns / perCatalogue), endOnFailure: true },
  );
});
