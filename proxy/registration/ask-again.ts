import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { grant } from '../stores/credits.ts';
import { hex, readRows } from '../stores/registration-reading.ts';
import { note, takeClaim, updatePerson } from '../stores/registration-writing.ts';
import { decideFor, isForCredit, refusalOf } from './decision.ts';
import { Again } from './failures.ts';
import type { OnGroup, RegistrationNeeds } from './needs.ts';
import { meetClaims, openGroup, requireGroup } from './open-group.ts';
import { tiedTo, type Registered } from './person.ts';
import { openRow } from './record.ts';
import { present, rowsOf } from './register.ts';

/** Asks once more for an aid that was refused for want of credit; throws `aid-not-refused-for-credit` for any other. */
export async function askAgain(transaction: Database, on: OnGroup, id: string, needs: RegistrationNeeds): Promise<Registered> {
  const found = await requireGroup(transaction, on);
  const first = await readOne(transaction, on, id, needs);
  const claim = needs.identities.claim(first.request);
  const open = await openGroup(transaction, on, found, [claim], needs);
  const before = await readOne(transaction, on, id, needs);
  if (hex(needs.identities.claim(before.request)) !== hex(claim)) throw new Again();
  if (!isForCredit(before.refusal)) throw new Problem('aid-not-refused-for-credit');
  const others = await readRows(transaction, on.groupId, tiedTo(before.request));
  const requests = new Map(others.map((row): [string, ParticipantRequest] => [row.row.id, openRow(needs.sealing, row).request]));
  const holder = open.claims.get(hex(claim));
  const { group, year, credit, at } = open;
  const decided = decideFor({ id, request: before.request, aided: holder !== undefined, stay: group.stay, others: present(before.request, requests), bookedOn: parisDay(before.registeredAt), conditions: needs.conditions });
  await meetClaims(transaction, on, at, holder !== undefined && decided.tells ? [holder] : []);
  const refusal = refusalOf(decided, group.stay.startDate, credit);
  const aidCents = refusal === null ? decided.entitledCents : 0;
  const partnerId = on.caller.tenantId;
  if (aidCents > 0) await grant(transaction, { partnerId, year, amountCents: aidCents, at, groupId: group.id, participantId: id });
  if (aidCents > 0 && decided.binds()) await takeClaim(transaction, { year, personHash: claim, holder: id });
  const after: Registered = { ...before, decision: decided.decision, label: decided.decision.label, aidCents, refusal };
  await updatePerson(transaction, rowsOf(after, partnerId, group.providerId, needs.identities.within(partnerId, before.request), needs));
  await note(transaction, { at, tenantId: partnerId, actorId: on.caller.actorId, action: 'aid-asked-again', rowId: id });
  return after;
}

async function readOne(transaction: Database, { groupId }: OnGroup, id: string, { sealing }: RegistrationNeeds): Promise<Registered> {
  const [row] = await readRows(transaction, groupId, [id]);
  if (!row) throw new Problem('participant-not-found');
  return openRow(sealing, row);
}
