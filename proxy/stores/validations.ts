import { and, asc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import { groups, participants } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

/** Those of a group to whom an aid is granted. */
export async function readAids(transaction: Database, groupId: string): Promise<{ id: string; aidCents: number }[]> {
  return transaction
    .select({ id: participants.id, aidCents: participants.aidCents })
    .from(participants)
    .where(and(eq(participants.groupId, groupId), gt(participants.aidCents, 0)))
    .orderBy(asc(participants.registeredAt), asc(participants.id));
}

/** Which of these ids are on a group's list. */
export async function readListed(transaction: Database, groupId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await transaction.select({ id: participants.id }).from(participants).where(and(eq(participants.groupId, groupId), inArray(participants.id, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

/** Writes who was absent for the provider, when it said so, and until when the partner validates; in the operator's scope, since the list is the partner's. */
export async function markProviderValidated(transaction: Database, groupId: string, absent: readonly string[], { at, partnerValidatesBy }: { at: Date; partnerValidatesBy: string }): Promise<void> {
  await transaction.update(participants).set({ absentForProvider: isAmong(absent) }).where(eq(participants.groupId, groupId));
  await transaction.update(groups).set({ providerValidatedAt: at, partnerValidatesBy }).where(eq(groups.id, groupId));
}

/** Writes who was absent for the partner, and answers who is then absent for either side. */
export async function markPartnerValidated(transaction: Database, groupId: string, absent: readonly string[], at: Date): Promise<Set<string>> {
  await transaction.update(participants).set({ absentForPartner: isAmong(absent) }).where(eq(participants.groupId, groupId));
  await transaction.update(groups).set({ partnerValidatedAt: at }).where(eq(groups.id, groupId));
  const away = sql`(${participants.absentForProvider} or ${participants.absentForPartner})`;
  const rows = await transaction.select({ id: participants.id }).from(participants).where(and(eq(participants.groupId, groupId), away));
  return new Set(rows.map(({ id }) => id));
}

function isAmong(ids: readonly string[]): SQL {
  return ids.length === 0 ? sql`false` : sql`${inArray(participants.id, [...ids])}`;
}
