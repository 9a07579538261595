import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { disabilities, facilityKinds, settings, type FacilityKind } from '../../../schema/contract/catalogue.ts';
import type { Zone } from '../../../schema/contract/simulation.ts';
import { root } from '../../root.ts';
import { regionOf } from '../departments.ts';
import { withDigest, type FacilityRow } from '../import/rows.ts';
import { chanceOf } from './chance.ts';
import { around, atCommune, comforts, houseNames, kindNames, providerNames } from './words.fr.ts';

/** Real communes, with their INSEE codes and the coordinates of their centre, to about a kilometre. */
const communes = join(root, 'proxy/catalogue/demonstration/communes.csv');

/** The first six figures of the regulator's numbers for fiction, by the part of France they stand for. */
const phones: readonly (readonly [start: string, regions: readonly string[]])[] = [
  ['01 99 00', ['11']],
  ['02 61 91', ['24', '28', '52', '53']],
  ['03 53 01', ['27', '32', '44']],
  ['04 65 71', ['84', '93', '94']],
  ['05 36 49', ['75', '76']],
];
const otherPhone = '06 39 98';

/** An invented house in each commune. */
export async function inventPlaces(): Promise<FacilityRow[]> {
  const [, ...lines] = (await readFile(communes, 'utf8')).trim().split('\n');
  return lines.map((line) => inventPlace(line.split(',')));
}

function inventPlace([communeCode = '', departmentCode = '', official = '', lat = '', lon = '', where = '']: readonly string[]): FacilityRow {
  const commune = official.replaceAll('\'', '’');
  const id = `demo-${communeCode === '' ? plain(commune) : communeCode.toLowerCase()}`;
  const chance = chanceOf(id);
  const setting = settings.find((name) => name === where) ?? 'countryside';
  const kind = setting === 'city' ? chance.one<FacilityKind>(['hotel', 'residence', 'club-hotel']) : chance.one(facilityKinds);
  const region = regionOf(departmentCode === '' ? null : departmentCode);
  const start = phones.find(([, regions]) => region !== null && regions.includes(region))?.[0] ?? otherPhone;
  const [high, low] = [10 + chance.below(90), 10 + chance.below(90)];
  const wheelchair = chance.percent(45);
  return withDigest({
    id,
    name: `${kindNames[kind]} ${chance.one(houseNames[setting])}`,
    provider: chance.one(providerNames),
    commune,
    communeCode: communeCode === '' ? null : communeCode,
    departmentCode: departmentCode === '' ? null : departmentCode,
    lat: Number(lat),
    lon: Number(lon),
    setting,
    kind,
    wheelchair,
    tourismDisability: disabilities.filter((family) => chance.percent(family === 'motor' && wheelchair ? 60 : 15)),
    transfer: chance.percent(60),
    description: `Lieu inventé pour la démonstration. ${kindNames[kind]} ${chance.one(around[setting])}, ${atCommune(commune)}. ${chance.one(comforts)}`,
    phone: `${start} ${high} ${low}`,
    website: `https://exemple.invalid/lieux/${id}`,
  });
}

function plain(name: string): string {
  return name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-');
}

/** The tariff zone of a place. */
export function zoneOf({ departmentCode }: Pick<FacilityRow, 'departmentCode'>): Zone {
  if (departmentCode === null) return 'union-europeenne';
  if (departmentCode.length === 3) return 'outre-mer';
  return regionOf(departmentCode) === '11' ? 'ile-de-france' : 'metropole';
}
