import { and, eq } from 'drizzle-orm';
import { conditionsPublications } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

/** One body served for a version of the conditions. */
export interface Publication {
  version: string;
  hash: string;
  body: Uint8Array;
}

/** Keeps the bodies being served, each once for ever; to record them again changes nothing. */
export async function recordPublications(database: Database, publications: readonly Publication[], publishedAt: Date): Promise<void> {
  if (publications.length === 0) return;
  const rows = publications.map(({ version, hash, body }) => ({ version, hash, body, publishedAt }));
  await database.insert(conditionsPublications).values(rows).onConflictDoNothing();
}

/** Finds a body by its version and hash, or null where it was never served. */
export async function findPublication(database: Database, version: string, hash: string): Promise<Uint8Array | null> {
  const rows = await database
    .select({ body: conditionsPublications.body })
    .from(conditionsPublications)
    .where(and(eq(conditionsPublications.version, version), eq(conditionsPublications.hash, hash)));
  return rows[0]?.body ?? null;
}
