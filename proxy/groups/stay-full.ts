import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import { readPlacesLeft } from '../stores/groups.ts';

/** A stay without enough places for a group, with how many the group may have at most; `own` are those it holds already. */
export async function stayFull(transaction: Database, stayId: string, own = 0): Promise<Problem> {
  const left = await readPlacesLeft(transaction, stayId);
  const told = left > 1 ? `Il reste ${left} places libres` : left ? 'Il reste une place libre' : 'Il ne reste aucune place libre';
  const detail = `${told} sur ce séjour${left + own ? ` : le groupe peut en avoir ${left + own} au plus` : ''}.`;
  return new Problem('stay-full', { detail, errors: [{ pointer: '/places', code: 'too-many', detail }] });
}
