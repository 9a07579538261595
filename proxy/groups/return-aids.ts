import type { Database } from '../database.ts';
import { giveBack, type CreditState } from '../stores/credits.ts';
import type { GroupRow } from '../stores/groups.ts';
import { readAids } from '../stores/validations.ts';
import { releaseClaims, updateAid } from '../stores/registration-writing.ts';
import { yearOf } from './asked.ts';

interface Returning {
  /** Read under its lock; null where none was notified, and nothing granted. */
  credit: CreditState | null;
  at: Date;
  kind: 'group-cancelled' | 'absence-returned';
  /** Whose aid goes back; everybody's without it. */
  among?: ReadonlySet<string>;
}

/** Gives back to the credit what was granted to people of a group, and lets go of their claims of the year. */
export async function returnAids(transaction: Database, group: GroupRow, { credit, at, kind, among }: Returning): Promise<void> {
  for (const { id, aidCents } of await readAids(transaction, group.id)) {
    if (among && !among.has(id)) continue;
    if (!credit) throw new Error('an aid was granted on no credit');
    await giveBack(transaction, credit, { partnerId: group.partnerId, year: yearOf(group), kind, amountCents: aidCents, at, groupId: group.id, participantId: id });
    await updateAid(transaction, id, { aidCents: 0, aidRefusal: null });
    await releaseClaims(transaction, id);
  }
}
