import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { partnerShape, partnersShape, providersShape, secretKeyShape } from '../../schema/contract/accounts.ts';
import { creditShape } from '../../schema/contract/credits.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { providers } from '../../schema/tables/index.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, frozenClock, noDatabase, post, testApp } from '../support/proxy.ts';
import { adminToken, newConvention, newPartner, newProvider, newSession, newToken, operator, partnerApp, portal, remove, withKey, withToken } from './tenants.ts';

const partner = { conventionNumber: 'ANCV0123', name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: [portal] };
const provider = { name: 'Les Pins', email: 'pins@exemple.invalid', origins: [] };
const someone = randomUUID();
const writes: [method: string, path: string, body?: object][] = [
  ['POST', '/v1/admin/partners', partner],
  ['GET', '/v1/admin/partners'],
  ['POST', '/v1/admin/providers', provider],
  ['GET', '/v1/admin/providers'],
  ['POST', '/v1/admin/credits', { conventionNumber: 'ANCV0123', year: 2026, amountCents: 1, notifiedOn: '2026-01-15' }],
  ['POST', `/v1/admin/partners/${someone}/suspension`, { reason: 'Non-respect' }],
  ['DELETE', `/v1/admin/partners/${someone}/suspension`],
  ...['partners', 'providers'].flatMap((folder): [string, string][] => [
    ['POST', `/v1/admin/${folder}/${someone}/keys`],
    ['DELETE', `/v1/admin/${folder}/${someone}/keys`],
    ['DELETE', `/v1/admin/${folder}/${someone}/keys/${someone}`],
  ]),
];

async function codeOf(response: Response): Promise<string> {
  return problemShape.parse(await response.json()).code;
}

