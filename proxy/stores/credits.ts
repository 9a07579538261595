import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Credit, CreditMove } from '../../schema/contract/credits.ts';
import { creditAccounts, creditEntries, creditMovements, credits } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import { rowsOf } from './rows.ts';

/** What may be granted of a year's credit, read under its lock. */
export interface CreditState {
  notifiedOn: string;
  availableCents: number;
  /** The year has ended: what comes back is cancelled, and nothing is granted. */
  closed: boolean;
}

type Account = 'notified' | 'available' | 'used' | 'cancelled';

interface Movement {
  partnerId: string;
  year: number;
  kind: CreditMove;
  at: Date;
  note: string;
  groupId?: string | null;
  participantId?: string | null;
}

const stateShape = z.object({ notified_on: z.string(), closed: z.boolean(), available: z.coerce.number() });

/** Locks a year's credit until the transaction ends, and answers how it stands; null where none was notified. */
export async function lockCredit(transaction: Database, partnerId: string, year: number): Promise<CreditState | null> {
  const [row] = await rowsOf(
    transaction,
    sql`select c.notified_on::text as notified_on, c.closed_at is not null as closed, a.balance_cents as available
      from ${credits} c join ${creditAccounts} a on a.partner_id = c.partner_id and a.year = c.year and a.kind = 'available'
      where c.partner_id = ${partnerId} and c.year = ${year} for update`,
    stateShape,
  );
  return row ? { notifiedOn: row.notified_on, availableCents: row.available, closed: row.closed } : null;
}

/** Adds an allocation to a year's credit, opening it the first time; to run in the operator's scope. */
export async function allocate(transaction: Database, given: { partnerId: string; year: number; amountCents: number; notifiedOn: string; at: Date }): Promise<void> {
  const { partnerId, year, amountCents, notifiedOn, at } = given;
  await transaction.insert(credits).values({ partnerId, year, notifiedOn }).onConflictDoNothing();
  const accounts = (['notified', 'available', 'used', 'cancelled'] as const).map((kind) => ({ partnerId, year, kind }));
  await transaction.insert(creditAccounts).values(accounts).onConflictDoNothing();
  const state = await lockCredit(transaction, partnerId, year);
  if (state && notifiedOn < state.notifiedOn) await transaction.update(credits).set({ notifiedOn }).where(and(eq(credits.partnerId, partnerId), eq(credits.year, year)));
  const closed = state?.closed === true;
  const note = closed ? 'Crédit notifié par l’ANCV. L’année est finie : il est annulé.' : 'Crédit notifié par l’ANCV.';
  await move(transaction, { partnerId, year, kind: 'allocation', at, note }, ['notified', closed ? 'cancelled' : 'available'], amountCents);
}

/** Takes an aid from the credit: whole, the caller having read under the lock that it is there. */
export async function grant(transaction: Database, given: { partnerId: string; year: number; amountCents: number; at: Date; groupId: string; participantId: string }): Promise<void> {
  const { amountCents, ...movement } = given;
  await move(transaction, { ...movement, kind: 'aid', note: 'Aide accordée à l’inscription.' }, ['available', 'used'], amountCents);
}

const returned: Record<'aid-returned' | 'absence-returned' | 'group-cancelled', string> = {
  'aid-returned': 'Aide rendue : la personne, ou son droit, n’est plus sur la liste.',
  'absence-returned': 'Aide rendue après une absence, utilisable jusqu’à la fin de l’année. Aucun texte officiel ne le précise.',
  'group-cancelled': 'Aide rendue : le groupe est annulé.',
};

/** Gives an aid back to the credit, under its lock; once the year has ended it is cancelled instead. */
export async function giveBack(
  transaction: Database,
  state: CreditState,
  given: { partnerId: string; year: number; kind: keyof typeof returned; amountCents: number; at: Date; groupId: string; participantId: string },
): Promise<void> {
  const { amountCents, ...movement } = given;
  const note = state.closed ? `${returned[given.kind]} L’année est finie : elle est annulée.` : returned[given.kind];
  await move(transaction, { ...movement, note }, ['used', state.closed ? 'cancelled' : 'available'], amountCents);
}

