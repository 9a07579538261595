import type { Stay, StayMap } from '../../schema/contract/stays.ts';
import { read, UnreachableError } from '../foundation/conditions-client.ts';
import { has } from '../foundation/shape.ts';
import { isItem } from './catalogue-client.ts';

/** Asks one stay with its days and its place; null when it is offered no longer. Throws `UnreachableError`. */
export function readStay(api: string, id: string): Promise<Stay | null> {
  return unlessGone(read(`${api}/v1/stays/${encodeURIComponent(id)}`, isStay));
}

/** Null where the proxy has no such thing, or no longer. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (thrown) {
    if (thrown instanceof UnreachableError && thrown.cause === 404) return null;
    throw thrown;
  }
}

/** Asks the places of the stays found. Throws `UnreachableError`. */
export function readPlaces(api: string, query: URLSearchParams): Promise<StayMap> {
  return read(`${api}/v1/map?${query.toString()}`, isMap);
}

function isStay(body: unknown): body is Stay {
  return isItem(body) && has(body, { programme: 'object' }) && Array.isArray(body['programme']) && has(body['facility'], { kind: 'string', description: 'string', tourismDisability: 'object' });
}

function isMap(body: unknown): body is StayMap {
  return has(body, { features: 'object' }) && Array.isArray(body['features'])
    && body['features'].every((one) => has(one, { geometry: 'object', properties: 'object' }) && has(one['properties'], { id: 'string', name: 'string', commune: 'string', stays: 'number', lowestPriceCents: 'number' }) && has(one['geometry'], { coordinates: 'object' }));
}
