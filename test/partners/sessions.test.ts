import assert from 'node:assert/strict';
import { eq, sql } from 'drizzle-orm';
import { problemShape } from '../../schema/contract/problem.ts';
import { sessions } from '../../schema/tables/index.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { testOnBoth } from '../support/engines.ts';
import { post } from '../support/proxy.ts';
import { exchanged, newPartner, newProvider, newSession, newToken, partnerApp, portal, remove, withKey, withToken } from './tenants.ts';

async function codeOf(response: Response): Promise<string> {
  return problemShape.parse(await response.json()).code;
}

testOnBoth('a server opens a session, and its page exchanges the secret once', async (database) => {
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app);
  const asked = Date.now();
  const session = await newSession(app, secretKey);
  assert.match(session.clientSecret, /^cs_[\w-]{43}$/);
  const access = await exchanged(app, session);
  assert.match(access.accessToken, /^at_[\w-]{43}$/);
  // By the database's clock, which is this machine's to a millisecond.
  const [opened, passed] = [Date.parse(session.expiresAt) - 60_000, Date.parse(access.expiresAt) - 900_000];
  assert.ok(asked - 1 <= opened && opened <= passed && passed <= Date.now() + 1, `${asked} ${opened} ${passed}`);
  const again = await post(app, '/v1/sessions/exchange', { clientSecret: session.clientSecret }, { Origin: portal });
  assert.deepEqual([again.status, await codeOf(again)], [401, 'unauthorized']);
});

testOnBoth('fifty exchanges at once of one secret: one wins', async (database) => {
  const app = partnerApp(database);
  const { clientSecret } = await newSession(app, (await newPartner(app)).secretKey);
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(app, '/v1/sessions/exchange', { clientSecret }, { Origin: portal })));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  assert.equal(answers.filter(({ status }) => status === 401).length, 49);
});

testOnBoth('a secret over its minute and a token over its quarter of an hour are nothing', async (database) => {
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app);
  const late = await newSession(app, secretKey);
  const past = sql`now() - interval '1 millisecond'`;
  await asOperator(database, (transaction) => transaction.update(sessions).set({ secretExpiresAt: past }).where(eq(sessions.id, late.id)));
  assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret: late.clientSecret }, { Origin: portal })).status, 401);
  const session = await newSession(app, secretKey);
  const { accessToken } = await exchanged(app, session);
  assert.equal((await remove(app, `/v1/sessions/${session.id}`, withToken(accessToken))).status, 403);
  await asOperator(database, (transaction) => transaction.update(sessions).set({ tokenExpiresAt: past }).where(eq(sessions.id, session.id)));
  assert.equal((await remove(app, `/v1/sessions/${session.id}`, withToken(accessToken))).status, 401);
});

testOnBoth('what is ended works no more from the answer on', async (database) => {
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app);
  const session = await newSession(app, secretKey);
  const { accessToken } = await exchanged(app, session);
  const stranger = await newPartner(app);
  assert.equal(await codeOf(await remove(app, `/v1/sessions/${session.id}`, withKey(stranger.secretKey))), 'session-not-found');
  assert.equal((await remove(app, `/v1/sessions/${session.id}`, withToken(accessToken))).status, 403);
  assert.equal((await remove(app, `/v1/sessions/${session.id}`, withKey(secretKey))).status, 204);
  assert.equal((await remove(app, `/v1/sessions/${session.id}`, withToken(accessToken))).status, 401);
  assert.equal(await codeOf(await remove(app, `/v1/sessions/${session.id}`, withKey(secretKey))), 'session-not-found');
  assert.equal(await codeOf(await remove(app, '/v1/sessions/one', withKey(secretKey))), 'session-not-found');
  const unused = await newSession(app, secretKey);
  assert.equal((await remove(app, `/v1/sessions/${unused.id}`, withKey(secretKey))).status, 204);
  assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret: unused.clientSecret }, { Origin: portal })).status, 401);
});

testOnBoth('a key opens sessions of its own role alone, for its own origins', async (database) => {
  const app = partnerApp(database);
  const partner = await newPartner(app);
  const provider = await newProvider(app, { origins: ['https://pins.example'] });
  const open = (key: string, role: string, origin: string): Promise<Response> => post(app, '/v1/sessions', { role, subject: 'Claire', origin }, withKey(key));
  assert.equal((await open(provider.secretKey, 'provider', 'https://pins.example')).status, 201);
  assert.equal(await codeOf(await open(partner.secretKey, 'provider', portal)), 'forbidden');
  assert.equal(await codeOf(await open(provider.secretKey, 'agent', 'https://pins.example')), 'forbidden');
  const foreign = problemShape.parse(await (await open(partner.secretKey, 'agent', 'https://pins.example')).json());
  assert.deepEqual([foreign.status, foreign.errors?.[0]?.pointer, foreign.errors?.[0]?.code], [422, '/origin', 'unknown-origin']);
  assert.equal((await open(partner.secretKey, 'admin', portal)).status, 422);
  const token = await newToken(app, partner.secretKey);
  assert.equal(await codeOf(await post(app, '/v1/sessions', { role: 'agent', subject: 'Claire', origin: portal }, withToken(token))), 'forbidden');
});

testOnBoth('a page of this machine does outside production alone', async (database) => {
  const workshop = 'http://localhost:5173';
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app, { origins: [portal, workshop] });
  await newToken(app, secretKey, { origin: workshop });
  await newToken(app, secretKey, { origin: 'http://localhost' });
  const production = partnerApp(database, { production: true });
  await newToken(production, secretKey);
  for (const origin of [workshop, 'http://localhost']) {
    const response = await post(production, '/v1/sessions', { role: 'agent', subject: 'Claire', origin }, withKey(secretKey));
    assert.equal(response.status, 422, origin);
  }
});
