import { z } from 'zod';
import { facilityShape } from '../../schema/contract/catalogue.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { answersOf } from '../catalogue/answers.ts';
import type { LiveCatalogue } from '../catalogue/live.ts';
import { readQuery } from '../query.ts';
import { problemAnswer, type Route } from './route.ts';
import { openRevalidated } from './search-query.ts';

/** `GET /v1/facilities/{id}`: one place, with what it offers and how to reach it. */
export function facility(catalogue: LiveCatalogue): Route {
  const answers = answersOf(openRevalidated);
  return {
    method: 'get',
    path: '/v1/facilities/:id',
    open: true,
    document: {
      summary: 'Read one facility',
      tags: ['Catalogue'],
      request: { params: z.object({ id: z.string() }) },
      responses: {
        200: { description: 'The facility.', content: { 'application/json': { schema: facilityShape } } },
        304: { description: 'The caller has it already.' },
        404: problemAnswer('No such facility, or no longer.'),
      },
    },
    answer(call) {
      readQuery(call.req.url, []);
      const id = (call.req.param('id') ?? '').normalize('NFC');
      const snapshot = catalogue.current();
      const found = snapshot.facilities.find((one) => one.id === id);
      if (!found) throw new Problem('facility-not-found');
      return answers(snapshot).answer(call.req.raw, id, () => JSON.stringify(found));
    },
  };
}
