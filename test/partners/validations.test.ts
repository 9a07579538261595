import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { groupsShape, groupSummaryShape } from '../../schema/contract/groups.ts';
import { lateValidationsShape, payableShape } from '../../schema/contract/accounts.ts';
import { readCredit } from '../../proxy/stores/credits.ts';
import { inTenant } from '../../proxy/stores/scope.ts';
import type { Database } from '../../proxy/database.ts';
import { senior } from '../registration/world.ts';
import { testOnBoth } from '../support/engines.ts';
import { post } from '../support/proxy.ts';
import { asPartner, asProvider, codeOf, groupWorld, mailsOf, opened, pointersOf, registered, remainingOf, send, type GroupWorld, type Headers } from './group-world.ts';
import { operator } from './tenants.ts';

const lastMoment = '2026-10-16T23:59:59.999+02:00';
const afterwards = '2026-10-17T00:00:00.000+02:00';

function validating(world: GroupWorld, id: string, key: Headers, absent: unknown = []): Promise<Response> {
  return send(world, 'POST', `/v1/groups/${id}/validations`, key, { absent });
}

/** A group of three with an aid each, whose stay has just ended. */
async function back(database: Database): Promise<GroupWorld & { id: string; people: string[] }> {
  const world = await groupWorld(database);
  const { id } = await opened(world);
  const people = [await registered(world, id, senior()), await registered(world, id, senior()), await registered(world, id, senior())];
  world.clock.set(afterwards);
  return { ...world, id, people };
}

async function operatorReads(world: GroupWorld, path: string): Promise<unknown> {
  const response = await send(world, 'GET', path, operator);
  assert.equal(response.status, 200);
  return response.json();
}

testOnBoth('the provider validates first, from the day after the stay, then the partner has fifteen days from its mail', async (database) => {
  const world = await back(database);
  const { id, provider, partner } = world;
  world.clock.set(lastMoment);
  assert.equal((await asProvider(world, id)).status, 'frozen');
  for (const { key } of [provider, partner]) assert.equal(await codeOf(await validating(world, id, key)), 'too-early');
  world.clock.set(afterwards);
  assert.deepEqual([(await asProvider(world, id)).status, (await asProvider(world, id)).validateBy, (await asProvider(world, id)).daysLeft], ['awaiting-provider', '2026-10-31', 14]);
  assert.equal(await codeOf(await validating(world, id, partner.key)), 'out-of-turn');
  world.clock.set('2026-10-20T15:00:00+02:00');
  const first = await validating(world, id, provider.key);
  assert.equal(first.status, 201);
  const half = groupSummaryShape.parse(await first.json());
  assert.deepEqual([half.status, half.validateBy, half.daysLeft], ['awaiting-partner', '2026-11-04', 15]);
  assert.equal(await codeOf(await validating(world, id, provider.key)), 'out-of-turn');
  const mail = (await mailsOf(world, id)).find(({ kind }) => kind === 'partner-validates');
  assert.match(mail?.text ?? '', /4 novembre 2026/);
  const second = await validating(world, id, partner.key);
  assert.equal(second.status, 201);
  assert.equal(groupSummaryShape.parse(await second.json()).status, 'validated');
  for (const { key } of [provider, partner]) assert.equal(await codeOf(await validating(world, id, key)), 'out-of-turn');
});

