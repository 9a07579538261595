import { addDays } from '../../schema/rules/age.ts';
import type { MailedGroup } from '../mails/mail.ts';
import type { GroupRow } from '../stores/groups.ts';
import { standingOf } from './answers.ts';
import type { GroupNeeds } from './needs.ts';

/** What a mail says of a group. */
export function mailedGroup(row: GroupRow, { clock, conditions }: Pick<GroupNeeds, 'clock' | 'conditions'>): MailedGroup {
  const { id, partnerName, conventionNumber, providerName, facilityName, commune, startDate, nights, places, taken } = row;
  const { freezesOn } = standingOf(row, clock.now(), conditions);
  return { id, partnerName, conventionNumber, providerName, facility: facilityName, commune, startDate, endDate: addDays(startDate, nights), places, taken, freezesOn };
}
