import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { facilities, partners, stays } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

/** A stay of the catalogue that this provider runs, locked so that no import changes it meanwhile, or null; any text may be asked for. */
export async function lockOfferedStay(transaction: Database, providerId: string, id: string): Promise<{ startDate: string } | null> {
  // PostgreSQL has no room for a zero in a text, and no stay has one in its name.
  if (/\p{Cc}/u.test(id)) return null;
  const own = transaction.select({ id: facilities.id }).from(facilities).where(eq(facilities.providerId, providerId));
  const [row] = await transaction
    .select({ startDate: stays.startDate })
    .from(stays)
    .where(and(eq(stays.id, id), eq(stays.withdrawn, false), inArray(stays.facilityId, own)))
    .for('update');
  return row ?? null;
}

/** The places that this provider runs; the catalogue is the same for everyone. */
export function readOwnFacilities(database: Database, providerId: string): Promise<{ id: string; name: string; commune: string }[]> {
  return database
    .select({ id: facilities.id, name: facilities.name, commune: facilities.commune })
    .from(facilities)
    .where(eq(facilities.providerId, providerId))
    .orderBy(asc(facilities.name), asc(facilities.id));
}

/** A partner by its convention number, in the operator's scope; a suspension holds until its last day. */
export async function findPartner(transaction: Database, conventionNumber: string, today: string) {
  return partnerWhere(transaction, sql`${eq(partners.conventionNumber, conventionNumber)}`, today);
}

/** The partner of a group, in the operator's scope. */
export async function readPartner(transaction: Database, id: string, today: string) {
  const partner = await partnerWhere(transaction, sql`${eq(partners.id, id)}`, today);
  if (!partner) throw new Error('a group without its partner');
  return partner;
}

async function partnerWhere(transaction: Database, condition: ReturnType<typeof sql>, today: string) {
  const [row] = await transaction
    .select({ id: partners.id, name: partners.name, conventionNumber: partners.conventionNumber, email: partners.email, suspendedAt: partners.suspendedAt, suspendedUntil: partners.suspendedUntil })
    .from(partners)
    .where(condition);
  if (!row) return null;
  const { suspendedAt, suspendedUntil, ...partner } = row;
  return { ...partner, suspended: suspendedAt !== null && (suspendedUntil === null || suspendedUntil >= today) };
}
