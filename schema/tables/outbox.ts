import { sql } from 'drizzle-orm';
import { bigserial, index, integer, pgPolicy, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytes } from './bytes.ts';
import { sev } from './schema.ts';
import { operatorOnly, writtenOnce } from './scope.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Mails to send, written in the transaction that gives them their reason; anyone may add one, the worker alone reads them. */
export const outbox = sev.table(
  'outbox',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    position: bigserial('position', { mode: 'number' }).notNull(),
    kind: text('kind').notNull(),
    /** What makes it the same mail: written twice, it is sent once. */
    dedupe: text('dedupe').notNull().unique(),
    /** Recipient, subject and text, sealed. */
    mail: bytes('mail').notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('outbox_waiting').on(table.nextAttemptAt),
    pgPolicy('outbox_add', { for: 'insert', withCheck: sql`true` }),
    operatorOnly('outbox_operator'),
  ],
);

/** Who did what to which row, and when; the rows it speaks of hold the names. */
export const auditTrail = sev.table(
  'audit_trail',
  {
    position: bigserial('position', { mode: 'number' }).primaryKey(),
    at: instant('at').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    /** The session or the key that acted. */
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    rowId: uuid('row_id'),
  },
  (table) => [index('audit_trail_tenant').on(table.tenantId, table.action, table.at), ...writtenOnce('audit_trail', table.tenantId)],
);
