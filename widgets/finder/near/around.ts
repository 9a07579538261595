import { departmentNames } from '../../words/finder-places.fr.ts';
import { nearWords as words } from '../../words/finder-near.fr.ts';
import type { Around } from '../query.ts';
import { readCommune } from './communes-client.ts';

/** Finds where a commune is, and says on what distances from it are based. Throws `UnreachableError`. */
export async function aroundOf(api: string, code: string): Promise<Around> {
  const found = await readCommune(api, code);
  if (!found) return { code, name: code, point: null, note: words.gone };
  const { centre } = found;
  const department = departmentNames.get(found.departmentCode) ?? found.departmentCode;
  const name = words.commune(found.name, department, '');
  if (!centre) return { code, name, point: null, note: words.unknown(name) };
  const point = `${centre.lat},${centre.lon}`;
  if (centre.precision === 'department') return { code, name, point, note: words.byDepartment(found.name, department) };
  return { code, name, point, note: centre.credit ? words.exact(name, centre.credit) : words.byPlaces(name) };
}
