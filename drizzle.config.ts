import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name <what it does>` writes the migration that follows from a change of the tables. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './schema/tables/index.ts',
  out: './schema/tables/migrations',
  schemaFilter: ['sev'],
});
