import assert from 'node:assert/strict';
import { test, before } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../proxy/database.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { sessions } from '../../schema/tables/index.ts';
import { send, type Headers } from '../partners/group-world.ts';
import { exchanged, newSession, remove, withToken } from '../partners/tenants.ts';
import { postgresDatabase } from '../support/engines.ts';
import { crowdOf, secretOf, type Crowd } from './crowd.ts';
import { readDocument, type Operation } from './document.ts';
import { goodBodies } from './good-bodies.ts';
import { placer } from './requests.ts';
import { fingerprints } from './standing.ts';

type Side = 'partner' | 'provider';

/** What each route of tenants is about, and who of those it is about may ask it; a route that is not here fails. */
const cases: Record<string, { about: 'a group' | 'a session' | 'the tenant'; may: readonly Side[]; keysAlone?: true }> = {
  'POST /v1/sessions': { about: 'the tenant', may: ['partner', 'provider'], keysAlone: true },
  'DELETE /v1/sessions/{id}': { about: 'a session', may: ['partner', 'provider'], keysAlone: true },
  'GET /v1/groups': { about: 'the tenant', may: ['partner', 'provider'] },
  'POST /v1/groups': { about: 'the tenant', may: ['provider'] },
  'GET /v1/groups/{id}': { about: 'a group', may: ['partner', 'provider'] },
  'PATCH /v1/groups/{id}': { about: 'a group', may: ['provider'] },
  'POST /v1/groups/{id}/validations': { about: 'a group', may: ['partner', 'provider'] },
  'GET /v1/own-facilities': { about: 'the tenant', may: ['provider'] },
  'GET /v1/payable': { about: 'the tenant', may: ['partner', 'provider'] },
  'GET /v1/payable/statement': { about: 'the tenant', may: ['partner', 'provider'] },
  'POST /v1/groups/{id}/participants': { about: 'a group', may: ['partner'] },
  'POST /v1/groups/{id}/batches': { about: 'a group', may: ['partner'] },
  'PATCH /v1/groups/{id}/participants/{pid}': { about: 'a group', may: ['partner'] },
  'POST /v1/groups/{id}/participants/{pid}/aid': { about: 'a group', may: ['partner'] },
  'POST /v1/people/search': { about: 'the tenant', may: ['partner'] },
  'GET /v1/credits/{year}': { about: 'the tenant', may: ['partner'] },
  'GET /v1/credits/{year}/statement': { about: 'the tenant', may: ['partner'] },
  'GET /v1/groups/{id}/rooming-list': { about: 'a group', may: ['partner', 'provider'] },
  'GET /v1/groups/{id}/amounts': { about: 'a group', may: ['partner'] },
  'GET /v1/groups/{id}/information-sheets': { about: 'a group', may: ['partner'] },
  // Last, for those who may.
  'DELETE /v1/groups/{id}/participants/{pid}': { about: 'a group', may: ['partner'] },
  'DELETE /v1/groups/{id}': { about: 'a group', may: ['provider'] },
};

interface Tenant {
  side: Side;
  index: 0 | 1;
  key: boolean;
  headers: Headers;
}

let database: Database;
let crowd: Crowd;
let operations: Operation[];
let tenants: Tenant[];
/** Keys and tokens that nobody believes, by what is wrong with them. */
let unbelieved: Record<string, Headers>;

before(async () => {
  database = await postgresDatabase();
  crowd = await crowdOf(database);
  operations = (await readDocument(crowd.worlds[0].app)).operations.filter(({ guarded }) => guarded);
  tenants = ([0, 1] as const).flatMap((index) => [
    { side: 'partner' as const, index, key: true, headers: crowd.callers[`partner ${index}`] ?? {} },
    { side: 'partner' as const, index, key: false, headers: crowd.callers[`agent ${index}`] ?? {} },
    { side: 'provider' as const, index, key: true, headers: crowd.callers[`provider ${index}`] ?? {} },
    { side: 'provider' as const, index, key: false, headers: crowd.callers[`provider’s page ${index}`] ?? {} },
  ]);
  const { nobody = {}, stranger = {}, operator = {} } = crowd.callers;
  unbelieved = { nobody, stranger, operator, ...(await endedTokens()), 'another page': { ...crowd.callers['agent 0'], Origin: 'https://evil.example' }, 'no page': { Authorization: crowd.callers['agent 0']?.['Authorization'] ?? '' } };
});

async function endedTokens(): Promise<Record<string, Headers>> {
  const [{ app, partner }] = crowd.worlds;
  const late = await newSession(app, secretOf(partner.key));
  const ended = await newSession(app, secretOf(partner.key));
  const [expired, revoked] = [await exchanged(app, late), await exchanged(app, ended)];
  await asOperator(database, (transaction) => transaction.update(sessions).set({ tokenExpiresAt: sql`now() - interval '1 millisecond'` }).where(eq(sessions.id, late.id)));
  await remove(app, `/v1/sessions/${ended.id}`, partner.key);
  return { expired: withToken(expired.accessToken), revoked: withToken(revoked.accessToken) };
}

