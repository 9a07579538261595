import { and, asc, eq, gt, sql } from 'drizzle-orm';
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
  placesLeft: sql<number>`${stays.places} - ${stays.held}`.as('places_left'),
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
export interface FoundStay extends Pick<typeof stays.$inferSelect, 'id' | 'startDate' | 'nights' | 'zone' | 'mode' | 'priceCents' | 'childPriceCents' | 'singleSupplementCents' | 'tags'> {
  facility: string;
  placesLeft: number;
}

/** What tells one state of the catalogue from another: the files it was made of, and how often groups changed what they hold since the beginning. */
export interface CatalogueState {
  hash: string;
  revision: number;
  demonstration: boolean;
}

/** A stay whose free places may have changed, and how many of its places groups hold. */
export type FreePlaces = Pick<FoundStay, 'id' | 'startDate' | 'placesLeft'> & { held: number };

/** The state of the catalogue; null before the first import. */
export async function readVersion(database: Database): Promise<CatalogueState | null> {
  const { hash, revision, demonstration } = catalogueVersion;
  const [row] = await database.select({ hash, revision, demonstration }).from(catalogueVersion);
  return row ?? null;
}

/** Every place of the catalogue, by identifier. */
export async function readFacilities(database: Database): Promise<Facility[]> {
  const rows = await database.select({ place: placeColumns, provider: providers.name }).from(facilities).innerJoin(providers, eq(providers.id, facilities.providerId));
  return rows.map(({ place, provider }) => facilityOf(place, provider)).toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** Hands over every stay that is in the catalogue, some thousands at a time, in no order that matters. */
export async function readStays(database: Database, take: (rows: readonly FoundStay[]) => void): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const rows = await stayPage(database, after);
    take(rows);
    after = rows.length < pageRows ? null : (rows.at(-1)?.id ?? null);
  }
}

/** Free places of the stays that groups hold some of, and of those named, which groups may have left. */
export async function readFreePlaces(database: Database, before: readonly string[]): Promise<FreePlaces[]> {
  const named = sql`select json_array_elements_text(${JSON.stringify(before)}::text::json)`;
  return database
    .select({ id: stays.id, startDate: stays.startDate, placesLeft: stayColumns.placesLeft, held: stays.held })
    .from(stays)
    .where(and(eq(stays.withdrawn, false), sql`(${stays.held} > 0 or ${stays.id} in (${named}))`));
}

/** One stay of the catalogue with its place and its days, or null. */
export async function findStay(database: Database, id: string): Promise<(FoundStay & { theme: Theme | null; programme: string; place: Facility }) | null> {
  const [row] = await database
    .select({ ...stayColumns, theme: stays.theme, programme: stays.programme, row: placeColumns, provider: providers.name })
    .from(stays)
    .innerJoin(facilities, eq(facilities.id, stays.facilityId))
    .innerJoin(providers, eq(providers.id, facilities.providerId))
    .where(and(eq(stays.id, id), eq(stays.withdrawn, false)));
  if (!row) return null;
  const { row: place, provider, ...stay } = row;
  return { ...stay, place: facilityOf(place, provider) };
}

/** As one text, which the drivers read in a third of the time they take over as many rows of as many columns. */
async function stayPage(database: Database, after: string): Promise<FoundStay[]> {
  const page = database.select(stayColumns).from(stays).where(and(gt(stays.id, after), eq(stays.withdrawn, false))).orderBy(asc(stays.id)).limit(pageRows).as('page');
  const named = sql.join(Object.entries(page._.selectedFields).flatMap(([name, column]) => [sql`${sql.raw(`'${name}'`)}`, sql`${column}`]), sql`, `);
  const [row] = await database.select({ rows: sql<FoundStay[] | null>`json_agg(json_build_object(${named}))` }).from(page);
  return row?.rows ?? [];
}

function facilityOf(row: Omit<Facility, 'provider' | 'regionCode' | 'departmentName'>, provider: string): Facility {
  const { departmentCode } = row;
  return { ...row, provider, regionCode: regionOf(departmentCode), departmentName: departmentCode === null ? null : departmentName(departmentCode) };
}
