import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemShape } from '../../schema/contract/problem.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask } from '../support/proxy.ts';
import { newPartner, newProvider, newToken, operator, partnerApp, portal, withKey, withToken } from './tenants.ts';

const seed = Number(process.env['SEV_SEED'] ?? 20_260_901);
const numRuns = Math.ceil(Number(process.env['SEV_RUNS'] ?? 1_500) / 5);

const texts = fc.oneof(
  fc.constantFrom('', ' ', '\u0000', 'a\u0000b', '\ud800', 'é'.repeat(200), 'x'.repeat(201), '__proto__', '=cmd', '<img onerror>', "'; drop table sev.partners; --", 'ANCV0123', 'ccas@exemple.invalid', portal, 'agent', 'provider', '2026-12-31', '0000-01-01', '9999-12-31', 'null'),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const values = fc.oneof(texts, fc.constantFrom<unknown>(null, true, 0, -1, 1e308, 2026, 100, [], {}, [portal], ['\u0000']), fc.array(texts, { maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }));
const fields = ['conventionNumber', 'name', 'siret', 'email', 'phone', 'origins', 'departmentCode', 'year', 'amountCents', 'notifiedOn', 'until', 'reason', 'role', 'subject', 'origin', 'clientSecret', 'frame', '__proto__'];
const good: Record<string, unknown> = { conventionNumber: 'ANCV0123', name: 'CCAS', email: 'ccas@exemple.invalid', origins: [portal], year: 2026, amountCents: 100, notifiedOn: '2026-01-15', reason: 'Bilan', role: 'agent', subject: 'Claire', origin: portal, clientSecret: 'cs_none' };
const wanted: Record<string, string[]> = {
  '/v1/admin/partners': ['conventionNumber', 'name', 'email', 'origins'],
  '/v1/admin/providers': ['name', 'email', 'origins'],
  '/v1/admin/credits': ['conventionNumber', 'year', 'amountCents', 'notifiedOn'],
  suspension: ['reason'],
  '/v1/sessions': ['role', 'subject', 'origin'],
  '/v1/sessions/exchange': ['clientSecret'],
};

testOnBoth('whatever is sent to sessions and to administration is answered, and never by a fault of ours', async (database) => {
  const app = partnerApp(database);
  const partner = await newPartner(app);
  const provider = await newProvider(app);
  const token = await newToken(app, partner.secretKey);
  const paths = ['/v1/admin/partners', '/v1/admin/providers', '/v1/admin/credits', `/v1/admin/partners/${partner.id}/suspension`, '/v1/sessions', '/v1/sessions/exchange', `/v1/admin/partners/${partner.id}/keys`, `/v1/admin/providers/${provider.id}/keys/${provider.keyId}x`, '/v1/sessions/%00', `/v1/sessions/${partner.id}`];
  const callers: Record<string, string>[] = [operator, withKey(partner.secretKey), withKey(provider.secretKey), withToken(token), {}, { Authorization: 'Bearer \u00e9' }];
  const spoilt = fc.record({
    path: fc.constantFrom(...paths),
    method: fc.constantFrom('POST', 'POST', 'POST', 'DELETE', 'PATCH', 'OPTIONS'),
    caller: fc.constantFrom(...callers),
    origin: fc.option(fc.constantFrom(portal, 'null', 'https://evil.example', '\u00e9'), { nil: undefined }),
    key: fc.option(fc.constantFrom('one', 'two', '\u00e9', 'x'.repeat(300), ''), { nil: undefined }),
    changes: fc.dictionary(fc.constantFrom(...fields), values, { maxKeys: 3, noNullPrototype: false }),
  });
  await fc.assert(
    fc.asyncProperty(spoilt, async ({ path, method, caller, origin, key, changes }) => {
      const names = wanted[path] ?? wanted[path.split('/').at(-1) ?? ''] ?? [];
      const body = JSON.stringify({ ...Object.fromEntries(names.map((name) => [name, good[name]])), ...changes });
      const headers = { 'Content-Type': 'application/json', ...caller, ...(origin !== undefined && { Origin: origin }), ...(key !== undefined && { 'Idempotency-Key': key }) };
      const response = await ask(app, path, { method, headers, ...(method !== 'OPTIONS' && { body }) });
      assert.ok(response.status < 500, `${response.status} ${method} ${path} ${body}`);
      if (response.status >= 400) assert.equal(problemShape.parse(await response.json()).status, response.status);
    }),
    { seed, numRuns },
  );
});
