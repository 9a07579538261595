import type { SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../database.ts';

/** Runs SQL of our own and answers its rows in the shape they are asked in: the two engines hand them over differently. */
export async function rowsOf<Row>(transaction: Database, query: SQL, shape: z.ZodType<Row>): Promise<Row[]> {
  const result: unknown = await transaction.execute(query);
  const rows: unknown = Array.isArray(result) ? result : typeof result === 'object' && result !== null && 'rows' in result ? result.rows : null;
  if (!Array.isArray(rows)) throw new TypeError('the database answered no rows');
  return rows.map((row) => shape.parse(row));
}