/** Cancels what is left of the years that have ended; answers how many credits it closed. To run in the operator's scope. */
export async function closeYears(transaction: Database, before: { year: number; at: Date }): Promise<number> {
  const ended = await transaction
    .select({ partnerId: credits.partnerId, year: credits.year })
    .from(credits)
    .where(and(lt(credits.year, before.year), isNull(credits.closedAt)))
    .orderBy(asc(credits.partnerId), asc(credits.year));
  for (const { partnerId, year } of ended) {
    const state = await lockCredit(transaction, partnerId, year);
    if (!state || state.closed) continue;
    if (state.availableCents > 0) {
      await move(transaction, { partnerId, year, kind: 'year-end', at: before.at, note: 'Crédit non employé à la fin de l’année : il est annulé.' }, ['available', 'cancelled'], state.availableCents);
    }
    await transaction.update(credits).set({ closedAt: before.at }).where(and(eq(credits.partnerId, partnerId), eq(credits.year, year)));
  }
  return ended.length;
}

/** A year's credit with every entry, oldest first; null where none was notified. */
export async function readCredit(transaction: Database, partnerId: string, year: number, frozen: boolean): Promise<Credit | null> {
  const [credit] = await transaction.select().from(credits).where(and(eq(credits.partnerId, partnerId), eq(credits.year, year)));
  if (!credit) return null;
  const accounts = await transaction.select().from(creditAccounts).where(and(eq(creditAccounts.partnerId, partnerId), eq(creditAccounts.year, year)));
  const balance = (kind: Account): number => accounts.find((account) => account.kind === kind)?.balanceCents ?? 0;
  const available = sql<number>`coalesce(sum(${creditEntries.amountCents}) filter (where ${creditEntries.kind} = 'available'), 0)::float8`;
  const movements = await transaction
    .select({ id: creditMovements.id, at: creditMovements.at, kind: creditMovements.kind, groupId: creditMovements.groupId, participantId: creditMovements.participantId, note: creditMovements.note, amountCents: available })
    .from(creditMovements)
    .innerJoin(creditEntries, eq(creditEntries.movementId, creditMovements.id))
    .where(and(eq(creditMovements.partnerId, partnerId), eq(creditMovements.year, year)))
    .groupBy(creditMovements.id)
    .orderBy(asc(creditMovements.position));
  let remainingCents = 0;
  const entries = movements.map(({ at, ...movement }) => {
    remainingCents += movement.amountCents;
    return { ...movement, at: at.toISOString(), remainingCents };
  });
  return {
    year,
    allocatedCents: 0 - balance('notified'),
    usedCents: balance('used'),
    remainingCents: balance('available'),
    cancelledCents: balance('cancelled'),
    frozen,
    notifiedOn: credit.notifiedOn,
    entries,
  };
}

/** Writes a movement and its two entries in one statement; a trigger carries them to the accounts. */
async function move(transaction: Database, movement: Movement, [from, to]: readonly [Account, Account], amountCents: number): Promise<void> {
  const { partnerId, year, kind, at, note, groupId = null, participantId = null } = movement;
  await transaction.execute(sql`with movement as (
      insert into ${creditMovements} (partner_id, year, kind, at, group_id, participant_id, note)
      values (${partnerId}, ${year}, ${kind}, ${at.toISOString()}, ${groupId}, ${participantId}, ${note}) returning id)
    insert into ${creditEntries} (movement_id, partner_id, year, kind, amount_cents)
    select id, ${partnerId}, ${year}, account, amount from movement, (values (${from}, ${-amountCents}::bigint), (${to}, ${amountCents}::bigint)) as side(account, amount)`);
}
