import { sql, type SQL } from 'drizzle-orm';
import { pgPolicy, type AnyPgColumn, type PgPolicyConfig } from 'drizzle-orm/pg-core';

/** Which tenants a transaction works for, as a list of PostgreSQL's: one, or those of the registrations it writes together; unset, it works for nobody. */
export const tenantSetting = 'sev.tenant';

/** `on` while the operator's own commands and jobs work. */
export const operatorSetting = 'sev.operator';

/** Each setting is read once a statement, as a query of its own: read for each row, it would cost as much as to write the row. */
const operator = sql.raw(`(select current_setting('${operatorSetting}', true)) = 'on'`);
const tenants = sql.raw(`coalesce((select nullif(current_setting('${tenantSetting}', true), '')::uuid[]), '{}')`);
const isAmong = (column: AnyPgColumn): SQL => sql`${column} = any (${tenants})`;

/** Lets a row be seen by the tenants it names and by the operator, and by nobody else. */
export function ownedBy(name: string, ...columns: AnyPgColumn[]) {
  return policy(name, 'all', sql.join([...columns.map(isAmong), operator], sql` or `));
}

/** Lets tenants read what another side writes: a provider reads the list that a partner keeps. */
export function readBy(name: string, column: AnyPgColumn) {
  return pgPolicy(name, { for: 'select', using: isAmong(column) });
}

/** Rows that belong to no tenant in particular: the operator's own. */
export function operatorOnly(name: string) {
  return policy(name, 'all', operator);
}

/** Rows that are written once: nobody changes or deletes them, not even the operator. */
export function writtenOnce(name: string, column: AnyPgColumn) {
  const condition = sql`${isAmong(column)} or ${operator}`;
  return [pgPolicy(`${name}_read`, { for: 'select', using: condition }), pgPolicy(`${name}_write`, { for: 'insert', withCheck: condition })];
}

function policy(name: string, operations: NonNullable<PgPolicyConfig['for']>, condition: SQL) {
  return pgPolicy(name, { for: operations, using: condition, withCheck: condition });
}