testOnBoth('aid is payable for those both sides say came; the others’ goes back with a note, and their year is free again', async (database) => {
  const world = await back(database);
  const { id, people, provider, partner } = world;
  assert.equal(await remainingOf(world), 9_472_00);
  await validating(world, id, provider.key, [people[0]]);
  assert.equal(await remainingOf(world), 9_472_00);
  await validating(world, id, partner.key, [people[1]?.toUpperCase(), people[1]]);
  assert.equal(await remainingOf(world), 9_824_00);
  const group = await asPartner(world, id);
  const said = people.map((one) => group.participants.find((person) => person.id === one));
  assert.deepEqual(said.map((one) => [one?.absent.provider, one?.absent.partner, one?.aid.amountCents]), [[true, false, 0], [false, true, 0], [false, false, 176_00]]);
  const credit = await inTenant(database, partner.id, (transaction) => readCredit(transaction, partner.id, 2026, false));
  const returned = credit?.entries.filter(({ kind }) => kind === 'absence-returned') ?? [];
  assert.deepEqual(returned.map(({ amountCents }) => amountCents), [176_00, 176_00]);
  assert.match(returned[0]?.note ?? '', /jusqu’à la fin de l’année.*Aucun texte officiel ne le précise/);
  const due = payableShape.parse(await operatorReads(world, '/v1/admin/payable')).items.filter((item) => item.provider.id === provider.id);
  assert.deepEqual(due.map(({ groups, people: count, amountCents, stay }) => [stay.id, stay.endDate, groups, count, amountCents]), [[world.stayId, '2026-10-16', 1, 1, 176_00]]);
  for (const { key } of [provider, partner]) {
    assert.deepEqual(payableShape.parse(await (await send(world, 'GET', '/v1/payable', key)).json()), { totalCents: 176_00, items: due });
  }
  const stranger = await groupWorld(database);
  for (const { key } of [stranger.provider, stranger.partner]) assert.equal(payableShape.parse(await (await send(world, 'GET', '/v1/payable', key)).json()).totalCents, 0);
  assert.equal((await send(world, 'GET', '/v1/payable', {})).status, 401);
});

testOnBoth('nothing is payable before the second word, nor for a cancelled group', async (database) => {
  const world = await back(database);
  await validating(world, world.id, world.provider.key);
  const due = payableShape.parse(await operatorReads(world, '/v1/admin/payable'));
  assert.equal(due.items.some((item) => item.provider.id === world.provider.id), false);
  assert.equal(due.totalCents, due.items.reduce((sum, { amountCents }) => sum + amountCents, 0));
});

testOnBoth('absent are people of that list alone, and a refusal changes nothing', async (database) => {
  const world = await back(database);
  const { id, people, provider, partner } = world;
  const stranger = randomUUID();
  assert.deepEqual(await pointersOf(await validating(world, id, provider.key, [people[0], stranger, people[1], stranger])), ['/absent/1 unknown-participant', '/absent/3 unknown-participant']);
  assert.deepEqual(await pointersOf(await validating(world, id, provider.key, ['x'])), ['/absent/0 invalid-value']);
  for (const body of [{}, { absent: null }, { absent: [], present: [] }, { absent: Array.from({ length: 1_001 }, () => stranger) }, []]) {
    assert.equal((await send(world, 'POST', `/v1/groups/${id}/validations`, provider.key, body)).status, 422, JSON.stringify(body).slice(0, 40));
  }
  assert.equal((await asProvider(world, id)).status, 'awaiting-provider');
  assert.equal((await validating(world, id, provider.key, people)).status, 201);
  assert.equal((await asPartner(world, id)).participants.every(({ absent }) => absent.provider === true && absent.partner === null), true);
  assert.deepEqual(await pointersOf(await validating(world, id, partner.key, [stranger])), ['/absent/0 unknown-participant']);
});

