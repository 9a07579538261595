import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lockFolder } from '../../proxy/folder-lock.ts';
import { SettingsError } from '../../proxy/settings-error.ts';

const home = await mkdtemp(join(tmpdir(), 'sev-lock-'));
after(() => rm(home, { recursive: true, force: true }));
const module = new URL('../../proxy/folder-lock.ts', import.meta.url).href;

async function freshFolder(name: string): Promise<string> {
  const folder = join(home, name);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Another process that says whether it got the folder, and keeps it until it is killed. */
async function contender(folder: string): Promise<{ got: boolean; kill: () => Promise<void> }> {
  const script = `const { lockFolder } = await import(${JSON.stringify(module)}); await lockFolder(${JSON.stringify(folder)}).then(() => console.log('got'), () => console.log('refused')); setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ['--import=tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const word = await new Promise<string>((resolve) => child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim())));
  return {
    got: word === 'got',
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

test('holds a folder for one, and says in a sentence what to do', async () => {
  const folder = await freshFolder('one');
  const lock = await lockFolder(folder);
  await assert.rejects(lockFolder(folder), (error: unknown) => error instanceof SettingsError && /SEV_DATA_DIR/.test(error.message));
  await lock.release();
  await (await lockFolder(folder)).release();
});

test('makes the folder where there is none', async () => {
  await (await lockFolder(join(home, 'made', 'deep'))).release();
});

test('refuses while another process lives, and never because of one that was killed', async () => {
  const folder = await freshFolder('killed');
  const first = await contender(folder);
  assert.ok(first.got);
  await assert.rejects(lockFolder(folder), SettingsError);
  await first.kill();
  for (let time = 0; time < 3; time += 1) {
    const next = await contender(folder);
    assert.ok(next.got);
    await next.kill();
  }
  const lock = await lockFolder(folder);
  assert.deepEqual((await readdir(folder)).length, 1);
  await lock.release();
});

test('lets exactly one win when many start at the same moment, over a dead one and over nothing', async () => {
  for (const name of ['nothing', 'dead']) {
    const folder = await freshFolder(name);
    if (name === 'dead') {
      const dead = await contender(folder);
      await dead.kill();
    }
    for (let round = 0; round < 20; round += 1) {
      const tries = await Promise.allSettled(Array.from({ length: 25 }, () => lockFolder(folder)));
      const won = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      assert.equal(won.length, 1, `${name}, round ${round}`);
      await won[0]?.release();
    }
  }
});

test('lets exactly one of several processes win', async () => {
  const folder = await freshFolder('processes');
  const all = await Promise.all(Array.from({ length: 4 }, () => contender(folder)));
  assert.equal(all.filter(({ got }) => got).length, 1);
  await Promise.all(all.map(({ kill }) => kill()));
});

test('works where the way to the folder is longer than a socket’s name may be', async () => {
  const folder = await freshFolder(`${'long-'.repeat(30)}/${'longer-'.repeat(20)}`);
  const lock = await lockFolder(folder);
  await assert.rejects(lockFolder(folder), SettingsError);
  await lock.release();
});

test('leaves other files of the folder alone', async () => {
  const folder = await freshFolder('others');
  await writeFile(join(folder, 'lock.txt'), 'mine');
  await writeFile(join(folder, 'secrets.json'), '{}');
  await (await lockFolder(folder)).release();
  await (await lockFolder(folder)).release();
  assert.deepEqual((await readdir(folder)).toSorted(), ['lock.2', 'lock.txt', 'secrets.json']);
});
