import type { Hono } from 'hono';
import { Problem } from '../../schema/contract/problem.ts';
import type { Call, Route, Visit } from '../routes/route.ts';

const asked = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Answers what no route does: a browser's preflight, a method the address has not, an address that leads nowhere. */
export function otherMethods(call: Call, hono: Hono<{ Bindings: Visit }>, routes: readonly Route[]): Response {
  const found = asked.flatMap((method) => hono.router.match(method, call.req.path)[0].slice(0, 1).map(([[, { path }]]) => ({ method, path })));
  if (found.length === 0) throw new Problem('not-found');
  const path = found[0]?.path ?? '';
  const open = routes.some((route) => route.path === path && route.open);
  call.env.route = path;
  call.env.open = open;
  const methods = found.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ');
  if (call.req.method !== 'OPTIONS') throw new Problem('method-not-allowed', { headers: { Allow: `${methods}, OPTIONS` } });
  return new Response(null, { status: 204, headers: { Allow: `${methods}, OPTIONS`, ...(open && preflight(methods)) } });
}

/** Any page may ask what is open, without cookies: only the type of a body and the tag of a copy need be said. */
function preflight(methods: string): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
    'Access-Control-Max-Age': '86400',
    Vary: 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
  };
}
