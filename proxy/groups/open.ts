import type { GroupRequest } from '../../schema/contract/groups.ts';
import { Problem, type ProblemPlace } from '../../schema/contract/problem.ts';
import { isListFrozen, lastListDay } from '../../schema/rules/deadlines.ts';
import { longDate } from '../../schema/rules/french.ts';
import { deadlinesOf } from '../../schema/rules/group-status.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { groupOpened } from '../mails/group.fr.ts';
import type { Caller } from '../middleware/caller.ts';
import { tellHeldPlaces } from '../stores/catalogue-writing.ts';
import { addGroup, findGroup, holdPlaces, type GroupRow } from '../stores/groups.ts';
import { findPartner, lockOfferedStay } from '../stores/groups-opening.ts';
import { addMail } from '../stores/outbox.ts';
import { note } from '../stores/registration-writing.ts';
import { widen } from '../stores/scope.ts';
import { mailedGroup } from './mailed.ts';
import type { GroupNeeds } from './needs.ts';
import { stayFull } from './stay-full.ts';

/**
 * Holds places of a provider's own stay for a partner, and tells the partner by mail.
 *
 * Throws 422 where the stay or the convention is unknown, `suspended`, `list-frozen`, or `stay-full`.
 */
export async function openGroup(transaction: Database, caller: Caller, { stayId, conventionNumber, places }: GroupRequest, needs: GroupNeeds): Promise<GroupRow> {
  // The partner's own row is closed to its provider, who knows its number.
  await widen(transaction);
  const at = needs.clock.now();
  const today = parisDay(at);
  const stay = await lockOfferedStay(transaction, caller.tenantId, stayId);
  const partner = await findPartner(transaction, conventionNumber, today);
  if (!stay || !partner) throw new Problem('invalid-request', { errors: [...(stay ? [] : [unknownStay]), ...(partner ? [] : [unknownPartner])] });
  if (partner.suspended) throw new Problem('suspended', { detail: 'La convention de ce porteur de projet est suspendue : aucun groupe ne peut être ouvert pour lui.' });
  const deadlines = deadlinesOf(stay.startDate, today, needs.conditions);
  if (isListFrozen(stay.startDate, at, deadlines)) {
    throw new Problem('list-frozen', { detail: `Le dernier jour pour inscrire sur ce séjour était le ${longDate(lastListDay(stay.startDate, deadlines))} : un groupe ne peut plus y être ouvert.` });
  }
  if (!(await holdPlaces(transaction, stayId, places))) throw await stayFull(transaction, stayId);
  const id = await addGroup(transaction, { partnerId: partner.id, providerId: caller.tenantId, stayId, partnerName: partner.name, conventionNumber, places, openedAt: at });
  const row = await findGroup(transaction, id);
  if (!row) throw new Error('the group just written is not there');
  await addMail(transaction, groupOpened(partner.email, mailedGroup(row, needs)), needs);
  await note(transaction, { at, tenantId: caller.tenantId, actorId: caller.actorId, action: 'group-opened', rowId: id });
  await tellHeldPlaces(transaction);
  return row;
}

const unknownStay: ProblemPlace = { pointer: '/stayId', code: 'unknown-stay', detail: 'Ce séjour n’est pas, ou n’est plus, parmi vos séjours du catalogue.' };
const unknownPartner: ProblemPlace = { pointer: '/conventionNumber', code: 'unknown-partner', detail: 'Aucun porteur de projet n’a ce numéro de convention.' };
