import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { aidClaims, auditTrail, groups, idempotencyKeys, participantFiles, participants, participantTies } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

/** All the rows of one new person of a list. */
export interface NewRows {
  participant: typeof participants.$inferInsert;
  file: typeof participantFiles.$inferInsert;
  ties: (typeof participantTies.$inferInsert)[];
  claim: typeof aidClaims.$inferInsert | null;
}

/** Writes new people on a list and takes their places; the CHECK on the group's row is the last wall. */
export async function insertPeople(transaction: Database, groupId: string, people: readonly NewRows[]): Promise<void> {
  const claims = people.map(({ claim }) => claim).filter((claim) => claim !== null);
  const ties = people.flatMap((one) => one.ties);
  await Promise.all([
    transaction.insert(participants).values(people.map(({ participant }) => participant)),
    transaction.insert(participantFiles).values(people.map(({ file }) => file)),
    ...(ties.length > 0 ? [transaction.insert(participantTies).values(ties)] : []),
    ...(claims.length > 0 ? [transaction.insert(aidClaims).values(claims)] : []),
    takePlaces(transaction, groupId, people.length),
  ]);
}

/** Changes what stands of someone: the row, the file and the ties, each whole. */
export async function updatePerson(transaction: Database, { participant, file, ties }: Omit<NewRows, 'claim'>): Promise<void> {
  const { id, personHash, listed, aidCents, aidRefusal } = participant;
  if (id === undefined) throw new TypeError('a person without a name of their own');
  await transaction.update(participants).set({ personHash, listed, aidCents, aidRefusal }).where(eq(participants.id, id));
  await transaction.update(participantFiles).set(file).where(eq(participantFiles.participantId, id));
  await transaction.delete(participantTies).where(eq(participantTies.participantId, id));
  if (ties.length > 0) await transaction.insert(participantTies).values(ties);
}

/** What was granted or refused, when that alone changes. */
export async function updateAid(transaction: Database, id: string, aid: Pick<typeof participants.$inferSelect, 'aidCents' | 'aidRefusal'>): Promise<void> {
  await transaction.update(participants).set(aid).where(eq(participants.id, id));
}

export async function takeClaim(transaction: Database, claim: typeof aidClaims.$inferInsert): Promise<void> {
  await transaction.insert(aidClaims).values(claim);
}

/** Lets go of the year's claim that someone of a list holds. */
export async function releaseClaims(transaction: Database, holder: string): Promise<void> {
  await transaction.delete(aidClaims).where(and(isNotNull(aidClaims.holder), eq(aidClaims.holder, holder)));
}

/** Takes someone off a list, with every kept answer that speaks of them, and frees their place. */
export async function deletePerson(transaction: Database, groupId: string, id: string): Promise<void> {
  await transaction.delete(participants).where(eq(participants.id, id));
  await transaction.delete(idempotencyKeys).where(eq(idempotencyKeys.participantId, id));
  await takePlaces(transaction, groupId, -1);
}

export async function note(transaction: Database, entry: typeof auditTrail.$inferInsert): Promise<void> {
  await transaction.insert(auditTrail).values(entry);
}

async function takePlaces(transaction: Database, groupId: string, count: number): Promise<void> {
  await transaction.update(groups).set({ taken: sql`${groups.taken} + ${count}` }).where(eq(groups.id, groupId));
}
