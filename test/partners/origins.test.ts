import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { accessShape, sessionShape } from '../../schema/contract/sessions.ts';
import { partners } from '../../schema/tables/index.ts';
import type { App } from '../../proxy/app.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, frozenClock, post } from '../support/proxy.ts';
import { newPartner, newSession, newToken, partnerApp, portal, remove, withKey } from './tenants.ts';

/** What other pages, and other programs, may say they are. */
const impostors: (string | null)[] = [
  null,
  'null',
  '',
  'https://portail.ville.example.evil.example',
  'https://evilportail.ville.example',
  'https://x.portail.ville.example',
  'https://ville.example',
  'https://portail.ville.example:8443',
  'https://portail.ville.example:443',
  'http://portail.ville.example',
  'ftp://portail.ville.example',
  'https://xn--portal-q4a.ville.example',
  'https://portail.xn--vlle-kma.example',
  'HTTPS://PORTAIL.VILLE.EXAMPLE',
  'https://Portail.ville.example',
  'https://portail.ville.example.',
  'https://portail.ville.example/',
  'https://portail.ville.example/x',
  'https://portail.ville.example?',
  ['https://claire', 'portail.ville.example'].join('@'),
  ['https://portail.ville.example', 'evil.example'].join('@'),
  'https://portail.ville.example%00.evil.example',
  'https://portail.ville.example https://evil.example',
  'https://portail.ville.example, https://evil.example',
  'http://localhost',
  'http://localhost:5173',
  'https://portail.autre.example',
];

/** Asks for something that a token may not do, but that shows whether it was believed: 403 then, 401 else. */
function tried(app: App, accessToken: string, headers: Record<string, string>): Promise<Response> {
  return remove(app, `/v1/sessions/${randomUUID()}`, { Authorization: `Bearer ${accessToken}`, ...headers });
}

testOnBoth('a token and a client secret work from their own page, and from no page that looks like it', async (database) => {
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app, { origins: [portal, 'https://portail.autre.example'] });
  const accessToken = await newToken(app, secretKey);
  const { clientSecret } = await newSession(app, secretKey);
  for (const impostor of impostors) {
    const origin: Record<string, string> = impostor === null ? {} : { Origin: impostor };
    assert.equal((await tried(app, accessToken, origin)).status, 401, `token from ${impostor}`);
    assert.equal((await tried(app, accessToken, { ...origin, 'Sec-Fetch-Site': 'same-origin', 'Sev-Frame': 'x'.repeat(22) })).status, 401, `framed token from ${impostor}`);
    assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret }, origin)).status, 401, `exchange from ${impostor}`);
  }
  assert.equal((await tried(app, accessToken, { Origin: portal })).status, 403);
  assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret }, { Origin: portal })).status, 200);
});

testOnBoth('no session is opened for a page that only looks like the tenant’s', async (database) => {
  const app = partnerApp(database, { production: true });
  const { secretKey } = await newPartner(app);
  for (const origin of impostors) assert.equal((await post(app, '/v1/sessions', { role: 'agent', subject: 'Claire', origin }, withKey(secretKey))).status, 422, String(origin));
});

testOnBoth('whatever else is sent as a key or a token is not believed', async (database) => {
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app);
  const token = await newToken(app, secretKey);
  const { clientSecret } = await newSession(app, secretKey);
  const swapped = [secretKey.replace('sk_', 'at_'), token.replace('at_', 'sk_'), clientSecret, clientSecret.replace('cs_', 'at_'), `${secretKey}a`, secretKey.slice(0, -1), `sk_${'a'.repeat(43)}`, 'sk_', '', `${secretKey} ${secretKey}`, `sk_${'a'.repeat(5_000)}`];
  for (const given of swapped) {
    const response = await remove(app, `/v1/sessions/${randomUUID()}`, { Authorization: `Bearer ${given}`, Origin: portal });
    assert.deepEqual([response.status, response.headers.get('www-authenticate')], [401, 'Bearer'], given.slice(0, 60));
  }
  for (const authorization of [secretKey, `Basic ${secretKey}`, `Bearer: ${secretKey}`]) assert.equal((await remove(app, `/v1/sessions/${randomUUID()}`, { Authorization: authorization })).status, 401);
  assert.equal((await ask(app, `/v1/sessions/${randomUUID()}?access_token=${token}`, { method: 'DELETE', headers: { Origin: portal } })).status, 401);
});

