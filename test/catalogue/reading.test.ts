import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CatalogueRefused } from '../../proxy/catalogue/import/fault.ts';
import { readCatalogue, type CatalogueFiles } from '../../proxy/catalogue/import/read-catalogue.ts';
import { catalogueFiles, facility, stay, type Row } from './files.ts';

async function faultsOf(files: CatalogueFiles): Promise<string[]> {
  try {
    await readCatalogue(files);
  } catch (error) {
    if (error instanceof CatalogueRefused) return error.faults.map(({ file, line, column, code }) => `${file} ${line} ${column} ${code}`.replaceAll('  ', ' '));
    throw error;
  }
  return [];
}

test('reads each column', async () => {
  const { facilities, stays } = await readCatalogue(catalogueFiles());
  const [{ digest: _one, ...place } = assert.fail()] = facilities;
  const [{ digest: _other, ...offer } = assert.fail()] = stays;
  assert.deepEqual(place, {
    id: 'pin', name: 'Le Pin d’Or', provider: 'Vacances de l’Ouest', commune: 'La Rochelle', communeCode: '17300', departmentCode: '17', lat: 46.16, lon: -1.15, setting: 'sea', kind: 'holiday-village',
    wheelchair: true, tourismDisability: ['mental', 'motor'], transfer: false, description: 'Au bord de l’eau.', phone: '01 99 00 12 34', website: 'https://exemple.invalid/pin',
  });
  assert.deepEqual(offer, {
    id: 'pin-1', facility: 'pin', startDate: '2026-10-12', nights: 4, zone: 'metropole', theme: null, mode: 'group', priceCents: 40400, childPriceCents: 24600, singleSupplementCents: 7700,
    places: 20, tags: ['christmas'], programme: 'Jour 1 : accueil|Jour 2 : le port',
  });
});

test('takes the habits of spreadsheets for the same catalogue', async () => {
  const ain = { ...facility, id: 'é', commune: 'Ambérieu-en-Bugey', commune_code: '01004', department_code: '01', description: 'Ligne 1\nLigne 2, « ; »' };
  const offer = { ...stay, facility: 'é' };
  const plain = await readCatalogue(catalogueFiles([facility, ain], [stay, { ...offer, id: 'b' }]));
  const spread = { ...ain, id: 'é'.normalize('NFD'), commune: ` ${'Ambérieu-en-Bugey'.normalize('NFD')} `, commune_code: '1004', department_code: '1', lat: '46,16', lon: '-1,15' };
  const habits = { delimiter: ';', end: '\r\n', before: '\uFEFF' } as const;
  const other = await readCatalogue(catalogueFiles([spread, facility], [{ ...offer, id: 'b' }, stay, Object.fromEntries(Object.keys(stay).map((name) => [name, '']))], habits));
  assert.equal(other.hash, plain.hash);
});

test('a catalogue may be empty, and its hash follows any cell', async () => {
  const { hash, stays } = await readCatalogue(catalogueFiles([], []));
  assert.deepEqual(stays, []);
  const hashes = [hash];
  for (const files of [catalogueFiles(), catalogueFiles([{ ...facility, phone: '' }]), catalogueFiles([facility], [{ ...stay, places: 19 }])]) hashes.push((await readCatalogue(files)).hash);
  assert.equal(new Set(hashes).size, 4);
});

test('outside France the codes are empty', async () => {
  assert.deepEqual(await faultsOf(catalogueFiles([{ ...facility, commune_code: '', department_code: '' }])), []);
  assert.deepEqual(await faultsOf(catalogueFiles([{ ...facility, commune_code: '' }])), ['facilities 2 commune_code missing']);
  assert.deepEqual(await faultsOf(catalogueFiles([{ ...facility, department_code: '' }])), ['facilities 2 department_code missing']);
});

