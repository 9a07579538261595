import { sql } from 'drizzle-orm';
import { boolean, check, date, doublePrecision, index, integer, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { disabilities, facilityKinds, modes, settings, tags } from '../contract/catalogue.ts';
import { themes, zones } from '../contract/simulation.ts';
import { sev } from './schema.ts';

/** The one row that names the catalogue as it stands: each import that changes something writes it anew. */
export const catalogueVersion = sev.table(
  'catalogue_version',
  {
    id: smallint('id').primaryKey().default(1),
    hash: text('hash').notNull(),
    demonstration: boolean('demonstration').notNull().default(false),
    /** Grows with each change of what groups hold, which no import tells. */
    revision: integer('revision').notNull().default(0),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [check('catalogue_version_one_row', sql`${table.id} = 1`)],
);

/** Those who run facilities, by the name that catalogues give them. */
export const providers = sev.table('providers', {
  id: uuid('id').primaryKey().defaultRandom(),
  name: text('name').notNull().unique(),
});

/** Where stays happen; `digest` names the row's content, so that an import writes only what changed. */
export const facilities = sev.table('facilities', {
  id: text('id').primaryKey(),
  digest: text('digest').notNull(),
  providerId: uuid('provider_id')
    .notNull()
    .references(() => providers.id),
  name: text('name').notNull(),
  commune: text('commune').notNull(),
  communeCode: text('commune_code'),
  departmentCode: text('department_code'),
  lat: doublePrecision('lat').notNull(),
  lon: doublePrecision('lon').notNull(),
  setting: text('setting', { enum: settings }).notNull(),
  kind: text('kind', { enum: facilityKinds }).notNull(),
  wheelchair: boolean('wheelchair').notNull(),
  tourismDisability: text('tourism_disability', { enum: disabilities }).array().notNull(),
  transfer: boolean('transfer').notNull(),
  description: text('description').notNull(),
  phone: text('phone'),
  website: text('website'),
});

/** A dated offer of a facility. */
export const stays = sev.table(
  'stays',
  {
    id: text('id').primaryKey(),
    digest: text('digest').notNull(),
    facilityId: text('facility_id')
      .notNull()
      .references(() => facilities.id),
    startDate: date('start_date', { mode: 'string' }).notNull(),
    nights: smallint('nights').notNull(),
    zone: text('zone', { enum: zones }).notNull(),
    theme: text('theme', { enum: themes }),
    mode: text('mode', { enum: modes }).notNull(),
    priceCents: integer('price_cents').notNull(),
    childPriceCents: integer('child_price_cents').notNull(),
    singleSupplementCents: integer('single_supplement_cents').notNull(),
    places: integer('places').notNull(),
    /** The places that groups hold, of those above. */
    held: integer('held').notNull().default(0),
    /** No longer in the catalogue, and kept for the groups it has. */
    withdrawn: boolean('withdrawn').notNull().default(false),
    tags: text('tags', { enum: tags }).array().notNull(),
    programme: text('programme').notNull(),
  },
  (table) => [index('stays_facility').on(table.facilityId), check('stays_places', sql`${table.held} >= 0 and ${table.held} <= ${table.places}`)],
);
