import { randomUUID } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Access, Role, Session, SessionRequest } from '../../schema/contract/sessions.ts';
import { partners, providerAccounts, secretKeys, sessions } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import type { Sealing } from '../sealing.ts';
import { newSecret, type SecretPrints } from '../tokens.ts';
import { asOperator } from './scope.ts';

/** Whom a secret key or an access token stands for. */
interface Holder {
  tenantId: string;
  role: Role;
  suspended: boolean;
}

export interface KeyHolder extends Holder {
  keyId: string;
}

export interface TokenHolder extends Holder {
  sessionId: string;
  /** The page it was given to. */
  origin: string;
  /** What names the frame it was given to, in the isolated form. */
  frameHash: Uint8Array | null;
  subject: Uint8Array;
}

/** Who opens a session, and what seals and hashes what is kept of it. */
interface Opening {
  tenantId: string;
  keyId: string;
  sealing: Sealing;
  prints: SecretPrints;
}

const holderColumns = (today: string) => ({
  tenantId: sql<string>`tenant_id`,
  role: sql<Role>`role`,
  suspended: sql<boolean>`(suspended_at is not null and (suspended_until is null or suspended_until >= ${today}::date))`,
});

/** Finds who holds a key, or null; today tells whether a suspension runs. */
export async function holderOfKey(database: Database, hash: Uint8Array, today: string): Promise<KeyHolder | null> {
  const [row] = await database.select({ ...holderColumns(today), keyId: sql<string>`key_id` }).from(sql`sev.holder_of_key(${hash})`);
  return row ?? null;
}

/** Finds who holds an access token that still runs, or null. */
export async function holderOfToken(database: Database, hash: Uint8Array, today: string): Promise<TokenHolder | null> {
  const own = { sessionId: sql<string>`session_id`, origin: sql<string>`origin`, frameHash: sql<Uint8Array | null>`frame_hash`, subject: sql<Uint8Array>`subject` };
  const [row] = await database.select({ ...holderColumns(today), ...own }).from(sql`sev.holder_of_token(${hash})`);
  return row ?? null;
}

export async function originIsKnown(database: Database, origin: string): Promise<boolean> {
  const [row] = await database.select({ known: sql<boolean>`known` }).from(sql`sev.origin_is_known(${origin}) as known`);
  return row?.known ?? false;
}

/** The pages where a tenant's people work, in its own scope. */
export async function originsOf(transaction: Database, { tenantId, role }: Pick<Holder, 'tenantId' | 'role'>): Promise<string[]> {
  const [row] =
    role === 'agent'
      ? await transaction.select({ origins: partners.origins }).from(partners).where(eq(partners.id, tenantId))
      : await transaction.select({ origins: providerAccounts.origins }).from(providerAccounts).where(eq(providerAccounts.providerId, tenantId));
  return row?.origins ?? [];
}

/** Keeps a new session, in the operator's scope, and answers its client secret, which is read nowhere again; null where the key has just been deleted. */
export async function openSession(transaction: Database, { role, subject, origin, isolated = false }: SessionRequest, { tenantId, keyId, sealing, prints }: Opening): Promise<Session | null> {
  const id = randomUUID();
  const clientSecret = newSecret('cs');
  const [key] = await transaction.select({ id: secretKeys.id }).from(secretKeys).where(eq(secretKeys.id, keyId)).for('key share');
  if (!key) return null;
  const row = { id, tenantId, role, keyId, origin, isolated, subject: sealing.seal(`sessions.subject/${id}`, subject), secretHash: prints.cs(clientSecret), secretExpiresAt: sql`now() + interval '60 seconds'` };
  const [kept] = await transaction.insert(sessions).values(row).returning({ expiresAt: sessions.secretExpiresAt });
  return kept ? { id, clientSecret, expiresAt: kept.expiresAt.toISOString() } : null;
}

/** Makes an access token of a client secret, once: of any number at the same time one succeeds; null for the others. */
export function exchangeSecret(database: Database, given: { clientSecret: string; origin: string; nonce: string | null }, prints: SecretPrints): Promise<Access | null> {
  const accessToken = newSecret('at');
  const usable = and(eq(sessions.secretHash, prints.cs(given.clientSecret)), eq(sessions.origin, given.origin), isNull(sessions.tokenHash), gt(sessions.secretExpiresAt, sql`now()`), given.nonce === null ? eq(sessions.isolated, false) : undefined);
  return asOperator(database, async (transaction) => {
    const [row] = await transaction
      .update(sessions)
      .set({ tokenHash: prints.at(accessToken), tokenExpiresAt: sql`now() + interval '15 minutes'`, frameHash: given.nonce === null ? null : prints.frame(given.nonce) })
      .where(usable)
      .returning({ expiresAt: sessions.tokenExpiresAt, role: sessions.role });
    return row?.expiresAt ? { accessToken, expiresAt: row.expiresAt.toISOString(), role: row.role } : null;
  });
}

/** Ends a tenant's session, its token with it, in the operator's scope; answers whether there was one. */
export async function endSession(transaction: Database, tenantId: string, id: string): Promise<boolean> {
  const ended = await transaction.delete(sessions).where(and(eq(sessions.id, id), eq(sessions.tenantId, tenantId))).returning({ id: sessions.id });
  return ended.length > 0;
}
