import { eq, sql, type SQL } from 'drizzle-orm';
import type { ImportReport } from '../../schema/contract/catalogue.ts';
import { catalogueVersion, facilities, groups, providers, stays } from '../../schema/tables/index.ts';
import { breath } from '../catalogue/breath.ts';
import { CatalogueRefused } from '../catalogue/import/fault.ts';
import type { ReadCatalogue } from '../catalogue/import/read-catalogue.ts';
import type { Database } from '../database.ts';
import { faultsOf, GroupArrived, lockHeldStays } from './catalogue-held.ts';
import { widen } from './scope.ts';

/** Where each change of the catalogue is said, to this process and to any other on the same database. */
export const catalogueChannel = 'sev_catalogue';

/** Any number will do, as long as every process of the product takes the same. */
const importLock = 7_365_602;
const batchRows = 1_000;

interface Writing {
  demonstration: boolean;
  /** The line of the file where a stay stands, to say what is wrong with it. */
  lineOf?: (stayId: string) => number;
  written?: (rows: number) => void;
}

type Counts = Pick<ImportReport, 'added' | 'updated' | 'removed'>;

/**
 * Makes this the whole catalogue in one transaction, and answers how many stays it changed, or null where it was there.
 *
 * Rows that stay as they are are neither written nor locked, so that registrations on them go on meanwhile. Throws
 * `CatalogueRefused` where a stay would lose what groups hold of it, or change under people who are registered.
 */
export async function writeCatalogue(database: Database, catalogue: ReadCatalogue, writing: Writing): Promise<Counts | null> {
  try {
    return await tryToWrite(database, catalogue, writing);
  } catch (error) {
    if (error instanceof GroupArrived) return writeCatalogue(database, catalogue, writing);
    throw error;
  }
}

