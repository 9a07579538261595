import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressList } from '../../proxy/middleware/client-address.ts';
import { createRateLimit } from '../../proxy/middleware/rate-limit.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { exampleRequest } from '../../proxy/routes/simulation-example.ts';
import { frozenClock, testApp } from '../support/proxy.ts';

const trustedProxies = addressList('10.0.0.0/8') ?? assert.fail();

function simulate(app: ReturnType<typeof testApp>, address: string): Response | Promise<Response> {
  const request = new Request('http://localhost/v1/simulations', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(exampleRequest) });
  return app.fetch(request, { incoming: { headers: { 'x-forwarded-for': address }, socket: { remoteAddress: '10.0.0.1' } } });
}

test('lets an address write so many times a minute, then says how long to wait', async () => {
  const clock = frozenClock();
  const app = testApp({ rateLimit: 3, clock, trustedProxies });
  for (const status of [200, 200, 200, 429]) assert.equal((await simulate(app, '198.51.100.1')).status, status);
  clock.pass(12_500);
  const refused = await simulate(app, '198.51.100.1');
  assert.equal(refused.headers.get('retry-after'), '48');
  assert.equal(refused.headers.get('access-control-allow-origin'), '*');
  assert.equal(problemShape.parse(await refused.json()).code, 'too-many-requests');
  assert.equal((await simulate(app, '198.51.100.2')).status, 200);
  clock.pass(47_500);
  assert.equal((await simulate(app, '198.51.100.1')).status, 200);
});

test('does not start again because the calendar is held', async () => {
  const clock = frozenClock();
  const app = testApp({ rateLimit: 1, clock, trustedProxies });
  assert.equal((await simulate(app, '198.51.100.1')).status, 200);
  clock.set('2027-01-01T00:00:00+01:00');
  assert.equal((await simulate(app, '198.51.100.1')).status, 429);
});

test('never limits reading', async () => {
  const app = testApp({ rateLimit: 1 });
  for (let time = 0; time < 5; time += 1) assert.equal((await app.fetch(new Request('http://localhost/v1/conditions'))).status, 200);
});

test('limits nothing when it is off', async () => {
  const app = testApp({ rateLimit: null, trustedProxies });
  for (let time = 0; time < 50; time += 1) assert.equal((await simulate(app, '198.51.100.1')).status, 200);
});

test('remembers so many addresses and no more, forgetting the oldest', () => {
  const limit = createRateLimit(1, frozenClock(), 3);
  for (const address of ['a', 'b', 'c', 'd']) limit(address);
  assert.doesNotThrow(() => limit('a'));
  assert.throws(() => limit('d'));
});
