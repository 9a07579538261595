import { sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { SettingsError } from '../settings-error.ts';

/** The role the product works as: it owns nothing and cannot pass over row-level security. */
export const leastRole = 'sev_app';

const role = sql.raw(leastRole);
const writtenOnce = sql.raw('sev.credit_entries, sev.credit_movements, sev.audit_trail');

interface Standing {
  /** Whether the role exists and this one may become it. */
  least: boolean;
  bypasses: boolean;
}

/**
 * Gives the least role its rights and answers its name, or null where the server lets nobody make or take it.
 *
 * Without it the product works as the tables' owner, whom FORCE binds all the same; a role that would pass over the
 * policies is refused. To run after each migration, since new tables bring new rights.
 */
export async function standDown(database: Database): Promise<string | null> {
  await database.execute(sql`do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin nosuperuser nobypassrls nocreatedb nocreaterole; end if;
    exception when insufficient_privilege or duplicate_object or unique_violation then null; end $$`);
  await database.execute(sql`do $$ begin execute format('grant ${role} to %I', current_user); exception when others then null; end $$`);
  const { least, bypasses } = await standing(database);
  if (!least && bypasses) {
    throw new SettingsError(`DATABASE_URL : ce rôle passe outre la sécurité des lignes. Donnez-en un autre, ou créez le rôle ${leastRole} et accordez-le-lui.`);
  }
  if (!least) {
    await database.execute(sql`do $$ begin execute format('revoke update, delete, truncate on ${writtenOnce} from %I', current_user); end $$`);
    return null;
  }
  await database.execute(sql`grant usage on schema sev to ${role}`);
  await database.execute(sql`grant select, insert, update, delete on all tables in schema sev to ${role}`);
  await database.execute(sql`grant usage on all sequences in schema sev to ${role}`);
  await database.execute(sql`revoke update, delete on ${writtenOnce} from ${role}`);
  await database.execute(sql`revoke all on sev.migrations from ${role}`);
  return leastRole;
}

async function standing(database: Database): Promise<Standing> {
  const result: unknown = await database.execute(sql`select
    coalesce((select pg_has_role(current_user, oid, 'member') and not rolsuper and not rolbypassrls from pg_roles where rolname = ${leastRole}), false) as least,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses`);
  const rows: unknown = Array.isArray(result) ? result : typeof result === 'object' && result !== null && 'rows' in result ? result.rows : [];
  const row: unknown = Array.isArray(rows) ? rows[0] : undefined;
  if (typeof row !== 'object' || row === null || !('least' in row) || !('bypasses' in row)) throw new Error('the server says nothing of its roles');
  return { least: row.least === true, bypasses: row.bypasses === true };
}
