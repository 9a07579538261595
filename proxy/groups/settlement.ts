import type { LateValidations, Payable } from '../../schema/contract/accounts.ts';
import { addDays } from '../../schema/rules/age.ts';
import type { Database } from '../database.ts';
import { parisDay } from '../clock.ts';
import { asOperator } from '../stores/scope.ts';
import { readDue, readUnvalidated } from '../stores/settlement.ts';
import { summaryOf } from './answers.ts';
import type { GroupNeeds } from './needs.ts';

/** Every validation that is awaited, the latest first. */
export async function lateValidations(database: Database, { clock, conditions }: Pick<GroupNeeds, 'clock' | 'conditions'>): Promise<LateValidations> {
  const now = clock.now();
  const rows = await asOperator(database, (transaction) => readUnvalidated(transaction, parisDay(now)));
  const items = rows.flatMap((row): LateValidations['items'] => {
    const { status, validateBy, daysLeft, partner, stay } = summaryOf(row, now, conditions);
    if ((status !== 'awaiting-provider' && status !== 'awaiting-partner') || validateBy === null) return [];
    return [
      {
        groupId: row.id,
        partner: { id: row.partnerId, ...partner },
        provider: { id: row.providerId, name: row.providerName },
        stay: { id: stay.id, startDate: stay.startDate, endDate: stay.endDate, facility: stay.facility.name },
        status,
        dueOn: validateBy,
        daysLate: 0 - (daysLeft ?? 0),
      },
    ];
  });
  return { items: items.toSorted((one, other) => other.daysLate - one.daysLate || (one.groupId < other.groupId ? -1 : 1)) };
}

/** The aid due once both sides have validated, by provider and stay. */
export async function payable(database: Database): Promise<Payable> {
  const rows = await asOperator(database, (transaction) => readDue(transaction));
  const items = rows.map(({ providerId, providerName, stayId, startDate, nights, facility, ...figures }) => ({
    provider: { id: providerId, name: providerName },
    stay: { id: stayId, startDate, endDate: addDays(startDate, nights), facility },
    ...figures,
  }));
  return { totalCents: items.reduce((total, { amountCents }) => total + amountCents, 0), items };
}
