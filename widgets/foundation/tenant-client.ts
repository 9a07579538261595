import { UnreachableError } from './conditions-client.ts';

export type WriteMethod = 'POST' | 'PATCH' | 'DELETE';

/**
 * What `<sev-groups>` and `<sev-registration>` ask of the proxy for whoever is signed in; `Session` is the real one.
 *
 * Paths begin with `/v1/`. Answers are unknown until a guard has read them: see `checked`. All throw `RefusedError`,
 * `SignedOutError` or `UnreachableError`.
 */
export interface TenantClient {
  get(path: string): Promise<unknown>;
  /** A write; trying the same one again after an unanswered try uses the same idempotency key. */
  send(method: WriteMethod, path: string, body?: unknown): Promise<unknown>;
  /** A list out, fetched with the header, to be handed over as a blob. */
  file(path: string): Promise<Blob>;
  /** Says that someone is at work here: the session is then renewed before it ends. */
  worked(): void;
}

/** One place of a request that is to be seen again: an RFC 6901 pointer, a code and a French sentence. */
export interface RefusedPlace {
  pointer: string;
  code: string;
  detail: string;
}

/** The proxy answered with a problem: `detail` is a French sentence to show as it is, `code` one of the contract's closed list. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  /** The places of the request that it points at, if any. */
  readonly errors: readonly RefusedPlace[];
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly requestId: string,
    body?: unknown,
  ) {
    super(code);
    this.errors = placesIn(body);
  }
}

/** Nobody is signed in on the partner's portal, or the proxy no longer believes who was. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
  /** `wasIn`: someone was signed in before on this page, and what they typed is still there. */
  constructor(readonly wasIn: boolean) {
    super('signed-out');
  }
}

/** Takes an answer that its guard believes; throws `UnreachableError` of what it does not. */
export function checked<T>(answer: unknown, isRight: (answer: unknown) => answer is T): T {
  if (!isRight(answer)) throw new UnreachableError('unreadable');
  return answer;
}

function placesIn(body: unknown): RefusedPlace[] {
  const errors: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'errors') : undefined;
  return Array.isArray(errors) ? errors.filter(isPlace) : [];
}

function isPlace(value: unknown): value is RefusedPlace {
  return typeof value === 'object' && value !== null && ['pointer', 'code', 'detail'].every((name) => typeof Reflect.get(value, name) === 'string');
}
