import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSettings } from '../../proxy/environment.ts';
import { SettingsError } from '../../proxy/settings-error.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const pepper = 'p'.repeat(32);

test('needs no setting at all', () => {
  const settings = parseSettings({});
  assert.equal(settings.PORT, 8787);
  assert.equal(settings.SEV_DATA_DIR, '.data');
  assert.equal(settings.SEV_RATE_LIMIT, 600);
  assert.equal(settings.DATABASE_URL, undefined);
  assert.equal(settings.SEV_CLOCK, undefined);
});

test('counts an empty setting as absent, and leaves alone what is not its own', () => {
  assert.equal(parseSettings({ PORT: '', DATABASE_URL: '', SEV_CLOCK: '', HOME: '/root' }).PORT, 8787);
});

test('reads every setting', () => {
  const settings = parseSettings({
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: 'postgres://role:secret@localhost:5432/base',
    SEV_KEYS: `k2:${key},k1:${key}`,
    SEV_PEPPER: pepper,
    SEV_ADMIN_TOKEN: 'a'.repeat(32),
    SEV_RATE_LIMIT: 'off',
    SEV_TRUSTED_PROXIES: '10.0.0.0/8,::1',
    SEV_CLOCK: '2026-10-12T09:00:00+02:00',
    SEV_DEMO: 'off',
    SMTP_URL: 'smtps://user:secret@localhost:465',
  });
  assert.equal(settings.PORT, 0);
  assert.deepEqual(settings.SEV_KEYS?.map(({ id, bytes }) => [id, bytes.length]), [['k2', 32], ['k1', 32]]);
  assert.equal(settings.SEV_RATE_LIMIT, null);
  assert.equal(settings.SEV_CLOCK?.toISOString(), '2026-10-12T07:00:00.000Z');
  assert.ok(settings.SEV_TRUSTED_PROXIES?.check('10.1.1.1'));
});

const refused: [name: string, environment: Record<string, string>][] = [
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '-1' }],
  ['PORT', { PORT: '80a' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost', SEV_KEYS: `k:${key}`, SEV_PEPPER: pepper }],
  ['SEV_KEYS', { SEV_KEYS: key }],
  ['SEV_KEYS', { SEV_KEYS: 'k1:YQ==' }],
  ['SEV_KEYS', { SEV_KEYS: `k1:${key},k1:${key}` }],
  ['SEV_KEYS', { DATABASE_URL: 'postgres://localhost/base', SEV_PEPPER: pepper }],
  ['SEV_PEPPER', { DATABASE_URL: 'postgres://localhost/base', SEV_KEYS: `k:${key}` }],
  ['SEV_PEPPER', { SEV_PEPPER: 'short' }],
  ['SEV_ADMIN_TOKEN', { SEV_ADMIN_TOKEN: 'a'.repeat(31) }],
  ['SEV_RATE_LIMIT', { SEV_RATE_LIMIT: '0' }],
  ['SEV_RATE_LIMIT', { SEV_RATE_LIMIT: 'none' }],
  ['SEV_TRUSTED_PROXIES', { SEV_TRUSTED_PROXIES: '10.0.0.0/40' }],
  ['SEV_CLOCK', { SEV_CLOCK: '2026-10-12' }],
  ['SEV_CLOCK', { SEV_CLOCK: '2026-10-12T09:00:00+02:00', NODE_ENV: 'production' }],
  ['SEV_DEMO', { SEV_DEMO: 'yes' }],
  ['SMTP_URL', { SMTP_URL: 'http://localhost' }],
];

for (const [name, environment] of refused) {
  test(`names ${name} when it is ${JSON.stringify(environment)}`, () => {
    assert.throws(
      () => parseSettings(environment),
      (error: unknown) => error instanceof SettingsError && error.message.split('\n').length === 1 && error.message.startsWith(`${name} `),
    );
  });
}

test('names every wrong setting at once, and repeats none of their values', () => {
  assert.throws(
    () => parseSettings({ PORT: 'x', SEV_PEPPER: 'serin', SEV_ADMIN_TOKEN: 'canari' }),
    (error: unknown) => error instanceof SettingsError && error.message.split('\n').length === 3 && !/serin|canari/.test(error.message),
  );
});
