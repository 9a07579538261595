import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { groupSummaryShape, partnerGroupShape, providerGroupShape, type GroupSummary, type PartnerGroup, type ProviderGroup } from '../../schema/contract/groups.ts';
import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { problemShape, type ProblemCode } from '../../schema/contract/problem.ts';
import { facilities, outbox, stays } from '../../schema/tables/index.ts';
import type { App } from '../../proxy/app.ts';
import type { Database } from '../../proxy/database.ts';
import { identitiesWith } from '../../proxy/registration/identity.ts';
import { sealingWith } from '../../proxy/sealing.ts';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { allocate, readCredit } from '../../proxy/stores/credits.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { registerOne } from '../registration/world.ts';
import { ask, frozenClock, post, testSecrets, type FrozenClock } from '../support/proxy.ts';
import { newPartner, newProvider, partnerApp, withKey } from './tenants.ts';

export type Headers = Record<string, string>;

/** A provider with a stay of twenty places, a partner with a credit, both with keys, and a clock of their own. */
export interface GroupWorld {
  app: App;
  database: Database;
  clock: FrozenClock;
  stayId: string;
  partner: { id: string; conventionNumber: string; key: Headers };
  provider: { id: string; name: string; key: Headers };
}

const sealing = sealingWith(testSecrets);

export async function groupWorld(database: Database, stay: Partial<typeof stays.$inferInsert> = {}, now = '2026-06-01T10:00:00+02:00'): Promise<GroupWorld> {
  const clock = frozenClock(now);
  const app = partnerApp(database, { clock });
  const [partner, provider] = [await newPartner(app), await newProvider(app)];
  const stayId = await stayOf(database, provider.id, stay);
  await asOperator(database, (transaction) => allocate(transaction, { partnerId: partner.id, year: Number((stay.startDate ?? '2026').slice(0, 4)), amountCents: 10_000_00, notifiedOn: '2026-01-15', at: clock.now() }));
  return { app, database, clock, stayId, partner: { ...partner, key: withKey(partner.secretKey) }, provider: { ...provider, key: withKey(provider.secretKey) } };
}

/** A stay of four nights in October 2026 at a place of its own. */
export async function stayOf(database: Database, providerId: string, stay: Partial<typeof stays.$inferInsert> = {}): Promise<string> {
  const [id, facilityId] = [`stay-${randomUUID()}`, `place-${randomUUID()}`];
  await database.insert(facilities).values({ id: facilityId, digest: '', providerId, name: 'Les Embruns', commune: 'Pornic', lat: 47.11, lon: -2.1, setting: 'sea', kind: 'holiday-village', wheelchair: true, tourismDisability: [], transfer: true, description: '', phone: '02 61 91 12 34' });
  await database.insert(stays).values({ id, digest: '', facilityId, startDate: '2026-10-12', nights: 4, zone: 'metropole', mode: 'group', priceCents: 404_00, childPriceCents: 246_00, singleSupplementCents: 77_00, places: 20, tags: [], programme: '', ...stay });
  return id;
}

export function opening({ app, provider, partner, stayId }: GroupWorld, body: object = {}, headers: Headers = {}): Promise<Response> {
  return post(app, '/v1/groups', { stayId, conventionNumber: partner.conventionNumber, places: 10, ...body }, { ...provider.key, ...headers });
}

export async function opened(world: GroupWorld, body: object = {}): Promise<GroupSummary> {
  const response = await opening(world, body);
  assert.equal(response.status, 201, await response.clone().text());
  return groupSummaryShape.parse(await response.json());
}

export function send({ app }: Pick<GroupWorld, 'app'>, method: string, path: string, headers: Headers, body?: unknown): Promise<Response> {
  return ask(app, path, { method, headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

export async function asPartner(world: GroupWorld, id: string): Promise<PartnerGroup> {
  return partnerGroupShape.parse(await (await send(world, 'GET', `/v1/groups/${id}`, world.partner.key)).json());
}

export async function asProvider(world: GroupWorld, id: string): Promise<ProviderGroup> {
  return providerGroupShape.parse(await (await send(world, 'GET', `/v1/groups/${id}`, world.provider.key)).json());
}

/** Says what an answer refuses, in one word; fails where it does not. */
export async function codeOf(response: Response): Promise<ProblemCode> {
  const problem = problemShape.parse(await response.json());
  assert.equal(problem.status, response.status);
  return problem.code;
}

export async function pointersOf(response: Response): Promise<string[]> {
  return (problemShape.parse(await response.json()).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
}

/** Registers someone as the partner's agent would, and answers their id. */
export async function registered({ database, clock, partner }: GroupWorld, groupId: string, request: ParticipantRequest): Promise<string> {
  const caller = { tenantId: partner.id, role: 'agent', by: 'key', actorId: randomUUID(), subject: 'Claire Fontaine', suspended: false } as const;
  const needs = { conditions: publishedConditions, clock, sealing, identities: identitiesWith(testSecrets) };
  return (await registerOne(database, { caller, groupId }, request, needs)).id;
}

export async function remainingOf({ database, partner }: GroupWorld, year = 2026): Promise<number | undefined> {
  return (await inTenant(database, partner.id, (transaction) => readCredit(transaction, partner.id, year, false)))?.remainingCents;
}

/** The places of the world's stay that groups hold. */
export async function heldOf({ database, stayId }: GroupWorld): Promise<number | undefined> {
  return (await database.select({ id: stays.id, held: stays.held }).from(stays)).find(({ id }) => id === stayId)?.held;
}

/** The mails about a group, oldest first: their kinds, and what they say. */
export async function mailsOf({ database }: Pick<GroupWorld, 'database'>, groupId: string): Promise<{ kind: string; text: string }[]> {
  const rows = await asOperator(database, (transaction) => transaction.select().from(outbox).orderBy(outbox.position));
  return rows.filter(({ dedupe }) => dedupe.includes(groupId)).map(({ id, kind, mail }) => ({ kind, text: sealing.open(`outbox.mail/${id}`, mail) }));
}
