import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import { giveBack } from '../stores/credits.ts';
import { readDependents, readRows } from '../stores/registration-reading.ts';
import { deletePerson, note, releaseClaims } from '../stores/registration-writing.ts';
import { othersDepend } from './change.ts';
import type { OnGroup, RegistrationNeeds } from './needs.ts';
import { openGroup, requireGroup } from './open-group.ts';
import { openRow } from './record.ts';

/** What a removal gave back. */
export interface Removed {
  id: string;
  returnedCents: number;
}

/** Takes someone off a list and gives their place, their aid and the year's claim back; throws `others-depend` where people are tied to them. */
export async function remove(transaction: Database, on: OnGroup, id: string, needs: RegistrationNeeds): Promise<Removed> {
  const found = await requireGroup(transaction, on);
  const open = await openGroup(transaction, on, found, [], needs);
  const [row] = await readRows(transaction, on.groupId, [id]);
  if (!row) throw new Problem('participant-not-found');
  const dependents = await readDependents(transaction, id);
  if (dependents.length > 0) throw othersDepend((await readRows(transaction, on.groupId, dependents)).map((one) => openRow(needs.sealing, one)));
  const { aidCents } = row.row;
  if (aidCents > 0) {
    if (!open.credit) throw new Error('an aid was granted on no credit');
    await giveBack(transaction, open.credit, { partnerId: on.caller.tenantId, year: open.year, kind: 'aid-returned', amountCents: aidCents, at: open.at, groupId: on.groupId, participantId: id });
  }
  await releaseClaims(transaction, id);
  await deletePerson(transaction, on.groupId, id);
  await note(transaction, { at: open.at, tenantId: on.caller.tenantId, actorId: on.caller.actorId, action: 'participant-removed', rowId: id });
  return { id, returnedCents: aidCents };
}
