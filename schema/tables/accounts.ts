import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { roles } from '../contract/sessions.ts';
import { bytes } from './bytes.ts';
import { providers } from './catalogue.ts';
import { sev } from './schema.ts';
import { operatorOnly, ownedBy } from './scope.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Those who register groups: a town hall, a CCAS, a club. */
export const partners = sev.table(
  'partners',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    conventionNumber: text('convention_number').notNull().unique(),
    name: text('name').notNull(),
    siret: text('siret'),
    email: text('email').notNull(),
    phone: text('phone'),
    origins: text('origins').array().notNull(),
    departmentCode: text('department_code'),
    suspendedAt: instant('suspended_at'),
    suspendedUntil: date('suspended_until', { mode: 'string' }),
    suspensionReason: text('suspension_reason'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [ownedBy('partners_tenant', table.id)],
);

/** What a provider of the catalogue needs to work with groups. */
export const providerAccounts = sev.table(
  'provider_accounts',
  {
    providerId: uuid('provider_id')
      .primaryKey()
      .references(() => providers.id),
    email: text('email').notNull(),
    origins: text('origins').array().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [ownedBy('provider_accounts_tenant', table.providerId)],
);

/** Secret keys, as hashes alone; `tenant_id` is a partner or a provider, by its role. */
export const secretKeys = sev.table(
  'secret_keys',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    tenantId: uuid('tenant_id').notNull(),
    role: text('role', { enum: roles }).notNull(),
    hash: bytes('hash').notNull().unique(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('secret_keys_tenant').on(table.tenantId), operatorOnly('secret_keys_operator')],
);

/** A person at work: one use of a client secret, then a short access token, both as hashes alone. */
export const sessions = sev.table(
  'sessions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    tenantId: uuid('tenant_id').notNull(),
    role: text('role', { enum: roles }).notNull(),
    /** The key that minted it: with the key gone, so is the session. */
    keyId: uuid('key_id')
      .notNull()
      .references(() => secretKeys.id, { onDelete: 'cascade' }),
    subject: bytes('subject').notNull(),
    origin: text('origin').notNull(),
    /** For a frame on the product's origin alone, not for the page itself. */
    isolated: boolean('isolated').notNull().default(false),
    secretHash: bytes('secret_hash').notNull().unique(),
    secretExpiresAt: instant('secret_expires_at').notNull(),
    tokenHash: bytes('token_hash').unique(),
    tokenExpiresAt: instant('token_expires_at'),
    frameHash: bytes('frame_hash'),
  },
  (table) => [
    index('sessions_tenant').on(table.tenantId),
    index('sessions_key').on(table.keyId),
    check('sessions_token', sql`(${table.tokenHash} is null) = (${table.tokenExpiresAt} is null)`),
    operatorOnly('sessions_operator'),
  ],
);

/** The first answer of each write that carried an `Idempotency-Key`, sealed, with the keyed print of the body it answered. */
export const idempotencyKeys = sev.table(
  'idempotency_keys',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    tenantId: uuid('tenant_id').notNull(),
    route: text('route').notNull(),
    keyHash: bytes('key_hash').notNull(),
    bodyPrint: bytes('body_print').notNull(),
    status: integer('status'),
    answer: bytes('answer'),
    /** Whose file the answer is, word for word: it is then sealed as that file is, which may have changed since. */
    answerOf: uuid('answer_of'),
    /** Of whom the answer speaks: with the first of them who is removed, it goes. */
    participantIds: uuid('participant_ids').array(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('idempotency_keys_once').on(table.tenantId, table.route, table.keyHash),
    // Nearly every answer speaks of one person; a list's of many, which only such an index finds, and which costs each row that is in it.
    index('idempotency_keys_participant').on(sql`(${table.participantIds}[1])`),
    index('idempotency_keys_people').using('gin', table.participantIds).where(sql`cardinality(${table.participantIds}) > 1`),
    index('idempotency_keys_age').on(table.createdAt),
    ownedBy('idempotency_keys_tenant', table.tenantId),
  ],
);
