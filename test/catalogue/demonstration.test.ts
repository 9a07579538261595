import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { z } from 'zod';
import { inventPartnerStays } from '../../proxy/catalogue/demonstration/partner-stays.ts';
import { inventCatalogue } from '../../proxy/catalogue/demonstration/seed.ts';
import { distanceKm } from '../../proxy/catalogue/distance.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { readCatalogue } from '../../proxy/catalogue/import/read-catalogue.ts';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { mapShape, stayShape, staysShape } from '../../schema/contract/stays.ts';
import { addDays } from '../../schema/rules/age.ts';
import { decide } from '../../schema/rules/decide.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, frozenClock, testApp } from '../support/proxy.ts';
import { catalogueFiles, type Row } from './files.ts';

const today = '2026-11-21';
const { facilities, stays, hash } = await inventCatalogue(today, publishedConditions);
const communesFile = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
const communeShape = z.object({ code: z.string(), nom: z.string(), departement: z.string().optional(), region: z.string().optional(), type: z.string() });
const communes = z.array(communeShape).parse(JSON.parse(readFileSync(communesFile, 'utf8')));

test('has some two hundred places on real communes, in every region and abroad', () => {
  assert.ok(facilities.length >= 200 && facilities.length <= 250, String(facilities.length));
  const official = new Map(communes.filter(({ type }) => type === 'commune-actuelle').map((commune) => [commune.code, commune]));
  const regions = new Set<string | undefined>();
  for (const { commune, communeCode, departmentCode, lat, lon } of facilities) {
    if (communeCode === null) {
      assert.ok(distanceKm({ lat, lon }, { lat: 46.5, lon: 2.5 }) < 2_500, commune);
      continue;
    }
    const found = official.get(communeCode);
    assert.deepEqual([found?.nom.replaceAll('\'', '’'), found?.departement], [commune, departmentCode], communeCode);
    regions.add(found?.region);
  }
  assert.equal(regions.size, 18);
  assert.ok(facilities.filter(({ communeCode }) => communeCode === null).length >= 4);
  for (const setting of ['sea', 'mountain', 'countryside', 'city']) assert.ok(facilities.filter((place) => place.setting === setting).length >= 25, setting);
});

test('stands where its department is: near the others of it', () => {
  for (const place of facilities.filter(({ departmentCode }) => departmentCode !== null)) {
    for (const other of facilities) if (other.departmentCode === place.departmentCode) assert.ok(distanceKm(place, other) < 160, `${place.commune} ${other.commune}`);
  }
});

test('has several thousand stays in the twelve months to come, at the programme’s formulas and under its prices', () => {
  assert.ok(stays.length >= 3_000 && stays.length <= 9_000, String(stays.length));
  const byMonth = new Map<string, number>();
  for (const stay of stays) {
    assert.ok(stay.startDate > today && stay.startDate <= addDays(today, 365), stay.id);
    byMonth.set(stay.startDate.slice(0, 7), (byMonth.get(stay.startDate.slice(0, 7)) ?? 0) + 1);
    const { startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents } = stay;
    const asked = { startDate, nights, zone, priceCents, childPriceCents, singleSupplementCents };
    assert.equal(decide({ stay: asked, people: [{ id: 'a', birthDate: '1950-01-01' }] }, publishedConditions, today).stay.verdict, 'yes', stay.id);
  }
  assert.ok([...byMonth.values()].every((count) => count > 30), JSON.stringify([...byMonth]));
  for (const tag of ['christmas', 'intergenerational', 'respite', 'digital'] as const) assert.ok(stays.filter(({ tags }) => tags.includes(tag)).length > 20, tag);
});

test('tells each stay day by day', () => {
  for (const { programme, nights, id, startDate, tags } of stays) {
    const lines = programme.split('|');
    const eve = lines.findIndex((line) => line.includes('veillée de Noël'));
    assert.equal(eve >= 0, tags.includes('christmas'), id);
    if (eve >= 0) assert.match(addDays(startDate, eve), /-12-24$/);
    assert.doesNotMatch(programme, / à Les? /);
    assert.equal(lines.length, nights + 1, id);
    lines.forEach((line, index) => assert.ok(line.startsWith(`Jour ${index + 1}\u00A0: `), line));
    assert.match(programme, /excursion/);
    assert.doesNotMatch(programme, /undefined|null/);
  }
});

