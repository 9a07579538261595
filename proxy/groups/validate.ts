import type { ValidationRequest } from '../../schema/contract/groups.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { addDays } from '../../schema/rules/age.ts';
import { partnerValidation } from '../../schema/rules/deadlines.ts';
import { longDate } from '../../schema/rules/french.ts';
import { deadlinesOf, isOver } from '../../schema/rules/group-status.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { partnerValidates } from '../mails/validation.fr.ts';
import { Again } from '../registration/failures.ts';
import { lockCredit } from '../stores/credits.ts';
import type { GroupRow } from '../stores/groups.ts';
import { readPartner } from '../stores/groups-opening.ts';
import { addMail } from '../stores/outbox.ts';
import { note } from '../stores/registration-writing.ts';
import { widen } from '../stores/scope.ts';
import { markPartnerValidated, markProviderValidated, readListed } from '../stores/validations.ts';
import { requireGroup, requireStandingGroup, yearOf } from './asked.ts';
import { mailedGroup } from './mailed.ts';
import type { AskedGroup, GroupNeeds } from './needs.ts';
import { returnAids } from './return-aids.ts';

/**
 * Takes one side's word on who came: the provider's from the day after the stay, then the partner's (C26 4.10, C28).
 *
 * After the second, what was granted to those absent for either side goes back to the credit; the rest is payable. A late
 * word is still taken. Throws `too-early`, `out-of-turn`, or 422 for somebody who is not on the list.
 */
export async function validate(transaction: Database, asked: AskedGroup, { absent }: ValidationRequest, needs: GroupNeeds): Promise<GroupRow> {
  const found = await requireGroup(transaction, asked);
  const isProvider = asked.caller.role === 'provider';
  const credit = isProvider ? null : await lockCredit(transaction, found.partnerId, yearOf(found));
  const group = await requireStandingGroup(transaction, asked);
  if (yearOf(group) !== yearOf(found)) throw new Again();
  const at = needs.clock.now();
  requireTurn(group, isProvider, at);
  const ids = absent.map((id) => id.toLowerCase());
  await requireListed(transaction, group.id, ids);
  const { tenantId, actorId } = asked.caller;
  await note(transaction, { at, tenantId, actorId, action: 'group-validated', rowId: group.id });
  if (isProvider) return byProvider(transaction, group, { ids, at, needs });
  const away = await markPartnerValidated(transaction, group.id, ids, at);
  await returnAids(transaction, group, { credit, at, kind: 'absence-returned', among: away });
  return { ...group, partnerValidatedAt: at };
}

/** The partner's fifteen days run from the mail that this sends. */
async function byProvider(transaction: Database, group: GroupRow, { ids, at, needs }: { ids: string[]; at: Date; needs: GroupNeeds }): Promise<GroupRow> {
  const today = parisDay(at);
  const { closesOn } = partnerValidation(today, deadlinesOf(group.startDate, parisDay(group.openedAt), needs.conditions));
  // The list is the partner's; whether somebody came is the provider's to say.
  await widen(transaction);
  await markProviderValidated(transaction, group.id, ids, { at, partnerValidatesBy: closesOn });
  const { email } = await readPartner(transaction, group.partnerId, today);
  await addMail(transaction, partnerValidates(email, mailedGroup(group, needs), closesOn), needs);
  return { ...group, providerValidatedAt: at, partnerValidatesBy: closesOn };
}

function requireTurn({ startDate, nights, providerValidatedAt, partnerValidatedAt }: GroupRow, isProvider: boolean, at: Date): void {
  const endDate = addDays(startDate, nights);
  if (!isOver(endDate, at)) throw new Problem('too-early', { detail: `Le séjour finit le ${longDate(endDate)} : la liste se valide à partir du lendemain.` });
  if (partnerValidatedAt || (isProvider && providerValidatedAt)) throw new Problem('out-of-turn', { detail: 'Vous avez déjà validé cette liste.' });
  if (!isProvider && !providerValidatedAt) throw new Problem('out-of-turn', { detail: 'Le professionnel du tourisme valide d’abord : un message vous préviendra quand ce sera à vous.' });
}

async function requireListed(transaction: Database, groupId: string, ids: readonly string[]): Promise<void> {
  const listed = await readListed(transaction, groupId, ids);
  const errors = ids.flatMap((id, index) => (listed.has(id) ? [] : [{ pointer: `/absent/${index}`, code: 'unknown-participant', detail: 'Cette personne n’est pas sur la liste de ce groupe.' }]));
  if (errors.length > 0) throw new Problem('invalid-request', { errors: errors.slice(0, 100) });
}