testOnBoth('a tenant’s page may ask and read, refusals too; another may not, nor any the server’s own addresses', async (database) => {
  const app = partnerApp(database);
  await newPartner(app);
  const preflight = (path: string, origin: string): Promise<Response> => ask(app, path, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,idempotency-key' } });
  const allowed = await preflight('/v1/sessions/exchange', portal);
  assert.equal(allowed.status, 204);
  assert.equal(allowed.headers.get('access-control-allow-origin'), portal);
  assert.equal(allowed.headers.get('access-control-allow-headers'), 'Authorization, Content-Type, Idempotency-Key, Sev-Frame');
  assert.equal(allowed.headers.get('access-control-allow-credentials'), null);
  assert.match(allowed.headers.get('vary') ?? '', /Origin/);
  const refused = await post(app, '/v1/sessions/exchange', { clientSecret: 'cs_none' }, { Origin: portal });
  assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin'), refused.headers.get('vary')], [401, portal, 'Origin']);
  assert.match(refused.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
  for (const origin of ['https://evil.example', 'null', 'https://portail.ville.example.', 'https://evil.example, https://portail.ville.example']) {
    assert.equal((await preflight('/v1/sessions/exchange', origin)).headers.get('access-control-allow-origin'), null, origin);
    assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret: 'cs_none' }, { Origin: origin })).headers.get('access-control-allow-origin'), null, origin);
  }
  for (const path of ['/v1/sessions', `/v1/sessions/${randomUUID()}`, '/v1/admin/partners']) assert.equal((await preflight(path, portal)).headers.get('access-control-allow-origin'), null, path);
  assert.equal((await preflight('/v1/sessions/exchange', 'http://localhost:5173')).headers.get('access-control-allow-origin'), 'http://localhost:5173');
  const production = partnerApp(database, { production: true });
  assert.equal((await ask(production, '/v1/sessions/exchange', { method: 'OPTIONS', headers: { Origin: 'http://localhost:5173' } })).headers.get('access-control-allow-origin'), null);
});

testOnBoth('an origin withdrawn is forgotten within a minute, and one added is known within seconds', async (database) => {
  const clock = frozenClock();
  const app = partnerApp(database, { clock });
  const origin = `https://p${randomUUID()}.example`;
  const reader = async (): Promise<string | null> => (await ask(app, '/v1/sessions/exchange', { method: 'OPTIONS', headers: { Origin: origin } })).headers.get('access-control-allow-origin');
  assert.equal(await reader(), null);
  const { id } = await newPartner(app, { origins: [origin] });
  clock.pass(5_000);
  assert.equal(await reader(), origin);
  await asOperator(database, (transaction) => transaction.update(partners).set({ origins: [] }).where(eq(partners.id, id)));
  clock.pass(60_000);
  assert.equal(await reader(), null);
});

testOnBoth('what was asked for a frame is worth nothing to the scripts of the page around it', async (database) => {
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app);
  const opened = await post(app, '/v1/sessions', { role: 'agent', subject: 'Claire', origin: portal, isolated: true }, withKey(secretKey));
  assert.equal(opened.status, 201);
  const { clientSecret } = sessionShape.parse(await opened.json());
  const frame = { embedder: portal, nonce: 'n'.repeat(22) };
  assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret }, { Origin: portal })).status, 401);
  assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret, frame }, { Origin: portal, 'Sec-Fetch-Site': 'cross-site' })).status, 401);
  assert.equal((await post(app, '/v1/sessions/exchange', { clientSecret, frame }, { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' })).status, 200);
});

testOnBoth('in the isolated form a token is bound to the page around it and to its frame', async (database) => {
  const app = partnerApp(database);
  const { secretKey } = await newPartner(app, { origins: [portal, 'https://portail.autre.example'] });
  const nonce = 'n'.repeat(22);
  const ours = { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' };
  const exchange = async (frame: object, headers: Record<string, string>): Promise<Response> => post(app, '/v1/sessions/exchange', { clientSecret: (await newSession(app, secretKey)).clientSecret, frame }, headers);
  assert.equal((await exchange({ embedder: 'https://portail.autre.example', nonce }, ours)).status, 401);
  assert.equal((await exchange({ embedder: `${portal}.`, nonce }, ours)).status, 401);
  const others: Record<string, string>[] = [{ Origin: portal, 'Sec-Fetch-Site': 'cross-site' }, { Origin: portal }, { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'null' }, { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-site' }, { 'Sec-Fetch-Site': 'same-origin' }];
  for (const headers of others) {
    assert.equal((await exchange({ embedder: portal, nonce }, headers)).status, 401, JSON.stringify(headers));
  }
  assert.equal((await exchange({ embedder: portal, nonce: 'short' }, ours)).status, 422);
  const answer = await exchange({ embedder: portal, nonce }, ours);
  assert.equal(answer.status, 200);
  const { accessToken } = accessShape.parse(await answer.json());
  assert.equal((await tried(app, accessToken, { ...ours, 'Sev-Frame': nonce })).status, 403);
  const elsewhere: Record<string, string>[] = [{ ...ours }, { ...ours, 'Sev-Frame': 'm'.repeat(22) }, { Origin: portal, 'Sev-Frame': nonce }, { Origin: portal, 'Sec-Fetch-Site': 'cross-site', 'Sev-Frame': nonce }, { 'Sec-Fetch-Site': 'same-origin', 'Sev-Frame': nonce }, { 'Sev-Frame': nonce }];
  for (const headers of elsewhere) {
    assert.equal((await tried(app, accessToken, headers)).status, 401, JSON.stringify(headers));
  }
});
