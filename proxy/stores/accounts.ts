import { asc, eq, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { CreatedAccount, CreditRequest, Partner, PartnerRequest, Provider, ProviderRequest, SuspensionRequest } from '../../schema/contract/accounts.ts';
import type { Credit } from '../../schema/contract/credits.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { auditTrail, partners, providerAccounts, providers } from '../../schema/tables/index.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { allocate, readCredit } from './credits.ts';
import { addKey, keysOf, type KeyWriting } from './secret-keys.ts';

/** Creates a partner with a first key; throws `convention-taken`. Like all that follows, to run in the operator's scope. */
export async function createPartner(transaction: Database, request: PartnerRequest, writing: KeyWriting): Promise<CreatedAccount> {
  const [partner] = await transaction
    .insert(partners)
    .values({ ...request, name: request.name.normalize('NFC'), createdAt: writing.at })
    .onConflictDoNothing()
    .returning({ id: partners.id });
  if (!partner) throw new Problem('convention-taken');
  return { id: partner.id, ...(await addKey(transaction, { tenantId: partner.id, role: 'agent' }, writing)) };
}

/** Gives a provider of the catalogue, or a new one, what it needs to work with groups, and a first key; throws `provider-taken`. */
export async function createProvider(transaction: Database, request: ProviderRequest, writing: KeyWriting): Promise<CreatedAccount> {
  const name = request.name.normalize('NFC');
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
}

/** Suspends a partner, or changes until when and why; throws `partner-not-found`, or that the day is past. */
export async function suspendPartner(transaction: Database, id: string, { until, reason }: SuspensionRequest, at: Date): Promise<Partner> {
  if (until !== undefined && until < parisDay(at)) throw inThePast();
  const since = sql`case when ${partners.suspendedUntil} < ${parisDay(at)}::date then null else ${partners.suspendedAt} end`;
  const columns = { suspendedAt: sql`coalesce(${since}, ${at.toISOString()}::timestamptz)`, suspendedUntil: until ?? null, suspensionReason: reason };
  return changeSuspension(transaction, id, columns, 'partner-suspended', at);
}

/** Ends a suspension; throws `partner-not-found`. */
export function resumePartner(transaction: Database, id: string, at: Date): Promise<Partner> {
  return changeSuspension(transaction, id, { suspendedAt: null, suspendedUntil: null, suspensionReason: null }, 'partner-resumed', at);
}

/** Every partner by convention number. */
export function listPartners(transaction: Database, today: string): Promise<Partner[]> {
  return readPartners(transaction, today, undefined);
}

/** The partner of a convention number; throws `partner-not-found`. */
export async function partnerOf(transaction: Database, today: string, conventionNumber: string): Promise<Partner> {
  const [partner] = await readPartners(transaction, today, eq(partners.conventionNumber, conventionNumber));
  if (!partner) throw new Problem('partner-not-found');
  return partner;
}

/** Every provider that has an account, by name. */
export function listProviders(transaction: Database): Promise<Provider[]> {
  return readProviders(transaction, undefined);
}

/** The account of the provider of this name; throws `provider-not-found`. */
export async function providerOf(transaction: Database, name: string): Promise<Provider> {
  const [provider] = await readProviders(transaction, eq(providers.name, name.normalize('NFC')));
  if (!provider) throw new Problem('provider-not-found');
  return provider;
}

/** The pages that may stand around what an account, partner or provider, is not given in the open; none where there is no such account. */
export async function originsOfAccount(transaction: Database, id: string): Promise<string[]> {
  const ofPartner = transaction.select({ origins: partners.origins }).from(partners).where(eq(partners.id, id));
  const ofProvider = transaction.select({ origins: providerAccounts.origins }).from(providerAccounts).where(eq(providerAccounts.providerId, id));
  const rows = await unionAll(ofPartner, ofProvider);
  return rows.flatMap(({ origins }) => origins);
}

/** Adds to the credit of a year of the partner of this number, and answers it; throws `partner-not-found`. */
export async function addCredit(transaction: Database, { conventionNumber, year, amountCents, notifiedOn }: CreditRequest, at: Date): Promise<Credit> {
  const partner = await partnerOf(transaction, parisDay(at), conventionNumber);
  await allocate(transaction, { partnerId: partner.id, year, amountCents, notifiedOn, at });
  const credit = await readCredit(transaction, partner.id, year, partner.suspension !== null);
  if (!credit) throw new Error('a credit just added is gone');
  return credit;
}

interface SuspensionColumns {
  suspendedAt: SQL | null;
  suspendedUntil: string | null;
  suspensionReason: string | null;
}

async function changeSuspension(transaction: Database, id: string, columns: SuspensionColumns, action: string, at: Date): Promise<Partner> {
  await transaction.update(partners).set(columns).where(eq(partners.id, id));
  const [partner] = await readPartners(transaction, parisDay(at), eq(partners.id, id));
  if (!partner) throw new Problem('partner-not-found');
  await transaction.insert(auditTrail).values({ at, tenantId: id, action, rowId: id });
  return partner;
}

async function readPartners(transaction: Database, today: string, condition: SQL | undefined): Promise<Partner[]> {
  const rows = await transaction.select().from(partners).where(condition).orderBy(asc(partners.conventionNumber));
  const keys = await keysOf(transaction, 'agent', rows.map(({ id }) => id));
  return rows.map(({ id, conventionNumber, name, email, origins, suspendedAt, suspendedUntil: until, suspensionReason }) => {
    const over = suspendedAt === null || (until !== null && until < today);
    return { id, conventionNumber, name, email, origins, suspension: over ? null : { since: suspendedAt.toISOString(), until, reason: suspensionReason ?? '' }, keys: keys.get(id) ?? [] };
  });
}

async function readProviders(transaction: Database, condition: SQL | undefined): Promise<Provider[]> {
  const columns = { id: providers.id, name: providers.name, email: providerAccounts.email, origins: providerAccounts.origins };
  const rows = await transaction.select(columns).from(providerAccounts).innerJoin(providers, eq(providers.id, providerAccounts.providerId)).where(condition).orderBy(asc(providers.name));
  const keys = await keysOf(transaction, 'provider', rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, keys: keys.get(row.id) ?? [] }));
}

function inThePast(): Problem {
  return new Problem('invalid-request', { errors: [{ pointer: '/until', code: 'in-the-past', detail: 'Ce jour est passé : donnez aujourd’hui ou plus tard, ou ne donnez pas de fin.' }] });
}
