import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { SecretKey } from '../../schema/contract/accounts.ts';
import { Problem } from '../../schema/contract/problem.ts';
import type { Role } from '../../schema/contract/sessions.ts';
import { auditTrail, partners, providerAccounts, secretKeys } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import { newSecret, type SecretPrints } from '../tokens.ts';

/** The tenant a key is of. */
export interface KeyOwner {
  tenantId: string;
  role: Role;
}

/** When the operator writes, and how secrets are kept. */
export interface KeyWriting {
  prints: SecretPrints;
  at: Date;
}

/** One is in use while the next is put in its place. */
const mostKeys = 2;

/** Gives a tenant one more key; throws `too-many-keys`, or that there is no such tenant. */
export async function createKey(transaction: Database, owner: KeyOwner, writing: KeyWriting): Promise<SecretKey> {
  await lockTenant(transaction, owner);
  if ((await transaction.$count(secretKeys, ownedBy(owner))) >= mostKeys) throw new Problem('too-many-keys');
  return addKey(transaction, owner, writing);
}

/** Withdraws one key of a tenant, and every session it opened; throws `key-not-found`, or that there is no such tenant. */
export async function deleteKey(transaction: Database, owner: KeyOwner, keyId: string, at: Date): Promise<void> {
  await lockTenant(transaction, owner);
  const gone = await transaction.delete(secretKeys).where(and(ownedBy(owner), eq(secretKeys.id, keyId))).returning({ id: secretKeys.id });
  if (gone.length === 0) throw new Problem('key-not-found');
  await transaction.insert(auditTrail).values({ at, tenantId: owner.tenantId, action: 'key-deleted', rowId: keyId });
}

/** Withdraws every key of a tenant, and with them every session; answers how many there were. */
export async function deleteKeys(transaction: Database, owner: KeyOwner, at: Date): Promise<number> {
  await lockTenant(transaction, owner);
  const gone = await transaction.delete(secretKeys).where(ownedBy(owner)).returning({ id: secretKeys.id });
  if (gone.length > 0) await transaction.insert(auditTrail).values(gone.map(({ id }) => ({ at, tenantId: owner.tenantId, action: 'key-deleted', rowId: id })));
  return gone.length;
}

/** Finds whose a key is by its identifier, or null. */
export async function ownerOfKey(transaction: Database, keyId: string): Promise<KeyOwner | null> {
  const [row] = await transaction.select({ tenantId: secretKeys.tenantId, role: secretKeys.role }).from(secretKeys).where(eq(secretKeys.id, keyId));
  return row ?? null;
}

/** Believes a secret that its tenant already holds; throws `too-many-keys`, or that there is no such tenant. */
export async function holdKey(transaction: Database, owner: KeyOwner, secretKey: string, writing: KeyWriting): Promise<void> {
  await lockTenant(transaction, owner);
  const held = await transaction.select({ hash: secretKeys.hash }).from(secretKeys).where(ownedBy(owner));
  if (held.some(({ hash }) => Buffer.compare(hash, writing.prints.sk(secretKey)) === 0)) return;
  if (held.length >= mostKeys) throw new Problem('too-many-keys');
  await addKey(transaction, owner, writing, secretKey);
}

/** Adds a key; the secret is in this answer and nowhere else. */
export async function addKey(transaction: Database, { tenantId, role }: KeyOwner, { prints, at }: KeyWriting, secretKey = newSecret('sk')): Promise<SecretKey> {
  const [row] = await transaction.insert(secretKeys).values({ tenantId, role, hash: prints.sk(secretKey), createdAt: at }).returning({ id: secretKeys.id });
  if (!row) throw new Error('a key just created is gone');
  await transaction.insert(auditTrail).values({ at, tenantId, action: 'key-created', rowId: row.id });
  return { keyId: row.id, secretKey };
}

/** What the keys of these tenants are called, the oldest first. */
export async function keysOf(transaction: Database, role: Role, tenantIds: readonly string[]): Promise<Map<string, { keyId: string; createdAt: string }[]>> {
  const rows = await transaction
    .select({ id: secretKeys.id, tenantId: secretKeys.tenantId, createdAt: secretKeys.createdAt })
    .from(secretKeys)
    .where(and(eq(secretKeys.role, role), inArray(secretKeys.tenantId, [...tenantIds])))
    .orderBy(asc(secretKeys.createdAt), asc(secretKeys.id));
  const byTenant = new Map(tenantIds.map((id): [string, { keyId: string; createdAt: string }[]] => [id, []]));
  for (const { id, tenantId, createdAt } of rows) byTenant.get(tenantId)?.push({ keyId: id, createdAt: createdAt.toISOString() });
  return byTenant;
}

/** So that two keys asked for at once are counted one after the other. */
async function lockTenant(transaction: Database, { tenantId, role }: KeyOwner): Promise<void> {
  const found =
    role === 'agent'
      ? await transaction.select({ one: sql`1` }).from(partners).where(eq(partners.id, tenantId)).for('update')
      : await transaction.select({ one: sql`1` }).from(providerAccounts).where(eq(providerAccounts.providerId, tenantId)).for('update');
  if (found.length === 0) throw new Problem(role === 'agent' ? 'partner-not-found' : 'provider-not-found');
}

function ownedBy({ tenantId, role }: KeyOwner) {
  return and(eq(secretKeys.tenantId, tenantId), eq(secretKeys.role, role));
}
