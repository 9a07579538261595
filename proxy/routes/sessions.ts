import { z } from 'zod';
import { Problem } from '../../schema/contract/problem.ts';
import { accessShape, exchangeRequestShape, sessionRequestShape, sessionShape } from '../../schema/contract/sessions.ts';
import type { Database } from '../database.ts';
import { comesFromOurPage, unauthorized, type Authenticate, type Caller } from '../middleware/caller.ts';
import { addressBlock } from '../middleware/client-address.ts';
import type { Once } from '../middleware/once.ts';
import { readBody, readBodyBytes } from '../middleware/parsed-body.ts';
import type { RateLimit } from '../middleware/rate-limit.ts';
import { isLocal } from '../middleware/tenant-pages.ts';
import { readQuery, readUuid } from '../query.ts';
import type { Sealing } from '../sealing.ts';
import { widen } from '../stores/scope.ts';
import { endSession, exchangeSecret, openSession, originsOf } from '../stores/sessions.ts';
import { tenantAnswer, writtenAnswer } from '../tenant-answer.ts';
import type { SecretPrints } from '../tokens.ts';
import { bearer, problemAnswer, type Call, type Route } from './route.ts';

interface Needs {
  database: Database;
  authenticate: Authenticate;
  once: Once;
  sealing: Sealing;
  prints: SecretPrints;
  limit: RateLimit;
  production: boolean;
}

const tags = ['Sessions'];

/** How a person at work gets a short token in their page: their own server asks for a session, their page exchanges its secret. */
export function sessionRoutes(needs: Needs): Route[] {
  return [open(needs), exchange(needs), end(needs)];
}

/** `POST /v1/sessions`: the tenant's server asks, with its secret key; no page can. */
function open({ authenticate, once, sealing, prints, production }: Needs): Route {
  return {
    method: 'post',
    path: '/v1/sessions',
    open: false,
    once: true,
    document: {
      summary: 'Open a session for a person at work',
      description: 'From the tenant’s own server, with its secret key. `origin` is one of the tenant’s; `http://localhost` with any port is taken outside production.',
      tags,
      security: bearer,
      request: { body: { required: true, content: { 'application/json': { schema: sessionRequestShape, example: { role: 'agent', subject: 'Claire Fontaine', origin: 'http://localhost:8080' } } } } },
      responses: {
        201: { description: 'A client secret for one exchange, within 60 seconds.', content: { 'application/json': { schema: sessionShape } } },
        401: problemAnswer('The key is missing, wrong or withdrawn.'),
        403: problemAnswer('The role is not the key’s.'),
        422: problemAnswer('The origin is none of the tenant’s, or the body does not say a session.'),
      },
    },
    async answer(call) {
      const caller = await serverOf(call, authenticate);
      readQuery(call.req.url, []);
      const { value: request, bytes } = await readBodyBytes(call.req.raw, sessionRequestShape);
      if (request.role !== caller.role) throw new Problem('forbidden', { detail: 'Cette clé est celle d’un autre rôle.' });
      const written = await once({ call, caller, body: bytes, evenSuspended: true }, async (transaction) => {
        const allowed = isLocal(request.origin) ? !production : (await originsOf(transaction, caller)).includes(request.origin);
        if (!allowed) throw wrongOrigin();
        await widen(transaction);
        const session = await openSession(transaction, request, { tenantId: caller.tenantId, keyId: caller.actorId, sealing, prints });
        if (!session) throw unauthorized();
        return { status: 201, body: JSON.stringify(session) };
      });
      return writtenAnswer(call, written);
    },
  };
}

/** `POST /v1/sessions/exchange`: the page gives its one-use secret, and gets a token that works from this page alone. */
function exchange({ database, prints, limit }: Needs): Route {
  return {
    method: 'post',
    path: '/v1/sessions/exchange',
    open: false,
    tenant: true,
    document: {
      summary: 'Exchange a client secret for an access token',
      description: 'From the page the session was opened for: `Origin` must be the session’s. From the isolated form, on the product’s own origin, `frame.embedder` must be, and each later call carries `frame.nonce` in `Sev-Frame`; a session opened with `isolated` is exchanged there alone.',
      tags,
      request: { body: { required: true, content: { 'application/json': { schema: exchangeRequestShape, example: { clientSecret: 'cs_…' } } } } },
      responses: {
        200: { description: 'A token for fifteen minutes at most.', content: { 'application/json': { schema: accessShape } } },
        401: problemAnswer('The secret was used, is too old, or belongs to another page.'),
        422: problemAnswer('The body does not say an exchange.'),
        429: problemAnswer('Too many exchanges from one address; `Retry-After` says how many seconds to wait.'),
      },
    },
    async answer(call) {
      limit(addressBlock(call.env.address));
      readQuery(call.req.url, []);
      const { clientSecret, frame } = await readBody(call.req.raw, exchangeRequestShape);
      const origin = frame ? (comesFromOurPage(call.req.raw) ? frame.embedder : null) : call.req.raw.headers.get('origin');
      const access = origin === null ? null : await exchangeSecret(database, { clientSecret, origin, nonce: frame?.nonce ?? null }, prints);
      if (!access) throw unauthorized('Ce secret a déjà servi, a plus de 60 secondes, ou est celui d’une autre page.');
      return tenantAnswer(call, 200, access);
    },
  };
}

/** `DELETE /v1/sessions/{id}`: the tenant's server ends a session, whose token stops working at once. */
function end({ authenticate, once }: Needs): Route {
  return {
    method: 'delete',
    path: '/v1/sessions/:id',
    open: false,
    once: true,
    document: {
      summary: 'End a session',
      description: 'From the tenant’s own server, with its secret key.',
      tags,
      security: bearer,
      request: { params: z.object({ id: z.uuid() }) },
      responses: {
        204: { description: 'Its secret and its token work no more.' },
        401: problemAnswer('The key is missing, wrong or withdrawn.'),
        403: problemAnswer('An access token cannot end a session.'),
        404: problemAnswer('No such session of this tenant, or no longer.'),
      },
    },
    async answer(call) {
      const caller = await serverOf(call, authenticate);
      readQuery(call.req.url, []);
      const id = readUuid(call.req.param('id'), 'session-not-found');
      const written = await once({ call, caller, evenSuspended: true }, async (transaction) => {
        await widen(transaction);
        if (!(await endSession(transaction, caller.tenantId, id))) throw new Problem('session-not-found');
        return { status: 204, body: '' };
      });
      return writtenAnswer(call, written);
    },
  };
}

async function serverOf(call: Call, authenticate: Authenticate): Promise<Caller> {
  const caller = await authenticate(call);
  if (!/^Bearer +sk_/i.test(call.req.raw.headers.get('authorization') ?? '')) throw new Problem('forbidden', { detail: 'Les sessions se demandent de serveur à serveur, avec une clé secrète.' });
  return caller;
}

function wrongOrigin(): Problem {
  return new Problem('invalid-request', { errors: [{ pointer: '/origin', code: 'unknown-origin', detail: 'Cette origine n’est pas parmi celles que vous avez déclarées.' }] });
}
