import type { Conditions, ConditionsSummary } from '../../schema/contract/conditions.ts';
import { has } from './shape.ts';

export type UnreachableCode = 'offline' | 'status' | 'unreadable';

/** The proxy could not be reached (`offline`), refused (`status`), or answered something else (`unreadable`). */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  constructor(readonly code: UnreachableCode, options?: ErrorOptions) {
    super(code, options);
  }
}

const patience = 15_000;
const lists = new Map<string, Promise<readonly ConditionsSummary[]>>();
const versions = new Map<string, Promise<Conditions>>();

/** Asks which conditions exist, once a page; the loader calls it before any widget's code is there. */
export function listConditions(api: string): Promise<readonly ConditionsSummary[]> {
  return once(lists, api, () => read(`${api}/v1/conditions`, isList));
}

/**
 * Loads the conditions that decide stays starting in `years`, each version once a page, whichever years widgets ask for.
 *
 * The list is revalidated; each version is asked by its hash, so that a cache may keep it a year. A failure is
 * forgotten: the next call tries again. Throws `UnreachableError`.
 */
export async function loadConditions(api: string, years: readonly number[]): Promise<readonly Conditions[]> {
  const list = await listConditions(api);
  return Promise.all(wanted(list, years).map(({ version, hash }) => {
    const address = `${api}/v1/conditions/${encodeURIComponent(version)}?r=${encodeURIComponent(hash)}`;
    return once(versions, address, async () => read(address, (await import('./conditions-guard.ts')).isConditions));
  }));
}

function once<T>(kept: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return known;
  const asked = ask();
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  return asked;
}

/** Keeps every version of the wanted years; a year after the last published one needs the last. */
function wanted(list: readonly ConditionsSummary[], years: readonly number[]): ConditionsSummary[] {
  const last = Math.max(...list.map(({ year }) => year));
  return list.filter(({ year }) => years.some((asked) => Math.min(asked, last) === year));
}

/** Asks the proxy and checks what it answers. Throws `UnreachableError`, whose cause is the number of a refusal. */
export async function read<T>(address: string, isRight: (body: unknown) => body is T): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(patience) });
  } catch (cause) {
    throw new UnreachableError('offline', { cause });
  }
  if (!response.ok) throw new UnreachableError('status', { cause: response.status });
  let body: unknown;
  try {
    body = await response.json();
  } catch (cause) {
    throw new UnreachableError('unreadable', { cause });
  }
  if (!isRight(body)) throw new UnreachableError('unreadable');
  return body;
}

function isList(body: unknown): body is ConditionsSummary[] {
  return Array.isArray(body) && body.length > 0 && body.every((item) => has(item, { version: 'string', year: 'number', hash: 'string' }));
}
