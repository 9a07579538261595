import { setImmediate as afterOthers } from 'node:timers/promises';

/** Lets the requests that wait be answered before long work goes on. */
export function breath(): Promise<void> {
  return afterOthers();
}
