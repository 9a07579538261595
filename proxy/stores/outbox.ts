import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, inArray, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { outbox } from '../../schema/tables/index.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Mail } from '../mails/mail.ts';
import type { Sealing } from '../sealing.ts';
import { asOperator } from './scope.ts';

/** Where each mail added is said, to the worker of any process on the same database. */
export const outboxChannel = 'sev_outbox';

/** How long after each failure a mail is tried again, in minutes; after the last it is given up. */
export const backOffMinutes = [1, 5, 30, 120, 360, 720, 1_440] as const;

export interface OutboxNeeds {
  sealing: Sealing;
  clock: Clock;
}

/** A mail to try now, still sealed; no other worker takes it for two minutes. */
export interface ClaimedMail {
  id: string;
  attempts: number;
  sealed: Uint8Array;
}

const letterShape = z.strictObject({ to: z.string(), subject: z.string(), text: z.string() });

export type Letter = z.infer<typeof letterShape>;

/** Keeps a mail in the transaction that gives it its reason: they stand or fall together. In any tenant's scope; twice the same is kept once. */
export async function addMail(transaction: Database, mail: Mail, { sealing, clock }: OutboxNeeds): Promise<void> {
  const id = randomUUID();
  const { kind, dedupe, to, subject, text } = mail;
  const letter: Letter = { to, subject, text };
  await transaction
    .insert(outbox)
    .values({ id, kind, dedupe, mail: sealing.seal(rowName(id), JSON.stringify(letter)), createdAt: clock.now() })
    .onConflictDoNothing();
  // PostgreSQL says it when the transaction is committed, and not at all when it is not.
  await transaction.execute(sql`select pg_notify(${outboxChannel}, '')`);
}

/** Opens what `addMail` sealed. */
export function openLetter(sealing: Sealing, id: string, sealed: Uint8Array): Letter {
  return letterShape.parse(JSON.parse(sealing.open(rowName(id), sealed)));
}

const waiting = and(isNull(outbox.sentAt), lte(outbox.attempts, backOffMinutes.length), gt(sql`octet_length(${outbox.mail})`, 0));

/**
 * Takes mails that are due, the longest due first, each for this worker alone.
 *
 * What was taken by a worker that died comes back by itself: no lock outlives the transaction, so that PGlite's one
 * connection is not held while a mail leaves.
 */
export function claimDue(database: Database, most: number): Promise<ClaimedMail[]> {
  return asOperator(database, async (transaction) => {
    const due = await transaction
      .select({ id: outbox.id, attempts: outbox.attempts, sealed: outbox.mail })
      .from(outbox)
      .where(and(waiting, lte(outbox.nextAttemptAt, sql`clock_timestamp()`)))
      .orderBy(asc(outbox.nextAttemptAt), asc(outbox.position))
      .limit(most)
      .for('update', { skipLocked: true });
    const ids = due.map(({ id }) => id);
    if (ids.length > 0) await transaction.update(outbox).set({ nextAttemptAt: sql`clock_timestamp() + interval '2 minutes'` }).where(inArray(outbox.id, ids));
    return due;
  });
}

/** Notes that a mail left. */
export async function markSent(database: Database, id: string, at: Date): Promise<void> {
  await asOperator(database, (transaction) => transaction.update(outbox).set({ sentAt: at }).where(and(eq(outbox.id, id), isNull(outbox.sentAt))));
}

/** Notes that a mail did not leave, and answers whether it will be tried again. */
export async function markFailed(database: Database, { id, attempts }: ClaimedMail): Promise<boolean> {
  const minutes = backOffMinutes[attempts];
  const next = sql`clock_timestamp() + ${minutes ?? 0} * interval '1 minute'`;
  await asOperator(database, (transaction) => transaction.update(outbox).set({ attempts: attempts + 1, nextAttemptAt: next }).where(eq(outbox.id, id)));
  return minutes !== undefined;
}

/**
 * Forgets what mails said, 30 days after they left: long enough to show what was sent to who says it never came, twice
 * the fifteen days of a validation. What could not leave in that time is forgotten too, where `unsent` says so.
 */
export async function wipeLetters(transaction: Database, now: Date, { unsent }: { unsent: boolean }): Promise<void> {
  const before = new Date(now.getTime() - 30 * 86_400_000);
  const old = unsent ? or(lt(outbox.sentAt, before), and(isNull(outbox.sentAt), lt(outbox.createdAt, before))) : lt(outbox.sentAt, before);
  await transaction.update(outbox).set({ mail: new Uint8Array() }).where(and(old, gt(sql`octet_length(${outbox.mail})`, 0)));
}

/** The mails kept, newest first, at most a hundred: for the demonstration's inbox. */
export async function readLetters(database: Database, sealing: Sealing): Promise<(Letter & { at: Date })[]> {
  const rows = await asOperator(database, (transaction) =>
    transaction.select().from(outbox).where(gt(sql`octet_length(${outbox.mail})`, 0)).orderBy(sql`${outbox.position} desc`).limit(100),
  );
  return rows.map(({ id, mail, createdAt }) => ({ ...openLetter(sealing, id, mail), at: createdAt }));
}

function rowName(id: string): string {
  return `outbox.mail/${id}`;
}
