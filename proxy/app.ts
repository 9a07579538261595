import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Hono } from 'hono';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { Problem } from '../schema/contract/problem.ts';
import { liveCatalogue } from './catalogue/live.ts';
import { parisDay } from './clock.ts';
import type { Dependencies } from './dependencies.ts';
import { failureOf } from './log.ts';
import { clientAddress } from './middleware/client-address.ts';
import { otherMethods } from './middleware/other-methods.ts';
import { tenantPages } from './middleware/tenant-pages.ts';
import { problemOf, problemResponse } from './problems.ts';
import { publish } from './published.ts';
import { answerWith } from './representation.ts';
import { createRoutes } from './routes/all.ts';
import { pages } from './routes/pages.ts';
import type { Call, Route, Visit } from './routes/route.ts';
import { pageInstead } from './routes/stay-pages.ts';
import { widgets } from './routes/widgets.ts';
import { readVersion } from './stores/catalogue-reading.ts';
import { recordPublications } from './stores/conditions-publications.ts';

/** What the server knows of a request besides the request: its headers as they came, and who is at the other end. */
export interface Carrier {
  incoming?: { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } };
}

/** The proxy as a function from request to answer, whatever server carries it. */
export interface App {
  fetch(request: Request, carrier?: Carrier): Response | Promise<Response>;
  /** What must stand in the database before the first answer. */
  prepare(): Promise<void>;
}

/** Over this, an address is no address of ours. */
const longestAddress = 8_192;

/** Builds the proxy from what it needs; nothing is opened, started or written before it is asked. */
export function createApp(needs: Dependencies): App {
  const published = publish(needs.conditions);
  const catalogue = liveCatalogue(needs.database, needs.log);
  const routes = createRoutes(needs, published, catalogue);
  const files = new Map([...pages(needs.pages.files, needs.pages.headers), ...widgets(needs.widgets)]);
  const readerOf = tenantPages({ database: needs.database, clock: needs.clock, production: needs.production === true });
  const answerTenant = async (route: Route, call: Call): Promise<Response> => {
    call.env.reader = await readerOf(call.req.raw.headers);
    return route.answer(call);
  };
  // Left to choose, hono takes a slower one for all addresses as soon as two of them are not clear to this one.
  const hono = new Hono<{ Bindings: Visit }>({ router: new RegExpRouter() });
  for (const route of routes) {
    hono.on(route.method.toUpperCase(), route.path, (call) => {
      call.env.route = route.path;
      call.env.open = route.open;
      return route.tenant === true ? answerTenant(route, call) : route.answer(call);
    });
  }
  hono.notFound((call) => {
    const file = files.get(call.req.path);
    if (!file) return otherMethods(call, hono, { routes, readerOf });
    call.env.route = 'file';
    if (call.req.method === 'GET' || call.req.method === 'HEAD') return answerWith(file, call.req.raw);
    throw new Problem('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
  });
  hono.onError((thrown, call) => {
    const told = fail(thrown, call.env);
    return pageInstead(problemOf(thrown), call) ?? told;
  });

  const fail = (thrown: unknown, visit: Visit): Response => {
    const problem = problemOf(thrown);
    if (problem.status >= 500) needs.log.failure(failureOf(problem.more.cause ?? thrown, visit.id));
    return problemResponse(problem, visit);
  };
  const visits = numberVisits(needs);
  // Not a closure made for each request: what this runs at is the rate of every unchanged answer.
  const note = (request: Request, visit: Visit, startedAt: number, response: Response): Response => {
    const ms = Math.round((needs.clock.elapsed() - startedAt) * 100) / 100;
    needs.log.request({ id: visit.id, method: request.method, route: visit.route, status: response.status, ms, from: needs.pseudonym(visit.address) });
    return response;
  };
  return {
    async prepare() {
      await recordPublications(needs.database, published, needs.clock.now());
      if (needs.listen) await catalogue.follow(needs.listen);
      if (needs.demonstration === true) await seedWhereEmpty(needs);
      await catalogue.refresh();
    },
    fetch(request, carrier) {
      const startedAt = needs.clock.elapsed();
      const visit = visits(carrier);
      const response = request.url.length > longestAddress ? fail(new Problem('uri-too-long'), visit) : hono.fetch(request, visit);
      return response instanceof Promise ? response.then((settled) => note(request, visit, startedAt, settled)) : note(request, visit, startedAt, response);
    },
  };
}

/** What it invents is read when it is needed, once in the life of a database. */
async function seedWhereEmpty({ database, clock, conditions }: Dependencies): Promise<void> {
  if (await readVersion(database)) return;
  const { seedDemonstration } = await import('./catalogue/demonstration/seed.ts');
  await seedDemonstration(database, parisDay(clock.now()), conditions);
}

/** Gives each request its number and its address; the random beginning keeps the numbers of two processes apart. */
function numberVisits({ trustedProxies }: Dependencies): (carrier: Carrier | undefined) => Visit {
  const beginning = randomBytes(6).toString('base64url');
  let count = 0;
  return (carrier) => {
    const incoming = carrier?.incoming;
    count += 1;
    const forwarded = trustedProxies && incoming?.headers['x-forwarded-for'];
    const address = clientAddress(incoming?.socket.remoteAddress ?? '', Array.isArray(forwarded) ? forwarded.join(',') : forwarded, trustedProxies);
    return { id: `${beginning}-${count.toString(36)}`, address, route: 'none', open: true, reader: null };
  };
}
