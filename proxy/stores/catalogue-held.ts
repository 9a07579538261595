import { asc, inArray, isNull, sql } from 'drizzle-orm';
import { groups, stays } from '../../schema/tables/index.ts';
import type { Fault } from '../catalogue/import/fault.ts';
import type { StayRow } from '../catalogue/import/rows.ts';
import type { Database } from '../database.ts';

/** A stay that groups are on, as it stands, locked. */
export interface HeldStay {
  facility: string;
  startDate: string;
  nights: number;
  zone: string;
  priceCents: number;
  childPriceCents: number;
  singleSupplementCents: number;
  /** Places that groups hold of it. */
  held: number;
  /** Whether people are registered on it. */
  peopled: boolean;
}

const batchRows = 1_000;

/** A group was opened on a stay between the moment its groups were locked and the moment it was: to be read again from the start. */
export class GroupArrived extends Error {}

/**
 * Locks these stays, their groups first as everywhere, and answers by id those that groups are on.
 *
 * No group can be opened on them until the transaction ends; on any other, it can. Throws `GroupArrived`.
 */
export async function lockHeldStays(transaction: Database, ids: readonly string[]): Promise<Map<string, HeldStay>> {
  const found = new Map<string, HeldStay>();
  for (let from = 0; from < ids.length; from += batchRows) {
    const some = ids.slice(from, from + batchRows);
    const on = () => transaction.select({ stayId: groups.stayId }).from(groups).where(inArray(groups.stayId, some)).orderBy(asc(groups.id));
    const grouped = staysOf(await on().for('update'));
    await transaction.select({ id: stays.id }).from(stays).where(inArray(stays.id, some)).orderBy(asc(stays.id)).for('update');
    if (staysOf(await on()).length > grouped.length) throw new GroupArrived();
    if (grouped.length === 0) continue;
    const rows = await transaction.select().from(stays).where(inArray(stays.id, grouped));
    const counted = await transaction
      .select({ stayId: groups.stayId, taken: sql<number>`sum(${groups.taken})::int` })
      .from(groups)
      .where(sql`${inArray(groups.stayId, grouped)} and ${isNull(groups.cancelledAt)}`)
      .groupBy(groups.stayId);
    const taken = new Map(counted.map((one) => [one.stayId, one.taken]));
    for (const { id, facilityId, ...row } of rows) found.set(id, { ...row, facility: facilityId, peopled: (taken.get(id) ?? 0) > 0 });
  }
  return found;
}

function staysOf(rows: readonly { stayId: string }[]): string[] {
  return [...new Set(rows.map(({ stayId }) => stayId))];
}

/** The columns that do not change under people who are registered. */
const kept = {
  facility: 'facility',
  start_date: 'startDate',
  nights: 'nights',
  zone: 'zone',
  price_cents: 'priceCents',
  child_price_cents: 'childPriceCents',
  single_supplement_cents: 'singleSupplementCents',
} as const satisfies Record<string, keyof StayRow>;

/** What a line of the file would take from the groups of its stay: nothing may. */
export function faultsOf(row: StayRow, stay: HeldStay | undefined, line: number): Fault[] {
  if (!stay) return [];
  const fault = (column: string, code: string, reason: string): Fault => ({ file: 'stays', line, column, code, reason });
  const faults = Object.entries(kept).flatMap(([column, field]) =>
    stay.peopled && row[field] !== stay[field] ? [fault(column, 'people-registered', `Des personnes sont inscrites sur ce séjour : il faut laisser ici « ${stay[field]} ».`)] : [],
  );
  if (row.places < stay.held) faults.push(fault('places', 'places-held', `Des groupes tiennent ${stay.held} places de ce séjour : il en faut au moins autant.`));
  return faults;
}
