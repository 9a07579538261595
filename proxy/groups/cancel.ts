import { Problem } from '../../schema/contract/problem.ts';
import { addDays } from '../../schema/rules/age.ts';
import { isOver } from '../../schema/rules/group-status.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { groupCancelled } from '../mails/group.fr.ts';
import { Again } from '../registration/failures.ts';
import { tellHeldPlaces } from '../stores/catalogue-writing.ts';
import { lockCredit } from '../stores/credits.ts';
import { holdPlaces, markCancelled, type GroupRow } from '../stores/groups.ts';
import { readPartner } from '../stores/groups-opening.ts';
import { addMail } from '../stores/outbox.ts';
import { note } from '../stores/registration-writing.ts';
import { widen } from '../stores/scope.ts';
import { requireGroup, requireProvider, requireStandingGroup, yearOf } from './asked.ts';
import { mailedGroup } from './mailed.ts';
import type { AskedGroup, GroupNeeds } from './needs.ts';
import { returnAids } from './return-aids.ts';

/**
 * Cancels a group until the eve of its stay: its places, its aids and their claims are given back, and its partner is told.
 *
 * The list stays readable, for whoever must warn its people. Throws `list-frozen` from the first day of the stay.
 */
export async function cancelGroup(transaction: Database, asked: AskedGroup, needs: GroupNeeds): Promise<GroupRow> {
  const found = await requireGroup(transaction, asked);
  requireProvider(asked.caller);
  // The credit is the partner's, and what was granted to this group goes back to it.
  await widen(transaction);
  const credit = await lockCredit(transaction, found.partnerId, yearOf(found));
  const group = await requireStandingGroup(transaction, asked);
  if (yearOf(group) !== yearOf(found)) throw new Again();
  const at = needs.clock.now();
  if (isOver(addDays(group.startDate, -1), at)) throw new Problem('list-frozen', { detail: 'Le séjour a commencé : le groupe ne s’annule plus. Chacun dira, en validant la liste, qui était absent.' });
  await holdPlaces(transaction, group.stayId, -group.places);
  await returnAids(transaction, group, { credit, at, kind: 'group-cancelled' });
  await markCancelled(transaction, group.id, at);
  const { email } = await readPartner(transaction, group.partnerId, parisDay(at));
  await addMail(transaction, groupCancelled(email, mailedGroup(group, needs)), needs);
  await note(transaction, { at, tenantId: asked.caller.tenantId, actorId: asked.caller.actorId, action: 'group-cancelled', rowId: group.id });
  await tellHeldPlaces(transaction);
  return { ...group, cancelledAt: at };
}
