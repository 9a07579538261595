import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { addressList } from '../../proxy/middleware/client-address.ts';
import { chooseSecrets, pseudonyms } from '../../proxy/secrets.ts';
import { exampleRequest } from '../../proxy/routes/simulation-example.ts';
import { keptLog, noDatabase, testApp } from '../support/proxy.ts';

const canary = 'serin-7f3a';
const address = '198.51.100.77';
const carrier = { incoming: { headers: { 'x-forwarded-for': address }, socket: { remoteAddress: '10.0.0.1' } } };

const lineShape = z.strictObject({
  level: z.enum(['info', 'error']),
  time: z.iso.datetime(),
  id: z.string(),
  method: z.string().optional(),
  route: z.string().optional(),
  status: z.int().optional(),
  ms: z.number().optional(),
  from: z.string().optional(),
  error: z.string().optional(),
  code: z.string().optional(),
  at: z.array(z.string()).optional(),
});

test('holds nothing of what was sent: no body, query, path, header or address', async () => {
  const { log, lines } = keptLog();
  const secrets = await chooseSecrets({ SEV_DATA_DIR: 'memory://' });
  const app = testApp({ log, pseudonym: pseudonyms(secrets, 'address'), trustedProxies: addressList('10.0.0.0/8') ?? assert.fail() });
  const [jeanne] = exampleRequest.people;
  const bodies: unknown[] = [
    { ...exampleRequest, people: [{ ...jeanne, id: canary }] },
    { ...exampleRequest, people: [{ ...jeanne, [canary]: canary }] },
    { ...exampleRequest, people: [{ ...jeanne, birthDate: canary }] },
    `{"${canary}`,
  ];
  for (const body of bodies) {
    await app.fetch(jsonRequest('/v1/simulations', typeof body === 'string' ? body : JSON.stringify(body)), carrier);
  }
  for (const path of [`/${canary}`, `/v1/conditions/${canary}`, `/v1/conditions?${canary}=${canary}`, `/v1/conditions/2026-01?r=${canary}`, `/v1/conditions#${canary}`]) {
    for (const method of ['GET', 'DELETE', 'OPTIONS']) {
      await app.fetch(new Request(`http://localhost${path}`, { method, headers: { 'User-Agent': canary, Referer: `http://${canary}/`, Cookie: canary, Authorization: `Bearer ${canary}` } }), carrier);
    }
  }
  assert.equal(lines.length, bodies.length + 15);
  for (const line of lines) {
    assert.doesNotMatch(line, new RegExp(`${canary}|${address.replaceAll('.', '\\.')}|1950-03-27|14230|jeanne`));
    lineShape.parse(JSON.parse(line));
  }
});

test('names one client the same way in every line, and two in two ways', async () => {
  const { log, lines } = keptLog();
  const secrets = await chooseSecrets({ SEV_DATA_DIR: 'memory://' });
  const app = testApp({ log, pseudonym: pseudonyms(secrets, 'address') });
  for (const remoteAddress of ['198.51.100.1', '198.51.100.1', '::ffff:198.51.100.1', '198.51.100.2']) {
    await app.fetch(new Request('http://localhost/healthz'), { incoming: { headers: {}, socket: { remoteAddress } } });
  }
  const names = lines.map((line) => lineShape.parse(JSON.parse(line)).from);
  assert.equal(new Set(names.slice(0, 3)).size, 1);
  assert.notEqual(names[3], names[0]);
  const others = pseudonyms(await chooseSecrets({ SEV_DATA_DIR: 'memory://' }), 'address');
  assert.notEqual(others('198.51.100.1'), names[0]);
});

test('says where our own fault is, and answers with its number alone', async () => {
  const { log, lines } = keptLog();
  const database = noDatabase();
  database.select = () => {
    throw new TypeError(`quoting ${canary}`);
  };
  const app = testApp({ log, database });
  const response = await app.fetch(new Request(`http://localhost/v1/conditions/2020-01?r=${'0'.repeat(32)}`));
  assert.equal(response.status, 500);
  const text = await response.text();
  assert.doesNotMatch(text, new RegExp(canary));
  const [failure] = lines.map((line) => lineShape.parse(JSON.parse(line)));
  assert.equal(failure?.error, 'TypeError');
  assert.ok(text.includes(failure.id));
  assert.match(failure.at?.[0] ?? '', /logs\.test/);
  assert.doesNotMatch(lines.join(''), new RegExp(canary));
});

function jsonRequest(path: string, body: string): Request {
  return new Request(`http://localhost${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}
