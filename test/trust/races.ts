import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { groups, participants } from '../../schema/tables/index.ts';
import { groupOf, needsAt, partnerOf, registerOne, senior } from '../registration/world.ts';

/** What a round of a race came to: how many got in, how the others were refused, and what the database holds after it. */
export interface PlacesRound {
  registered: number;
  refused: Record<string, number>;
  taken: number;
  rows: number;
}

/** Everyone at once for the last places of one group. */
export async function raceForPlaces(database: Database, { askers, places }: { askers: number; places: number }): Promise<PlacesRound> {
  const needs = needsAt();
  const on = await groupOf(database, await partnerOf(database, 10_000_000_00), { places });
  const outcomes = await Promise.all(Array.from({ length: askers }, () => outcomeOf(registerOne(database, on, senior(), needs))));
  const [group] = await asOperator(database, (transaction) => transaction.select({ taken: groups.taken }).from(groups).where(eq(groups.id, on.groupId)));
  const rows = await asOperator(database, (transaction) => transaction.select({ id: participants.id }).from(participants).where(eq(participants.groupId, on.groupId)));
  const refused: Record<string, number> = {};
  for (const outcome of outcomes) if (outcome !== 'registered') refused[outcome] = (refused[outcome] ?? 0) + 1;
  return { registered: outcomes.filter((outcome) => outcome === 'registered').length, refused, taken: group?.taken ?? -1, rows: rows.length };
}

/** Two partners register the same person for the same year at once; answers how many aids were granted. */
export async function raceForClaim(database: Database, partners: readonly Awaited<ReturnType<typeof groupOf>>[]): Promise<number> {
  const needs = needsAt();
  const person = senior();
  const registered = await Promise.all(partners.map((on) => registerOne(database, on, person, needs)));
  return registered.filter(({ aidCents }) => aidCents > 0).length;
}

export interface CreditRound {
  granted: number;
  remainingCents: number;
}

/** Everyone at once for a credit that pays a few aids only, on two groups of one partner. */
export async function raceForCredit(database: Database, { askers, aids }: { askers: number; aids: number }): Promise<CreditRound> {
  const needs = needsAt();
  const caller = await partnerOf(database, aids * 176_00 + 100_00);
  const one = await groupOf(database, caller, { places: askers });
  const other = await groupOf(database, caller, { places: askers });
  const people = await Promise.all(Array.from({ length: askers }, (_, index) => registerOne(database, index % 2 === 0 ? one : other, senior(), needs)));
  const [row] = await balances(database, caller.tenantId);
  return { granted: people.filter(({ aidCents }) => aidCents > 0).length, remainingCents: row?.available ?? -1 };
}

/** Every credit whose accounts are not what its entries sum to, or that owes more than it has; none, ever. */
export async function unbalanced(database: Database): Promise<unknown[]> {
  return asOperator(database, (transaction) =>
    rowsOf(
      transaction,
      sql`select a.partner_id, a.year, a.kind, a.balance_cents::float8 as balance, coalesce(sum(e.amount_cents), 0)::float8 as entries
        from sev.credit_accounts a left join sev.credit_entries e using (partner_id, year, kind)
        group by a.partner_id, a.year, a.kind, a.balance_cents
        having a.balance_cents <> coalesce(sum(e.amount_cents), 0) or (a.kind <> 'notified' and a.balance_cents < 0)
        union all
        select c.partner_id, c.year, 'used against granted', a.balance_cents::float8, coalesce(sum(p.aid_cents), 0)::float8
        from sev.credits c join sev.credit_accounts a on a.partner_id = c.partner_id and a.year = c.year and a.kind = 'used'
        left join (sev.groups g join sev.stays s on s.id = g.stay_id join sev.participants p on p.group_id = g.id) on g.partner_id = c.partner_id and extract(year from s.start_date) = c.year
        group by c.partner_id, c.year, a.balance_cents having a.balance_cents <> coalesce(sum(p.aid_cents), 0)`,
      z.unknown(),
    ),
  );
}

async function balances(database: Database, partnerId: string): Promise<{ available: number }[]> {
  const query = sql`select balance_cents::float8 as available from sev.credit_accounts where partner_id = ${partnerId} and kind = 'available'`;
  return asOperator(database, (transaction) => rowsOf(transaction, query, z.object({ available: z.number() })));
}

async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'registered',
    (thrown: unknown) => {
      if (thrown instanceof Problem) return thrown.code;
      throw thrown;
    },
  );
}
