import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, date, foreignKey, index, integer, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { aidRefusals } from '../contract/participants.ts';
import { partners } from './accounts.ts';
import { bytes } from './bytes.ts';
import { providers, stays } from './catalogue.ts';
import { sev } from './schema.ts';
import { ownedBy, readBy } from './scope.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

/** Places that a provider holds for a partner on a stay; both see it. */
export const groups = sev.table(
  'groups',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    partnerId: uuid('partner_id')
      .notNull()
      .references(() => partners.id),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => providers.id),
    stayId: text('stay_id')
      .notNull()
      .references(() => stays.id),
    /** As they were when the group was opened: a provider does not read the partners' own rows. */
    partnerName: text('partner_name').notNull(),
    conventionNumber: text('convention_number').notNull(),
    places: integer('places').notNull(),
    taken: integer('taken').notNull().default(0),
    openedAt: instant('opened_at').notNull(),
    cancelledAt: instant('cancelled_at'),
    providerValidatedAt: instant('provider_validated_at'),
    partnerValidatedAt: instant('partner_validated_at'),
    /** The last day of the partner's validation, counted from the mail that asks for it. */
    partnerValidatesBy: date('partner_validates_by', { mode: 'string' }),
  },
  (table) => [
    index('groups_partner').on(table.partnerId),
    index('groups_provider').on(table.providerId),
    index('groups_stay').on(table.stayId),
    unique('groups_sides').on(table.id, table.partnerId, table.providerId),
    check('groups_places', sql`${table.places} > 0 and ${table.taken} >= 0 and ${table.taken} <= ${table.places}`),
    check('groups_order', sql`${table.partnerValidatedAt} is null or ${table.providerValidatedAt} is not null`),
    ownedBy('groups_tenant', table.partnerId, table.providerId),
  ],
);

/** Someone on a group's list: what both sides see, sealed, and what was granted. */
export const participants = sev.table(
  'participants',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** The order they were written in, which a list sent at once has no time to tell. */
    position: bigserial('position', { mode: 'number' }).notNull(),
    groupId: uuid('group_id').notNull(),
    partnerId: uuid('partner_id').notNull(),
    providerId: uuid('provider_id').notNull(),
    /** Keyed hash of birth name, first given name and birth date: nobody is twice on a list. */
    personHash: bytes('person_hash').notNull(),
    /** Names, title, wishes and label, sealed. */
    listed: bytes('listed').notNull(),
    aidCents: integer('aid_cents').notNull().default(0),
    aidRefusal: text('aid_refusal', { enum: aidRefusals }),
    registeredAt: instant('registered_at').notNull(),
    absentForProvider: boolean('absent_for_provider'),
    absentForPartner: boolean('absent_for_partner'),
  },
  (table) => [
    foreignKey({ name: 'participants_group', columns: [table.groupId, table.partnerId, table.providerId], foreignColumns: [groups.id, groups.partnerId, groups.providerId] }),
    unique('participants_once').on(table.groupId, table.partnerId, table.personHash),
    unique('participants_side').on(table.id, table.partnerId),
    check('participants_aid', sql`${table.aidCents} >= 0 and (${table.aidCents} = 0 or ${table.aidRefusal} is null)`),
    ownedBy('participants_tenant', table.partnerId),
    readBy('participants_provider', table.providerId),
  ],
);

/** What the partner alone sees of a participant: identity, facts, decision, sealed; and keyed prints to search by. */
export const participantFiles = sev.table(
  'participant_files',
  {
    participantId: uuid('participant_id').primaryKey(),
    partnerId: uuid('partner_id').notNull(),
    file: bytes('file').notNull(),
    birthNamePrint: bytes('birth_name_print').notNull(),
    givenNamePrint: bytes('given_name_print').notNull(),
    birthDatePrint: bytes('birth_date_print').notNull(),
    birthPlacePrint: bytes('birth_place_print').notNull(),
  },
  (table) => [
    foreignKey({ name: 'participant_files_participant', columns: [table.participantId, table.partnerId], foreignColumns: [participants.id, participants.partnerId] }).onDelete('cascade'),
    index('participant_files_birth_name').on(table.partnerId, table.birthNamePrint),
    index('participant_files_birth_date').on(table.partnerId, table.birthDatePrint),
    ownedBy('participant_files_tenant', table.partnerId),
  ],
);

/** Who is tied to whom on a list: nobody whom others need can be removed. */
export const participantTies = sev.table(
  'participant_ties',
  {
    partnerId: uuid('partner_id').notNull(),
    participantId: uuid('participant_id').notNull(),
    toId: uuid('to_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.participantId, table.toId] }),
    foreignKey({ name: 'participant_ties_from', columns: [table.participantId, table.partnerId], foreignColumns: [participants.id, participants.partnerId] }).onDelete('cascade'),
    foreignKey({ name: 'participant_ties_to', columns: [table.toId, table.partnerId], foreignColumns: [participants.id, participants.partnerId] }),
    index('participant_ties_to_id').on(table.toId),
    ownedBy('participant_ties_tenant', table.partnerId),
  ],
);

/**
 * One aid a person and calendar year, whoever registers them: a keyed hash and the year, with no tenant.
 *
 * `holder` is the participant who has it, to give it back; without a holder it stands until the year ends.
 */
export const aidClaims = sev.table(
  'aid_claims',
  { year: integer('year').notNull(), personHash: bytes('person_hash').notNull(), holder: uuid('holder') },
  (table) => [primaryKey({ columns: [table.year, table.personHash] }), index('aid_claims_holder').on(table.holder)],
);
