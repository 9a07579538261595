import assert from 'node:assert/strict';
import { eq } from 'drizzle-orm';
import { groupsShape, ownFacilitiesShape } from '../../schema/contract/groups.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { aidClaims, stays } from '../../schema/tables/index.ts';
import { senior } from '../registration/world.ts';
import { testOnBoth } from '../support/engines.ts';
import { post } from '../support/proxy.ts';
import { asPartner, asProvider, codeOf, groupWorld, heldOf, mailsOf, opened, opening, pointersOf, registered, remainingOf, send, stayOf } from './group-world.ts';
import { newPartner, newProvider, operator, withKey } from './tenants.ts';

testOnBoth('a provider opens a group for a partner’s convention, the partner is mailed, and both see it', async (database) => {
  const world = await groupWorld(database);
  const group = await opened(world, { conventionNumber: world.partner.conventionNumber.toLowerCase() });
  assert.equal(await heldOf(world), 10);
  for (const side of [world.partner, world.provider]) {
    const { items } = groupsShape.parse(await (await send(world, 'GET', '/v1/groups', side.key)).json());
    assert.deepEqual(items.map(({ id, status, places, taken, freezesOn, daysLeft }) => ({ id, status, places, taken, freezesOn, daysLeft })), [
      { id: group.id, status: 'open', places: 10, taken: 0, freezesOn: '2026-09-25', daysLeft: 116 },
    ]);
  }
  const { stay, partner, provider } = await asPartner(world, group.id);
  assert.deepEqual([stay.endDate, stay.facility.commune, partner.conventionNumber, provider.name], ['2026-10-16', 'Pornic', world.partner.conventionNumber, world.provider.name]);
  const [mail, ...others] = await mailsOf(world, group.id);
  assert.deepEqual([mail?.kind, others], ['group-opened', []]);
  assert.match(mail?.text ?? '', /ccas@exemple\.invalid.*25 septembre 2026/s);
});

testOnBoth('a partner has several groups on one stay, never more places together than the stay has', async (database) => {
  const world = await groupWorld(database);
  await opened(world, { places: 12 });
  await opened(world, { places: 8 });
  assert.equal(await codeOf(await opening(world, { places: 1 })), 'stay-full');
  assert.equal(await heldOf(world), 20);
});

testOnBoth('a stay without enough places says how many a group may have, and points at them', async (database) => {
  const world = await groupWorld(database);
  const { id } = await opened(world, { places: 14 });
  const saidBy = async (response: Response): Promise<unknown> => {
    const { detail, errors } = problemShape.parse(await response.json());
    return [response.status, detail, errors?.map(({ pointer }) => pointer)];
  };
  assert.deepEqual(await saidBy(await opening(world, { places: 12 })), [409, 'Il reste 6 places libres sur ce séjour : le groupe peut en avoir 6 au plus.', ['/places']]);
  assert.deepEqual(await saidBy(await send(world, 'PATCH', `/v1/groups/${id}`, world.provider.key, { places: 21 })), [409, 'Il reste 6 places libres sur ce séjour : le groupe peut en avoir 20 au plus.', ['/places']]);
  await opened(world, { places: 6 });
  assert.deepEqual(await saidBy(await opening(world, { places: 1 })), [409, 'Il ne reste aucune place libre sur ce séjour.', ['/places']]);
});

testOnBoth('a provider opens groups on its own stays of the catalogue alone, for a convention that exists', async (database) => {
  const world = await groupWorld(database);
  const other = await newProvider(world.app);
  const theirs = await stayOf(database, other.id);
  for (const stayId of [theirs, 'nothing', 'zero\u0000', '../..', '\uD800']) assert.deepEqual(await pointersOf(await opening(world, { stayId })), ['/stayId unknown-stay'], stayId);
  assert.deepEqual(await pointersOf(await opening(world, { stayId: theirs, conventionNumber: 'ANCV9' })), ['/stayId unknown-stay', '/conventionNumber unknown-partner']);
  assert.deepEqual(await pointersOf(await opening(world, { conventionNumber: 'x' })), ['/conventionNumber invalid-value']);
  await database.update(stays).set({ withdrawn: true }).where(eq(stays.id, world.stayId));
  assert.deepEqual(await pointersOf(await opening(world)), ['/stayId unknown-stay']);
  for (const body of [{ places: 0 }, { places: 1.5 }, { places: '3' }, { places: 1_001 }, { surprise: 1 }, { stayId: '' }]) assert.equal((await opening(world, body)).status, 422, JSON.stringify(body));
  assert.equal((await send(world, 'POST', '/v1/groups', world.provider.key, [])).status, 422);
  assert.equal(await heldOf(world), 0);
});

