import { asc, eq, gt } from 'drizzle-orm';
import type { Facility } from '../../schema/contract/catalogue.ts';
import type { Theme } from '../../schema/contract/simulation.ts';
import { catalogueVersion, facilities, providers, stays } from '../../schema/tables/index.ts';
import { regionOf } from '../catalogue/departments.ts';
import type { Database } from '../database.ts';
import { departmentName } from '../geography/place-names.ts';

const pageRows = 2_000;

const stayColumns = {
  id: stays.id,
  facility: stays.facilityId,
  startDate: stays.startDate,
  nights: stays.nights,
  zone: stays.zone,
  mode: stays.mode,
  priceCents: stays.priceCents,
  childPriceCents: stays.childPriceCents,
  singleSupplementCents: stays.singleSupplementCents,
  placesLeft: stays.places,
  tags: stays.tags,
};

const placeColumns = {
  id: facilities.id,
  name: facilities.name,
  commune: facilities.commune,
  communeCode: facilities.communeCode,
  departmentCode: facilities.departmentCode,
  lat: facilities.lat,
  lon: facilities.lon,
  setting: facilities.setting,
  kind: facilities.kind,
  wheelchair: facilities.wheelchair,
  tourismDisability: facilities.tourismDisability,
  transfer: facilities.transfer,
  description: facilities.description,
  phone: facilities.phone,
  website: facilities.website,
};

/** A stay as the search needs it. */
export type FoundStay = Awaited<ReturnType<typeof stayPage>>[number];

/** The catalogue's hash, and whether it is the demonstration; null before the first import. */
export async function readVersion(database: Database): Promise<{ hash: string; demonstration: boolean } | null> {
  const [row] = await database.select({ hash: catalogueVersion.hash, demonstration: catalogueVersion.demonstration }).from(catalogueVersion);
  return row ?? null;
}

/** Every place of the catalogue, by identifier. */
export async function readFacilities(database: Database): Promise<Facility[]> {
  const rows = await database.select({ place: placeColumns, provider: providers.name }).from(facilities).innerJoin(providers, eq(providers.id, facilities.providerId));
  return rows.map(({ place, provider }) => facilityOf(place, provider)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Hands over every stay, some thousands at a time, in no order that matters. */
export async function readStays(database: Database, take: (rows: readonly FoundStay[]) => void): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const rows: FoundStay[] = await stayPage(database, after);
    take(rows);
    after = rows.length < pageRows ? null : (rows.at(-1)?.id ?? null);
  }
}

/** One stay with its place and its days, or null. */
export async function findStay(database: Database, id: string): Promise<(FoundStay & { theme: Theme | null; programme: string; place: Facility }) | null> {
  const [row] = await database
    .select({ ...stayColumns, theme: stays.theme, programme: stays.programme, row: placeColumns, provider: providers.name })
    .from(stays)
    .innerJoin(facilities, eq(facilities.id, stays.facilityId))
    .innerJoin(providers, eq(providers.id, facilities.providerId))
    .where(eq(stays.id, id));
  if (!row) return null;
  const { row: place, provider, ...stay } = row;
  return { ...stay, place: facilityOf(place, provider) };
}

function stayPage(database: Database, after: string) {
  return database.select(stayColumns).from(stays).where(gt(stays.id, after)).orderBy(asc(stays.id)).limit(pageRows);
}

function facilityOf(row: Omit<Facility, 'provider' | 'regionCode' | 'departmentName'>, provider: string): Facility {
  const { departmentCode } = row;
  return { ...row, provider, regionCode: regionOf(departmentCode), departmentName: departmentCode === null ? null : departmentName(departmentCode) };
}
