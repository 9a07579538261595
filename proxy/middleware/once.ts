import { and, eq, sql } from 'drizzle-orm';
import { Problem } from '../../schema/contract/problem.ts';
import { idempotencyKeys } from '../../schema/tables/index.ts';
import type { Database } from '../database.ts';
import { problemBody } from '../problems.ts';
import type { Call } from '../routes/route.ts';
import { Again } from '../registration/failures.ts';
import { fileRow } from '../registration/record.ts';
import { printsWith, type Sealing } from '../sealing.ts';
import type { Secrets } from '../secrets.ts';
import { inTenant } from '../stores/scope.ts';
import type { Caller } from './caller.ts';

/** What a write answers: its status, and its body as it goes out. */
export interface Written {
  status: number;
  body: string;
  /** With the removal of one of these the kept answer goes too. */
  participantIds?: string[];
}

/** One write of a tenant, which may be a repetition of one already done. */
export interface Write {
  call: Call;
  caller: Caller;
  /** The bytes of the body as they came; none for a write without one. */
  body?: Uint8Array;
  /** For the writes that a suspended partner may still do. */
  evenSuspended?: true;
}

/**
 * Runs a write in one transaction of its tenant, and once for an `Idempotency-Key`: sent again, it answers the same bytes.
 *
 * `work` throws each 409 before it writes anything: with a key such an answer is kept as well. Throws
 * `idempotency-key-reused` for another body, `idempotency-key-in-use` for one still running after five seconds.
 */
export type Once = (write: Write, work: (transaction: Database) => Promise<Written>) => Promise<Written>;

const longestKey = 255;
const keptMs = 24 * 3_600_000;
/** With what `register_together` may have waited before, less than five seconds. */
const waitMs = 4_700;

export function onceWith(needs: { database: Database; sealing: Sealing; secrets: Pick<Secrets, 'pepper'> }): Once {
  const { database, sealing } = needs;
  const keyed = keyedWith(needs.secrets);
  return async (write, work) => {
    const { call, caller, evenSuspended } = write;
    if (caller.suspended && !evenSuspended) throw new Problem('suspended');
    const asked = keyed(write);
    const run = (all: (transaction: Database) => Promise<Written>): Promise<Written> => tryAgain(() => inTenant(database, caller.tenantId, all));
    if (asked === null) return run(work);
    return run(async (transaction) => {
      const id = await take(transaction, asked);
      if (id === null) return replay(transaction, asked, sealing);
      const written = await work(transaction).catch((thrown: unknown): Written => {
        if (thrown instanceof Problem && thrown.status === 409) return { status: 409, body: problemBody(thrown, call.env.id) };
        throw thrown;
      });
      const { status, participantIds = null } = written;
      await transaction.update(idempotencyKeys).set({ status, participantIds, answer: sealing.seal(answerRow(id), written.body) }).where(eq(idempotencyKeys.id, id));
      return written;
    });
  };
}

async function tryAgain(work: () => Promise<Written>, left = 10): Promise<Written> {
  return work().catch((thrown: unknown) => {
    if (!(thrown instanceof Again)) throw thrown;
    if (left === 0) throw new Problem('too-many-requests', { headers: { 'Retry-After': '1' }, cause: thrown });
    return tryAgain(work, left - 1);
  });
}

/** A write that carries a key, as it is told from others: keyed prints of the key and of what was asked. */
interface Asked {
  tenantId: string;
  route: string;
  keyHash: Uint8Array;
  bodyPrint: Uint8Array;
}

/** Tells a write from others by its key, or answers null for one without; throws 422 for a key that cannot be one. */
export function keyedWith(secrets: Pick<Secrets, 'pepper'>): (write: Write) => Asked | null {
  const keyPrint = printsWith(secrets, 'idempotency-key');
  const bodyPrint = printsWith(secrets, 'idempotency-body');
  return ({ call, caller, body = new Uint8Array() }) => {
    const key = keyOf(call);
    if (key === null) return null;
    return {
      tenantId: caller.tenantId,
      route: `${call.req.method} ${call.env.route}`,
      keyHash: keyPrint(key),
      bodyPrint: bodyPrint(`${call.req.method} ${call.req.path}\n${Buffer.from(body).toString('base64')}`),
    };
  };
}

/** What an answer kept under a key is sealed for, unless it is somebody's file. */
const answerRow = (id: string): string => `idempotency_keys.answer/${id}`;

/** Writes the key, waiting for whoever is writing it now; null where it stands already. */
async function take(transaction: Database, asked: Asked): Promise<string | null> {
  await transaction.execute(sql.raw(`set local lock_timeout = ${waitMs}`));
  const insert = async (): Promise<string | null> => {
    const [row] = await transaction.insert(idempotencyKeys).values(asked).onConflictDoNothing().returning({ id: idempotencyKeys.id });
    return row?.id ?? null;
  };
  let id = await insert().catch((thrown: unknown) => {
    throw lockTimedOut(thrown) ? new Problem('idempotency-key-in-use', { headers: { 'Retry-After': '1' } }) : thrown;
  });
  await transaction.execute(sql`set local lock_timeout = 0`);
  if (id === null) {
    const old = await transaction.delete(idempotencyKeys).where(and(same(asked), sql`${idempotencyKeys.createdAt} < now() - ${keptMs} * interval '1 millisecond'`)).returning({ id: idempotencyKeys.id });
    if (old.length > 0) id = await insert();
  }
  return id;
}

async function replay(transaction: Database, asked: Asked, sealing: Sealing): Promise<Written> {
  const [row] = await transaction.select().from(idempotencyKeys).where(same(asked));
  if (!row || row.status === null || row.answer === null) throw new Problem('idempotency-key-in-use', { headers: { 'Retry-After': '1' } });
  if (!Buffer.from(row.bodyPrint).equals(asked.bodyPrint)) throw new Problem('idempotency-key-reused');
  return { status: row.status, body: sealing.open(row.answerOf === null ? answerRow(row.id) : fileRow(row.answerOf), row.answer) };
}

function same({ tenantId, route, keyHash }: Asked) {
  return and(eq(idempotencyKeys.tenantId, tenantId), eq(idempotencyKeys.route, route), eq(idempotencyKeys.keyHash, keyHash));
}

function keyOf(call: Call): string | null {
  const key = call.req.header('Idempotency-Key');
  if (key === undefined) return null;
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= longestKey) return key;
  throw new Problem('invalid-request', {
    errors: [{ pointer: '/Idempotency-Key', code: 'invalid-value', detail: 'Cet en-tête attend de 1 à 255 caractères, sans espace ni accent.' }],
  });
}

function lockTimedOut(thrown: unknown): boolean {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === '55P03';
}
