import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../../schema/contract/problem.ts';
import { isOrigin, type Role } from '../../schema/contract/sessions.ts';
import { parisDay, type Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import type { Call } from '../routes/route.ts';
import type { Sealing } from '../sealing.ts';
import { holderOfKey, holderOfToken } from '../stores/sessions.ts';
import type { SecretPrints } from '../tokens.ts';

/** Who asks, once a key or an access token was believed. */
export interface Caller {
  /** The partner, or the provider, by the role. */
  tenantId: string;
  role: Role;
  /** The session or the key, for the audit trail. */
  actorId: string;
  /** As the tenant names who works; for a key, « le serveur du porteur » or « … du professionnel ». */
  subject: string;
  /** Whether the partner may write; a suspended one reads and validates. */
  suspended: boolean;
}

/** Believes the `Authorization` of a request, or throws `unauthorized`; checks the origin an access token is bound to. */
export type Authenticate = (call: Call) => Promise<Caller>;

/** Who a secret was, the last time it was believed: nothing until the database has found the same again. */
export interface Remembered {
  caller: Caller;
  kind: 'sk' | 'at';
  hash: Uint8Array;
}

/** Says who asks as far as it is remembered, without a look at the database, for a write that looks itself. */
export type Remember = (call: Call) => Remembered | null;

interface Needs {
  database: Database;
  clock: Pick<Clock, 'now'>;
  sealing: Sealing;
  prints: SecretPrints;
}

const servers: Record<Role, string> = { agent: 'le serveur du porteur', provider: 'le serveur du professionnel' };

/** What never changes of a secret, however long it is good for. */
interface Kept extends Remembered {
  /** The page, and the frame, that a token is bound to. */
  bound: { origin: string; frameHash: Uint8Array | null } | null;
}

const mostKept = 10_000;

/**
 * Looks a key or a token up by its keyed hash at every call, so that what is revoked ends at once.
 *
 * No comparison tells anything of a secret: only hashes of 256 random bits are ever compared.
 */
export function callersWith({ database, clock, sealing, prints }: Needs): { authenticate: Authenticate; remember: Remember } {
  const kept = new Map<string, Kept>();
  const keep = (one: Kept): Caller => {
    if (kept.size >= mostKept) kept.clear();
    kept.set(nameOf(one.hash), one);
    return one.caller;
  };
  return {
    async authenticate(call) {
      const request = call.req.raw;
      const { kind, hash } = secretOf(request, prints) ?? {};
      const today = parisDay(clock.now());
      if (kind === 'sk' && hash) {
        const holder = await holderOfKey(database, hash, today);
        if (holder) return keep({ kind, hash, bound: null, caller: { tenantId: holder.tenantId, role: holder.role, actorId: holder.keyId, subject: servers[holder.role], suspended: holder.suspended } });
      }
      if (kind === 'at' && hash) {
        const holder = await holderOfToken(database, hash, today);
        if (holder && comesFrom(request, holder, prints)) {
          const subject = sealing.open(`sessions.subject/${holder.sessionId}`, holder.subject);
          return keep({ kind, hash, bound: holder, caller: { tenantId: holder.tenantId, role: holder.role, actorId: holder.sessionId, subject, suspended: holder.suspended } });
        }
      }
      throw unauthorized();
    },
    remember(call) {
      const secret = secretOf(call.req.raw, prints);
      const found = secret && kept.get(nameOf(secret.hash));
      return found && (found.bound === null || comesFrom(call.req.raw, found.bound, prints)) ? found : null;
    },
  };
}

function secretOf(request: Request, prints: SecretPrints): Pick<Remembered, 'kind' | 'hash'> | null {
  const [, secret = ''] = /^Bearer +((?:sk|at)_[\w-]{43})$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (secret.startsWith('sk_')) return { kind: 'sk', hash: prints.sk(secret) };
  return secret.startsWith('at_') ? { kind: 'at', hash: prints.at(secret) } : null;
}

function nameOf(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64');
}

/** The one answer to whatever is not believed: it does not say what was wrong. */
export function unauthorized(detail?: string): Problem {
  return new Problem('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' }, ...(detail !== undefined && { detail }) });
}

/** Whether a page of the product's own asks, as browsers say it; one too old to say it names its origin, whose host is then ours. */
export function comesFromOurPage(request: Request): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  // A page reads from its own origin without naming it.
  if (origin === null) return site !== null && ['GET', 'HEAD'].includes(request.method);
  return isOrigin(origin) && (site !== null || new URL(origin).host === new URL(request.url).host);
}

function comesFrom(request: Request, { origin, frameHash }: { origin: string; frameHash: Uint8Array | null }, prints: SecretPrints): boolean {
  if (frameHash === null) return request.headers.get('origin') === origin;
  return comesFromOurPage(request) && timingSafeEqual(prints.frame(request.headers.get('sev-frame') ?? ''), frameHash);
}