testOnBoth('a provider reads which facilities are its own, whose stays alone it is then offered; a partner has none', async (database) => {
  const world = await groupWorld(database);
  const other = await newProvider(world.app);
  const theirs = await stayOf(database, other.id);
  const facilityOf = async (id: string) => (await database.select({ id: stays.facilityId }).from(stays).where(eq(stays.id, id)))[0]?.id;
  for (const [key, stayId] of [[world.provider.key, world.stayId], [withKey(other.secretKey), theirs]] as const) {
    const answer = await send(world, 'GET', '/v1/own-facilities', key);
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.deepEqual(ownFacilitiesShape.parse(await answer.json()).items, [{ id: await facilityOf(stayId), name: 'Les Embruns', commune: 'Pornic' }]);
  }
  assert.equal(await codeOf(await send(world, 'GET', '/v1/own-facilities', world.partner.key)), 'forbidden');
  assert.equal((await send(world, 'GET', '/v1/own-facilities', {})).status, 401);
  assert.equal((await send(world, 'GET', '/v1/own-facilities?of=everyone', world.provider.key)).status, 422);
});

testOnBoth('a partner opens, changes and cancels nothing; a stranger of either role finds nothing', async (database) => {
  const world = await groupWorld(database);
  const { id } = await opened(world);
  assert.equal(await codeOf(await opening(world, {}, world.partner.key)), 'forbidden');
  const strangers = [withKey((await newPartner(world.app)).secretKey), withKey((await newProvider(world.app)).secretKey)];
  for (const [method, path, body] of [['GET', '', undefined], ['PATCH', '', { places: 3 }], ['DELETE', '', undefined], ['POST', '/validations', { absent: [] }]] as const) {
    for (const stranger of strangers) assert.equal(await codeOf(await send(world, method, `/v1/groups/${id}${path}`, stranger, body)), 'group-not-found', method);
    assert.equal((await send(world, method, `/v1/groups/${id}${path}`, {}, body)).status, 401, method);
    assert.equal(await codeOf(await send(world, method, `/v1/groups/a%00b${path}`, world.provider.key, body)), 'group-not-found', method);
  }
  for (const stranger of strangers) assert.deepEqual(groupsShape.parse(await (await send(world, 'GET', '/v1/groups', stranger)).json()).items, []);
  assert.equal(await codeOf(await send(world, 'PATCH', `/v1/groups/${id}`, world.partner.key, { places: 3 })), 'forbidden');
  assert.equal(await codeOf(await send(world, 'DELETE', `/v1/groups/${id}`, world.partner.key)), 'forbidden');
  assert.equal(await heldOf(world), 10);
});

testOnBoth('places change with the stay’s, never under those taken nor beyond what is left', async (database) => {
  const world = await groupWorld(database);
  const { id } = await opened(world);
  await registered(world, id, senior());
  const change = (places: unknown) => send(world, 'PATCH', `/v1/groups/${id}`, world.provider.key, { places });
  assert.equal((await change(20)).status, 200);
  assert.equal(await codeOf(await change(21)), 'stay-full');
  assert.equal((await change(1)).status, 200);
  assert.equal((await change(0)).status, 422);
  await registered(world, (await opened(world, { places: 2 })).id, senior());
  await change(2);
  await registered(world, id, senior());
  assert.equal(await codeOf(await change(1)), 'places-taken');
  assert.deepEqual([await heldOf(world), (await asProvider(world, id)).places, (await asPartner(world, id)).taken], [4, 2, 2]);
  assert.deepEqual((await mailsOf(world, id)).map(({ kind }) => kind), ['group-opened', 'places-changed', 'places-changed', 'places-changed']);
});

