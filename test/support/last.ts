import { after } from 'node:test';

const lastly: (() => Promise<void>)[] = [];

/**
 * Does something after the last test of the file, the latest asked first, so that connections close before their server.
 *
 * A hook asked for inside a test would belong to that test alone.
 */
export function lastOfAll(work: () => Promise<void>): void {
  lastly.push(work);
}

after(async () => {
  for (const work of lastly.toReversed()) await work();
});
