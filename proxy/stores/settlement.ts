import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { facilities, groups, participants, providers, stays } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import { findGroups, type GroupRow } from './groups.ts';

/** Groups whose stay may be over and that somebody has still to validate; in the operator's scope. */
export function readUnvalidated(transaction: Database, today: string): Promise<GroupRow[]> {
  return findGroups(transaction, sql`${and(isNull(groups.cancelledAt), isNull(groups.partnerValidatedAt))} and ${stays.startDate} + ${stays.nights}::int < ${today}::date`);
}

/** What the ANCV owes a provider for one stay. */
export type Due = Awaited<ReturnType<typeof readDue>>[number];

/** Aid of those whom both sides marked present, by provider and stay, in the order of the stays: of the tenant that the transaction works for, or of all in the operator's scope. */
export function readDue(transaction: Database) {
  return transaction
    .select({
      providerId: providers.id,
      providerName: providers.name,
      stayId: stays.id,
      startDate: stays.startDate,
      nights: stays.nights,
      facility: facilities.name,
      groups: sql<number>`count(distinct ${groups.id})::int`,
      people: sql<number>`count(*)::int`,
      amountCents: sql<number>`sum(${participants.aidCents})::float8`,
    })
    .from(participants)
    .innerJoin(groups, eq(groups.id, participants.groupId))
    .innerJoin(providers, eq(providers.id, groups.providerId))
    .innerJoin(stays, eq(stays.id, groups.stayId))
    .innerJoin(facilities, eq(facilities.id, stays.facilityId))
    .where(and(isNull(groups.cancelledAt), isNotNull(groups.partnerValidatedAt), eq(participants.absentForProvider, false), eq(participants.absentForPartner, false), gt(participants.aidCents, 0)))
    .groupBy(providers.id, stays.id, facilities.id)
    .orderBy(asc(providers.name), asc(stays.startDate), asc(stays.id));
}
