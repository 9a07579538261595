import assert from 'node:assert/strict';
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { foundPeopleShape, participantShape, participantsShape } from '../../schema/contract/participants.ts';
import { creditShape } from '../../schema/contract/credits.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import type { App } from '../../proxy/app.ts';
import type { Database } from '../../proxy/database.ts';
import { allocate } from '../../proxy/stores/credits.ts';
import { sealingWith } from '../../proxy/sealing.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { partnerGroupShape } from '../../schema/contract/groups.ts';
import { idempotencyKeys, participantFiles } from '../../schema/tables/index.ts';
import { newPartner, newToken, partnerApp, withKey, withToken } from '../partners/tenants.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, frozenClock, post, testSecrets } from '../support/proxy.ts';
import { groupOf, senior } from './world.ts';

/** Where a whole list is sent, beside where one person is. */
const batchesOf = (list: string): string => list.replace(/participants$/, 'batches');

interface World {
  app: App;
  headers: Record<string, string>;
  key: string;
  partnerId: string;
  list: string;
}

async function world(database: Database, { places = 30, creditCents = 1_000_00 } = {}): Promise<World> {
  const app = partnerApp(database, { clock: frozenClock('2026-06-01T10:00:00+02:00') });
  const { id, secretKey } = await newPartner(app);
  await asOperator(database, (transaction) => allocate(transaction, { partnerId: id, year: 2026, amountCents: creditCents, notifiedOn: '2026-01-15', at: new Date('2026-01-15T09:00:00Z') }));
  const { groupId } = await groupOf(database, { tenantId: id, role: 'agent', actorId: id, subject: '', suspended: false }, { places });
  return { app, headers: withToken(await newToken(app, secretKey)), key: secretKey, partnerId: id, list: `/v1/groups/${groupId}/participants` };
}

async function problemOf(response: Response): Promise<z.infer<typeof problemShape>> {
  return problemShape.parse(await response.json());
}

testOnBoth('a participant is registered over HTTP, with what was keyed, the decision, who did it and when', async (database) => {
  const { app, headers, list } = await world(database);
  const sent = senior({ email: 'jeanne@exemple.invalid', phone: '02 61 91 00 01', wishes: { singleRoom: true, comments: 'Sans sel' }, referenceTaxIncomeEuros: 15_000, referenceTaxIncomeConfidential: true, documentsSeen: ['identity'] });
  const response = await post(app, list, sent, headers);
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const jeanne = participantShape.parse(await response.json());
  assert.deepEqual([jeanne.label, jeanne.aid, jeanne.registeredBy, jeanne.registeredAt], ['aid', { granted: true, amountCents: 176_00, refusal: null }, 'Claire Fontaine', '2026-06-01T08:00:00.000Z']);
  assert.deepEqual([jeanne.birthName, jeanne.wishes, jeanne.referenceTaxIncomeEuros, jeanne.consents.notice], [sent.birthName, sent.wishes, 15_000, '2026-01']);
  assert.equal(jeanne.decision.remainingCents, 404_00 + 77_00 - 176_00);
});

testOnBoth('a break pasted with a name is a space, and what nobody can see in one is refused where it stands', async (database) => {
  const { app, headers, list } = await world(database);
  const pasted = senior({ birthName: ' Varennes\r\nLebrun\t', wishes: { roommate: 'Lise\nMorvan', comments: 'Sans sel\nAu rez-de-chaussée' } });
  const jeanne = participantShape.parse(await (await post(app, list, pasted, headers)).json());
  assert.deepEqual([jeanne.birthName, jeanne.wishes], ['Varennes Lebrun', { roommate: 'Lise Morvan', comments: 'Sans sel\nAu rez-de-chaussée' }]);
  for (const unseen of ['\u0000', '\u001B', '\u202E', '\u2066']) {
    const refused = await problemOf(await post(app, list, { ...senior(), givenName: `Jean${unseen}ne`, address: { lines: ['3 rue', `B${unseen}t`], postcode: '44000', city: 'Nantes' }, wishes: { comments: unseen } }, headers));
    assert.deepEqual([refused.code, refused.errors?.map(({ pointer }) => pointer)], ['invalid-request', ['/givenName', '/address/lines/1', '/wishes/comments']]);
  }
});

testOnBoth('a write sent again after the person has changed answers what it answered then', async (database) => {
  const { app, headers, list, partnerId } = await world(database);
  // Known from the first on, the second goes in one trip.
  for (const nth of ['first', 'second']) {
    const once = { ...headers, 'Idempotency-Key': `${nth}-${partnerId}` };
    const sent = senior();
    const first = await (await post(app, list, sent, once)).text();
    const { id } = participantShape.parse(JSON.parse(first));
    const changed = await ask(app, `${list}/${id}`, { method: 'PATCH', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ birthPlace: 'Rezé' }) });
    assert.equal(participantShape.parse(await changed.json()).birthPlace, 'Rezé');
    assert.equal(await (await post(app, list, sent, once)).text(), first);
  }
});

