import { pgSchema } from 'drizzle-orm/pg-core';

/**
 * The product's own schema in the database.
 *
 * A schema of its own asks of the role only that it may create in the database: it need own neither the server nor
 * `public`, and the tables never meet those of another product.
 */
export const sev = pgSchema('sev');