const broken: [Row, Row, string][] = [
  [{ id: '' }, {}, 'facilities 2 id missing'],
  [{ id: 'a b' }, {}, 'facilities 2 id not-an-id'],
  [{ name: '' }, {}, 'facilities 2 name missing'],
  [{ name: 'x'.repeat(201) }, {}, 'facilities 2 name too-long'],
  [{ provider: ' ' }, {}, 'facilities 2 provider missing'],
  [{ description: 'a\u0000b' }, {}, 'facilities 2 description control-character'],
  [{ commune_code: '1730A' }, {}, 'facilities 2 commune_code not-a-code'],
  [{ department_code: '20' }, {}, 'facilities 2 department_code not-a-code'],
  [{ lat: '91' }, {}, 'facilities 2 lat not-degrees'],
  [{ lon: '' }, {}, 'facilities 2 lon missing'],
  [{ lon: '1e2' }, {}, 'facilities 2 lon not-degrees'],
  [{ setting: 'Sea' }, {}, 'facilities 2 setting not-allowed'],
  [{ kind: '' }, {}, 'facilities 2 kind missing'],
  [{ wheelchair: 'oui' }, {}, 'facilities 2 wheelchair not-allowed'],
  [{ tourism_disability: 'motor,mental' }, {}, 'facilities 2 tourism_disability not-allowed'],
  [{ website: 'data:text/html,x' }, {}, 'facilities 2 website not-an-address'],
  [{ phone: '<b>' }, {}, 'facilities 2 phone not-a-phone'],
  [{}, { facility: 'nowhere' }, 'stays 2 facility unknown-facility'],
  [{}, { start_date: '2026-02-29' }, 'stays 2 start_date not-a-date'],
  [{}, { start_date: '12/10/2026' }, 'stays 2 start_date not-a-date'],
  [{}, { nights: 0 }, 'stays 2 nights not-a-number'],
  [{}, { nights: '4,5' }, 'stays 2 nights not-a-number'],
  [{}, { zone: 'France' }, 'stays 2 zone not-allowed'],
  [{}, { theme: 'other' }, 'stays 2 theme not-allowed'],
  [{}, { mode: '' }, 'stays 2 mode missing'],
  [{}, { price_cents: '484,00' }, 'stays 2 price_cents not-a-number'],
  [{}, { child_price_cents: '-1' }, 'stays 2 child_price_cents not-a-number'],
  [{}, { single_supplement_cents: '' }, 'stays 2 single_supplement_cents missing'],
  [{}, { places: '10000000000' }, 'stays 2 places not-a-number'],
  [{}, { tags: 'christmas summer' }, 'stays 2 tags not-allowed'],
];

test('names line, column and reason of each broken cell', async () => {
  for (const [place, offer, expected] of broken) {
    const faults = await faultsOf(catalogueFiles([{ ...facility, ...place }], [{ ...stay, ...offer }]));
    assert.ok(faults.includes(expected), `${expected} among ${faults.join('; ')}`);
    assert.equal(faults.length, place['id'] === undefined ? 1 : 2);
  }
});

test('names thirty places broken in thirty ways at once', async () => {
  const places = broken.map(([place], index) => ({ ...facility, id: `f${index}`, ...place }));
  const offers = broken.map(([, offer], index) => ({ ...stay, id: `s${index}`, facility: 'f20', ...offer }));
  const faults = await faultsOf(catalogueFiles(places, offers, { delimiter: ';', end: '\r\n', before: '\uFEFF' }));
  assert.deepEqual(faults, broken.map(([, , text], index) => text.replace(' 2 ', ` ${index + 2} `)));
  assert.equal(faults.length, 30);
});

test('names every broken place at once, where an editor shows it', async () => {
  const stays = broken.filter(([place]) => Object.keys(place).length === 0).map(([, offer], index) => ({ ...stay, id: `s${index}`, ...offer }));
  const good = { ...stay, id: 'good', programme: 'une\r\ndeux\r\ntrois' };
  const faults = await faultsOf(catalogueFiles([facility], [good, ...stays], { end: '\r\n' }));
  const expected = broken.filter(([place]) => Object.keys(place).length === 0).map(([, , text], index) => text.replace(' 2 ', ` ${index + 5} `));
  assert.deepEqual(faults, expected);
  assert.equal((await faultsOf(catalogueFiles([facility, facility], [stay, stay]))).join(), 'facilities 3 id repeated-id,stays 3 id repeated-id');
});

test('names what is wrong with a file as a whole', async () => {
  const { facilities, stays } = catalogueFiles();
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
  const with2 = (changed: string | Uint8Array): CatalogueFiles => ({ facilities, stays: Buffer.from(changed) });
  assert.deepEqual(await faultsOf(with2('')), ['stays 1 empty-file']);
  assert.deepEqual(await faultsOf(with2(text(stays).replace('nights', 'nuits'))), ['stays 1 nights missing-column', 'stays 1 nuits unknown-column']);
  assert.deepEqual(await faultsOf(with2(text(stays).replace('theme', 'mode'))), ['stays 1 theme missing-column', 'stays 1 mode repeated-column']);
  assert.deepEqual(await faultsOf(with2(`${text(stays)}a,b\n`)), ['stays 3 wrong-cells']);
  assert.deepEqual(await faultsOf(with2(`${text(stays)}"a,b\nc\n`)), ['stays 3 unreadable']);
  assert.deepEqual(await faultsOf(with2(Buffer.concat([stays, Buffer.from([0x63, 0xe9, 10, 0x62, 10, 0xff])]))), ['stays 3 not-utf-8', 'stays 3 wrong-cells', 'stays 4 wrong-cells', 'stays 5 not-utf-8', 'stays 5 wrong-cells']);
  assert.deepEqual(await faultsOf({ facilities: Buffer.from('x'), stays }), [...(await faultsOf({ facilities: Buffer.from('x'), stays: Buffer.from(text(stays).split('\n')[0] ?? '') }))]);
});

