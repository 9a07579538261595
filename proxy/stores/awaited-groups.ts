import { sql } from 'drizzle-orm';
import { groups, partners, providerAccounts, stays } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import { findGroups, type GroupRow } from './groups.ts';

/** Reads the groups that a deadline may concern on a day: stays that start soon, and validations awaited. In the operator's scope, as below. */
export function readAwaitedGroups(transaction: Database, today: string, { daysBefore }: { daysBefore: number }): Promise<GroupRow[]> {
  const soon = sql`${stays.startDate} between ${today}::date and ${today}::date + ${daysBefore}::int`;
  const ended = sql`${stays.startDate} + ${stays.nights} < ${today}::date`;
  return findGroups(transaction, sql`${groups.cancelledAt} is null and ${groups.partnerValidatedAt} is null and (${soon} or ${ended})`);
}

/** Where each side is written to, by its id; a provider without an account has no address. */
export async function readMailAddresses(transaction: Database): Promise<Map<string, string>> {
  const sides = await transaction.select({ id: partners.id, email: partners.email }).from(partners).unionAll(transaction.select({ id: providerAccounts.providerId, email: providerAccounts.email }).from(providerAccounts));
  return new Map(sides.map(({ id, email }) => [id, email]));
}
