import type { LateValidations, Payable } from '../../schema/contract/accounts.ts';
import { addDays } from '../../schema/rules/age.ts';
import type { Database } from '../database.ts';
import { parisDay } from '../clock.ts';
import { asOperator, inTenant } from '../stores/scope.ts';
import { readDue, readUnvalidated, type Due } from '../stores/settlement.ts';
import { summaryOf } from './answers.ts';
import type { GroupNeeds } from './needs.ts';

/** Every validation that is awaited, the latest first. */
export async function lateValidations(database: Database, now: Date, conditions: GroupNeeds['conditions']): Promise<LateValidations> {
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

/** The aid due once both sides have validated, by provider and stay: everybody's. */
export async function payable(database: Database): Promise<Payable> {
  return payableOf(await asOperator(database, (transaction) => readDue(transaction)));
}

/** The same for the groups of one tenant, a provider or a partner. */
export async function payableTo(database: Database, tenantId: string): Promise<Payable> {
  return payableOf(await inTenant(database, tenantId, (transaction) => readDue(transaction)));
}

function payableOf(rows: readonly Due[]): Payable {
  const items = rows.map(({ providerId, providerName, stayId, startDate, nights, facility, ...figures }) => ({
    provider: { id: providerId, name: providerName },
    stay: { id: stayId, startDate, endDate: addDays(startDate, nights), facility },
    ...figures,
  }));
  return { totalCents: items.reduce((total, { amountCents }) => total + amountCents, 0), items };
}
