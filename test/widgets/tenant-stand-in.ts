import { Gate } from './gate.ts';

export interface Asked {
  method: string;
  path: string;
  token: string;
  key: string | null;
  body: unknown;
  credentials: string;
}

/** An answer: a problem by its status and code, or a body. */
export type Answer = { status: number; body: unknown };

export const ok = (body: unknown, status = 200): Answer => ({ status, body });
export const problem = (status: number, code: string, detail: string, more: object = {}): Answer => ({ status, body: { type: 'about:blank', title: code, status, detail, code, requestId: 'req-1', ...more } });

/**
 * A partner's endpoint and the proxy behind it, in the browser: secrets of one use, tokens that end, keys remembered.
 *
 * `signedIn`, `up` and `lose` play what may happen; every instance has an `api` of its own.
 */
export class TenantStandIn {
  static #count = 0;
  readonly api = `https://tenant-${++TenantStandIn.#count}.exemple.invalid`;
  readonly sessionUrl = `${this.api.replace('tenant', 'portal')}/session`;
  readonly asked: Asked[] = [];
  readonly minted: string[] = [];
  /** What was read without a token. */
  readonly looked: string[] = [];
  signedIn = true;
  up = true;
  /** The endpoint is routed by this method alone. */
  mintsBy = 'POST';
  /** The next write is done, and its answer lost on the way. */
  lose = false;
  /** While it is shut, what the proxy has done is answered to nobody. */
  readonly gate = new Gate();
  /** What the next exchange of a secret is refused with. */
  noExchange: Answer | undefined;
  role = 'agent';
  readonly #before = window.fetch;
  readonly #kept = new Map<string, Answer>();
  #token = 0;
  #ended = 0;

  constructor(private readonly decide: (asked: Asked) => Answer) {
    window.fetch = async (input, options = {}) => {
      const address = String(input instanceof Request ? input.url : input);
      if (address === this.sessionUrl) return respond(this.#mint(options));
      if (!address.startsWith(this.api)) return this.#before.call(window, input, options);
      if (!this.up) throw new TypeError('Failed to fetch');
      const answer = this.#proxy(address.slice(this.api.length), options);
      if (!(await this.gate.passes(address))) throw new TypeError('Failed to fetch');
      if (this.lose && (options.method ?? 'GET') !== 'GET') {
        this.lose = false;
        throw new TypeError('Failed to fetch');
      }
      return respond(answer);
    };
  }

  /** From now on the token in use is not believed. */
  endToken(): void {
    this.#ended = this.#token;
  }

  leave(): void {
    window.fetch = this.#before;
  }

  #mint({ method, credentials }: RequestInit): Answer {
    if (!this.up) throw new TypeError('Failed to fetch');
    if (credentials !== 'include') return { status: 401, body: {} };
    if (method !== this.mintsBy) return { status: 405, body: {} };
    if (!this.signedIn) return { status: 401, body: {} };
    this.minted.push(`secret-${this.minted.length + 1}`);
    return ok({ clientSecret: this.minted.at(-1), expiresAt: '2026-09-14T10:01:00+02:00' }, 201);
  }

  #proxy(path: string, { method = 'GET', headers, body, credentials = 'same-origin' }: RequestInit): Answer {
    const sent = new Headers(headers);
    const read: unknown = typeof body === 'string' ? JSON.parse(body) : null;
    if (path === '/v1/sessions/exchange' && this.noExchange) {
      const refused = this.noExchange;
      this.noExchange = undefined;
      return refused;
    }
    if (path === '/v1/sessions/exchange') return ok({ accessToken: `token-${++this.#token}`, expiresAt: '2026-09-14T10:15:00+02:00', role: this.role }, 201);
    const open = path.startsWith('/v1/conditions') || path.startsWith('/v1/stays');
    if (open) {
      this.looked.push(path);
      return this.decide({ method, path, token: '', key: null, body: read, credentials });
    }
    const token = (sent.get('authorization') ?? '').replace('Bearer ', '');
    const asked = { method, path, token, key: sent.get('idempotency-key'), body: read, credentials };
    this.asked.push(asked);
    if (Number(token.replace('token-', '')) <= this.#ended) return problem(401, 'unauthorized', 'Cette adresse demande une clé.');
    const known = asked.key && this.#kept.get(asked.key);
    if (known) return known;
    const answer = this.decide(asked);
    if (asked.key) this.#kept.set(asked.key, answer);
    return answer;
  }
}

function respond({ status, body }: Answer): Response {
  if (body instanceof Blob) return new Response(body, { status });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } });
}
