import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from '../../proxy/app.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { readServedFolder } from '../../proxy/served-folder.ts';
import { catalogueFiles, facility, stay, type Row } from '../catalogue/files.ts';
import { openMemory } from '../support/engines.ts';
import { lastOfAll } from '../support/last.ts';
import { frozenClock, testApp } from '../support/proxy.ts';

const harbour: Row = { ...facility, wheelchair: 'yes', transfer: 'yes', description: 'Une maison de plain-pied entre les pins et la dune.' };
const peaks: Row = { ...facility, id: 'pic', name: 'Les Balcons <b>du</b> "Lac"', commune: 'Gérardmer', commune_code: '88196', department_code: '88', lat: '48.07', lon: '6.88', setting: 'mountain', kind: 'hotel', tourism_disability: '', website: 'https://exemple.invalid/%22' };
const abroad: Row = { ...facility, id: 'mer', name: 'Casa do Mar', commune: 'Nazaré', commune_code: '', department_code: '', lat: '39.6', lon: '-9.07', phone: '', website: '' };

const dates = Array.from({ length: 25 }, (_, index) => `2026-${index < 14 ? '10' : '11'}-${String((index % 14) + 10)}`);

const stays: Row[] = [
  ...dates.map((date, index): Row => ({ ...stay, id: `pin-${index}`, start_date: date, places: index })),
  { ...stay, id: 'pic-1', facility: 'pic', start_date: '2026-12-23', nights: 7, price_cents: 48400, child_price_cents: 29400, single_supplement_cents: 9400, tags: 'christmas intergenerational', programme: 'Jour 1 : accueil <script>|Repas de fête|Jour 8 : retour' },
  { ...stay, id: 'pic-2', facility: 'pic', start_date: '2027-02-06', mode: 'individual', tags: '', programme: '' },
  { ...stay, id: 'mer-é', facility: 'mer', start_date: '2026-10-05', zone: 'union-europeenne', price_cents: 40000 },
];

/** An app whose catalogue has a harbour with twenty-five stays, two stays in the mountains and one abroad. */
export async function catalogueApp({ widgets = false } = {}): Promise<App> {
  const { database, close } = await openMemory();
  lastOfAll(close);
  await importCatalogue(database, catalogueFiles([harbour, peaks, abroad], stays));
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const app = testApp({ database, clock: frozenClock('2026-09-01T10:00:00+02:00'), widgets: widgets ? await readServedFolder(join(dist, 'widgets')) : [], pages: { files: await readServedFolder(join(dist, 'demo')), headers: {} } });
  await app.prepare();
  return app;
}
