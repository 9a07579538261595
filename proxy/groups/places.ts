import { Problem } from '../../schema/contract/problem.ts';
import { longDate } from '../../schema/rules/french.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { placesChanged } from '../mails/group.fr.ts';
import { tellHeldPlaces } from '../stores/catalogue-writing.ts';
import { holdPlaces, setPlaces, type GroupRow } from '../stores/groups.ts';
import { readPartner } from '../stores/groups-opening.ts';
import { addMail } from '../stores/outbox.ts';
import { note } from '../stores/registration-writing.ts';
import { widen } from '../stores/scope.ts';
import { standingOf } from './answers.ts';
import { requireGroup, requireProvider, requireStandingGroup } from './asked.ts';
import { mailedGroup } from './mailed.ts';
import type { AskedGroup, GroupNeeds } from './needs.ts';
import { stayFull } from './stay-full.ts';

/**
 * Gives a group more places, or fewer, and tells its partner.
 *
 * Throws `list-frozen` after J-17, `places-taken` under those taken, `stay-full` beyond the stay's, `suspended` where a
 * suspended partner would get more.
 */
export async function changePlaces(transaction: Database, asked: AskedGroup, places: number, needs: GroupNeeds): Promise<GroupRow> {
  await requireGroup(transaction, asked);
  requireProvider(asked.caller);
  const group = await requireStandingGroup(transaction, asked);
  const at = needs.clock.now();
  const { status, freezesOn } = standingOf(group, at, needs.conditions);
  if (status !== 'open') throw new Problem('list-frozen', { detail: `La liste est fermée depuis le ${longDate(freezesOn)} au soir : le nombre de places ne change plus. Pour une correction, écrivez à service-sev-web@ancv.fr.` });
  if (places === group.places) return group;
  if (places < group.taken) throw new Problem('places-taken', { detail: `${group.taken} ${group.taken === 1 ? 'personne est déjà inscrite' : 'personnes sont déjà inscrites'} : le groupe ne peut pas avoir moins de places.` });
  await widen(transaction);
  const partner = await readPartner(transaction, group.partnerId, parisDay(at));
  if (partner.suspended && places > group.places) throw new Problem('suspended', { detail: 'La convention de ce porteur de projet est suspendue : son groupe ne peut pas avoir plus de places.' });
  if (!(await holdPlaces(transaction, group.stayId, places - group.places))) throw await stayFull(transaction, group.stayId, group.places);
  await setPlaces(transaction, group.id, places);
  const changed = { ...group, places };
  await addMail(transaction, placesChanged(partner.email, mailedGroup(changed, needs), { before: group.places, at }), needs);
  await note(transaction, { at, tenantId: asked.caller.tenantId, actorId: asked.caller.actorId, action: 'group-places', rowId: group.id });
  await tellHeldPlaces(transaction);
  return changed;
}
