import { and, isNull, lt, or, sql } from 'drizzle-orm';
import { aidClaims, idempotencyKeys, sessions } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';

/** Deletes the answers kept for a repeated write, 24 hours after the first. In the operator's scope, as all here. */
export async function forgetAnswers(transaction: Database): Promise<void> {
  await transaction.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - interval '24 hours'`));
}

/** Deletes the sessions that open nothing any more. */
export async function forgetSessions(transaction: Database): Promise<void> {
  const unused = and(isNull(sessions.tokenExpiresAt), lt(sessions.secretExpiresAt, sql`now()`));
  await transaction.delete(sessions).where(or(lt(sessions.tokenExpiresAt, sql`now()`), unused));
}

/** Deletes the claims of years that have ended, of people of whom nothing else is kept. */
export async function forgetClaims(transaction: Database, year: number): Promise<void> {
  await transaction.delete(aidClaims).where(and(lt(aidClaims.year, year), isNull(aidClaims.holder)));
}
