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

interface Needs {
  database: Database;
  clock: Pick<Clock, 'now'>;
  sealing: Sealing;
  prints: SecretPrints;
}

const servers: Record<Role, string> = { agent: 'le serveur du porteur', provider: 'le serveur du professionnel' };

/**
 * Looks a key or a token up by its keyed hash at every call, so that what is revoked ends at once.
 *
 * No comparison tells anything of a secret: only hashes of 256 random bits are ever compared.
 */
export function authenticateWith({ database, clock, sealing, prints }: Needs): Authenticate {
  return async (call) => {
    const request = call.req.raw;
    const [, secret = ''] = /^Bearer +((?:sk|at)_[\w-]{43})$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    const today = parisDay(clock.now());
    if (secret.startsWith('sk_')) {
      const holder = await holderOfKey(database, prints.sk(secret), today);
      if (holder) return { tenantId: holder.tenantId, role: holder.role, actorId: holder.keyId, subject: servers[holder.role], suspended: holder.suspended };
    }
    if (secret.startsWith('at_')) {
      const holder = await holderOfToken(database, prints.at(secret), today);
      if (holder && comesFrom(request, holder, prints)) {
        const subject = sealing.open(`sessions.subject/${holder.sessionId}`, holder.subject);
        return { tenantId: holder.tenantId, role: holder.role, actorId: holder.sessionId, subject, suspended: holder.suspended };
      }
    }
    throw unauthorized();
  };
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
