import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';

const rowsShape = z.union([z.array(z.unknown()), z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows)]);

/** All that the database holds of the catalogue, row by row, to compare before and after. */
export async function everyRow(database: Database): Promise<unknown[]> {
  const tables = ['catalogue_version', 'providers', 'facilities', 'stays'];
  const asked = tables.map((table) => sql`select ${table}::text as name, row_to_json(t)::text as row from ${sql.identifier('sev')}.${sql.identifier(table)} t`);
  return rowsShape.parse(await database.execute(sql`${sql.join(asked, sql` union all `)} order by 1, 2`));
}