test('is set as French is: no-break spaces, true apostrophes, capitals and stops', () => {
  const texts = [...facilities.flatMap(({ name, provider, commune, description }) => [name, provider, commune, description]), ...stays.flatMap(({ programme }) => programme.split('|'))];
  for (const text of new Set(texts)) {
    assert.doesNotMatch(text, /['"]| [:;?!»€]|« |[^\u00A0\u202F][;?!»]|\.\.\.| {2}|^\s|\s$|…\S| ,/, text);
    assert.match(text, /^\p{Lu}/u, text);
  }
  for (const { description } of facilities) assert.match(description, /\.$/);
});

test('reaches nobody: numbers for fiction, addresses that lead nowhere, and says that it is invented', () => {
  for (const { phone, website, description } of facilities) {
    assert.match(phone ?? '', /^(?:01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98) \d\d \d\d$/);
    assert.match(website ?? '', /^https:\/\/exemple\.invalid\//);
    assert.match(description, /^Lieu inventé pour la démonstration\./);
  }
});

test('is the same each time for the same day, and passes the door of imports unchanged', async () => {
  assert.equal((await inventCatalogue(today, publishedConditions)).hash, hash);
  assert.notEqual((await inventCatalogue('2027-02-01', publishedConditions)).hash, hash);
  const yes = (value: boolean): string => (value ? 'yes' : 'no');
  const places = facilities.map((place): Row => ({
    ...textsOf(place), commune_code: place.communeCode ?? '', department_code: place.departmentCode ?? '', wheelchair: yes(place.wheelchair), transfer: yes(place.transfer), tourism_disability: place.tourismDisability.join(' '),
  }));
  const offers = stays.map((stay): Row => ({
    ...textsOf(stay), start_date: stay.startDate, price_cents: stay.priceCents, child_price_cents: stay.childPriceCents, single_supplement_cents: stay.singleSupplementCents, tags: stay.tags.join(' '),
  }));
  assert.equal((await readCatalogue(catalogueFiles(places, offers))).hash, hash);
});

testOnBoth('is sown once, where there was nothing, said to be invented, and never put over what somebody imported', async (database) => {
  const clock = frozenClock('2026-11-21T08:00:00+01:00');
  const totalOf = async (demonstration: boolean): Promise<number> => {
    const app = testApp({ database, clock, demonstration });
    await app.prepare();
    return staysShape.parse(await (await ask(app, '/v1/stays?limit=1')).json()).total;
  };
  assert.equal(await totalOf(false), 0);
  // The stays of the demonstration's partner are on top, those that are over unseen.
  const upcoming = inventPartnerStays(facilities, today, publishedConditions).filter(({ startDate }) => startDate >= today);
  assert.equal(await totalOf(true), stays.length + upcoming.length);
  const app = testApp({ database, clock });
  await app.prepare();
  const said = async (): Promise<unknown[]> => [
    staysShape.parse(await (await ask(app, '/v1/stays?q=zzzzz')).json()).demonstration,
    mapShape.parse(await (await ask(app, '/v1/map')).json()).demonstration,
  ];
  assert.deepEqual(await said(), [true, true]);
  const [first] = staysShape.parse(await (await ask(app, '/v1/stays?wheelchair=true&setting=sea&limit=1')).json()).items;
  stayShape.parse(await (await ask(app, `/v1/stays/${first?.id}`)).json());
  clock.set('2027-03-01T08:00:00+01:00');
  assert.ok((await totalOf(true)) < stays.length);
  await importCatalogue(database, catalogueFiles([], []));
  assert.equal(await totalOf(true), 0);
  await app.prepare();
  assert.deepEqual(await said(), [undefined, undefined]);
});

function textsOf(row: object): Row {
  return Object.fromEntries(Object.entries(row).filter((field): field is [string, string | number] => typeof field[1] === 'string' || typeof field[1] === 'number'));
}