testOnBoth('a file written before it was the answer is read all the same', async (database) => {
  const { app, headers, list, partnerId } = await world(database);
  const jeanne = participantShape.parse(await (await post(app, list, senior(), headers)).json());
  const { id, label: _label, decision, aid: _aid, absent: _absent, registeredBy, registeredAt: _at, ...request } = jeanne;
  const file = sealingWith(testSecrets).seal(`participant_files.file/${id}`, JSON.stringify({ request, decision, registeredBy }));
  await inTenant(database, partnerId, (transaction) => transaction.update(participantFiles).set({ file }).where(eq(participantFiles.participantId, id)));
  const group = partnerGroupShape.parse(await (await ask(app, list.replace('/participants', ''), { headers })).json());
  assert.deepEqual(group.participants, [jeanne]);
});

testOnBoth('the same key and body answers the same bytes and registers once; another body is refused', async (database) => {
  const { app, headers, list, partnerId } = await world(database);
  const once = { ...headers, 'Idempotency-Key': `once-${partnerId}` };
  const sent = senior();
  const first = await (await post(app, list, sent, once)).text();
  const again = await Promise.all(Array.from({ length: 5 }, () => post(app, list, sent, once)));
  for (const response of again) assert.deepEqual([response.status, await response.text()], [201, first]);
  const other = await post(app, list, senior(), once);
  assert.deepEqual([other.status, (await problemOf(other)).code], [422, 'idempotency-key-reused']);
  const credit = creditShape.parse(await (await ask(app, '/v1/credits/2026', { headers })).json());
  assert.deepEqual([credit.allocatedCents, credit.usedCents, credit.remainingCents, credit.entries.map(({ kind }) => kind)], [1_000_00, 176_00, 824_00, ['allocation', 'aid']]);
});

testOnBoth('a refusal decided inside the transaction is kept too, byte for byte, until the key is old', async (database) => {
  const { app, headers, list, partnerId } = await world(database, { places: 1 });
  await post(app, list, senior(), headers);
  const once = { ...headers, 'Idempotency-Key': `full-${partnerId}` };
  const sent = senior();
  const first = await post(app, list, sent, once);
  assert.equal(first.status, 409);
  const body = await first.text();
  assert.equal(problemShape.parse(JSON.parse(body)).code, 'group-full');
  const again = await post(app, list, sent, once);
  assert.deepEqual([again.status, again.headers.get('content-type'), await again.text()], [409, 'application/problem+json; charset=utf-8', body]);
  const after = async (age: string): Promise<string> => {
    await asOperator(database, (transaction) => transaction.update(idempotencyKeys).set({ createdAt: sql`now() - ${age}::interval` }).where(eq(idempotencyKeys.tenantId, partnerId)));
    return (await post(app, list, sent, once)).text();
  };
  assert.equal(await after('23 hours 59 minutes'), body);
  assert.notEqual(await after('24 hours 1 minute'), body);
});

testOnBoth('a list is sent at once, its couples and carers tied by their keys', async (database) => {
  const { app, headers, list } = await world(database);
  const household = { kind: 'couple', shares: 2, taxableIncomeEuros: 20_000 };
  const participants = [
    { ...senior({ household: null, birthDate: '1970-01-01', activity: 'working' }), key: 'b', ties: [{ kind: 'spouse', to: 'a' }] },
    { ...senior(), household, key: 'a' },
  ];
  const response = await post(app, batchesOf(list), { participants }, headers);
  assert.equal(response.status, 201);
  const people = participantsShape.parse(await response.json()).participants;
  assert.deepEqual(people.map(({ label }) => label), ['spouse-aid', 'aid']);
  const wrong = await problemOf(await post(app, batchesOf(list), { participants: [{ ...senior(), key: 'a', ties: [{ kind: 'spouse', to: 'z' }] }, { ...senior(), key: 'a' }] }, headers));
  assert.deepEqual(wrong.errors?.map(({ pointer }) => pointer), ['/participants/1/key', '/participants/0/ties/0/to']);
});

testOnBoth('someone is changed, and taken off the list with every answer kept of them', async (database) => {
  const { app, headers, list, partnerId } = await world(database);
  const once = { ...headers, 'Idempotency-Key': `gone-${partnerId}` };
  const sent = senior();
  const { id } = participantShape.parse(await (await post(app, list, sent, once)).json());
  const changed = await ask(app, `${list}/${id}`, { method: 'PATCH', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ usedName: 'Fontaine' }) });
  assert.deepEqual([changed.status, participantShape.parse(await changed.json()).usedName], [200, 'Fontaine']);
  const removed = await ask(app, `${list}/${id}`, { method: 'DELETE', headers });
  assert.deepEqual([removed.status, await removed.json()], [200, { id, returnedCents: 176_00 }]);
  const again = participantShape.parse(await (await post(app, list, sent, once)).json());
  assert.notEqual(again.id, id);
});

