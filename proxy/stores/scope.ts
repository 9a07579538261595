import { sql } from 'drizzle-orm';
import { operatorSetting, tenantSetting } from '../../schema/tables/scope.ts';
import type { Database } from '../database.ts';

/** Runs in one transaction that sees and writes the rows of one tenant, and no other. */
export function inTenant<Result>(database: Database, tenantId: string, work: (transaction: Database) => Promise<Result>): Promise<Result> {
  return database.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config(${tenantSetting}, ${`{${tenantId}}`}, true)`);
    return work(transaction);
  });
}

/** Runs in one transaction that sees and writes every tenant's rows: for the operator's commands and the jobs alone. */
export function asOperator<Result>(database: Database, work: (transaction: Database) => Promise<Result>): Promise<Result> {
  return database.transaction(async (transaction) => {
    await widen(transaction);
    return work(transaction);
  });
}

/** Lets the rest of a tenant's transaction write what belongs to the other side, once it is known to be theirs to decide. */
export async function widen(transaction: Database): Promise<void> {
  await transaction.execute(sql`select set_config(${operatorSetting}, 'on', true)`);
}
