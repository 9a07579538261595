import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { exampleRequest } from '../../proxy/routes/simulation-example.ts';
import { startProxy as start, type ProxyProcess } from '../support/proxy-process.ts';

const home = await mkdtemp(join(tmpdir(), 'sev-process-'));
after(() => rm(home, { recursive: true, force: true }));

/** With an empty catalogue, which is sooner there. */
const startProxy = (settings: Record<string, string>): Promise<ProxyProcess> => start({ SEV_DEMO: 'off', ...settings });

test('starts with a sentence, refuses a second on its folder, outlives kill -9 and stops when asked', async () => {
  const folder = join(home, 'data');
  const first = await startProxy({ SEV_DATA_DIR: folder });
  assert.ok(first.origin, first.said());
  assert.equal((await fetch(`${first.origin}/readyz`)).status, 200);
  assert.equal((await stat(folder)).mode & 0o777, 0o700);

  const second = await startProxy({ SEV_DATA_DIR: folder });
  assert.equal(second.origin, null);
  assert.deepEqual(await second.ended, { code: 1, signal: null });
  assert.match(second.said(), /^Un autre processus se sert déjà du dossier/);
  assert.equal((await fetch(`${first.origin}/readyz`)).status, 200);

  await first.end('SIGKILL');
  const third = await startProxy({ SEV_DATA_DIR: folder });
  assert.ok(third.origin, third.said());
  assert.equal((await fetch(`${third.origin}/v1/conditions`)).status, 200);
  assert.deepEqual(await third.end('SIGTERM'), { code: 0, signal: null });
  assert.deepEqual((await readdir(folder)).filter((name) => name.startsWith('starting.')), []);
});

test('finishes the request it is answering before it stops', async () => {
  const proxy = await startProxy({ SEV_DATA_DIR: join(home, 'data') });
  assert.ok(proxy.origin, proxy.said());
  const body = JSON.stringify(exampleRequest);
  const socket = await connected(Number(new URL(proxy.origin).port));
  let said = '';
  socket.on('data', (text: Buffer) => (said += text.toString()));
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  // The head alone has the server answer 100 once the request is running.
  socket.write(`POST /v1/simulations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
  await new Promise<void>((resolve) => socket.once('data', () => resolve()));
  const ended = proxy.end('SIGTERM');
  await refusesNew(Number(new URL(proxy.origin).port));
  socket.write(body);
  assert.deepEqual(await ended, { code: 0, signal: null });
  await closed;
  assert.match(said, /HTTP\/1\.1 200 OK/);
  assert.match(said, /"id":"jeanne"/);
  assert.match(proxy.said(), /"moment":"stopped"/);
});

test('names the setting that is wrong and does not start', async () => {
  const proxy = await startProxy({ SEV_DATA_DIR: 'memory://', PORT: '99999', SEV_CLOCK: 'demain' });
  assert.equal(proxy.origin, null);
  assert.deepEqual(await proxy.ended, { code: 1, signal: null });
  assert.match(proxy.said(), /^PORT .*\nSEV_CLOCK .*\n$/);
});

test('says that the port is taken, and that the folder cannot serve', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, resolve));
  const address = holder.address();
  assert.ok(typeof address === 'object' && address !== null);
  const other = await startProxy({ SEV_DATA_DIR: join(home, 'port'), PORT: String(address.port) });
  holder.close();
  assert.deepEqual(await other.ended, { code: 1, signal: null });
  assert.match(other.said(), /^PORT est déjà pris/);
  const nowhere = await startProxy({ SEV_DATA_DIR: '/dev/null/data' });
  assert.deepEqual(await nowhere.ended, { code: 1, signal: null });
  assert.match(nowhere.said(), /^SEV_DATA_DIR : le dossier/);
});

test('says that the database does not answer, and not with what secret it was asked', async () => {
  const proxy = await startProxy({ DATABASE_URL: 'postgres://role:serin@127.0.0.1:1/base', SEV_KEYS: `k1:${Buffer.alloc(32, 9).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32) });
  assert.deepEqual(await proxy.ended, { code: 1, signal: null });
  assert.equal(proxy.said(), 'DATABASE_URL : la base de données ne répond pas (ECONNREFUSED).\n');
});

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Asks until no connection is taken any more, which is when the server has begun to stop. */
async function refusesNew(port: number): Promise<void> {
  for (;;) {
    const taken = await connected(port).then(
      (socket) => socket.destroy(),
      () => null,
    );
    if (!taken) return;
  }
}
