import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { requireAdmin } from '../middleware/admin.ts';
import type { Caller } from '../middleware/caller.ts';
import type { Once } from '../middleware/once.ts';
import { readBodyBytes } from '../middleware/parsed-body.ts';
import { readQuery } from '../query.ts';
import { asOperator, widen } from '../stores/scope.ts';
import { tenantAnswer, writtenAnswer } from '../tenant-answer.ts';
import type { SecretPrints } from '../tokens.ts';
import { problemAnswer, type Call } from './route.ts';

/** What every route of the operator works with. */
export interface AdminNeeds {
  database: Database;
  clock: Pick<Clock, 'now'>;
  token: string;
  prints: SecretPrints;
  once: Once;
}

/** What a write of the operator answers; without a body, nothing. */
interface Answered {
  status: number;
  body?: unknown;
}

export const adminTags = ['Administration'];
export const wrongToken = problemAnswer('The token is missing or wrong.');
export const wrongBody = { 400: problemAnswer('The body is not JSON.'), 422: problemAnswer('`errors` points at each place that is wrong.') };

/** No tenant's identifier: what the operator repeats is kept apart from all of theirs. */
const operator: Caller = { tenantId: '00000000-0000-0000-0000-000000000000', role: 'agent', actorId: '00000000-0000-0000-0000-000000000000', subject: 'exploitant', suspended: false };

/** Lets the operator through, with no query field. */
export function requireOperator(call: Call, token: string): void {
  requireAdmin(call.req.raw.headers, token);
  readQuery(call.req.url, []);
}

/** Answers what the operator reads. */
export async function adminRead(call: Call, { database, token }: AdminNeeds, work: (transaction: Database) => Promise<unknown>): Promise<Response> {
  requireOperator(call, token);
  return tenantAnswer(call, 200, await asOperator(database, work));
}

/** Does what the operator writes with a body, once for an `Idempotency-Key`: a credit sent twice is added once. */
export async function adminWrite<Shape extends z.ZodType>(call: Call, needs: AdminNeeds, shape: Shape, work: (transaction: Database, body: z.output<Shape>) => Promise<Answered>): Promise<Response> {
  requireOperator(call, needs.token);
  const { value, bytes } = await readBodyBytes(call.req.raw, shape);
  return doOnce(call, needs, bytes, (transaction) => work(transaction, value));
}

/** The same for a write without a body. */
export async function adminAct(call: Call, needs: AdminNeeds, work: (transaction: Database) => Promise<Answered>): Promise<Response> {
  requireOperator(call, needs.token);
  return doOnce(call, needs, new Uint8Array(), work);
}

async function doOnce(call: Call, { once }: AdminNeeds, body: Uint8Array, work: (transaction: Database) => Promise<Answered>): Promise<Response> {
  const written = await once({ call, caller: operator, body }, async (transaction) => {
    await widen(transaction);
    const answered = await work(transaction);
    return { status: answered.status, body: answered.body === undefined ? '' : JSON.stringify(answered.body) };
  });
  return writtenAnswer(call, written);
}
