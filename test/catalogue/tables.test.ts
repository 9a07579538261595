import assert from 'node:assert/strict';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';
import { testOnBoth } from '../support/engines.ts';

const columnShape = z.object({ table_name: z.string(), column_name: z.string(), data_type: z.string(), is_nullable: z.string() });
const answerShape = z.union([z.array(columnShape), z.object({ rows: z.array(columnShape) }).transform(({ rows }) => rows)]);
const seen: unknown[] = [];

async function columnsOf(database: Database): Promise<z.output<typeof answerShape>> {
  const tables = ['catalogue_version', 'facilities', 'providers', 'stays'];
  const named = sql.join(tables.map((table) => sql`${table}`), sql`, `);
  return answerShape.parse(
    await database.execute(sql`select table_name, column_name, data_type, is_nullable from information_schema.columns where table_schema = 'sev' and table_name in (${named}) order by 1, 2`),
  );
}

testOnBoth('the catalogue has the same tables', async (database) => {
  const columns = await columnsOf(database);
  assert.deepEqual(columns.filter(({ is_nullable }) => is_nullable === 'YES').map(({ table_name, column_name }) => `${table_name}.${column_name}`), [
    'facilities.commune_code',
    'facilities.department_code',
    'facilities.phone',
    'facilities.website',
    'stays.theme',
  ]);
  for (const other of seen) assert.deepEqual(columns, other);
  seen.push(columns);
  assert.ok(columns.length >= 37, String(columns.length));
});