function tryToWrite(database: Database, catalogue: ReadCatalogue, { demonstration, lineOf = () => 0, written = () => undefined }: Writing): Promise<Counts | null> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${importLock})`);
    const [standing] = await transaction.select().from(catalogueVersion).where(eq(catalogueVersion.id, 1));
    if (standing?.hash === catalogue.hash) return null;
    // What groups hold is closed to all but their tenants, and an import is the operator's.
    await widen(transaction);
    const before = await digestsOf(transaction, stays, eq(stays.withdrawn, false));
    const facilitiesBefore = await digestsOf(transaction, facilities);
    const changed = catalogue.stays.filter(({ id, digest }) => before.get(id) !== digest);
    const named = new Set(catalogue.stays.map(({ id }) => id));
    const gone = [...before.keys()].filter((id) => !named.has(id));
    const heldStays = await lockHeldStays(transaction, [...changed.map(({ id }) => id), ...gone]);
    const faults = changed.flatMap((row) => faultsOf(row, heldStays.get(row.id), lineOf(row.id)));
    if (faults.length > 0) throw new CatalogueRefused(faults);

    const changedFacilities = catalogue.facilities.filter(({ id, digest }) => facilitiesBefore.get(id) !== digest);
    await inBatches(changedFacilities.map(({ provider }) => ({ name: provider })), (rows) => transaction.execute(addProviders(rows)));
    await inBatches(changedFacilities, (rows) => transaction.execute(putFacilities(rows)));
    await inBatches(changed, async (rows) => {
      await transaction.execute(putStays(rows));
      written(rows.length);
    });
    await inBatches(gone, (ids) => removeStays(transaction, ids));
    const kept = new Set(catalogue.facilities.map(({ id }) => id));
    await inBatches([...facilitiesBefore.keys()].filter((id) => !kept.has(id)), (ids) => removeFacilities(transaction, ids));

    const version = { hash: catalogue.hash, demonstration, importedAt: sql`now()` };
    await transaction.insert(catalogueVersion).values(version).onConflictDoUpdate({ target: catalogueVersion.id, set: version });
    // PostgreSQL sends it when the transaction is committed, and not at all when it is not.
    await transaction.execute(sql`select pg_notify(${catalogueChannel}, ${catalogue.hash})`);
    const added = changed.filter(({ id }) => !before.has(id)).length;
    return { added, updated: changed.length - added, removed: gone.length };
  });
}

/** Says that groups changed what they hold. The last thing of a transaction: everybody's row is locked from here on. */
export async function tellHeldPlaces(transaction: Database): Promise<void> {
  await transaction.update(catalogueVersion).set({ revision: sql`${catalogueVersion.revision} + 1` });
  await transaction.execute(sql`select pg_notify(${catalogueChannel}, '')`);
}

/** Takes stays out of the catalogue: those that groups are on are withdrawn, the others deleted. */
async function removeStays(database: Database, ids: readonly string[]): Promise<void> {
  const grouped = sql`exists (select from ${groups} where ${groups.stayId} = ${stays.id})`;
  await database.execute(sql`update ${stays} set withdrawn = true where ${stays.id} in (${listed(ids)}) and ${grouped}`);
  await database.execute(sql`delete from ${stays} where ${stays.id} in (${listed(ids)}) and not ${grouped}`);
}

/** Takes out facilities that no stay names any more. */
function removeFacilities(database: Database, ids: readonly string[]): PromiseLike<unknown> {
  return database.execute(sql`delete from ${facilities} where ${facilities.id} in (${listed(ids)}) and not exists (select from ${stays} where ${stays.facilityId} = ${facilities.id})`);
}

async function digestsOf(database: Database, table: typeof stays | typeof facilities, which?: SQL): Promise<Map<string, string>> {
  const rows = await database.select({ id: table.id, digest: table.digest }).from(table).where(which);
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

async function inBatches<Row>(rows: readonly Row[], write: (batch: readonly Row[]) => PromiseLike<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += batchRows) {
    await write(rows.slice(from, from + batchRows));
    await breath();
  }
}

/** One parameter however many rows; through text, since one driver would quote a JSON parameter once more. */
function json(rows: readonly unknown[]): SQL {
  return sql`${JSON.stringify(rows)}::text::json`;
}

function listed(ids: readonly string[]): SQL {
  return sql`select json_array_elements_text(${json(ids)})`;
}

function addProviders(rows: readonly { name: string }[]): SQL {
  return sql`insert into ${providers} (name) select distinct name from json_to_recordset(${json(rows)}) as row(name text) on conflict do nothing`;
}

function putFacilities(rows: readonly unknown[]): SQL {
  return sql`insert into ${facilities} (id, digest, provider_id, name, commune, commune_code, department_code, lat, lon, setting, kind, wheelchair, tourism_disability, transfer, description, phone, website)
    select r.id, digest, p.id, r.name, commune, "communeCode", "departmentCode", lat, lon, setting, kind, wheelchair, "tourismDisability", transfer, description, phone, website
    from json_to_recordset(${json(rows)}) as r(id text, digest text, provider text, name text, commune text, "communeCode" text, "departmentCode" text, lat float8, lon float8, setting text, kind text, wheelchair boolean, "tourismDisability" text[], transfer boolean, description text, phone text, website text)
    join ${providers} p on p.name = r.provider
    on conflict (id) do update set ${replaced(['digest', 'provider_id', 'name', 'commune', 'commune_code', 'department_code', 'lat', 'lon', 'setting', 'kind', 'wheelchair', 'tourism_disability', 'transfer', 'description', 'phone', 'website'])}`;
}

function putStays(rows: readonly unknown[]): SQL {
  return sql`insert into ${stays} (id, digest, facility_id, start_date, nights, zone, theme, mode, price_cents, child_price_cents, single_supplement_cents, places, tags, programme)
    select id, digest, facility, "startDate", nights, zone, theme, mode, "priceCents", "childPriceCents", "singleSupplementCents", places, tags, programme
    from json_to_recordset(${json(rows)}) as r(id text, digest text, facility text, "startDate" date, nights smallint, zone text, theme text, mode text, "priceCents" int, "childPriceCents" int, "singleSupplementCents" int, places int, tags text[], programme text)
    on conflict (id) do update set ${replaced(['digest', 'facility_id', 'start_date', 'nights', 'zone', 'theme', 'mode', 'price_cents', 'child_price_cents', 'single_supplement_cents', 'places', 'tags', 'programme'])}, withdrawn = false`;
}

function replaced(columns: readonly string[]): SQL {
  return sql.raw(columns.map((column) => `${column} = excluded.${column}`).join(', '));
}
