import type { Hono } from 'hono';
import { Problem } from '../../schema/contract/problem.ts';
import type { Call, Route, Visit } from '../routes/route.ts';
import type { ReaderOf } from './tenant-pages.ts';

interface Needs {
  routes: readonly Route[];
  readerOf: ReaderOf;
}

const asked = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers what no route does: a browser's preflight, a method the address has not, an address that leads nowhere. */
export async function otherMethods(call: Call, hono: Hono<{ Bindings: Visit }>, { routes, readerOf }: Needs): Promise<Response> {
  const found = asked.flatMap((method) => hono.router.match(method, call.req.path)[0].slice(0, 1).map(([[, { path }]]) => ({ method, path })));
  if (found.length === 0) throw new Problem('not-found');
  const path = found[0]?.path ?? '';
  const open = routes.some((route) => route.path === path && route.open);
  call.env.route = path;
  call.env.open = open;
  if (routes.some((route) => route.path === path && route.tenant === true)) call.env.reader = await readerOf(call.req.raw.headers);
  const methods = found.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  if (call.req.method !== 'OPTIONS') throw new Problem('method-not-allowed', { headers: { Allow: `${methods}, OPTIONS` } });
  return new Response(null, { status: 204, headers: { Allow: `${methods}, OPTIONS`, ...(open && preflight(methods, '*')), ...(call.env.reader !== null && preflight(methods, call.env.reader)) } });
}

/** What a page may send without cookies: to what is open any page, to a tenant's addresses one of its own. */
function preflight(methods: string, reader: string): Record<string, string> {
  const anyone = reader === '*';
  return {
    'Access-Control-Allow-Origin': reader,
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': anyone ? 'Content-Type, If-None-Match' : 'Authorization, Content-Type, Idempotency-Key, Sev-Frame',
    // A tenant's origin may be withdrawn, and is then soon refused.
    'Access-Control-Max-Age': anyone ? '86400' : '600',
    Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
  };
}