const keyOf = ({ method, path }: Operation): string => `${method} ${path}`;

/** Asks an operation about one of the groups, with a body that it takes. */
async function asks(headers: Headers, operation: Operation, group: Crowd['groups'][number], session = ''): Promise<{ status: number; text: string }> {
  const put = placer({ ...crowd, groups: [group] });
  const path = operation.path.replace('{id}', session || group.id).replace('{pid}', group.participants[0] ?? '').replace('{year}', '2026');
  const good = goodBodies[keyOf(operation)];
  const response = await send(crowd.worlds[0], operation.method, path, headers, good === undefined ? undefined : bodyOf(put(JSON.stringify(good))));
  return { status: response.status, text: await response.text() };
}

function bodyOf(text: string): unknown {
  return JSON.parse(text);
}

/** All that names groups, people or conventions that this tenant has no part in. */
function hiddenFrom({ side, index }: Tenant): string[] {
  const others = crowd.groups.filter((group) => group[side] !== index);
  const convention = side === 'partner' ? crowd.worlds[index === 0 ? 1 : 0].partner.conventionNumber : [];
  return [...others.flatMap(({ id, participants, names }) => [id, ...participants, ...names]), convention].flat();
}

test('every route that wants a key has its case', () => {
  assert.deepEqual(operations.filter(({ path }) => !path.startsWith('/v1/admin/')).map(keyOf).toSorted(), Object.keys(cases).toSorted());
});

test('what nobody believes opens nothing, and no tenant’s key the operator’s routes', async () => {
  const stood = await fingerprints(database);
  const [group = assert.fail()] = crowd.groups;
  for (const operation of operations) {
    const admin = operation.path.startsWith('/v1/admin/');
    const refused = Object.entries(unbelieved).filter(([name]) => !admin || name !== 'operator');
    for (const [name, headers] of [...refused, ...(admin ? tenants.map(({ side, headers: theirs }): [string, Headers] => [side, theirs]) : [])]) {
      const { status, text } = await asks(headers, operation, group);
      assert.equal(status, 401, `${keyOf(operation)} by ${name}: ${text}`);
    }
  }
  assert.deepEqual(await fingerprints(database), stood);
});

test('of another tenant’s groups, people and sessions nothing is found, and nothing is said of them anywhere', async () => {
  const [{ app, partner, provider }] = crowd.worlds;
  const own = { partner: await newSession(app, secretOf(partner.key)), provider: await newSession(app, secretOf(provider.key), { role: 'provider' }) };
  const stood = await fingerprints(database);
  for (const operation of operations.filter((one) => keyOf(one) in cases)) {
    const { about, may, keysAlone } = cases[keyOf(operation)] ?? assert.fail();
    for (const tenant of tenants) {
      const hidden = hiddenFrom(tenant);
      const check = ({ status, text }: { status: number; text: string }, expected: number | null): void => {
        const what = `${keyOf(operation)} by ${JSON.stringify(tenant)}: ${text.slice(0, 300)}`;
        if (expected !== null) assert.equal(status, expected, what);
        for (const word of hidden) assert.ok(!text.includes(word), what);
      };
      const allowed = may.includes(tenant.side) && (keysAlone === undefined || tenant.key);
      if (about === 'a group') {
        for (const group of crowd.groups) {
          if (group[tenant.side] !== tenant.index) check(await asks(tenant.headers, operation, group), 404);
          else if (!allowed) check(await asks(tenant.headers, operation, group), 403);
          else if (operation.method === 'GET') check(await asks(tenant.headers, operation, group), 200);
        }
      } else if (about === 'a session') {
        for (const [side, { id }] of Object.entries(own)) {
          if (side !== tenant.side || tenant.index !== 0) check(await asks(tenant.headers, operation, crowd.groups[0] ?? assert.fail(), id), tenant.key ? 404 : null);
        }
      } else {
        const [group = assert.fail()] = crowd.groups;
        // A write of one's own is left for the end: here nothing may change.
        if (!allowed) check(await asks(tenant.headers, operation, group), 403);
        else if (operation.method === 'GET' || operation.path.endsWith('/search')) check(await asks(tenant.headers, operation, group), 200);
      }
    }
  }
  assert.deepEqual(await fingerprints(database), stood);
});

test('and each of these routes answers those whom it is for', async () => {
  const [group = assert.fail()] = crowd.groups;
  for (const [name, { about, may }] of Object.entries(cases)) {
    const operation = operations.find((one) => keyOf(one) === name) ?? assert.fail(name);
    if (about === 'a session') continue;
    for (const tenant of tenants.filter(({ side, index, key }) => may.includes(side) && index === 0 && key)) {
      const { status, text } = await asks(tenant.headers, operation, group);
      const expected = name.endsWith('/validations') ? /"code":"too-early"/ : name.endsWith('/aid') ? /"code":"aid-not-refused-for-credit"/ : name === 'POST /v1/sessions' && tenant.side === 'provider' ? /"code":"forbidden"/ : null;
      if (expected) assert.match(text, expected, name);
      else assert.ok(status < 300, `${name} by ${tenant.side}: ${text}`);
    }
  }
});