testOnBoth('a suspended partner validates; a late word is taken, and shown late until it comes', async (database) => {
  const world = await back(database);
  const { id, provider, partner } = world;
  const awaited = async () => lateValidationsShape.parse(await operatorReads(world, '/v1/admin/validations')).items;
  const ours = async () => (await awaited()).filter(({ groupId }) => groupId === id).map(({ status, dueOn, daysLate }) => [status, dueOn, daysLate]);
  assert.deepEqual(await ours(), [['awaiting-provider', '2026-10-31', -14]]);
  world.clock.set('2026-11-10T09:00:00+01:00');
  assert.deepEqual(await ours(), [['awaiting-provider', '2026-10-31', 10]]);
  assert.equal((await asProvider(world, id)).daysLeft, -10);
  assert.equal((await validating(world, id, provider.key)).status, 201);
  assert.deepEqual(await ours(), [['awaiting-partner', '2026-11-25', -15]]);
  await post(world.app, `/v1/admin/partners/${partner.id}/suspension`, { reason: 'Factures impayées' }, operator);
  world.clock.set('2026-11-27T09:00:00+01:00');
  assert.deepEqual(await ours(), [['awaiting-partner', '2026-11-25', 2]]);
  const order = (await awaited()).map(({ daysLate }) => daysLate);
  assert.deepEqual(order, order.toSorted((one, other) => other - one));
  assert.equal((await validating(world, id, partner.key)).status, 201);
  assert.deepEqual(await ours(), []);
  assert.equal(groupsShape.parse(await (await send(world, 'GET', '/v1/groups', partner.key)).json()).items[0]?.status, 'validated');
});

testOnBoth('a group is cancelled until the eve of its stay, and no list changes once it is validated', async (database) => {
  const world = await groupWorld(database);
  const { id } = await opened(world);
  const other = await opened(world, { places: 2 });
  world.clock.set('2026-10-11T23:59:59.999+02:00');
  assert.equal((await send(world, 'DELETE', `/v1/groups/${id}`, world.provider.key)).status, 200);
  world.clock.set('2026-10-12T00:00:00.000+02:00');
  assert.equal(await codeOf(await send(world, 'DELETE', `/v1/groups/${other.id}`, world.provider.key)), 'list-frozen');
  world.clock.set(afterwards);
  assert.equal(await codeOf(await validating(world, id, world.provider.key)), 'group-cancelled');
});

testOnBoth('places change until J-17 to the millisecond, and no group opens after it', async (database) => {
  const world = await groupWorld(database, { startDate: '2026-11-11' });
  const { id } = await opened(world, { places: 2 });
  const change = (places: number) => send(world, 'PATCH', `/v1/groups/${id}`, world.provider.key, { places });
  world.clock.set('2026-10-25T23:59:59.999+01:00');
  assert.equal((await change(3)).status, 200);
  world.clock.set('2026-10-26T00:00:00.000+01:00');
  assert.equal(await codeOf(await change(4)), 'list-frozen');
  assert.equal(await codeOf(await post(world.app, '/v1/groups', { stayId: world.stayId, conventionNumber: world.partner.conventionNumber, places: 1 }, world.provider.key)), 'list-frozen');
});

testOnBoth('the operator’s answers need the operator’s token', async (database) => {
  const world = await groupWorld(database);
  for (const path of ['/v1/admin/validations', '/v1/admin/payable']) {
    for (const key of [{}, world.partner.key, world.provider.key, { Authorization: 'Bearer x' }]) assert.equal((await send(world, 'GET', path, key)).status, 401);
    assert.equal((await send(world, 'GET', `${path}?x=1`, operator)).status, 422);
  }
});

testOnBoth('a validation sent twice with its key is one, byte for byte; without it the second is out of turn', async (database) => {
  const world = await back(database);
  const { id, people, provider, partner } = world;
  for (const { key } of [provider, partner]) {
    const once = { ...key, 'Idempotency-Key': `validate-${id}` };
    const answers = await Promise.all([1, 2, 3].map(async () => (await validating(world, id, once, [people[2]])).text()));
    assert.equal(new Set(answers).size, 1);
    assert.equal(await codeOf(await validating(world, id, once, [])), 'idempotency-key-reused');
    assert.equal(await codeOf(await validating(world, id, key, [people[2]])), 'out-of-turn');
  }
  assert.equal(await remainingOf(world), 9_648_00);
  assert.deepEqual((await mailsOf(world, id)).map(({ kind }) => kind), ['group-opened', 'partner-validates']);
});
