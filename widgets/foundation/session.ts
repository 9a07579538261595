import { RefusedError, SignedOutError, type TenantClient, type WriteMethod } from './tenant-client.ts';
import { UnreachableError } from './conditions-client.ts';
import { type Door, mint, reach, readJson, stringIn } from './session-door.ts';

/** What a session needs of its surroundings; tests hand in their own timer. */
export interface SessionSettings {
  /** Origin of the proxy. */
  api: string;
  /** The partner's own endpoint, which answers `{ clientSecret }` to whoever is signed in there. */
  sessionUrl: string;
  /** Stands in for that endpoint where the page cannot reach it. */
  door?: Door | undefined;
  /** Acts after so many milliseconds; the answer gives it up. */
  later?: Later;
}

type Later = (act: () => void, milliseconds: number) => () => void;

interface Access {
  /** In the time of `performance`. */
  endsAt: number;
  /** What each call carries: the token, and the name of the frame that it is bound to. */
  headers: Record<string, string>;
}

interface Asked {
  method?: string;
  body?: string | null;
  headers?: Record<string, string>;
}

const [shortestLife, longestLife] = [60_000, 15 * 60_000];
/** The part of an access after which it is renewed, if someone worked meanwhile. */
const renewedAt = 0.8;

const byTimer: Later = (act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * Speaks to the proxy for the partner or provider who is signed in on the page.
 *
 * The access token stays in this object: no storage, no address, no log. It is asked at the first request, renewed in
 * silence while someone works, and once more when the proxy no longer believes it. A write keeps its idempotency key
 * until it was answered, so that trying again never does it twice.
 */
export class Session implements TenantClient {
  /** Who the session is for, where the proxy says so. */
  role: string | undefined;
  readonly #api: string;
  readonly #door: Door;
  readonly #later: Later;
  readonly #keys = new Map<string, { text: string | null; key: string }>();
  #access: Access | undefined;
  #asking: Promise<Access> | undefined;
  #wasIn = false;
  #worked = false;
  #giveUp: () => void = () => undefined;

  constructor({ api, sessionUrl, door, later = byTimer }: SessionSettings) {
    this.#api = api;
    this.#door = door ?? { secret: (wasIn) => mint(sessionUrl, wasIn) };
    this.#later = later;
  }

  async get(path: string): Promise<unknown> {
    return readJson(await this.#ask(path));
  }

  async send(method: WriteMethod, path: string, body?: unknown): Promise<unknown> {
    const text = body === undefined ? null : JSON.stringify(body);
    // A place holds one change: what was put there since makes the same one another act, which its old key would answer and not do.
    const action = method === 'PATCH' ? path : `${method} ${path} ${text}`;
    let kept = this.#keys.get(action);
    if (kept?.text !== text) this.#keys.set(action, kept = { text, key: crypto.randomUUID() });
    const answer = await readJson(await this.#ask(path, { method, body: text, headers: { 'idempotency-key': kept.key, ...(text === null ? {} : { 'content-type': 'application/json' }) } }, action));
    this.#keys.delete(action);
    return answer;
  }

  async file(path: string): Promise<Blob> {
    const response = await this.#ask(path);
    try {
      return await response.blob();
    } catch (cause) {
      throw new UnreachableError('offline', { cause });
    }
  }

  worked(): void {
    this.#worked = true;
  }

  leave(): void {
    this.#giveUp();
    this.#access = undefined;
  }

  async #ask(path: string, request: Asked = {}, action = ''): Promise<Response> {
    this.worked();
    const ask = (access: Access): Promise<Response> => reach(this.#api + path, { ...request, credentials: 'omit', cache: 'no-store', headers: { ...request.headers, ...access.headers } });
    const believed = await this.#current();
    const first = await ask(believed);
    const response = first.status === 401 ? await ask(await this.#current(believed)) : first;
    if (response.status === 401) throw new SignedOutError(this.#wasIn);
    if (response.ok) return response;
    const cause = await refusal(response);
    // What the proxy keeps ends the action. Anything else may stand before what was done unseen: it is asked again by the same key.
    if (cause instanceof RefusedError && cause.status === 409 && cause.code !== 'idempotency-key-in-use') this.#keys.delete(action);
    throw cause;
  }

  /** What is in use, renewed when it ended or is the one that was refused. */
  #current(refused?: Access): Promise<Access> {
    const access = this.#access;
    return access && access !== refused && access.endsAt > performance.now() ? Promise.resolve(access) : this.#renew();
  }

  /** One renewal serves all who wait for it. */
  #renew(): Promise<Access> {
    this.#asking ??= this.#exchange().finally(() => { this.#asking = undefined; });
    return this.#asking;
  }

  async #exchange(): Promise<Access> {
    this.#giveUp();
    const clientSecret = await this.#door.secret(this.#wasIn);
    const frame = this.#door.frame?.();
    const response = await reach(`${this.#api}/v1/sessions/exchange`, { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientSecret, frame }) });
    if (!response.ok) throw await refusal(response);
    const answer = await readJson(response);
    const [token, expiresAt, role] = [stringIn(answer, 'accessToken'), stringIn(answer, 'expiresAt'), stringIn(answer, 'role')];
    if (!token || !expiresAt) throw new UnreachableError('unreadable');
    // A device whose clock is wrong still renews in time: the life is held between what the proxy may give.
    const life = Math.min(longestLife, Math.max(shortestLife, Date.parse(expiresAt) - performance.timeOrigin - performance.now() || 0));
    const access: Access = { endsAt: performance.now() + life, headers: { authorization: `Bearer ${token}`, ...(frame && { 'sev-frame': frame.nonce }) } };
    this.role = role ?? this.role;
    this.#access = access;
    this.#wasIn = true;
    this.#worked = false;
    this.#giveUp = this.#later(() => void this.#renewInSilence(), life * renewedAt);
    return access;
  }

  /** Nobody asked: a failure is said at the next request, if it lasts. */
  async #renewInSilence(): Promise<void> {
    if (this.#worked) await this.#renew().catch(() => undefined);
  }
}

async function refusal(response: Response): Promise<Error> {
  const body: unknown = await response.json().catch(() => null);
  const [code, detail] = [stringIn(body, 'code'), stringIn(body, 'detail')];
  return code && detail ? new RefusedError(response.status, code, detail, stringIn(body, 'requestId') ?? '', body) : new UnreachableError('status');
}
