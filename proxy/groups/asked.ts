import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import type { Caller } from '../middleware/caller.ts';
import { findGroup, lockGroup, type GroupRow } from '../stores/groups.ts';
import type { AskedGroup } from './needs.ts';

/** Groups are opened, changed and cancelled by providers alone. */
export function requireProvider({ role }: Pick<Caller, 'role'>): void {
  if (role !== 'provider') throw new Problem('forbidden', { detail: 'Seul le professionnel du tourisme ouvre, change ou annule un groupe.' });
}

/** Finds a group of the caller, or says that it does not exist. */
export async function requireGroup(transaction: Database, { groupId }: AskedGroup): Promise<GroupRow> {
  return there(await findGroup(transaction, groupId));
}

/** Locks it and reads it as it is then; a group that was cancelled no longer changes. */
export async function requireStandingGroup(transaction: Database, { groupId }: AskedGroup): Promise<GroupRow> {
  const row = there(await lockGroup(transaction, groupId));
  if (row.cancelledAt) throw new Problem('group-cancelled');
  return row;
}

/** The calendar year whose credit a group's aids are taken from: that of its start. */
export function yearOf({ startDate }: Pick<GroupRow, 'startDate'>): number {
  return Number(startDate.slice(0, 4));
}

function there(row: GroupRow | null): GroupRow {
  if (!row) throw new Problem('group-not-found');
  return row;
}
