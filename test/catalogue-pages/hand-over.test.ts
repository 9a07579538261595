import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import type { App } from '../../proxy/app.ts';
import { departmentCodes, regionCodes } from '../../proxy/catalogue/departments.ts';
import { disabilities, facilityKinds, settings, tags } from '../../schema/contract/catalogue.ts';
import { staysShape } from '../../schema/contract/stays.ts';
import { zones } from '../../schema/contract/simulation.ts';
import { queryOf } from '../../widgets/finder/query.ts';
import { readView } from '../../widgets/finder/view.ts';
import { ask } from '../support/proxy.ts';
import { catalogueApp } from './world.ts';

const today = '2026-09-01';
let app: App;
before(async () => { app = await catalogueApp(); });

/** The stays that a page lists, and the view it hands to the finder; null where it keeps its list. */
async function read(query: string): Promise<{ listed: string[]; view: string | null }> {
  const page = await (await ask(app, `/stays?${query}`)).text();
  const view = /<sev-finder remember data-view="([^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#39;', '\'') ?? null;
  return { view, listed: [...page.matchAll(/<li class="stay"><h3><a href="\/stays\/([^"]+)"/g)].map(([, id = '']) => decodeURIComponent(id)) };
}

/** The stays that the finder shows first for a view. */
async function found(view: string): Promise<string[]> {
  const seen = readView(`#${view}`);
  const query = queryOf({ view: seen, limits: { setting: [], region: [], department: [], facility: [] }, today, around: undefined });
  for (const sort of seen.sort ?? []) query.set('sort', sort);
  return staysShape.parse(await (await ask(app, `/v1/stays?${query.toString()}`)).json()).items.map(({ id }) => id);
}

const one = (name: string, ...values: string[]): fc.Arbitrary<[string, string]> => fc.constantFrom(...values).map((value) => [name, value]);
const field = fc.oneof(
  one('setting', ...settings), one('nights', '4', '7', '60'), one('zone', ...zones), one('wheelchair', 'true'), one('transfer', 'true'), one('disability', ...disabilities), one('tag', ...tags), one('region', '75', '44', '94'), one('department', '17', '88'),
  one('month', '2026-09', '2026-10', '2026-12', '2027-09', '2027-10', '2026-08'), one('maxPriceCents', '45000', '40000', '40400', '0'), one('q', 'rochelle', 'Le lac & “l’été”', 'x'.repeat(150)), one('sort', 'date', 'price'),
  one('from', '2026-11-01'), one('to', '2026-11-01'), one('kind', ...facilityKinds), one('mode', 'group'), one('places', '10'), one('facility', 'pin', 'mer'), one('page', '1', '2'),
);

test('the finder starts from the very list that it takes the place of', async () => {
  let handed = 0;
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(field, { maxLength: 3, selector: String }), async (fields) => {
      const { listed, view } = await read(new URLSearchParams(fields).toString());
      if (view === null) return;
      handed += 1;
      assert.deepEqual(await found(view), listed);
    }),
    { seed: 20_260_901, numRuns: 600 },
  );
  assert.ok(handed > 200, String(handed));
});

test('every place that the page offers is one that the finder knows', async () => {
  for (const [name, codes] of [['region', regionCodes], ['department', departmentCodes]] as const) {
    for (const code of codes) assert.deepEqual(readView(`#sev.${name}=${code}`), { [name]: [code] });
  }
});

test('what the finder has no choice for keeps the page’s own list', async () => {
  for (const query of ['facility=pin', 'near=46.16,-1.15', 'near=46.16,-1.15&sort=distance', 'from=2026-11-01', 'kind=hotel', 'page=2', 'region=75&region=44', 'zone=metropole', 'maxPriceCents=40401']) {
    const { view, listed } = await read(query);
    assert.equal(view, null, query);
    assert.ok(listed.length > 0, query);
  }
});