testOnBoth('a cancelled group gives back places, aids and claims, tells its partner, and stays readable', async (database) => {
  const world = await groupWorld(database);
  const { id } = await opened(world);
  const jeanne = senior();
  await registered(world, id, jeanne);
  await registered(world, id, senior({ household: { kind: 'single', shares: 1, taxableIncomeEuros: 40_000 } }));
  assert.equal(await remainingOf(world), 9_824_00);
  const answer = await send(world, 'DELETE', `/v1/groups/${id}`, world.provider.key);
  assert.equal(answer.status, 200, await answer.clone().text());
  assert.deepEqual([await remainingOf(world), await heldOf(world)], [10_000_00, 0]);
  const { status, participants } = await asPartner(world, id);
  assert.equal(status, 'cancelled');
  assert.deepEqual(participants.map(({ aid }) => aid.amountCents), [0, 0]);
  assert.equal((await database.select().from(aidClaims)).filter(({ holder }) => participants.some((person) => person.id === holder)).length, 0);
  assert.deepEqual((await mailsOf(world, id)).map(({ kind }) => kind), ['group-opened', 'group-cancelled']);
  for (const [method, body] of [['DELETE', undefined], ['PATCH', { places: 3 }]] as const) assert.equal(await codeOf(await send(world, method, `/v1/groups/${id}`, world.provider.key, body)), 'group-cancelled');
  const next = await opened(world);
  await registered(world, next.id, jeanne);
  assert.equal(await remainingOf(world), 9_824_00);
});

testOnBoth('a provider sees names, wishes, labels and amounts, and nothing of incomes, health or addresses', async (database) => {
  const world = await groupWorld(database);
  const { id } = await opened(world);
  const jeanne = senior({ longTermIllness: true, gir: 5, referenceTaxIncomeEuros: 98_765, email: 'canari@exemple.invalid', phone: '02 61 91 55 55', birthPlace: 'Canaripolis', consents: { notice: true, healthData: true }, wishes: { singleRoom: true, roommate: null, comments: 'Sans gluten' } });
  await registered(world, id, jeanne);
  const response = await send(world, 'GET', `/v1/groups/${id}`, world.provider.key);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const text = await response.text();
  assert.ok(text.includes(jeanne.birthName) && text.includes('Sans gluten') && text.includes('17600'));
  assert.doesNotMatch(text, /:98765\b|:14230\b|canari|Canaripolis|55 55|longTermIllness|gir|household|Income|birthDate|1950-03-27|Tilleuls|decision|documents|consents/);
  const [full] = (await asPartner(world, id)).participants;
  assert.deepEqual([full?.referenceTaxIncomeEuros, full?.household?.taxableIncomeEuros, full?.birthPlace], [98_765, 14_230, 'Canaripolis']);
});

testOnBoth('a suspended partner gets no new places; those it has may be fewer', async (database) => {
  const world = await groupWorld(database);
  const { id } = await opened(world);
  await post(world.app, `/v1/admin/partners/${world.partner.id}/suspension`, { reason: 'Factures impayées' }, operator);
  assert.equal(await codeOf(await opening(world)), 'suspended');
  assert.equal(await codeOf(await send(world, 'PATCH', `/v1/groups/${id}`, world.provider.key, { places: 11 })), 'suspended');
  assert.equal((await send(world, 'PATCH', `/v1/groups/${id}`, world.provider.key, { places: 9 })).status, 200);
  assert.equal(await heldOf(world), 9);
});

testOnBoth('the same key opens one group and answers the same bytes', async (database) => {
  const world = await groupWorld(database);
  const key = { 'Idempotency-Key': `open-${world.stayId}` };
  const answers = await Promise.all([1, 2, 3].map(async () => (await opening(world, {}, key)).text()));
  assert.deepEqual([new Set(answers).size, await heldOf(world)], [1, 10]);
  assert.equal(await codeOf(await opening(world, { places: 3 }, key)), 'idempotency-key-reused');
  const full = { 'Idempotency-Key': `full-${world.stayId}` };
  const refusal = await (await opening(world, { places: 11 }, full)).text();
  await send(world, 'DELETE', `/v1/groups/${JSON.parse(answers[0] ?? '').id}`, world.provider.key);
  assert.equal(await (await opening(world, { places: 11 }, full)).text(), refusal);
});

testOnBoth('a stay that left the catalogue stays readable by its groups, whose places may still change', async (database) => {
  const world = await groupWorld(database);
  const { id, stay } = await opened(world);
  await database.update(stays).set({ withdrawn: true }).where(eq(stays.id, world.stayId));
  assert.equal((await send(world, 'GET', `/v1/stays/${world.stayId}`, {})).status, 404);
  assert.deepEqual([(await asPartner(world, id)).stay, (await asProvider(world, id)).stay], [stay, stay]);
  assert.equal((await send(world, 'PATCH', `/v1/groups/${id}`, world.provider.key, { places: 12 })).status, 200);
  assert.equal(await heldOf(world), 12);
});
