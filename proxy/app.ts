import { randomBytes } from 'node:crypto';
import type { BlockList } from 'node:net';
import type { IncomingHttpHeaders } from 'node:http';
import { Hono } from 'hono';
import type { Conditions } from '../schema/contract/conditions.ts';
import { Problem } from '../schema/contract/problem.ts';
import { liveCatalogue, type LiveCatalogue } from './catalogue/live.ts';
import { parisDay, type Clock } from './clock.ts';
import type { Database, Listen } from './database.ts';
import { communeTable } from './geography/communes.ts';
import { failureOf, type Log } from './log.ts';
import { clientAddress } from './middleware/client-address.ts';
import { otherMethods } from './middleware/other-methods.ts';
import { createRateLimit } from './middleware/rate-limit.ts';
import { problemOf, problemResponse } from './problems.ts';
import { publish } from './published.ts';
import { answerWith } from './representation.ts';
import { adminCatalogue } from './routes/admin-catalogue.ts';
import { commune, communes } from './routes/communes.ts';
import { conditionsList, conditionsVersion } from './routes/conditions.ts';
import { docs } from './routes/docs.ts';
import { facility } from './routes/facilities.ts';
import { healthz, readyz } from './routes/health.ts';
import { map } from './routes/map.ts';
import { describeApi, openapi } from './routes/openapi.ts';
import { pages, type PageHeaders } from './routes/pages.ts';
import type { Route, Visit } from './routes/route.ts';
import { simulations } from './routes/simulations.ts';
import { pageInstead, stayPages } from './routes/stay-pages.ts';
import { stay, stays } from './routes/stays.ts';
import { tiles } from './routes/tiles.ts';
import { widgets } from './routes/widgets.ts';
import type { ServedFile } from './served-folder.ts';
import { readVersion } from './stores/catalogue-reading.ts';
import { recordPublications } from './stores/conditions-publications.ts';
import { centresFrom } from './upstream/geocoding.ts';
import { reachWith, type Fetch } from './upstream/reach.ts';
import { tilesFrom } from './upstream/tiles.ts';

export interface Dependencies {
  database: Database;
  /** Says when another process, or this one, changed something; without it only `prepare` looks. */
  listen?: Listen | undefined;
  clock: Clock;
  conditions: readonly Conditions[];
  log: Log;
  /** Stands for an address in the log. */
  pseudonym: (address: string) => string;
  trustedProxies?: BlockList | undefined;
  /** Unauthenticated writes a minute and address; null for no limit. */
  rateLimit: number | null;
  /** Whether a database without a catalogue is given an invented one. */
  demonstration?: boolean;
  /** Opens the operator's routes; without it they lead nowhere. */
  adminToken?: string | undefined;
  /** Reaches the geocoder and the tiles; without it they count as away. */
  fetch?: Fetch | undefined;
  widgets: readonly ServedFile[];
  pages: { files: readonly ServedFile[]; headers: PageHeaders };
}

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
  const hono = new Hono<{ Bindings: Visit }>();
  for (const route of routes) {
    hono.on(route.method.toUpperCase(), route.path, (call) => {
      call.env.route = route.path;
      call.env.open = route.open;
      return route.answer(call);
    });
  }
  hono.notFound((call) => {
    const file = files.get(call.req.path);
    if (!file) return otherMethods(call, hono, routes);
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
    return problemResponse(problem, visit.id, visit.open);
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

function createRoutes(needs: Dependencies, published: ReturnType<typeof publish>, catalogue: LiveCatalogue): Route[] {
  const { database, clock, conditions, adminToken: token } = needs;
  const limit = createRateLimit(needs.rateLimit, clock);
  const table = communeTable();
  const described: Route[] = [
    simulations({ published: conditions, clock, limit }),
    conditionsList(published),
    conditionsVersion(published, database),
    stays(catalogue, clock),
    stay(database),
    map(catalogue, clock),
    facility(catalogue),
    communes(table),
    commune(table, centresFrom(reachWith(needs.fetch, clock)), catalogue),
    tiles(tilesFrom(reachWith(needs.fetch, clock))),
    ...(token === undefined ? [] : [adminCatalogue({ database, token, imported: catalogue.refresh })]),
    openapi(() => describeApi(described)),
    healthz(),
    readyz(database),
  ];
  return [...described, docs(() => describeApi(described)), ...stayPages({ catalogue, database, clock, conditions })];
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
    return { id: `${beginning}-${count.toString(36)}`, address, route: 'none', open: true };
  };
}
