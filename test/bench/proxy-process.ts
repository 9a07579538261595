import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface RunningProxy {
  origin: string;
  /** From the start of the process to the first 200 of `/readyz`. */
  readyMs: number;
  stop: () => Promise<void>;
}

/** Starts the product as a process of its own, with its data in `folder`, and waits until it is ready. */
export async function startProxy(command: readonly string[], folder: string, settings: Readonly<Record<string, string>> = {}): Promise<RunningProxy> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const start = performance.now();
  const [program = '', ...words] = command;
  const child = spawn(program, words, {
    cwd: root,
    // A group of its own: npm puts a shell between itself and what must be stopped.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: '', PORT: String(port), SEV_DATA_DIR: folder, SEV_RATE_LIMIT: 'off', DATABASE_URL: '', ...settings },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  try {
    await ready(child, `${origin}/readyz`);
  } catch (cause) {
    await stop(child);
    throw new Error(`The proxy did not start:\n${said}`, { cause });
  }
  return { origin, readyMs: performance.now() - start, stop: () => stop(child) };
}

/** Runs `work` beside a proxy that starts from nothing and leaves nothing. */
export async function withProxy<T>(work: (proxy: RunningProxy) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sev-bench-'));
  const proxy = await startProxy([process.execPath, 'dist/proxy/main.js'], folder);
  try {
    return await work(proxy);
  } finally {
    await proxy.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ready(child: ChildProcess, address: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
    const status = await fetch(address).then((response) => response.status, () => 0);
    if (status === 200) return;
    await wait(20);
  }
  throw new Error('not ready within a minute');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await Promise.race([ended, wait(10_000, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