test('the operator’s routes are nowhere without a token, and closed to whoever has not this one', async () => {
  const closed = testApp({ database: noDatabase() });
  const app = partnerApp(noDatabase());
  for (const [method, path, body] of writes) {
    const asked = { method, headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${adminToken}` }, ...(body && { body: JSON.stringify(body) }) };
    assert.equal((await ask(closed, path, asked)).status, 404, `${method} ${path}`);
    for (const authorization of ['', 'Bearer', `Bearer ${adminToken}x`, `Bearer ${adminToken.toUpperCase()}`, `Basic ${adminToken}`, `Bearer sk_${'a'.repeat(43)}`]) {
      const response = await ask(app, path, { ...asked, headers: { ...asked.headers, Authorization: authorization } });
      assert.deepEqual([response.status, response.headers.get('www-authenticate')], [401, 'Bearer'], `${method} ${path} ${authorization}`);
    }
  }
});

test('a body that is wrong is told where, in French, and no page may read an answer', async () => {
  const app = partnerApp(noDatabase());
  const refused = async (path: string, body: object): Promise<[string, string][]> => {
    const response = await post(app, path, body, { ...operator, Origin: portal });
    assert.equal(response.status, 422);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    const { errors = [] } = problemShape.parse(await response.json());
    assert.ok(errors.every(({ detail }) => !detail.startsWith('Invalid')));
    return errors.map(({ pointer, code }) => [pointer, code]);
  };
  assert.deepEqual(await refused('/v1/admin/partners', { ...partner, conventionNumber: '0123', email: 'ccas', siret: '12', departmentCode: 'Nord', admin: true }), [
    ['/conventionNumber', 'invalid-value'],
    ['/siret', 'invalid-value'],
    ['/email', 'invalid-value'],
    ['/departmentCode', 'invalid-value'],
    ['/admin', 'unknown-field'],
  ]);
  const origins = ['https://ville.example/', 'http://ville.example', 'https://VILLE.example', ['https://claire', 'ville.example'].join('@'), 'https://ville.example:443', 'null', '*', 'https://*.ville.example', 'https://a;b.example', 'https://a,b.example', 'https://éville.example', 'http://localhost.ville.example', 'http://127.0.0.1:8080'];
  assert.deepEqual(await refused('/v1/admin/partners', { ...partner, origins }), origins.map((_, index) => [`/origins/${index}`, 'not-an-origin']));
  assert.deepEqual(await refused('/v1/admin/providers', { ...provider, name: 'a\u0000b' }), [['/name', 'invalid-value']]);
  assert.deepEqual(await refused('/v1/admin/providers', {}), [['/name', 'missing'], ['/email', 'missing'], ['/origins', 'missing']]);
  assert.deepEqual(await refused('/v1/admin/credits', { conventionNumber: 'ANCV1', year: 2026.5, amountCents: 0, notifiedOn: '2026-02-30' }), [['/year', 'wrong-type'], ['/amountCents', 'too-small'], ['/notifiedOn', 'invalid-value']]);
  // No calendar has such a year, and the database none.
  assert.deepEqual(await refused('/v1/admin/credits', { conventionNumber: 'ANCV1', year: 2026, amountCents: 1, notifiedOn: '0000-01-01' }), [['/notifiedOn', 'invalid-value']]);
});

testOnBoth('a partner is created once under its convention number, with a key that works', async (database) => {
  const app = partnerApp(database);
  const conventionNumber = newConvention();
  const { id, keyId, secretKey } = await newPartner(app, { conventionNumber: ` ${conventionNumber.toLowerCase()} ` });
  assert.match(secretKey, /^sk_[\w-]{43}$/);
  await newSession(app, secretKey);
  const again = await post(app, '/v1/admin/partners', { ...partner, conventionNumber }, operator);
  assert.deepEqual([again.status, await codeOf(again)], [409, 'convention-taken']);
  const { items } = partnersShape.parse(await (await ask(app, '/v1/admin/partners', { headers: operator })).json());
  const listed = items.find((item) => item.id === id);
  assert.deepEqual([listed?.conventionNumber, listed?.suspension, listed?.keys.map((key) => key.keyId)], [conventionNumber, null, [keyId]]);
});

testOnBoth('a provider’s account is attached to the provider of that name in the catalogue, once', async (database) => {
  const app = partnerApp(database);
  const name = `L’Été ${randomUUID()}`;
  const [standing] = await database.insert(providers).values({ name }).returning({ id: providers.id });
  const created = await newProvider(app, { name: name.normalize('NFD') });
  assert.equal(created.id, standing?.id);
  assert.equal(await codeOf(await post(app, '/v1/admin/providers', { ...provider, name }, operator)), 'provider-taken');
  const { items } = providersShape.parse(await (await ask(app, '/v1/admin/providers', { headers: operator })).json());
  assert.deepEqual(items.filter((item) => item.id === created.id).map((item) => [item.name, item.keys.length]), [[name, 1]]);
});

testOnBoth('two keys at a time work, a third is refused, and one withdrawn ends its sessions at once', async (database) => {
  const app = partnerApp(database);
  for (const [folder, made, role] of [['partners', await newPartner(app), 'agent'], ['providers', await newProvider(app), 'provider']] as const) {
    const keys = `/v1/admin/${folder}/${made.id}/keys`;
    const rivals = await Promise.all([1, 2, 3].map(() => ask(app, keys, { method: 'POST', headers: operator })));
    const won = rivals.find(({ status }) => status === 201);
    assert.deepEqual(await Promise.all(rivals.filter(({ status }) => status !== 201).map(codeOf)), ['too-many-keys', 'too-many-keys']);
    const second = secretKeyShape.parse(await won?.json());
    const [mine, other] = [await newToken(app, made.secretKey, { role }), await newToken(app, second.secretKey, { role })];
    assert.equal((await remove(app, `${keys}/${made.keyId}`, operator)).status, 204);
    assert.equal(await codeOf(await remove(app, `${keys}/${made.keyId}`, operator)), 'key-not-found');
    assert.equal((await post(app, '/v1/sessions', { role, subject: 'Claire', origin: portal }, withKey(made.secretKey))).status, 401);
    assert.equal((await remove(app, `/v1/sessions/${someone}`, withToken(mine))).status, 401);
    assert.equal((await remove(app, `/v1/sessions/${someone}`, withToken(other))).status, 403);
    const third = secretKeyShape.parse(await (await ask(app, keys, { method: 'POST', headers: operator })).json());
    const named = await ask(app, keys, { method: 'DELETE', headers: { ...operator, 'Content-Type': 'application/json' }, body: JSON.stringify({ keyId: third.keyId }) });
    assert.equal(named.status, 422);
    assert.equal((await remove(app, keys, operator)).status, 204);
    for (const { secretKey } of [second, third]) assert.equal((await post(app, '/v1/sessions', { role, subject: 'Claire', origin: portal }, withKey(secretKey))).status, 401);
  }
});

testOnBoth('a key of one account is not withdrawn in the name of another', async (database) => {
  const app = partnerApp(database);
  const [one, other, place] = [await newPartner(app), await newPartner(app), await newProvider(app)];
  assert.equal(await codeOf(await remove(app, `/v1/admin/partners/${other.id}/keys/${one.keyId}`, operator)), 'key-not-found');
  assert.equal(await codeOf(await remove(app, `/v1/admin/providers/${place.id}/keys/${one.keyId}`, operator)), 'key-not-found');
  assert.equal(await codeOf(await remove(app, `/v1/admin/providers/${one.id}/keys`, operator)), 'provider-not-found');
  assert.equal(await codeOf(await ask(app, '/v1/admin/partners/one/keys', { method: 'POST', headers: operator })), 'partner-not-found');
  await newSession(app, one.secretKey);
});

testOnBoth('a suspension runs to the end of its last day, and is changed and lifted', async (database) => {
  const clock = frozenClock('2026-06-01T10:00:00+02:00');
  const app = partnerApp(database, { clock });
  const { id } = await newPartner(app);
  const path = `/v1/admin/partners/${id}/suspension`;
  const suspensionNow = async (): Promise<unknown> => partnersShape.parse(await (await ask(app, '/v1/admin/partners', { headers: operator })).json()).items.find((item) => item.id === id)?.suspension;
  const suspended = partnerShape.parse(await (await post(app, path, { reason: 'Bilan non rendu', until: '2026-06-30' }, operator)).json());
  assert.deepEqual(suspended.suspension, { since: '2026-06-01T08:00:00.000Z', until: '2026-06-30', reason: 'Bilan non rendu' });
  clock.set('2026-06-30T23:59:59+02:00');
  assert.notEqual(await suspensionNow(), null);
  clock.set('2026-07-01T00:00:00+02:00');
  assert.equal(await suspensionNow(), null);
  const anew = partnerShape.parse(await (await post(app, path, { reason: 'Encore' }, operator)).json());
  assert.deepEqual(anew.suspension, { since: '2026-06-30T22:00:00.000Z', until: null, reason: 'Encore' });
  assert.equal((await post(app, path, { reason: 'Hier', until: '2026-06-30' }, operator)).status, 422);
  assert.equal(partnerShape.parse(await (await remove(app, path, operator)).json()).suspension, null);
  assert.equal(await codeOf(await remove(app, `/v1/admin/partners/${someone}/suspension`, operator)), 'partner-not-found');
  assert.equal(await codeOf(await post(app, `/v1/admin/partners/${someone}/suspension`, { reason: 'Qui ?' }, operator)), 'partner-not-found');
});

testOnBoth('a credit is added to, once for an idempotency key, for a partner that exists', async (database) => {
  const app = partnerApp(database);
  const { conventionNumber } = await newPartner(app);
  const request = { conventionNumber, year: 2026, amountCents: 500_000, notifiedOn: '2026-01-15' };
  const first = await post(app, '/v1/admin/credits', request, { ...operator, 'Idempotency-Key': `credit-${conventionNumber}` });
  const text = await first.text();
  assert.equal(first.status, 201);
  assert.equal(creditShape.parse(JSON.parse(text)).allocatedCents, 500_000);
  const again = await post(app, '/v1/admin/credits', request, { ...operator, 'Idempotency-Key': `credit-${conventionNumber}` });
  assert.deepEqual([again.status, await again.text()], [201, text]);
  const more = creditShape.parse(await (await post(app, '/v1/admin/credits', request, operator)).json());
  assert.deepEqual([more.allocatedCents, more.remainingCents, more.entries.length], [1_000_000, 1_000_000, 2]);
  // The credit serves stays from the first day on which any of it was notified.
  const days: string[] = [];
  for (const notifiedOn of ['2026-03-01', '2026-01-10', '2026-02-01']) days.push(creditShape.parse(await (await post(app, '/v1/admin/credits', { ...request, notifiedOn }, operator)).json()).notifiedOn);
  assert.deepEqual(days, ['2026-01-15', '2026-01-10', '2026-01-10']);
  assert.equal(await codeOf(await post(app, '/v1/admin/credits', { ...request, conventionNumber: newConvention() }, operator)), 'partner-not-found');
});
