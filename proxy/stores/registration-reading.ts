import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { groups, participantFiles, participants, participantTies, stays, aidClaims, auditTrail } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

const stayColumns = {
  id: stays.id,
  startDate: stays.startDate,
  nights: stays.nights,
  zone: stays.zone,
  theme: stays.theme,
  tags: stays.tags,
  priceCents: stays.priceCents,
  childPriceCents: stays.childPriceCents,
  singleSupplementCents: stays.singleSupplementCents,
};

/** A group as registration needs it. */
export interface GroupState {
  id: string;
  partnerId: string;
  providerId: string;
  places: number;
  taken: number;
  cancelledAt: Date | null;
  stay: StayOfGroup;
}

export type StayOfGroup = Pick<typeof stays.$inferSelect, keyof typeof stayColumns>;

/** A row of the list with what the partner alone sees of it, still sealed. */
export interface SealedRow {
  row: typeof participants.$inferSelect;
  file: Uint8Array;
}

/** A group of this partner, or null. */
export async function findGroup(transaction: Database, partnerId: string, id: string): Promise<GroupState | null> {
  const [found] = await transaction
    .select({ id: groups.id, partnerId: groups.partnerId, providerId: groups.providerId, places: groups.places, taken: groups.taken, cancelledAt: groups.cancelledAt, stay: stayColumns })
    .from(groups)
    .innerJoin(stays, eq(stays.id, groups.stayId))
    .where(and(eq(groups.id, id), eq(groups.partnerId, partnerId)));
  return found ?? null;
}

/** What is known of a group before it is locked, with everything a decision reads of its stay in one text. */
export interface ToldGroup extends Pick<GroupState, 'id' | 'providerId' | 'stay'> {
  told: string;
}

/** A group of this partner, and in the same look what is told of its stay. */
export async function readToldGroup(transaction: Database, partnerId: string, id: string): Promise<ToldGroup | null> {
  const [found] = await transaction
    .select({ id: groups.id, providerId: groups.providerId, stay: stayColumns, told: sql<string>`sev.stay_told(stays)` })
    .from(groups)
    .innerJoin(stays, eq(stays.id, groups.stayId))
    .where(and(eq(groups.id, id), eq(groups.partnerId, partnerId)));
  return found ?? null;
}

/** Whether the tenant of this transaction sees a group at all, on either side of it. */
export async function groupIsSeen(transaction: Database, id: string): Promise<boolean> {
  return (await transaction.select({ id: groups.id }).from(groups).where(eq(groups.id, id))).length > 0;
}

/** Locks a group until the transaction ends, then reads it as it is. */
export async function lockGroup(transaction: Database, partnerId: string, id: string): Promise<GroupState | null> {
  // Asked for together, the reading may leave before the lock, and see places that are about to change.
  await transaction.select({ id: groups.id }).from(groups).where(eq(groups.id, id)).for('update');
  return findGroup(transaction, partnerId, id);
}

/** Waits for whoever decides on these people's aid of the year, and keeps others waiting: one order for everyone, so that nobody waits in a ring. */
export async function lockClaims(transaction: Database, hashes: readonly Uint8Array[]): Promise<void> {
  const keys = [...new Set(hashes.map((hash) => Buffer.from(hash).readBigInt64BE()))].toSorted((one, other) => (one < other ? -1 : 1));
  if (keys.length === 0) return;
  const list = sql.join(keys.map((key) => sql`${key.toString()}::bigint`), sql`, `);
  await transaction.execute(sql`select pg_advisory_xact_lock(key) from unnest(array[${list}]) with ordinality as keys(key, place) order by place`);
}

/** Who has the year's claim of each of these people, in hexadecimal of their hash; null for a claim that nobody holds any more. */
export async function readClaims(transaction: Database, year: number, hashes: readonly Uint8Array[]): Promise<Map<string, string | null>> {
  if (hashes.length === 0) return new Map();
  const rows = await transaction
    .select({ hash: aidClaims.personHash, holder: aidClaims.holder })
    .from(aidClaims)
    .where(and(eq(aidClaims.year, year), inArray(aidClaims.personHash, [...hashes])));
  return new Map(rows.map(({ hash, holder }) => [hex(hash), holder]));
}

/** People of a group's list, in the order they were registered; all of them, or those with these ids. */
export async function readRows(transaction: Database, groupId: string, ids?: readonly string[]): Promise<SealedRow[]> {
  if (ids && ids.length === 0) return [];
  return transaction
    .select({ row: participants, file: participantFiles.file })
    .from(participants)
    .innerJoin(participantFiles, eq(participantFiles.participantId, participants.id))
    .where(ids ? and(eq(participants.groupId, groupId), inArray(participants.id, [...ids])) : eq(participants.groupId, groupId))
    .orderBy(asc(participants.position));
}

/** Which of these people are on the list already. */
export async function readTwins(transaction: Database, groupId: string, hashes: readonly Uint8Array[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map();
  const rows = await transaction
    .select({ id: participants.id, hash: participants.personHash })
    .from(participants)
    .where(and(eq(participants.groupId, groupId), inArray(participants.personHash, [...hashes])));
  return new Map(rows.map(({ id, hash }) => [hex(hash), id]));
}

/** Who is tied to someone of the list. */
export async function readDependents(transaction: Database, id: string): Promise<string[]> {
  const rows = await transaction.select({ id: participantTies.participantId }).from(participantTies).where(eq(participantTies.toId, id));
  return rows.map((row) => row.id);
}

/** Which of these participants are the partner's whose transaction this is: it sees no others. */
export async function readOwnPeople(transaction: Database, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await transaction.select({ id: participants.id }).from(participants).where(inArray(participants.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** How often a tenant did something since an instant, as the audit trail tells. */
export async function countActions(transaction: Database, tenantId: string, action: string, since: Date): Promise<number> {
  const [row] = await transaction
    .select({ count: sql<number>`count(*)::int` })
    .from(auditTrail)
    .where(and(eq(auditTrail.tenantId, tenantId), eq(auditTrail.action, action), gt(auditTrail.at, since)));
  return row?.count ?? 0;
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
