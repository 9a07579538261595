import { asc, eq, sql, type SQL } from 'drizzle-orm';
import type { CreatedAccount, Partner, PartnerRequest, Provider, ProviderRequest, SuspensionRequest } from '../../schema/contract/accounts.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { auditTrail, partners, providerAccounts, providers } from '../../schema/tables/index.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { asOperator } from './scope.ts';
import { addKey, keysByTenant, type KeyWriting } from './secret-keys.ts';

/** Creates a partner with a first key; throws `convention-taken`. */
export function createPartner(database: Database, request: PartnerRequest, writing: KeyWriting): Promise<CreatedAccount> {
  return asOperator(database, async (transaction) => {
    const [partner] = await transaction
      .insert(partners)
      .values({ ...request, name: request.name.normalize('NFC'), createdAt: writing.at })
      .onConflictDoNothing()
      .returning({ id: partners.id });
    if (!partner) throw new Problem('convention-taken');
    return { id: partner.id, ...(await addKey(transaction, { tenantId: partner.id, role: 'agent' }, writing)) };
  });
}

/** Gives a provider of the catalogue, or a new one, what it needs to work with groups, and a first key; throws `provider-taken`. */
export function createProvider(database: Database, request: ProviderRequest, writing: KeyWriting): Promise<CreatedAccount> {
  const name = request.name.normalize('NFC');
  return asOperator(database, async (transaction) => {
    await transaction.insert(providers).values({ name }).onConflictDoNothing();
    const [provider] = await transaction.select({ id: providers.id }).from(providers).where(eq(providers.name, name));
    if (!provider) throw new Error('a provider just created is gone');
    const made = await transaction
      .insert(providerAccounts)
      .values({ providerId: provider.id, email: request.email, origins: request.origins, createdAt: writing.at })
      .onConflictDoNothing()
      .returning({ id: providerAccounts.providerId });
    if (made.length === 0) throw new Problem('provider-taken');
    return { id: provider.id, ...(await addKey(transaction, { tenantId: provider.id, role: 'provider' }, writing)) };
  });
}

/** Suspends a partner, or changes until when and why; throws `partner-not-found`. */
export function suspendPartner(database: Database, id: string, { until, reason }: SuspensionRequest, at: Date): Promise<Partner> {
  const since = sql`case when ${partners.suspendedUntil} < ${parisDay(at)}::date then null else ${partners.suspendedAt} end`;
  const columns = { suspendedAt: sql`coalesce(${since}, ${at.toISOString()}::timestamptz)`, suspendedUntil: until ?? null, suspensionReason: reason };
  return changeSuspension(database, id, columns, 'partner-suspended', at);
}

/** Ends a suspension; throws `partner-not-found`. */
export function resumePartner(database: Database, id: string, at: Date): Promise<Partner> {
  return changeSuspension(database, id, { suspendedAt: null, suspendedUntil: null, suspensionReason: null }, 'partner-resumed', at);
}

/** Every partner by convention number, or the one of that number. */
export function listPartners(database: Database, today: string, conventionNumber?: string): Promise<Partner[]> {
  return asOperator(database, (transaction) => readPartners(transaction, today, conventionNumber === undefined ? undefined : eq(partners.conventionNumber, conventionNumber)));
}

/** Every provider that has an account, by name, or the one of that name. */
export function listProviders(database: Database, name?: string): Promise<Provider[]> {
  return asOperator(database, async (transaction) => {
    const keys = await keysByTenant(transaction, 'provider');
    const columns = { id: providers.id, name: providers.name, email: providerAccounts.email, origins: providerAccounts.origins };
    const rows = await transaction
      .select(columns)
      .from(providerAccounts)
      .innerJoin(providers, eq(providers.id, providerAccounts.providerId))
      .where(name === undefined ? undefined : eq(providers.name, name.normalize('NFC')))
      .orderBy(asc(providers.name));
    return rows.map((row) => ({ ...row, keys: keys.get(row.id) ?? [] }));
  });
}

interface SuspensionColumns {
  suspendedAt: SQL | null;
  suspendedUntil: string | null;
  suspensionReason: string | null;
}

function changeSuspension(database: Database, id: string, columns: SuspensionColumns, action: string, at: Date): Promise<Partner> {
  return asOperator(database, async (transaction) => {
    await transaction.update(partners).set(columns).where(eq(partners.id, id));
    const [partner] = await readPartners(transaction, parisDay(at), eq(partners.id, id));
    if (!partner) throw new Problem('partner-not-found');
    await transaction.insert(auditTrail).values({ at, tenantId: id, action, rowId: id });
    return partner;
  });
}

async function readPartners(transaction: Database, today: string, condition: SQL | undefined): Promise<Partner[]> {
  const keys = await keysByTenant(transaction, 'agent');
  const rows = await transaction.select().from(partners).where(condition).orderBy(asc(partners.conventionNumber));
  return rows.map(({ id, conventionNumber, name, email, origins, suspendedAt, suspendedUntil: until, suspensionReason }) => {
    const over = suspendedAt === null || (until !== null && until < today);
    return { id, conventionNumber, name, email, origins, suspension: over ? null : { since: suspendedAt.toISOString(), until, reason: suspensionReason ?? '' }, keys: keys.get(id) ?? [] };
  });
}
