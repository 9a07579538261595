import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Problem } from '../../schema/contract/problem.ts';
import { stayShape, staysShape, type Stay } from '../../schema/contract/stays.ts';
import { addDays } from '../../schema/rules/age.ts';
import { filterNames, pagingNames, readFilters, readPaging } from '../catalogue/filters.ts';
import { writeStays } from '../catalogue/listing.ts';
import type { LiveCatalogue } from '../catalogue/live.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { readQuery } from '../query.ts';
import { answerWith, represent } from '../representation.ts';
import { findStay } from '../stores/catalogue-reading.ts';
import { problemAnswer, type Route } from './route.ts';
import { filterFields, openRevalidated, pagingFields } from './search-query.ts';
import { searched } from './searched.ts';

/** `GET /v1/stays`: search, with the exact total and the exact count of every other choice. */
export function stays(catalogue: LiveCatalogue, clock: Clock): Route {
  return {
    method: 'get',
    path: '/v1/stays',
    open: true,
    document: {
      summary: 'Search the stays',
      description: 'Different filters all hold; a filter repeated means any of its values. `total` and `facets` are exact.',
      tags: ['Catalogue'],
      request: { query: z.object({ ...filterFields, ...pagingFields }) },
      responses: {
        200: { description: 'One page of the stays found.', content: { 'application/json': { schema: staysShape } } },
        304: { description: 'The caller has it already.' },
        422: problemAnswer('A filter or a value that does not exist; `errors` names each.'),
      },
    },
    answer: searched(catalogue, clock, {
      headers: openRevalidated,
      names: [...filterNames, ...pagingNames],
      write(snapshot, query, day) {
        const filters = readFilters(query, day);
        const paging = readPaging(query, filters.near);
        return writeStays(snapshot, query.settle(filters), paging);
      },
    }),
  };
}

/** `GET /v1/stays/{id}`: one stay with its days and its place. */
export function stay(database: Database): Route {
  return {
    method: 'get',
    path: '/v1/stays/:id',
    open: true,
    document: {
      summary: 'Read one stay',
      tags: ['Catalogue'],
      request: { params: z.object({ id: z.string() }) },
      responses: {
        200: { description: 'The stay.', content: { 'application/json': { schema: stayShape } } },
        304: { description: 'The caller has it already.' },
        404: problemAnswer('No such stay, or no longer.'),
      },
    },
    async answer(call) {
      readQuery(call.req.url, []);
      const body = Buffer.from(JSON.stringify(await readStay(database, call.req.param('id') ?? '')));
      const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
      return answerWith(represent({ identity: new Uint8Array(body) }, hash, openRevalidated), call.req.raw);
    },
  };
}

/** One stay as it is now; throws `stay-not-found`. */
export async function readStay(database: Database, id: string): Promise<Stay> {
  const found = /^[^\p{Cc}\s{}]{1,100}$/u.test(id) ? await findStay(database, id.normalize('NFC')) : null;
  if (!found) throw new Problem('stay-not-found');
  const { facility: _, place, programme, ...fields } = found;
  const days = programme.split('|').map((line) => line.trim()).filter((line) => line !== '');
  return { ...fields, endDate: addDays(fields.startDate, fields.nights), programme: days, facility: place };
}
