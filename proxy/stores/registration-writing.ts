import { and, arrayContains, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { aidClaims, auditTrail, groups, idempotencyKeys, participantFiles, participants, participantTies } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

/** All the rows of one new person of a list. */
export interface NewRows {
  participant: typeof participants.$inferInsert;
  file: typeof participantFiles.$inferInsert;
  ties: (typeof participantTies.$inferInsert)[];
  claim: typeof aidClaims.$inferInsert | null;
}

/** Writes new people on a list and takes their places in one statement, whose keys are checked at its end; the CHECK on the group's row is the last wall. */
export async function insertPeople(transaction: Database, groupId: string, people: readonly NewRows[]): Promise<void> {
  const rows = people.map(({ participant: p }) => sql`(${p.id}::uuid, ${p.groupId}::uuid, ${p.partnerId}::uuid, ${p.providerId}::uuid, ${p.personHash}::bytea, ${p.listed}::bytea, ${p.aidCents ?? 0}::int, ${p.aidRefusal ?? null}::text, ${p.registeredAt.toISOString()}::timestamptz)`);
  const files = people.map(({ file: f }) => sql`(${f.participantId}::uuid, ${f.partnerId}::uuid, ${f.file}::bytea, ${f.birthNamePrint}::bytea, ${f.givenNamePrint}::bytea, ${f.birthDatePrint}::bytea, ${f.birthPlacePrint}::bytea)`);
  const ties = people.flatMap((one) => one.ties.map((t) => sql`(${t.partnerId}::uuid, ${t.participantId}::uuid, ${t.toId}::uuid)`));
  const claims = people.flatMap(({ claim }) => (claim ? [sql`(${claim.year}::int, ${claim.personHash}::bytea, ${claim.holder ?? null}::uuid)`] : []));
  const parts = [
    sql`people as (insert into ${participants} (id, group_id, partner_id, provider_id, person_hash, listed, aid_cents, aid_refusal, registered_at) values ${commas(rows)})`,
    sql`files as (insert into ${participantFiles} (participant_id, partner_id, file, birth_name_print, given_name_print, birth_date_print, birth_place_print) values ${commas(files)})`,
    ...(ties.length > 0 ? [sql`ties as (insert into ${participantTies} (partner_id, participant_id, to_id) values ${commas(ties)})`] : []),
    ...(claims.length > 0 ? [sql`claims as (insert into ${aidClaims} (year, person_hash, holder) values ${commas(claims)})`] : []),
  ];
  await transaction.execute(sql`with ${commas(parts)} update ${groups} set taken = taken + ${people.length}::int where id = ${groupId}`);
}

function commas(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `);
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
  const { participantIds } = idempotencyKeys;
  await transaction.delete(idempotencyKeys).where(or(sql`${participantIds}[1] = ${id}`, and(sql`cardinality(${participantIds}) > 1`, arrayContains(participantIds, [id]))));
  await transaction.update(groups).set({ taken: sql`${groups.taken} - 1` }).where(eq(groups.id, groupId));
}

export async function note(transaction: Database, entry: typeof auditTrail.$inferInsert): Promise<void> {
  await transaction.insert(auditTrail).values(entry);
}
