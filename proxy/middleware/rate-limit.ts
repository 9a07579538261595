import type { Clock } from '../clock.ts';
import { Problem } from '../../schema/contract/problem.ts';

const minute = 60_000;

/** Counts one write of an address, and refuses it once the minute's share is used. */
export type RateLimit = (address: string) => void;

/**
 * Limits the writes that need no key, a minute and an address at a time.
 *
 * The minute of an address starts at its first write. Memory is bounded: past `most` addresses the oldest minute is
 * forgotten, which can only let somebody through, never lock somebody out.
 */
export function createRateLimit(perMinute: number | null, clock: Pick<Clock, 'elapsed'>, most = 50_000): RateLimit {
  if (perMinute === null) return () => undefined;
  const windows = new Map<string, { startedAt: number; used: number }>();
  return (address) => {
    const now = clock.elapsed();
    const window = windows.get(address);
    if (window && now - window.startedAt < minute) {
      if (window.used >= perMinute) {
        const seconds = Math.ceil((window.startedAt + minute - now) / 1000);
        throw new Problem('too-many-requests', { headers: { 'Retry-After': String(Math.max(1, seconds)) } });
      }
      window.used += 1;
      return;
    }
    windows.delete(address);
    if (windows.size >= most) dropOldest(windows);
    windows.set(address, { startedAt: now, used: 1 });
  };
}

function dropOldest(windows: Map<string, unknown>): void {
  const oldest = windows.keys().next();
  if (!oldest.done) windows.delete(oldest.value);
}
