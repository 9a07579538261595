import { Problem, problems } from '../schema/contract/problem.ts';
import type { Visit } from './routes/route.ts';
import { readerHeaders } from './tenant-answer.ts';

/** Where a code is explained; the docs page has an anchor for each. */
function typeOf(problem: Problem): string {
  return `/docs#${problem.code}`;
}

/** A failure in words, as RFC 9457 writes it. */
export function problemBody(problem: Problem, requestId: string): string {
  return JSON.stringify({
    type: typeOf(problem),
    title: problems[problem.code][1],
    status: problem.status,
    detail: problem.detail,
    code: problem.code,
    requestId,
    ...(problem.more.errors && { errors: problem.more.errors }),
    ...(problem.more.reasons && { reasons: problem.more.reasons }),
  });
}

/** Writes a failure as `application/problem+json`. */
export function problemResponse(problem: Problem, { id, open, reader }: Pick<Visit, 'id' | 'open' | 'reader'>): Response {
  return new Response(problemBody(problem, id), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(reader !== null && { ...readerHeaders(reader), Vary: 'Origin' }),
      ...(open && { ...openHeaders, 'Access-Control-Expose-Headers': 'Retry-After' }),
      ...problem.more.headers,
    },
  });
}

/** What lets any page read an answer. */
export const openHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;

/** Names any thrown thing: a problem as it is, a database that does not answer, or our own fault. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (databaseIsAway(thrown)) return new Problem('database-away', { cause: thrown, headers: { 'Retry-After': '5' } });
  return new Problem('internal', { cause: thrown });
}

/** Node's codes for a lost connection, postgres.js's own, and PostgreSQL's classes 08, 53 and 57 (stopping, starting, full). */
const away = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|CONNECT_TIMEOUT|CONNECTION_(?:CLOSED|ENDED|DESTROYED)|(?:08|53|57)[0-9A-Z]{3})$/;

/** Tells a database that does not answer, wherever in an error's causes it is said. */
export function databaseIsAway(thrown: unknown, depth = 0): boolean {
  if (!(thrown instanceof Error) || depth > 4) return false;
  const code = 'code' in thrown ? thrown.code : undefined;
  return (typeof code === 'string' && away.test(code)) || databaseIsAway(thrown.cause, depth + 1);
}
