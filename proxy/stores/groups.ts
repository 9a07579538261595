import { eq, sql, type SQL } from 'drizzle-orm';
import { facilities, groups, providers, stays } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

const columns = {
  id: groups.id,
  partnerId: groups.partnerId,
  providerId: groups.providerId,
  partnerName: groups.partnerName,
  conventionNumber: groups.conventionNumber,
  providerName: providers.name,
  places: groups.places,
  taken: groups.taken,
  openedAt: groups.openedAt,
  cancelledAt: groups.cancelledAt,
  providerValidatedAt: groups.providerValidatedAt,
  partnerValidatedAt: groups.partnerValidatedAt,
  partnerValidatesBy: groups.partnerValidatesBy,
  stayId: stays.id,
  startDate: stays.startDate,
  nights: stays.nights,
  zone: stays.zone,
  theme: stays.theme,
  tags: stays.tags,
  priceCents: stays.priceCents,
  childPriceCents: stays.childPriceCents,
  singleSupplementCents: stays.singleSupplementCents,
  facilityId: facilities.id,
  facilityName: facilities.name,
  commune: facilities.commune,
  departmentCode: facilities.departmentCode,
  facilityPhone: facilities.phone,
};

/** A group with its stay, withdrawn or not, as either side's transaction reads it. */
export type GroupRow = Awaited<ReturnType<typeof readGroups>>[number];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Every group of the tenant that the transaction works for. */
export function readGroups(transaction: Database) {
  return selection(transaction);
}

/** Groups that meet a condition on them or their stays. */
export function findGroups(transaction: Database, condition: SQL) {
  return selection(transaction).where(condition);
}

/** One group of that tenant, or null; any text may be asked for. */
export async function findGroup(transaction: Database, id: string): Promise<GroupRow | null> {
  if (!uuid.test(id)) return null;
  const [row] = await selection(transaction).where(eq(groups.id, id));
  return row ?? null;
}

/** The same, locked until the transaction ends: nobody else writes on its list, changes its places or validates it meanwhile. */
export async function lockGroup(transaction: Database, id: string): Promise<GroupRow | null> {
  if (!uuid.test(id)) return null;
  await transaction.select({ id: groups.id }).from(groups).where(eq(groups.id, id)).for('update');
  return findGroup(transaction, id);
}

/** Writes a new group and answers its id. */
export async function addGroup(transaction: Database, row: Pick<GroupRow, 'partnerId' | 'providerId' | 'stayId' | 'partnerName' | 'conventionNumber' | 'places' | 'openedAt'>): Promise<string> {
  const [added] = await transaction.insert(groups).values(row).returning({ id: groups.id });
  if (!added) throw new Error('the group was not written');
  return added.id;
}

/** Gives a group another number of places; the places its stay holds are changed beside. */
export async function setPlaces(transaction: Database, id: string, places: number): Promise<void> {
  await transaction.update(groups).set({ places }).where(eq(groups.id, id));
}

/** Marks a group as cancelled. */
export async function markCancelled(transaction: Database, id: string, at: Date): Promise<void> {
  await transaction.update(groups).set({ cancelledAt: at }).where(eq(groups.id, id));
}

/** Holds so many more places of a stay, or gives some back; answers false where the stay has not enough left. */
export async function holdPlaces(transaction: Database, stayId: string, more: number): Promise<boolean> {
  const held = sql`${stays.held} + ${more}`;
  const changed = await transaction.update(stays).set({ held }).where(sql`${stays.id} = ${stayId} and ${held} <= ${stays.places}`).returning({ id: stays.id });
  return changed.length === 1;
}

/** How many places of a stay no group holds. */
export async function readPlacesLeft(transaction: Database, stayId: string): Promise<number> {
  const [row] = await transaction.select({ places: stays.places, held: stays.held }).from(stays).where(eq(stays.id, stayId));
  return row ? Math.max(0, row.places - row.held) : 0;
}

function selection(transaction: Database) {
  return transaction
    .select(columns)
    .from(groups)
    .innerJoin(providers, eq(providers.id, groups.providerId))
    .innerJoin(stays, eq(stays.id, groups.stayId))
    .innerJoin(facilities, eq(facilities.id, stays.facilityId));
}
