import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AskedDatabase, Database } from '../../proxy/database.ts';
import type { NewcomerRows } from '../../proxy/stores/registration-together.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { readToldGroup } from '../../proxy/stores/registration-reading.ts';
import { secretKeys } from '../../schema/tables/index.ts';
import { groupOf, letters, partnerOf } from './world.ts';

/** What is asked of a database, and how often the one trip wrote; without it, everything goes the other way. */
export function watched(database: AskedDatabase, open: boolean): { database: AskedDatabase; written: () => number } {
  const { ask } = database;
  let written = 0;
  const counting = async (statement: string, parameters: Parameters<NonNullable<typeof ask>>[1]): Promise<unknown[][]> => {
    const rows = (await ask?.(statement, parameters)) ?? [];
    written += rows.filter(([, outcome]) => outcome === 'written').length;
    return rows;
  };
  const seen = new Proxy(database, { get: (target, name): unknown => (name === 'ask' ? (open ? counting : undefined) : Reflect.get(target, name, target)) });
  return { database: seen, written: () => written };
}

/** The facts of somebody, as a request says them. */
export interface AskedFacts {
  birthDate?: string;
  activity?: string | null;
  income?: number | null;
  shares?: number;
  aidThisYear?: string | null;
  disabled?: boolean | null;
  consent?: boolean;
  wishes?: { singleRoom: boolean; comments: string } | null;
}

/** What is sent to register somebody of this name. */
export function requestOf({ birthDate = '1950-03-27', activity = 'retired', income = 14_230, shares = 1, aidThisYear = 'none', disabled, consent, wishes }: AskedFacts = {}, birthName = `Varennes${letters()}`): unknown {
  return {
    title: 'madame', birthName, givenName: 'Jeanne', birthDate, birthPlace: 'Nantes', address: { lines: ['3 rue des Tilleuls'], postcode: '44000', city: 'Nantes' },
    livesInFrance: true, activity, household: { kind: 'single', shares, taxableIncomeEuros: income }, aidThisYear, disabled, wishes, consents: { notice: true, ...(consent && { healthData: true }) },
  };
}

/** Has the partner of these rows meet the aid of so many people, as the rows are registered. */
export const metAids = ({ participant }: NewcomerRows, times: number) =>
  sql`insert into sev.audit_trail (at, tenant_id, action) select ${participant.registeredAt.toISOString()}::timestamptz, ${participant.partnerId}, 'claim-met' from generate_series(1, ${times}::int)`;

/** Every row that a registration may leave of one partner, or change. */
export async function held(database: Database, partnerId: string): Promise<unknown> {
  return inTenant(database, partnerId, (transaction) =>
    rowsOf(
      transaction,
      sql`select
        (select taken from sev.groups where partner_id = ${partnerId}) as taken,
        (select jsonb_agg(jsonb_build_array(p.aid_cents, p.aid_refusal, p.registered_at, octet_length(p.listed), octet_length(f.file), p.absent_for_provider) order by p.position) from sev.participants p left join sev.participant_files f on f.participant_id = p.id where p.partner_id = ${partnerId}) as people,
        (select count(*)::int from sev.aid_claims c join sev.participants p on p.id = c.holder where p.partner_id = ${partnerId}) as claims,
        (select jsonb_agg(jsonb_build_array(m.kind, m.note, m.at, m.year, m.participant_id is null, m.group_id is null, e.kind, e.amount_cents) order by m.position, e.kind) from sev.credit_movements m join sev.credit_entries e on e.movement_id = m.id where m.partner_id = ${partnerId}) as moved,
        (select jsonb_agg(jsonb_build_array(kind, balance_cents) order by kind) from sev.credit_accounts where partner_id = ${partnerId}) as balances,
        (select jsonb_agg(jsonb_build_array(route, status, cardinality(participant_ids), octet_length(answer)) order by status, created_at) from sev.idempotency_keys where tenant_id = ${partnerId}) as kept,
        (select jsonb_agg(jsonb_build_array(action, at, actor_id is null, row_id is null) order by position) from sev.audit_trail where tenant_id = ${partnerId}) as audited`,
      z.unknown(),
    ),
  );
}

/** Rows that the one trip writes, for a partner with an aid's worth of credit and one place. */
export async function ready(database: AskedDatabase): Promise<NewcomerRows> {
  const caller = await partnerOf(database, 176_00);
  const { groupId } = await groupOf(database, caller, { places: 1 });
  const [keyId, hash] = [randomUUID(), new Uint8Array(randomBytes(32))];
  await asOperator(database, (transaction) => transaction.insert(secretKeys).values({ id: keyId, tenantId: caller.tenantId, role: 'agent', hash, createdAt: new Date(0) }));
  const group = await inTenant(database, caller.tenantId, (transaction) => readToldGroup(transaction, caller.tenantId, groupId));
  const [participantId, bytes] = [randomUUID(), (): Uint8Array => new Uint8Array(randomBytes(32))];
  return {
    participant: { id: participantId, groupId, partnerId: caller.tenantId, providerId: group?.providerId ?? '', personHash: bytes(), listed: bytes(), aidCents: 176_00, aidRefusal: null, registeredAt: new Date('2026-06-01T08:00:00Z') },
    file: { participantId, partnerId: caller.tenantId, file: bytes(), birthNamePrint: bytes(), givenNamePrint: bytes(), birthDatePrint: bytes(), birthPlacePrint: bytes() },
    who: { kind: 'sk', hash, actorId: keyId, today: '2026-06-01' },
    stay: { startDate: '2026-10-12', told: group?.told ?? '' },
    claim: bytes(),
    kept: { id: randomUUID(), route: 'POST /', keyHash: bytes(), bodyPrint: bytes() },
  };
}

/** The same group, key and stay for somebody else. */
export function another(rows: NewcomerRows, aidCents = rows.participant.aidCents ?? 0): NewcomerRows {
  const [id, bytes] = [randomUUID(), (): Uint8Array => new Uint8Array(randomBytes(32))];
  const refusal = aidCents > 0 ? null : 'not-eligible';
  return {
    ...rows,
    participant: { ...rows.participant, id, personHash: bytes(), aidCents, aidRefusal: refusal },
    file: { ...rows.file, participantId: id },
    claim: bytes(),
    kept: rows.kept && { ...rows.kept, id: randomUUID(), keyHash: bytes() },
  };
}

/** For trips that the database is not to refuse. */
export function throwIt(thrown: unknown): void {
  throw thrown;
}
