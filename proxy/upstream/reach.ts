import { Problem } from '../../schema/contract/problem.ts';
import type { Clock } from '../clock.ts';

/** Asks another service; a test hands in its own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How we reach one outside service. */
export interface Reach {
  (url: string, read: { type: RegExp; mostBytes: number }): Promise<Uint8Array<ArrayBuffer>>;
}

const timeoutMs = 3_000;
/** After a failure it is left alone for so long, so that nobody waits again for what does not answer. */
const restMs = 30_000;
const mostAtOnce = 16;

/**
 * Makes a way to an outside service which tells it nothing of who asks: no header, address or cookie of a visitor.
 *
 * Throws `upstream-away` where it does not answer in time, answers something else than was expected, or is resting.
 */
export function reachWith(fetch: Fetch | undefined, clock: Pick<Clock, 'elapsed'>): Reach {
  let restsUntil = Number.NEGATIVE_INFINITY;
  let atOnce = 0;
  const away = (cause?: unknown): Problem => new Problem('upstream-away', { cause, headers: { 'Retry-After': String(restMs / 1_000) } });
  return async (url, { type, mostBytes }) => {
    if (!fetch || clock.elapsed() < restsUntil || atOnce >= mostAtOnce) throw away();
    atOnce += 1;
    try {
      const response = await fetch(url, { redirect: 'error', credentials: 'omit', signal: AbortSignal.timeout(timeoutMs), headers: { 'User-Agent': 'seniors-en-vacances-proxy' } });
      if (!response.ok || !type.test(response.headers.get('content-type') ?? '')) throw new TypeError(`Answered ${response.status}.`);
      return await readWhole(response, mostBytes);
    } catch (error) {
      restsUntil = clock.elapsed() + restMs;
      throw away(error);
    } finally {
      atOnce -= 1;
    }
  };
}

async function readWhole(response: Response, mostBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new RangeError('The answer is too long.');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
