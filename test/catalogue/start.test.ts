import assert from 'node:assert/strict';
import { test } from 'node:test';
import { staysShape } from '../../schema/contract/stays.ts';
import { postgresServer } from '../support/postgres.ts';
import { startProxy } from '../support/proxy-process.ts';

const adminToken = 'a'.repeat(32);

async function totalWith(settings: Record<string, string>): Promise<number> {
  const proxy = await startProxy({ SEV_DATA_DIR: 'memory://', ...settings });
  assert.ok(proxy.origin, proxy.said());
  const { total } = staysShape.parse(await (await fetch(`${proxy.origin}/v1/stays?limit=1`)).json());
  const admin = await fetch(`${proxy.origin}/v1/admin/catalogue`, { method: 'PUT' });
  assert.equal(admin.status, settings['SEV_ADMIN_TOKEN'] === undefined ? 404 : 401);
  assert.deepEqual(await proxy.end(), { code: 0, signal: null });
  return total;
}

test('a first start shows the demonstration, unless it is switched off', async () => {
  assert.ok((await totalWith({ SEV_CLOCK: '2026-11-21T08:00:00+01:00' })) > 3_000);
  assert.equal(await totalWith({ SEV_DEMO: 'off', SEV_ADMIN_TOKEN: adminToken }), 0);
});

test('a database of one’s own is never given a demonstration', async () => {
  const { url } = await (await postgresServer()).freshDatabase();
  assert.equal(await totalWith({ DATABASE_URL: url, SEV_DEMO: 'on', SEV_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32) }), 0);
});
