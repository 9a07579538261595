import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { outbox } from '../../schema/tables/index.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Mail } from '../mails/mail.ts';
import type { Sealing } from '../sealing.ts';

/** Where each mail added is said, to the worker of any process on the same database. */
export const outboxChannel = 'sev_outbox';

export interface OutboxNeeds {
  sealing: Sealing;
  clock: Clock;
}

/** Keeps a mail in the transaction that gives it its reason: they stand or fall together. In any tenant's scope; twice the same is kept once. */
export async function addMail(transaction: Database, mail: Mail, { sealing, clock }: OutboxNeeds): Promise<void> {
  const id = randomUUID();
  const { kind, dedupe, to, subject, text } = mail;
  await transaction
    .insert(outbox)
    .values({ id, kind, dedupe, mail: sealing.seal(rowName(id), JSON.stringify({ to, subject, text })), createdAt: clock.now() })
    .onConflictDoNothing();
  // PostgreSQL says it when the transaction is committed, and not at all when it is not.
  await transaction.execute(sql`select pg_notify(${outboxChannel}, '')`);
}

function rowName(id: string): string {
  return `outbox.mail/${id}`;
}
