import type { Communes, LocatedCommune } from '../../../schema/contract/communes.ts';
import { read } from '../../foundation/conditions-client.ts';
import { has } from '../../foundation/shape.ts';
import { unlessGone } from '../details-client.ts';

/** Finds the communes that bear a name or a postal code. Throws `UnreachableError`. */
export function findCommunes(api: string, typed: string): Promise<Communes> {
  const text = typed.trim();
  const postcode = text.replace(/\s/g, '');
  const query = new URLSearchParams(/^\d{5}$/.test(postcode) ? { postcode } : { q: text });
  return read(`${api}/v1/communes?${query.toString()}`, isCommunes);
}

/** Asks one commune and where it is; null when there is none of that code. Throws `UnreachableError`. */
export function readCommune(api: string, code: string): Promise<LocatedCommune | null> {
  return unlessGone(read(`${api}/v1/communes/${code}`, isLocated));
}

const isCommune = (body: unknown): boolean => has(body, { code: 'string', name: 'string', departmentCode: 'string', postcodes: 'object', population: 'number' });

function isCommunes(body: unknown): body is Communes {
  return has(body, { items: 'object', total: 'number' }) && Array.isArray(body['items']) && body['items'].every(isCommune);
}

function isLocated(body: unknown): body is LocatedCommune {
  return isCommune(body) && has(body, {}) && (body['centre'] === null || has(body['centre'], { lat: 'number', lon: 'number', precision: 'string' }));
}
