import { createHash } from 'node:crypto';
import type { Conditions } from '../../schema/contract/conditions.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { answersOf } from '../catalogue/answers.ts';
import type { LiveCatalogue } from '../catalogue/live.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { boardOf, priceWithAid } from '../pages/aided.ts';
import { addressOf, readAsked } from '../pages/asked.ts';
import { handOverScript } from '../pages/finder-view.ts';
import { listPage } from '../pages/list-page.ts';
import { mapPage, readKept } from '../pages/map-page.ts';
import { awayPage, missingPage, notFoundPage, refusedPage } from '../pages/refusal-page.ts';
import { personalDataPage } from '../pages/personal-data-page.ts';
import { nextAt } from '../pages/search.ts';
import { stayPage } from '../pages/stay-page.ts';
import { catalogueStyle } from '../pages/style.ts';
import { answerWith, encode, represent, type Representation } from '../representation.ts';
import type { Call, Route } from './route.ts';
import { dayBy, queryText } from './search-query.ts';
import { readStay } from './stays.ts';

interface Needs {
  catalogue: LiveCatalogue;
  database: Database;
  clock: Clock;
  conditions: readonly Conditions[];
}

/** Nothing is written from these pages, so that any site may show them in a frame. */
const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'public, no-cache',
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *; require-trusted-types-for 'script'; trusted-types lit-html",
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const othersShown = 5;

/** The catalogue as pages to read: the list, each stay at its own address, and their style; all of it works without a script. */
export function stayPages({ catalogue, database, clock, conditions }: Needs): Route[] {
  const answers = answersOf(pageHeaders);
  const today = dayBy(clock);
  const list = (call: Call): Response | Promise<Response> => {
    const day = today();
    const snapshot = catalogue.current();
    const asked = readAsked(queryText(call.req.url), day);
    return answers(snapshot).answer(call.req.raw, `${day} ${addressOf(asked.fields, asked.page)}`, () => listPage(snapshot, asked, day, priceWithAid(conditions, day)));
  };
  const stay = async (call: Call): Promise<Response> => {
    const found = await readStay(database, call.req.param('id') ?? '');
    const day = today();
    const snapshot = catalogue.current();
    const others = nextAt(snapshot, found.facility.id, day, found.id, othersShown);
    const text = stayPage(found, { board: boardOf(found, conditions, day), price: priceWithAid(conditions, day)(found), others, demonstration: snapshot.demonstration });
    return answers(snapshot).answer(call.req.raw, hashOf(text), () => text);
  };
  const map = (call: Call): Response | Promise<Response> => {
    const snapshot = catalogue.current();
    const fields = readKept(queryText(call.req.url), today());
    return answers(snapshot).answer(call.req.raw, `map ${addressOf(fields)}`, () => mapPage(fields, snapshot.demonstration));
  };
  const personalData = (call: Call): Response | Promise<Response> => answers(catalogue.current()).answer(call.req.raw, 'personal-data', personalDataPage);
  return [
    page('/personal-data', personalData),
    page('/map', (call) => orSay(map, call, catalogue)),
    page('/stays', (call) => orSay(list, call, catalogue)),
    page('/stays/:id', (call) => orSay(stay, call, catalogue)),
    page('/stays.css', made(catalogueStyle, 'text/css')),
    page('/stays.js', made(handOverScript, 'text/javascript')),
  ];
}

function page(path: string, answer: Route['answer']): Route {
  return { method: 'get', path, open: false, document: { responses: { 200: { description: 'A page.' } } }, answer };
}

/** Someone who reads a page is told in a page what is wrong with its address. */
async function orSay(answer: (call: Call) => Response | Promise<Response>, call: Call, catalogue: LiveCatalogue): Promise<Response> {
  try {
    return await answer(call);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    const { demonstration } = catalogue.current();
    if (thrown.code === 'stay-not-found') return refusal(thrown, missingPage(demonstration));
    if (thrown.code === 'invalid-request') return refusal(thrown, refusedPage(thrown, demonstration));
    throw thrown;
  }
}

function refusal({ status, more }: Problem, text: string): Response {
  return new Response(text, { status, headers: { ...pageHeaders, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...more.headers } });
}

/** What a person reads where an address leads nowhere, or a page cannot be written now; null for a program, which is told in its own way. */
export function pageInstead(problem: Problem, call: Call): Response | null {
  if (problem.status >= 500 && call.env.route.startsWith('/stays')) return refusal(problem, awayPage(problem, call.req.path, call.env.id));
  const reads = problem.code === 'not-found' && !call.req.path.startsWith('/v1/') && (call.req.header('accept') ?? '').includes('text/html');
  return reads ? refusal(problem, notFoundPage()) : null;
}

function made(text: string, type: string): Route['answer'] {
  let once: Representation | undefined;
  return (call) => {
    once ??= represent(encode(Buffer.from(text)), hashOf(text), {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, no-cache',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    return answerWith(once, call.req.raw);
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
