import { asc, eq } from 'drizzle-orm';
import type { ListedParticipant, Participant } from '../../schema/contract/participants.ts';
import { participants } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import type { Sealing } from '../sealing.ts';
import { readRows } from '../stores/registration-reading.ts';
import { openListed, openRow, participantOf } from './record.ts';

/** A group's list as its partner sees it, in the order of registration. */
export async function partnerList(transaction: Database, groupId: string, sealing: Sealing): Promise<Participant[]> {
  return (await readRows(transaction, groupId)).map((row) => participantOf(openRow(sealing, row)));
}

/** The same list as its provider sees it: nothing of incomes or health was read. */
export async function providerList(transaction: Database, groupId: string, sealing: Sealing): Promise<ListedParticipant[]> {
  const rows = await transaction.select().from(participants).where(eq(participants.groupId, groupId)).orderBy(asc(participants.position));
  return rows.map(({ id, listed, aidCents, absentForProvider, absentForPartner }) => ({
    id,
    ...openListed(sealing, id, listed),
    aid: { granted: aidCents > 0, amountCents: aidCents },
    absent: { provider: absentForProvider, partner: absentForPartner },
  }));
}
