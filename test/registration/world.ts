import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { participantRequestShape, type ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem, type ProblemCode } from '../../schema/contract/problem.ts';
import { facilities, groups, partners, providers, stays } from '../../schema/tables/index.ts';
import type { Database } from '../../proxy/database.ts';
import type { Caller } from '../../proxy/middleware/caller.ts';
import { identitiesWith } from '../../proxy/registration/identity.ts';
import type { OnGroup, RegistrationNeeds } from '../../proxy/registration/needs.ts';
import { newcomer, register } from '../../proxy/registration/register.ts';
import type { Registered } from '../../proxy/registration/person.ts';
import { sealingWith } from '../../proxy/sealing.ts';
import { allocate } from '../../proxy/stores/credits.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { frozenClock, type FrozenClock } from '../support/proxy.ts';

export const secrets = { keys: [{ id: 'k1', bytes: new Uint8Array(randomBytes(32)) }], pepper: 'une poignée de poivre pour les essais' };

/** What registration needs, with a clock of the test's own. */
export function needsAt(clock: FrozenClock = frozenClock('2026-06-01T10:00:00+02:00')): RegistrationNeeds & { clock: FrozenClock } {
  return { conditions: publishedConditions, clock, sealing: sealingWith(secrets), identities: identitiesWith(secrets) };
}

/** A name that no other test has: as many letters each time, so that what is sealed is as long. */
export const letters = (): string => randomBytes(8).toString('hex').replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** Someone who may have the aid of 176 € on a stay of four nights; each call invents somebody else. */
export function senior(changes: Partial<ParticipantRequest> = {}): ParticipantRequest {
  return participantRequestShape.parse({
    title: 'madame',
    birthName: `Varennes${letters()}`,
    givenName: 'Jeanne',
    birthDate: '1950-03-27',
    birthPlace: 'Nantes',
    address: { lines: ['3 rue des Tilleuls'], postcode: '44000', city: 'Nantes' },
    livesInFrance: true,
    activity: 'retired',
    household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_230 },
    aidThisYear: 'none',
    consents: { notice: true },
    ...changes,
  });
}

/** A partner's own number, name and credit. */
export async function partnerOf(database: Database, creditCents: number | null = 100_000_00, year = 2026, notifiedOn = `${year}-01-15`): Promise<Caller> {
  const id = randomUUID();
  await asOperator(database, async (transaction) => {
    await transaction.insert(partners).values({ id, conventionNumber: `ANCV${id.slice(0, 8).toUpperCase()}`, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: ['https://ccas.exemple.invalid'], createdAt: new Date('2026-01-02T09:00:00Z') });
    if (creditCents !== null) await allocate(transaction, { partnerId: id, year, amountCents: creditCents, notifiedOn, at: new Date('2026-01-15T09:00:00Z') });
  });
  return { tenantId: id, role: 'agent', actorId: randomUUID(), subject: 'Agent du CCAS', suspended: false };
}

/** A group of this partner on a stay of its own: four nights in October 2026, at the programme's price. */
export async function groupOf(database: Database, caller: Caller, group: { places?: number } = {}, stay: Partial<typeof stays.$inferInsert> = {}): Promise<OnGroup> {
  const [stayId, facilityId] = [`stay-${randomUUID()}`, `place-${randomUUID()}`];
  const [groupId, providerId] = [randomUUID(), randomUUID()];
  const { places = 30 } = group;
  await asOperator(database, async (transaction) => {
    await transaction.insert(providers).values({ id: providerId, name: `Les Embruns ${providerId}` });
    await transaction.insert(facilities).values({ id: facilityId, digest: '', providerId, name: 'Les Embruns', commune: 'Pornic', lat: 47.11, lon: -2.1, setting: 'sea', kind: 'holiday-village', wheelchair: true, tourismDisability: [], transfer: true, description: '' });
    await transaction.insert(stays).values({ id: stayId, digest: '', facilityId, startDate: '2026-10-12', nights: 4, zone: 'metropole', mode: 'group', priceCents: 404_00, childPriceCents: 246_00, singleSupplementCents: 77_00, places: 200, held: places, tags: [], programme: '', ...stay });
    await transaction.insert(groups).values({ id: groupId, partnerId: caller.tenantId, providerId, stayId, partnerName: 'CCAS de Varennes', conventionNumber: 'ANCV0001', places, openedAt: new Date('2026-02-01T09:00:00Z') });
  });
  return { caller, groupId };
}

/** Registers one person, in the partner's own transaction. */
export async function registerOne(database: Database, on: OnGroup, request: ParticipantRequest, needs: RegistrationNeeds): Promise<Registered> {
  const [one] = await inTenant(database, on.caller.tenantId, (transaction) => register(transaction, on, [newcomer(request)], needs));
  if (!one) throw new Error('nobody was registered');
  return one;
}

/** Expects a refusal by its code and, where one is given, at a place. */
export const refuses = (code: ProblemCode, pointer?: string) => (thrown: unknown) => {
  assert.ok(thrown instanceof Problem, String(thrown));
  assert.equal(thrown.code, code, JSON.stringify(thrown.more.errors));
  if (pointer !== undefined) assert.ok(thrown.more.errors?.some((place) => place.pointer === pointer), JSON.stringify(thrown.more.errors));
  return true;
};
