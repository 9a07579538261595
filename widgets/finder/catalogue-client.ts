import type { Stay, StayMap, Stays } from '../../schema/contract/stays.ts';
import { type Fields, has, read, UnreachableError } from '../foundation/conditions-client.ts';

/** Asks one page of stays. Throws `UnreachableError`. */
export function readStays(api: string, query: URLSearchParams): Promise<Stays> {
  return read(`${api}/v1/stays?${query.toString()}`, isStays);
}

/** Asks one stay with its days and its place; null when it is offered no longer. Throws `UnreachableError`. */
export async function readStay(api: string, id: string): Promise<Stay | null> {
  try {
    return await read(`${api}/v1/stays/${encodeURIComponent(id)}`, isStay);
  } catch (thrown) {
    if (thrown instanceof UnreachableError && thrown.cause === 404) return null;
    throw thrown;
  }
}

/** Asks the places of the stays found. Throws `UnreachableError`. */
export function readPlaces(api: string, query: URLSearchParams): Promise<StayMap> {
  return read(`${api}/v1/map?${query.toString()}`, isMap);
}

const stayFields: Fields = { id: 'string', startDate: 'string', endDate: 'string', nights: 'number', zone: 'string', priceCents: 'number', childPriceCents: 'number', singleSupplementCents: 'number', placesLeft: 'number', tags: 'object', mode: 'string', facility: 'object' };
const placeFields: Fields = { id: 'string', name: 'string', commune: 'string', lat: 'number', lon: 'number', setting: 'string' };

const isItem = (body: unknown): boolean => has(body, stayFields) && has(body['facility'], placeFields);

function isStays(body: unknown): body is Stays {
  return has(body, { items: 'object', total: 'number', facets: 'object' }) && Array.isArray(body['items']) && body['items'].every(isItem);
}

function isStay(body: unknown): body is Stay {
  return isItem(body) && has(body, { programme: 'object' }) && Array.isArray(body['programme']) && has(body['facility'], { kind: 'string', description: 'string', tourismDisability: 'object' });
}

function isMap(body: unknown): body is StayMap {
  return has(body, { features: 'object' }) && Array.isArray(body['features'])
    && body['features'].every((one) => has(one, { geometry: 'object', properties: 'object' }) && has(one['properties'], { id: 'string', name: 'string', commune: 'string', stays: 'number', lowestPriceCents: 'number' }) && has(one['geometry'], { coordinates: 'object' }));
}
