import type { Call, Visit } from './routes/route.ts';

/** What goes with any answer to a tenant: kept by no cache, read by the page that asked where it is a tenant's. */
export function tenantHeaders({ reader }: Pick<Visit, 'reader'>): Record<string, string> {
  return { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', Vary: 'Origin', ...readerHeaders(reader) };
}

/** Lets one page read an answer, its failures and the name of a file among them. */
export function readerHeaders(reader: string | null): Record<string, string> {
  return reader === null ? {} : { 'Access-Control-Allow-Origin': reader, 'Access-Control-Expose-Headers': 'Content-Disposition, Retry-After' };
}

/** Answers a tenant in JSON, or with nothing where there is nothing to say. */
export function tenantAnswer(call: Pick<Call, 'env'>, status: number, body?: unknown): Response {
  const headers = tenantHeaders(call.env);
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers } });
}

/** Answers what a write of `once` says, or said the first time: a refusal kept is a problem still, and an empty body none. */
export function writtenAnswer(call: Pick<Call, 'env'>, { status, body }: { status: number; body: string }): Response {
  if (body === '') return tenantAnswer(call, status);
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(body, { status, headers: { 'Content-Type': `${type}; charset=utf-8`, ...tenantHeaders(call.env) } });
}
