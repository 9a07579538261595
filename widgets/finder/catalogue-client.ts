import type { Stay, StayMap, Stays } from '../../schema/contract/stays.ts';
import { UnreachableError } from '../foundation/conditions-client.ts';

const patience = 15_000;

/** Asks one page of stays. Throws `UnreachableError`. */
export async function readStays(api: string, query: URLSearchParams): Promise<Stays> {
  return known(await read(`${api}/v1/stays?${query.toString()}`, isStays));
}

/** Asks one stay with its days and its place; null when it is offered no longer. Throws `UnreachableError`. */
export function readStay(api: string, id: string): Promise<Stay | null> {
  return read(`${api}/v1/stays/${encodeURIComponent(id)}`, isStay);
}

/** Asks the places of the stays found. Throws `UnreachableError`. */
export async function readPlaces(api: string, query: URLSearchParams): Promise<StayMap> {
  return known(await read(`${api}/v1/map?${query.toString()}`, isMap));
}

function known<T>(answer: T | null): T {
  if (answer === null) throw new UnreachableError('status');
  return answer;
}

async function read<T>(address: string, isRight: (body: unknown) => body is T): Promise<T | null> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(patience) });
  } catch (cause) {
    throw new UnreachableError('offline', { cause });
  }
  if (response.status === 404) return null;
  if (!response.ok) throw new UnreachableError('status');
  let body: unknown;
  try {
    body = await response.json();
  } catch (cause) {
    throw new UnreachableError('unreadable', { cause });
  }
  if (!isRight(body)) throw new UnreachableError('unreadable');
  return body;
}

type Fields = Readonly<Record<string, 'string' | 'number' | 'object'>>;

function has(value: unknown, fields: Fields): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(fields).every(([name, type]) => {
    const field: unknown = Reflect.get(value, name);
    return typeof field === type && field !== null;
  });
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
