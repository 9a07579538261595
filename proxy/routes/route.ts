import type { RouteConfig } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problemShape } from '../../schema/contract/problem.ts';

/** What the proxy knows of one request besides the request itself. */
export interface Visit {
  id: string;
  /** The client's address: for counting, never for the log. */
  address: string;
  /** The pattern of the route that answers, for the log. */
  route: string;
  /** Whether any page may read the answer. */
  open: boolean;
  /** The page that may read a tenant's answer, where it is one of a tenant's. */
  reader: string | null;
}

export type Call = Context<{ Bindings: Visit }>;

/** One way to ask one resource: where it is, how it is described, and how it answers. */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  open: boolean;
  /** Whether the pages of tenants, and they alone, may ask and read: answered with `tenantAnswer`, or with `tenantHeaders`. */
  tenant?: boolean;
  /** Whether a write is done once for an `Idempotency-Key`. */
  once?: true;
  /** What `GET /openapi.json` says of it; `path` there is written the OpenAPI way. */
  document: Omit<RouteConfig, 'method' | 'path'>;
  answer(call: Call): Response | Promise<Response>;
}

/** How a failure is described in OpenAPI. */
export function problemAnswer(description: string): { description: string; content: { 'application/problem+json': { schema: typeof problemShape } } } {
  return { description, content: { 'application/problem+json': { schema: problemShape } } };
}

/** What OpenAPI says of a route that wants `Authorization: Bearer …`. */
export const bearer = [{ bearer: [] }];
