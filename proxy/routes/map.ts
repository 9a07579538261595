import { z } from 'zod';
import { mapShape } from '../../schema/contract/stays.ts';
import { answersOf } from '../catalogue/answers.ts';
import { filterNames, Query, readFilters } from '../catalogue/filters.ts';
import { writeMap } from '../catalogue/listing.ts';
import type { LiveCatalogue } from '../catalogue/live.ts';
import type { Clock } from '../clock.ts';
import { problemAnswer, type Route } from './route.ts';
import { dayBy, filterFields, openRevalidated, queryText } from './search-query.ts';

/** `GET /v1/map`: the places of the stays found, as GeoJSON. */
export function map(catalogue: LiveCatalogue, clock: Clock): Route {
  const answers = answersOf({ ...openRevalidated, 'Content-Type': 'application/geo+json; charset=utf-8' });
  const today = dayBy(clock);
  return {
    method: 'get',
    path: '/v1/map',
    open: true,
    document: {
      summary: 'Map the stays',
      description: 'The filters of `/v1/stays`: each place where a stay is found, with how many and the lowest price.',
      tags: ['Catalogue'],
      request: { query: z.object(filterFields) },
      responses: {
        200: { description: 'GeoJSON.', content: { 'application/geo+json': { schema: mapShape } } },
        304: { description: 'The caller has it already.' },
        422: problemAnswer('A filter or a value that does not exist; `errors` names each.'),
      },
    },
    answer(call) {
      const text = queryText(call.req.url);
      const day = today();
      const snapshot = catalogue.current();
      return answers(snapshot, day).answer(call.req.raw, text, () => {
        const query = new Query(text, filterNames);
        const filters = readFilters(query, day);
        return writeMap(snapshot, query.settle(filters));
      });
    },
  };
}
