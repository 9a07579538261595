import { createHash } from 'node:crypto';
import { disabilities, facilityKinds, modes, settings, tags, type Facility } from '../../../schema/contract/catalogue.ts';
import { themes, zones, type Theme, type Zone } from '../../../schema/contract/simulation.ts';
import type { Mode, Tag } from '../../../schema/contract/catalogue.ts';
import { isDepartment } from '../departments.ts';
import type { Cells } from './cells.ts';

export const facilityColumns = [
  'id', 'name', 'provider', 'commune', 'commune_code', 'department_code', 'lat', 'lon', 'setting', 'kind', 'wheelchair', 'tourism_disability', 'transfer', 'description', 'phone', 'website',
] as const;
export const stayColumns = [
  'id', 'facility', 'start_date', 'nights', 'zone', 'theme', 'mode', 'price_cents', 'child_price_cents', 'single_supplement_cents', 'places', 'tags', 'programme',
] as const;

export type FacilityRow = Omit<Facility, 'regionCode' | 'departmentName'> & { digest: string };

export interface StayRow {
  id: string;
  facility: string;
  startDate: string;
  nights: number;
  zone: Zone;
  theme: Theme | null;
  mode: Mode;
  priceCents: number;
  childPriceCents: number;
  singleSupplementCents: number;
  places: number;
  tags: Tag[];
  programme: string;
  digest: string;
}

/** The dearest that a cell may say: beyond it, a slip of the hand. */
const mostCents = 10_000_000;

/** Reads a line of the file of facilities. */
export function readFacility(cells: Cells): FacilityRow {
  const { communeCode, departmentCode } = readCodes(cells);
  return withDigest({
    id: cells.id('id'),
    name: cells.required('name', 200),
    provider: cells.required('provider', 200),
    commune: cells.required('commune', 200),
    communeCode,
    departmentCode,
    lat: cells.degrees('lat', 90),
    lon: cells.degrees('lon', 180),
    setting: cells.choice('setting', settings),
    kind: cells.choice('kind', facilityKinds),
    wheelchair: cells.yes('wheelchair'),
    tourismDisability: cells.several('tourism_disability', disabilities),
    transfer: cells.yes('transfer'),
    description: cells.text('description', 20_000),
    phone: readPhone(cells),
    website: readWebsite(cells),
  });
}

/** Reads a line of the file of stays. */
export function readStay(cells: Cells, isFacility: (id: string) => boolean): StayRow {
  const facility = cells.required('facility', 100);
  if (facility !== '' && !isFacility(facility)) cells.fail('facility', 'unknown-facility', 'Aucun équipement du premier fichier ne porte cet identifiant.');
  return withDigest({
    id: cells.id('id'),
    facility,
    startDate: cells.date('start_date'),
    nights: cells.whole('nights', 1, 60),
    zone: cells.choice('zone', zones),
    theme: cells.optional('theme', themes),
    mode: cells.choice('mode', modes),
    priceCents: cells.whole('price_cents', 0, mostCents),
    childPriceCents: cells.whole('child_price_cents', 0, mostCents),
    singleSupplementCents: cells.whole('single_supplement_cents', 0, mostCents),
    places: cells.whole('places', 0, 100_000),
    tags: cells.several('tags', tags),
    programme: cells.text('programme', 20_000),
  });
}

/** Adds what names a row's content, to tell later whether it changed. */
export function withDigest<Row extends object>(row: Row): Row & { digest: string } {
  return { ...row, digest: createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32) };
}

/** Spreadsheets drop a code's first zero, which nothing else can be missing; outside France there is no code at all. */
function readCodes(cells: Cells): { communeCode: string | null; departmentCode: string | null } {
  const commune = cells.raw('commune_code').replace(/^(?=\d{4}$)/, '0');
  const department = cells.raw('department_code').replace(/^(?=\d$)/, '0');
  if (commune !== '' && !/^(?:\d{2}|2[AB])\d{3}$/.test(commune)) cells.fail('commune_code', 'not-a-code', 'Il faut le code INSEE de la commune, de cinq caractères, et non son code postal s’il en diffère.');
  if (department !== '' && !isDepartment(department)) cells.fail('department_code', 'not-a-code', 'Il faut le code INSEE d’un département, par exemple 17, 2A ou 974.');
  if (commune === '' && department !== '') cells.fail('commune_code', 'missing', 'Donnez aussi le code INSEE de la commune, ou aucun des deux codes hors de France.');
  if (department === '' && commune !== '') cells.fail('department_code', 'missing', 'Donnez aussi le code du département, ou aucun des deux codes hors de France.');
  return { communeCode: commune === '' ? null : commune, departmentCode: department === '' ? null : department };
}

function readPhone(cells: Cells): string | null {
  const phone = cells.raw('phone');
  if (phone === '') return null;
  if (!/^[+(\d][\d\s.()/-]{2,39}$/u.test(phone)) cells.fail('phone', 'not-a-phone', 'Il faut un numéro de téléphone, ou rien.');
  return phone;
}

function readWebsite(cells: Cells): string | null {
  const website = cells.text('website', 500);
  if (website === '') return null;
  // A script or a file must never become a link on a town hall's page.
  if (!/^https?:\/\/[^\s]+$/i.test(website) || !URL.canParse(website)) cells.fail('website', 'not-an-address', 'Il faut une adresse qui commence par https://, ou rien.');
  return website;
}
