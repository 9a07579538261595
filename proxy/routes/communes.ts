import { z } from 'zod';
import { communesShape, locatedCommuneShape, type Commune } from '../../schema/contract/communes.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { answersOf } from '../catalogue/answers.ts';
import type { Point } from '../catalogue/distance.ts';
import { Query } from '../catalogue/filters.ts';
import type { LiveCatalogue } from '../catalogue/live.ts';
import { centreOf } from '../geography/centre.ts';
import { findCommunes, type CommunesAsked, type CommuneTable } from '../geography/communes.ts';
import { openHeaders } from '../problems.ts';
import { readQuery } from '../query.ts';
import { problemAnswer, type Route } from './route.ts';
import { openRevalidated, queryText } from './search-query.ts';

const limits = { usual: 10, most: 100 } as const;
const headers = { 'Content-Type': 'application/json; charset=utf-8', 'X-Content-Type-Options': 'nosniff', ...openHeaders };

/** `GET /v1/communes`: communes by name or postal code; a code that names several gives them all. */
export function communes(table: () => Promise<CommuneTable>): Route {
  const answers = answersOf(openRevalidated);
  return {
    method: 'get',
    path: '/v1/communes',
    open: true,
    document: {
      summary: 'Find a commune',
      description: 'By name, by postal code, or both. Two postal codes in three name several communes: the answer is always a list.',
      tags: ['Geography'],
      request: {
        query: z.object({
          q: z.string().max(200).optional().meta({ description: 'Every word begins a word of the name, figures begin a postal code; accents and case are ignored.' }),
          postcode: z.string().optional().meta({ description: 'A whole postal code.', example: '17000' }),
          limit: z.int().min(1).max(limits.most).optional().meta({ description: `${limits.usual} by default; with \`postcode\`, ${limits.most}.` }),
        }),
      },
      responses: {
        200: { description: 'The communes, the likeliest first.', content: { 'application/json': { schema: communesShape } } },
        304: { description: 'The caller has it already.' },
        422: problemAnswer('Neither `q` nor `postcode`, or a value that cannot be.'),
      },
    },
    async answer(call) {
      const asked = readAsked(queryText(call.req.url));
      const known = await table();
      return answers(known).answer(call.req.raw, JSON.stringify(asked), () => JSON.stringify(findCommunes(known, asked)));
    },
  };
}

function readAsked(text: string): CommunesAsked {
  const query = new Query(text, ['q', 'postcode', 'limit']);
  const [q, postcode, written] = [query.one('q'), query.one('postcode'), query.one('limit')];
  if (q !== null && q.length > 200) query.fail('q', 'too-long', 'Il faut au plus 200 caractères.');
  if (postcode === null && (q ?? '').trim() === '') query.fail('q', 'missing', 'Écrivez le nom d’une commune, ou donnez « postcode ».');
  if (postcode !== null && !/^\d{5}$/.test(postcode)) query.fail('postcode', 'invalid-value', 'Un code postal a cinq chiffres, par exemple 17000.');
  const [limit = postcode === null ? limits.usual : limits.most] = query.whole('limit', written === null ? [] : [written]);
  if (limit < 1 || limit > limits.most) query.fail('limit', 'invalid-value', `Il faut un nombre de 1 à ${limits.most}.`);
  return query.settle({ q, postcode, limit });
}

/** `GET /v1/communes/{code}`: one commune and where it is, as nearly as can be known. */
export function commune(table: () => Promise<CommuneTable>, centre: (commune: Commune) => Promise<Point | null>, catalogue: LiveCatalogue): Route {
  return {
    method: 'get',
    path: '/v1/communes/:code',
    open: true,
    document: {
      summary: 'Locate a commune',
      description: 'Its centre is asked of the national geocoder by the commune’s own name and code, never by what somebody typed; where that cannot be reached, it is what the catalogue knows near it, and `precision` says so.',
      tags: ['Geography'],
      request: { params: z.object({ code: z.string() }) },
      responses: {
        200: { description: 'The commune.', content: { 'application/json': { schema: locatedCommuneShape } } },
        404: problemAnswer('No such commune, or no longer.'),
      },
    },
    async answer(call) {
      readQuery(call.req.url, []);
      const code = (call.req.param('code') ?? '').toUpperCase();
      const found = (await table()).communes.find((one) => one.code === code);
      if (!found) throw new Problem('commune-not-found');
      const body = { ...found, centre: await centreOf(found, centre, catalogue.current()) };
      // What was not asked outside may be better known in a moment.
      const age = body.centre?.credit ? 86_400 : 60;
      return new Response(JSON.stringify(body), { status: 200, headers: { ...headers, 'Cache-Control': `public, max-age=${age}` } });
    },
  };
}
