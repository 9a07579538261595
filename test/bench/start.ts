import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProxy } from './proxy-process.ts';
import { median, print } from './report.ts';

const command = ['npm', 'start'];

/** From `npm start` to the first 200 of `/readyz`: with an empty data folder, then again. */
export async function measureStart(): Promise<boolean> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'sev-bench-'));
    try {
      first.push(await secondsToReady(folder));
      again.push(await secondsToReady(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const met = [
    print({ what: 'npm start to ready, the first time', figure: median(first), unit: 's', goal: 12, good: 'at-most' }),
    print({ what: 'npm start to ready, again', figure: median(again), unit: 's', goal: 3, good: 'at-most' }),
  ];
  return met.every(Boolean);
}

async function secondsToReady(folder: string): Promise<number> {
  const proxy = await startProxy(command, folder);
  await proxy.stop();
  return proxy.readyMs / 1000;
}
