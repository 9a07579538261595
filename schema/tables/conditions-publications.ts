import { primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { bytes } from './bytes.ts';
import { sev } from './schema.ts';

/** Each body ever served for a version of the conditions, so that a decision can be read again on the figures it was taken on. */
export const conditionsPublications = sev.table(
  'conditions_publications',
  {
    version: text('version').notNull(),
    hash: text('hash').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    body: bytes('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.hash] })],
);
