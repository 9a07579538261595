import type { Database } from '../database.ts';
import { inboxPage } from '../pages/inbox-page.ts';
import { readQuery } from '../query.ts';
import type { Sealing } from '../sealing.ts';
import { readLetters } from '../stores/outbox.ts';
import type { Route } from './route.ts';

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** `GET /demo/inbox`: the mails that wait in the outbox of a demonstration, for want of a server to send them. */
export function demoInbox({ database, sealing }: { database: Database; sealing: Sealing }): Route {
  return {
    method: 'get',
    path: '/demo/inbox',
    open: false,
    document: { responses: { 200: { description: 'A page.' } } },
    async answer(call) {
      readQuery(call.req.url, []);
      return new Response(inboxPage(await readLetters(database, sealing)), { headers });
    },
  };
}
