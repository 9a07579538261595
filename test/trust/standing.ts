import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { unbalanced } from './races.ts';

/** Every place where two tables of one moment contradict each other; none, ever, whatever was killed in between. */
export async function contradictions(database: Database): Promise<unknown[]> {
  const rows = await asOperator(database, (transaction) =>
    rowsOf(
      transaction,
      sql`select 'places taken are not the people' as what, g.id::text, g.taken, count(p.id)::int as counted
          from sev.groups g left join sev.participants p on p.group_id = g.id
          group by g.id having (g.cancelled_at is null and g.taken <> count(p.id)) or g.taken > g.places
        union all
        select 'places held are not those of the groups', s.id, s.held, coalesce(sum(g.places), 0)::int
          from sev.stays s left join sev.groups g on g.stay_id = s.id and g.cancelled_at is null
          group by s.id having s.held <> coalesce(sum(g.places), 0) or s.held > s.places
        union all
        select 'a person without a file', p.id::text, 1, 0
          from sev.participants p left join sev.participant_files f on f.participant_id = p.id where f.participant_id is null
        union all
        select 'an aid without its claim of the year', p.id::text, 1, 0
          from sev.participants p left join sev.aid_claims c on c.holder = p.id where p.aid_cents > 0 and c.holder is null
        union all
        select 'a claim of the year without an aid', c.holder::text, 0, 1
          from sev.aid_claims c left join sev.participants p on p.id = c.holder where c.holder is not null and coalesce(p.aid_cents, 0) = 0
        union all
        select 'a key of idempotency without its answer', k.id::text, 0, 1 from sev.idempotency_keys k where k.status is null or k.answer is null`,
      z.unknown(),
    ),
  );
  return [...rows, ...(await unbalanced(database))];
}

/** What each table holds, save the answers that are kept of refusals. */
export async function fingerprints(database: Database): Promise<Record<string, string>> {
  return asOperator(database, async (transaction) => {
    const tables = await rowsOf(transaction, sql`select table_name as name from information_schema.tables where table_schema = 'sev' and table_name not in ('migrations', 'idempotency_keys') order by 1`, z.object({ name: z.string() }));
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await rowsOf(transaction, sql`select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from ${sql.identifier('sev')}.${sql.identifier(name)} t`, z.object({ print: z.string() }));
      prints[name] = row?.print ?? '';
    }
    return prints;
  });
}
