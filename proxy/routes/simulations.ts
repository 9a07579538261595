import { publishedConditions } from '../../schema/conditions/index.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { maximumPeople, simulationRequestShape, simulationShape, type SimulationRequest } from '../../schema/contract/simulation.ts';
import type { Conditions } from '../../schema/contract/conditions.ts';
import { simulate } from '../../schema/rules/simulate.ts';
import { parisDay, type Clock } from '../clock.ts';
import { readJson } from '../middleware/json-body.ts';
import type { RateLimit } from '../middleware/rate-limit.ts';
import { addressBlock } from '../middleware/client-address.ts';
import { invalidRequest } from '../places.ts';
import { openHeaders } from '../problems.ts';
import { readQuery } from '../query.ts';
import { exampleRequest } from './simulation-example.ts';
import { problemAnswer, type Route } from './route.ts';

interface Needs {
  published: readonly Conditions[];
  clock: Clock;
  limit: RateLimit;
}

/** `POST /v1/simulations`: decides for people who may not have answered everything; nothing is stored or logged. */
export function simulations({ published, clock, limit }: Needs): Route {
  return {
    method: 'post',
    path: '/v1/simulations',
    open: true,
    document: {
      summary: 'Decide programme, aid and remaining cost',
      description:
        'Decides for people who may not have answered everything yet. Every fact may be absent or null, which means “not known yet”; ' +
        '`missing` then lists the facts whose answer could still change a verdict. Nothing sent or answered is stored or logged.',
      tags: ['Simulations'],
      request: { body: { required: true, content: { 'application/json': { schema: simulationRequestShape, example: exampleRequest } } } },
      responses: {
        200: {
          description: 'The decision, for each person who travels.',
          content: { 'application/json': { schema: simulationShape, example: simulate(exampleRequest, publishedConditions, '2026-09-01') } },
        },
        400: problemAnswer('The body is not JSON.'),
        413: problemAnswer('The body is over 1 MB.'),
        415: problemAnswer('The body is not announced as JSON.'),
        422: problemAnswer('The body does not say a simulation; `errors` points at each place.'),
        429: problemAnswer('Too many simulations from one address; `Retry-After` says how many seconds to wait.'),
      },
    },
    async answer(call) {
      limit(addressBlock(call.env.address));
      readQuery(call.req.url, []);
      const request = parseSimulation(await readJson(call.req.raw));
      const simulation = simulate(request, published, parisDay(clock.now()));
      return new Response(JSON.stringify(simulation), { headers: answerHeaders });
    },
  };
}

const answerHeaders = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  ...openHeaders,
};

function parseSimulation(body: unknown): SimulationRequest {
  refuseCrowd(body);
  const parsed = simulationRequestShape.safeParse(body);
  if (!parsed.success) throw invalidRequest(parsed.error.issues, body);
  return parsed.data;
}

/** Counts before looking at each: a megabyte of wrong people would cost a second of work to describe. */
function refuseCrowd(body: unknown): void {
  const people: unknown = typeof body === 'object' && body !== null && 'people' in body ? body.people : undefined;
  if (!Array.isArray(people) || people.length <= maximumPeople) return;
  throw new Problem('invalid-request', {
    errors: [{ pointer: '/people', code: 'too-many', detail: `Il faut au plus ${maximumPeople} personnes à la fois.` }],
  });
}
