import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator } from '../../proxy/stores/scope.ts';

/** Every row of every table as text, as a copy of the database would show it. */
export async function allRows(database: Database): Promise<string> {
  return asOperator(database, async (transaction) => {
    const tables = await rowsOf(transaction, sql`select table_name as name from information_schema.tables where table_schema = 'sev' and table_name <> 'migrations'`, z.object({ name: z.string() }));
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await rowsOf(transaction, sql`select t::text as row from ${sql.identifier('sev')}.${sql.identifier(name)} t`, z.object({ row: z.string() }));
      texts.push(...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
}