testOnBoth('the kept answer of a whole list goes with the first of its people', async (database) => {
  const { app, headers, list, partnerId } = await world(database);
  const once = { ...headers, 'Idempotency-Key': `list-${partnerId}` };
  const sent = { participants: [{ ...senior(), key: 'a' }, { ...senior(), key: 'b' }] };
  const [, second] = participantsShape.parse(await (await post(app, batchesOf(list), sent, once)).json()).participants;
  assert.equal((await post(app, batchesOf(list), sent, once)).status, 201);
  assert.equal((await ask(app, `${list}/${second?.id}`, { method: 'DELETE', headers })).status, 200);
  const again = await post(app, batchesOf(list), sent, once);
  assert.deepEqual([again.status, (await problemOf(again)).code], [409, 'duplicate-participant']);
});

testOnBoth('people registered before are found by any of four words, whatever their case and accents, by their own partner alone', async (database) => {
  const { app, headers, list } = await world(database);
  const other = await world(database);
  const sent = senior({ givenName: 'Françoise', birthPlace: 'Saint-Étienne' });
  await post(app, list, sent, headers);
  const search = async (who: World['headers'], body: unknown) => foundPeopleShape.parse(await (await post(app, '/v1/people/search', body, who)).json()).items;
  for (const words of [{ birthName: sent.birthName.toUpperCase() }, { birthName: sent.birthName, givenName: 'FRANCOISE', birthPlace: 'saint etienne', birthDate: sent.birthDate }]) {
    assert.deepEqual((await search(headers, words)).map(({ givenName }) => givenName), ['Françoise']);
    assert.deepEqual(await search(other.headers, words), []);
  }
  assert.equal((await post(app, '/v1/people/search', {}, headers)).status, 422);
});

testOnBoth('without a token, with another tenant’s, or for what does not exist, nothing is said and nothing changes', async (database) => {
  const { app, headers, list, key } = await world(database);
  const other = await world(database);
  const sent = JSON.stringify(senior());
  const { id } = participantShape.parse(await (await post(app, list, sent, headers)).json());
  for (const [method, path] of [['POST', list], ['POST', batchesOf(list)], ['PATCH', `${list}/${id}`], ['DELETE', `${list}/${id}`], ['POST', `${list}/${id}/aid`]] as const) {
    const body = method === 'DELETE' || path.endsWith('/aid') ? null : path.endsWith('/batches') ? JSON.stringify({ participants: [{ ...senior(), key: 'a' }] }) : sent;
    const asked = (who: Record<string, string>) => ask(app, path, { method, headers: { ...who, 'Content-Type': 'application/json' }, body });
    assert.equal((await asked({})).status, 401, path);
    assert.equal((await asked(other.headers)).status, 404, path);
    assert.equal((await asked(withKey(other.key))).status, 404, path);
  }
  assert.equal((await ask(app, '/v1/credits/2025', { headers: withKey(key) })).status, 404);
  assert.equal((await ask(app, '/v1/credits/abcd', { headers: withKey(key) })).status, 404);
});

testOnBoth('what is not a participant says where, and registers nobody', async (database) => {
  const { app, headers, list } = await world(database);
  const cases: [unknown, number, string?][] = [
    ['{', 400],
    [{}, 422, '/title'],
    [{ ...senior(), rfr: 3 }, 422, '/rfr'],
    [{ ...senior(), birthDate: '1950-02-30' }, 422, '/birthDate'],
    [{ ...senior(), birthDate: '2026-12-01' }, 422, '/birthDate'],
    [{ ...senior(), birthName: '' }, 422, '/birthName'],
    [{ ...senior(), email: 'personne' }, 422, '/email'],
    [{ ...senior(), consents: {} }, 422, '/consents/notice'],
    [{ ...senior(), ties: [{ kind: 'spouse', to: 'x' }] }, 422, '/ties/0/to'],
  ];
  for (const [body, status, pointer] of cases) {
    const response = await post(app, list, body, headers);
    const problem = await problemOf(response);
    assert.equal(response.status, status, JSON.stringify(problem));
    if (pointer !== undefined) assert.ok(problem.errors?.some((place) => place.pointer === pointer), JSON.stringify(problem.errors));
  }
  const key = await post(app, list, senior(), { ...headers, 'Idempotency-Key': 'a b' });
  assert.equal(key.status, 422);
});
