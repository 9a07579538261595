// @ts-check
// A partner's portal, as small as one can be: what a real one adds to its own pages to let its agents register people.
//
// It alone holds the secret keys. Its pages ask it for a session; it asks the product, and hands over a secret that is
// good for one exchange. Started beside the demonstration by `npm start`, or anywhere by `npm run portal` with
// SEV_ORIGIN, SEV_PARTNER_KEY, SEV_PARTNER_ID (for the page with a frame) and SEV_PROVIDER_KEY.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const product = process.env.SEV_ORIGIN ?? 'http://localhost:8787';
/** The account that the frame names, so that the product knows which pages may stand around it. It is no secret. */
const partner = process.env.SEV_PARTNER_ID ?? '';
/** The day it is, where the product's calendar was stopped. */
const today = process.env.SEV_CLOCK?.slice(0, 10) ?? '';
/** When every stay of the demonstration is over. */
const later = new Date((today ? Date.parse(today) : Date.now()) + 40 * 86_400_000).toISOString().slice(0, 10);

/** @typedef {{ role: 'agent' | 'provider', subject: string, key: string | undefined, isolated?: boolean }} Person */

/**
 * Who works here. A real portal knows it from whoever signed in; this one has an agent and a provider signed in for ever.
 * @type {Record<string, Person>}
 */
const people = {
  '/ccas/session': { role: 'agent', subject: 'Claire Fontaine', key: process.env.SEV_PARTNER_KEY },
  // For the frame alone: to the scripts of the page around it such a secret is worth nothing.
  '/ccas/cadre/session': { role: 'agent', subject: 'Claire Fontaine', key: process.env.SEV_PARTNER_KEY, isolated: true },
  '/professionnel/session': { role: 'provider', subject: 'Hélène Castaing', key: process.env.SEV_PROVIDER_KEY },
};

/** @type {Record<string, { type: string, text: string }>} */
const files = {
  '/': page('index.html'),
  '/ccas': page('ccas.html'),
  '/ccas/cadre': page('cadre.html'),
  '/professionnel': page('professionnel.html'),
  '/portal.css': { type: 'text/css; charset=utf-8', text: read('portal.css') },
};

const headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': `default-src 'none'; script-src ${product}; connect-src 'self' ${product}; style-src 'self'; img-src data: ${product}; frame-src ${product}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'Referrer-Policy': 'strict-origin',
  'X-Content-Type-Options': 'nosniff',
};

const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? '/', origin()).pathname;
  const person = people[path];
  if (person) return answer(response, await open(request, person));
  // Sessions are for this origin: whoever came by another name of this machine is led to it.
  if (request.headers.host !== new URL(origin()).host) return answer(response, { status: 302, headers: { Location: origin() + path } });
  const file = files[path];
  if (!file) return answer(response, { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Cette page n’existe pas.' });
  return answer(response, { status: 200, headers: { ...headers, 'Content-Type': file.type }, body: file.text });
});

/**
 * The endpoint that `session-url` names: asks the product for a session in this person's name.
 * @param {import('node:http').IncomingMessage} request @param {Person} person
 */
async function open(request, { role, subject, key, isolated }) {
  const json = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  if (request.method !== 'POST') return { status: 405, headers: { Allow: 'POST' } };
  // Only a page of this portal may ask; a real one also checks here that somebody is signed in, and who.
  if (request.headers.origin !== origin()) return { status: 403 };
  try {
    const asked = await fetch(`${product}/v1/sessions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ role, subject, origin: origin(), isolated }),
      signal: AbortSignal.timeout(10_000),
    });
    if (asked.status !== 201) return { status: 502 };
    const { clientSecret, expiresAt } = await asked.json();
    return { status: 200, headers: json, body: JSON.stringify({ clientSecret, expiresAt }) };
  } catch {
    return { status: 502 };
  }
}

/** @param {import('node:http').ServerResponse} response @param {{ status: number, headers?: Record<string, string>, body?: string }} what */
function answer(response, { status, headers: own = {}, body = '' }) {
  response.writeHead(status, own).end(body);
}

/** @param {string} name */
function page(name) {
  const text = read(name).replaceAll('{{product}}', product).replaceAll('{{partner}}', partner).replaceAll('{{later}}', later).replaceAll('{{today}}', today && ` today="${today}"`).replaceAll('{{&today}}', today && `&amp;today=${today}`);
  return { type: 'text/html; charset=utf-8', text };
}

/** @param {string} name */
function read(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

function origin() {
  const address = server.address();
  return `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
}

function opened() {
  if (process.send) process.send({ origin: origin() });
  else console.log(`Le portail de démonstration vous répond à l’adresse ${origin()}/`);
}

const port = Number(process.env.PORT ?? 8788);
// Where the port is taken any other does: the portal says its address.
server.once('error', () => server.listen(0, process.env.HOST));
server.listen(port, process.env.HOST);
server.once('listening', opened);
// Started by the product, it ends with it.
process.once('disconnect', () => process.exit(0));
