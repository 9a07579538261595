import { sql } from 'drizzle-orm';
import { addDays } from '../../schema/rules/age.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { standingOf } from '../groups/answers.ts';
import { mailedGroup } from '../groups/mailed.ts';
import type { GroupNeeds } from '../groups/needs.ts';
import { listCloses } from '../mails/group.fr.ts';
import type { Mail } from '../mails/mail.ts';
import { partnerLate, partnerReminder, providerLate, providerReminder, providerValidates } from '../mails/validation.fr.ts';
import { readAwaitedGroups, readMailAddresses } from '../stores/awaited-groups.ts';
import type { GroupRow } from '../stores/groups.ts';
import { addMail } from '../stores/outbox.ts';
import { asOperator } from '../stores/scope.ts';

export type ReminderNeeds = GroupNeeds & { database: Database };

/** Any number will do, as long as every process of the product takes the same. */
const remindersLock = 7_365_603;

/** How many days before a list closes its partner hears of it, where places are left; the nearest first, as below. */
const listMarks = [2, 7] as const;
/** How many days before the last of a validation its side hears of it again. */
const validationMarks = [1, 7] as const;
/** No list is spoken of longer than this before its stay. */
const daysBefore = 60;

/**
 * Adds the mails that the calendar asks for today; however often it runs, and in however many processes, each is sent once.
 *
 * A day on which nothing ran is made good by the next, with what still helps: of several reminders past, the last alone.
 */
export async function remind(needs: ReminderNeeds): Promise<void> {
  const today = parisDay(needs.clock.now());
  await asOperator(needs.database, async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${remindersLock})`);
    const addresses = await readMailAddresses(transaction);
    for (const row of await readAwaitedGroups(transaction, today, { daysBefore })) {
      const mail = mailDue(row, today, addresses, needs);
      if (mail) await addMail(transaction, mail, needs);
    }
  });
}

/** The one mail that a group's calendar asks for on a day, or none. */
function mailDue(row: GroupRow, today: string, addresses: ReadonlyMap<string, string>, needs: ReminderNeeds): Mail | null {
  const { status, freezesOn, validateBy } = standingOf(row, needs.clock.now(), needs.conditions);
  const to = addresses.get(status === 'awaiting-provider' ? row.providerId : row.partnerId);
  if (to === undefined) return null;
  const group = mailedGroup(row, needs);
  if (status === 'open') {
    const mark = markOn(today, freezesOn, listMarks);
    // Whoever heard of the group after that day was told then when the list closes.
    const told = mark !== null && parisDay(row.openedAt) >= addDays(freezesOn, -mark);
    return mark === null || told || row.taken >= row.places ? null : listCloses(to, group, { mark, today });
  }
  if (validateBy === null) return null;
  const mark = markOn(today, validateBy, validationMarks);
  if (status === 'awaiting-provider') {
    if (today > validateBy) return providerLate(to, group, validateBy);
    return mark === null ? providerValidates(to, group, validateBy) : providerReminder(to, group, { by: validateBy, mark, today });
  }
  if (today > validateBy) return partnerLate(to, group, validateBy);
  // The mail that asked first left as the provider validated.
  return mark === null ? null : partnerReminder(to, group, { by: validateBy, mark, today });
}

/** Of the marks whose day has come, the nearest to the deadline. */
function markOn<Mark extends number>(today: string, deadline: string, marks: readonly Mark[]): Mark | null {
  return marks.find((mark) => today >= addDays(deadline, -mark)) ?? null;
}
