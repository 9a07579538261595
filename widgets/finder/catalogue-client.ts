import type { Stays } from '../../schema/contract/stays.ts';
import { read } from '../foundation/conditions-client.ts';
import { type Fields, has } from '../foundation/shape.ts';

/** Asks one page of stays. Throws `UnreachableError`. */
export function readStays(api: string, query: URLSearchParams): Promise<Stays> {
  return read(`${api}/v1/stays?${query.toString()}`, isStays);
}

const stayFields: Fields = { id: 'string', startDate: 'string', endDate: 'string', nights: 'number', zone: 'string', priceCents: 'number', childPriceCents: 'number', singleSupplementCents: 'number', placesLeft: 'number', tags: 'object', mode: 'string', facility: 'object' };
const placeFields: Fields = { id: 'string', name: 'string', commune: 'string', lat: 'number', lon: 'number', setting: 'string' };

/** Whether a body says of a stay what a list shows. */
export const isItem = (body: unknown): boolean => has(body, stayFields) && has(body['facility'], placeFields);

function isStays(body: unknown): body is Stays {
  return has(body, { items: 'object', total: 'number', facets: 'object' }) && Array.isArray(body['items']) && body['items'].every(isItem);
}
