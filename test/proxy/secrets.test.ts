import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chooseSecrets, keptSecrets, parseKeys } from '../../proxy/secrets.ts';
import { SettingsError } from '../../proxy/settings-error.ts';

const home = await mkdtemp(join(tmpdir(), 'sev-secrets-'));
after(() => rm(home, { recursive: true, force: true }));

test('makes keys once, for this user alone, and reads the same ones again', async () => {
  const folder = join(home, 'made');
  const first = await keptSecrets(folder);
  assert.equal(first.keys[0]?.bytes.length, 32);
  assert.deepEqual(await keptSecrets(folder), first);
  assert.equal((await stat(join(folder, 'secrets.json'))).mode & 0o777, 0o600);
  assert.deepEqual(await readdir(folder), ['secrets.json']);
});

test('closes a file that others could read', async () => {
  const folder = join(home, 'open');
  await keptSecrets(folder);
  await chmod(join(folder, 'secrets.json'), 0o644);
  await keptSecrets(folder);
  assert.equal((await stat(join(folder, 'secrets.json'))).mode & 0o777, 0o600);
});

test('never replaces a file it cannot read', async () => {
  const folder = join(home, 'spoilt');
  await keptSecrets(folder);
  for (const text of ['', '{', '{"keys":"k1:x","pepper":"short"}', JSON.stringify({ keys: 'k1:YQ==', pepper: 'p'.repeat(32) })]) {
    await writeFile(join(folder, 'secrets.json'), text);
    await assert.rejects(keptSecrets(folder), SettingsError);
    assert.equal(await readFile(join(folder, 'secrets.json'), 'utf8'), text);
  }
});

test('takes those given before those kept, and keeps nothing in memory alone', async () => {
  const keys = parseKeys(`own:${Buffer.alloc(32, 1).toString('base64')}`) ?? assert.fail();
  const given = await chooseSecrets({ SEV_KEYS: keys, SEV_PEPPER: 'p'.repeat(32), SEV_DATA_DIR: join(home, 'never') });
  assert.equal(given.keys[0]?.id, 'own');
  await chooseSecrets({ SEV_DATA_DIR: 'memory://' });
  assert.ok(!(await readdir(home)).includes('never'));
});
