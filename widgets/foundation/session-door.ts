import { sessionWords } from '../words/session.fr.ts';
import { UnreachableError } from './conditions-client.ts';
import { RefusedError, SignedOutError } from './tenant-client.ts';

/** Where a session gets its client secrets, each good for one exchange. */
export interface Door {
  /** Throws `SignedOutError` where nobody is signed in; `wasIn` says whether somebody was on this page. */
  secret(wasIn: boolean): Promise<string>;
  /** In the isolated form: the page around the frame, once it is known, and what names the frame. */
  frame?(): { embedder: string; nonce: string };
}

const patience = 20_000;

/** Asks the partner's endpoint, which its framework may route by POST or by GET. */
export async function mint(sessionUrl: string, wasIn: boolean): Promise<string> {
  if (!sessionUrl) throw new RefusedError(400, 'no-session-url', sessionWords.unset, '');
  const ask = (method: string): Promise<Response> => reach(sessionUrl, { method, credentials: 'include', cache: 'no-store', redirect: 'manual', headers: { accept: 'application/json' } });
  const posted = await ask('POST');
  const response = posted.status === 404 || posted.status === 405 ? await ask('GET') : posted;
  // Status 0 is a redirection: portals lead whoever is signed out to a page where one signs in.
  if (response.status === 0 || response.status === 401 || response.status === 403) throw new SignedOutError(wasIn);
  if (!response.ok) throw new UnreachableError('status');
  const secret = stringIn(await readJson(response), 'clientSecret');
  if (!secret) throw new UnreachableError('unreadable');
  return secret;
}

/** Asks with patience; throws `UnreachableError` where no answer comes. */
export async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, signal: AbortSignal.timeout(patience) });
  } catch (cause) {
    throw new UnreachableError('offline', { cause });
  }
}

/** Reads what an answer holds, null where it holds nothing; throws `UnreachableError` of what is no JSON. */
export async function readJson(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  try {
    const body: unknown = await response.json();
    return body;
  } catch (cause) {
    throw new UnreachableError('unreadable', { cause });
  }
}

/** The text of that name in an answer, where there is one and it is not empty. */
export function stringIn(body: unknown, name: string): string | undefined {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' && value ? value : undefined;
}
