import { sql } from 'drizzle-orm';
import { bigint, bigserial, check, date, foreignKey, index, integer, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { creditMoves } from '../contract/credits.ts';
import { partners } from './accounts.ts';
import { sev } from './schema.ts';
import { ownedBy, writtenOnce } from './scope.ts';

/** Where a partner's money of a year stands: what the ANCV notified, what may be granted, what is granted, what was lost. */
export const creditKinds = ['notified', 'available', 'used', 'cancelled'] as const;

const cents = (name: string) => bigint(name, { mode: 'number' });

/** A year's credit of a partner: the row that is locked before anything is granted. */
export const credits = sev.table(
  'credits',
  {
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    year: integer('year').notNull(),
    /** The first notification of the year: no stay that starts before it is aided. */
    notifiedOn: date('notified_on', { mode: 'string' }).notNull(),
    closedAt: timestamp('closed_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.partnerId, table.year] }), ownedBy('credits_tenant', table.partnerId)],
);

/** The four accounts of a credit; entries alone change a balance, by a trigger, and only the ANCV's side goes below zero. */
export const creditAccounts = sev.table(
  'credit_accounts',
  {
    partnerId: uuid('partner_id').notNull(),
    year: integer('year').notNull(),
    kind: text('kind', { enum: creditKinds }).notNull(),
    balanceCents: cents('balance_cents').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.partnerId, table.year, table.kind] }),
    foreignKey({ name: 'credit_accounts_credit', columns: [table.partnerId, table.year], foreignColumns: [credits.partnerId, credits.year] }),
    check('credit_accounts_floor', sql`${table.kind} = 'notified' or ${table.balanceCents} >= 0`),
    ownedBy('credit_accounts_tenant', table.partnerId),
  ],
);

/** One movement of money, with its reason; its entries, written by the same statement, sum to zero. */
export const creditMovements = sev.table(
  'credit_movements',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** The order they happened in. */
    position: bigserial('position', { mode: 'number' }).notNull(),
    partnerId: uuid('partner_id').notNull(),
    year: integer('year').notNull(),
    kind: text('kind', { enum: creditMoves }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    groupId: uuid('group_id'),
    participantId: uuid('participant_id'),
    note: text('note').notNull(),
  },
  (table) => [
    index('credit_movements_credit_position').on(table.partnerId, table.year, table.position),
    ...writtenOnce('credit_movements', table.partnerId),
  ],
);

/** What a movement puts on an account, or takes from it; a trigger requires both, which nobody can take away, for all entries of a statement at once. */
export const creditEntries = sev.table(
  'credit_entries',
  {
    movementId: uuid('movement_id').notNull(),
    partnerId: uuid('partner_id').notNull(),
    year: integer('year').notNull(),
    kind: text('kind', { enum: creditKinds }).notNull(),
    amountCents: cents('amount_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.movementId, table.kind] }),
    check('credit_entries_amount', sql`${table.amountCents} <> 0`),
    ...writtenOnce('credit_entries', table.partnerId),
  ],
);
