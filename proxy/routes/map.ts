import { z } from 'zod';
import { mapShape } from '../../schema/contract/stays.ts';
import { filterNames, readFilters } from '../catalogue/filters.ts';
import { writeMap } from '../catalogue/listing.ts';
import type { LiveCatalogue } from '../catalogue/live.ts';
import type { Clock } from '../clock.ts';
import { problemAnswer, type Route } from './route.ts';
import { filterFields, openRevalidated } from './search-query.ts';
import { searched } from './searched.ts';

/** `GET /v1/map`: the places of the stays found, as GeoJSON. */
export function map(catalogue: LiveCatalogue, clock: Clock): Route {
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
    answer: searched(catalogue, clock, {
      headers: { ...openRevalidated, 'Content-Type': 'application/geo+json; charset=utf-8' },
      names: filterNames,
      write: (snapshot, query, day) => writeMap(snapshot, query.settle(readFilters(query, day))),
    }),
  };
}
