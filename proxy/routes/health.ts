import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import { problemAnswer, type Route } from './route.ts';

const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const shape = z.strictObject({ status: z.literal('ok') });
const content = { 'application/json': { schema: shape } };
const fine = JSON.stringify({ status: 'ok' });

/** How long the database may take to say that it is there. */
const patienceMs = 2_000;

/** `GET /healthz`: the process lives. */
export function healthz(): Route {
  return {
    method: 'get',
    path: '/healthz',
    open: false,
    document: { summary: 'Tell that the process lives', tags: ['Running'], responses: { 200: { description: 'It lives.', content } } },
    answer: () => new Response(fine, { headers }),
  };
}

/** `GET /readyz`: the database answers. */
export function readyz(database: Database): Route {
  return {
    method: 'get',
    path: '/readyz',
    open: false,
    document: {
      summary: 'Tell that the database answers',
      tags: ['Running'],
      responses: { 200: { description: 'It answers.', content }, 503: problemAnswer('It does not; `Retry-After` says when to ask again.') },
    },
    async answer() {
      await answersInTime(database);
      return new Response(fine, { headers });
    },
  };
}

async function answersInTime(database: Database): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer.')), patienceMs);
  });
  try {
    await Promise.race([database.execute(sql`select 1`), late]);
  } catch (cause) {
    throw new Problem('database-away', { cause, headers: { 'Retry-After': '5' } });
  } finally {
    clearTimeout(timer);
  }
}
