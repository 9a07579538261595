import type { Route } from './route.ts';

const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'self'" };
const notYet = '<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2"><title>Le portail s’ouvre</title><p>Le portail de démonstration s’ouvre\u00A0: cette page se recharge d’elle-même.</p></html>';

/** `GET /demo/portal`: leads to the demonstration's portal, which answers at an address of its own once its tenants are invented. */
export function demoPortal(portal: () => string | null): Route {
  return {
    method: 'get',
    path: '/demo/portal',
    open: false,
    document: { responses: { 302: { description: 'The portal.' } } },
    answer: () => {
      const origin = portal();
      if (origin === null) return new Response(notYet, { status: 503, headers: { ...headers, 'Retry-After': '2' } });
      return new Response(null, { status: 302, headers: { Location: `${origin}/`, 'Cache-Control': 'no-store' } });
    },
  };
}