test('what is wrong with a file as a whole hides no other fault of its rows', async () => {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString().replaceAll('’', '\'');
  const { facilities, stays } = catalogueFiles([{ ...facility, name: 'Les Îles' }, { ...facility, id: 'b', lat: 'x' }], [{ ...stay, nights: 0 }, { ...stay, id: 'c', facility: 'b' }, { ...stay, id: 'd', facility: 'nowhere' }]);
  const ofStays = ['stays 2 nights not-a-number', 'stays 4 facility unknown-facility'];
  assert.deepEqual(await faultsOf({ facilities: Buffer.from(text(facilities), 'latin1'), stays }), ['facilities 2 not-utf-8', 'facilities 3 lat not-degrees', ...ofStays]);
  assert.deepEqual(await faultsOf({ facilities: Buffer.from(text(facilities).replace('phone', 'telephone')), stays }), ['facilities 1 phone missing-column', 'facilities 1 telephone unknown-column', 'facilities 3 lat not-degrees', ...ofStays]);
  const cut = text(facilities).replace(/\nb,.*\n/, '\nb,cut\n');
  assert.deepEqual(await faultsOf({ facilities: Buffer.from(cut), stays }), ['facilities 3 wrong-cells', ...ofStays]);
});

test('a stay whose facility is not there is refused, also where no facility is', async () => {
  assert.deepEqual(await faultsOf(catalogueFiles([])), ['stays 2 facility unknown-facility']);
});

test('stays are not to blame where their facilities cannot be read', async () => {
  const { facilities, stays } = catalogueFiles();
  assert.deepEqual(await faultsOf({ facilities: Buffer.from(`"${Buffer.from(facilities).toString()}`), stays }), ['facilities 1 unreadable']);
  assert.deepEqual(await faultsOf({ facilities: Buffer.from(Buffer.from(facilities).toString().replaceAll('’', '\'').replace('\npin', '\népin'), 'latin1'), stays }), ['facilities 2 not-utf-8']);
});

test('takes the empty lines and columns that a spreadsheet leaves around', async () => {
  const { facilities, stays } = catalogueFiles([facility], [stay], { delimiter: ';' });
  const around = (bytes: Uint8Array, end: string): Uint8Array => Buffer.from(`\uFEFF${end}${Buffer.from(bytes).toString().replaceAll('\n', `;;${end}`)}`);
  const plain = await readCatalogue(catalogueFiles());
  for (const end of ['\n', '\r\n', '\r']) assert.equal((await readCatalogue({ facilities: around(facilities, end), stays: around(stays, end) })).hash, plain.hash);
  assert.deepEqual(await faultsOf({ facilities: Buffer.from(Buffer.from(around(facilities, '\n')).toString().replace('/pin;', '/pin;x')), stays }), ['facilities 3 wrong-cells']);
});

test('the two files that the README shows are a catalogue', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [facilities, stays] = [...readme.matchAll(/^```csv\n([^`]+)^```$/gm)].map(([, file]) => Buffer.from(file ?? ''));
  assert.ok(facilities && stays);
  const { facilities: places, stays: offers } = await readCatalogue({ facilities, stays });
  assert.deepEqual([places.map(({ id }) => id), offers.map(({ id }) => id)], [['embruns'], ['embruns-1012']]);
});

test('lets others work while it reads', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ ...stay, id: `s${index}` }));
  const files = catalogueFiles([facility], many);
  const [rows, bytes] = [many.length, files.stays.length];
  let turns = 0;
  let watch = setImmediate(function others() {
    turns += 1;
    watch = setImmediate(others);
  });
  await readCatalogue(files);
  clearImmediate(watch);
  assert.ok(turns > rows / 500 && turns > bytes / 100_000, `${turns} turns of others for ${rows} rows and ${bytes} bytes`);
});
