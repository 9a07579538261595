import type { z } from 'zod';
import { createdAccountShape, partnerRequestShape, partnersShape, providerRequestShape, providersShape } from '../../schema/contract/accounts.ts';
import { parisDay, type Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { requireAdmin } from '../middleware/admin.ts';
import { readBody } from '../middleware/parsed-body.ts';
import { readQuery } from '../query.ts';
import { createPartner, createProvider, listPartners, listProviders } from '../stores/accounts.ts';
import { tenantAnswer } from '../tenant-answer.ts';
import type { SecretPrints } from '../tokens.ts';
import { bearer, problemAnswer, type Call, type Route } from './route.ts';

/** What every route of the operator works with. */
export interface AdminNeeds {
  database: Database;
  clock: Pick<Clock, 'now'>;
  token: string;
  prints: SecretPrints;
}

const tags = ['Administration'];
const refused = {
  400: problemAnswer('The body is not JSON.'),
  401: problemAnswer('The token is missing or wrong.'),
  422: problemAnswer('`errors` points at each place that is wrong.'),
};

/** `/v1/admin/partners` and `/v1/admin/providers`: who may work with groups. */
export function adminAccounts({ database, clock, token, prints }: AdminNeeds): Route[] {
  const writing = () => ({ prints, at: clock.now() });
  return [
    {
      ...creation('/v1/admin/partners', 'Create a partner', partnerRequestShape, 'This convention number is already a partner’s.'),
      async answer(call) {
        requireOperator(call, token);
        return tenantAnswer(call, 201, await createPartner(database, await readBody(call.req.raw, partnerRequestShape), writing()));
      },
    },
    {
      ...creation('/v1/admin/providers', 'Create a provider’s account', providerRequestShape, 'This provider has an account already.'),
      async answer(call) {
        requireOperator(call, token);
        return tenantAnswer(call, 201, await createProvider(database, await readBody(call.req.raw, providerRequestShape), writing()));
      },
    },
    {
      ...list('/v1/admin/partners', 'List the partners', partnersShape),
      async answer(call) {
        requireOperator(call, token);
        return tenantAnswer(call, 200, { items: await listPartners(database, parisDay(clock.now())) });
      },
    },
    {
      ...list('/v1/admin/providers', 'List the providers that have an account', providersShape),
      async answer(call) {
        requireOperator(call, token);
        return tenantAnswer(call, 200, { items: await listProviders(database) });
      },
    },
  ];
}

/** Lets the operator through, with no query field. */
export function requireOperator(call: Call, token: string): void {
  requireAdmin(call.req.raw.headers, token);
  readQuery(call.req.url, []);
}

function creation(path: string, summary: string, request: z.ZodType, taken: string): Omit<Route, 'answer'> {
  return {
    method: 'post',
    path,
    open: false,
    document: {
      summary,
      tags,
      security: bearer,
      request: { body: { required: true, content: { 'application/json': { schema: request } } } },
      responses: {
        201: { description: 'Created, with a first secret key: it is shown this once.', content: { 'application/json': { schema: createdAccountShape } } },
        ...refused,
        409: problemAnswer(taken),
      },
    },
  };
}

function list(path: string, summary: string, schema: z.ZodType): Omit<Route, 'answer'> {
  return {
    method: 'get',
    path,
    open: false,
    document: { summary, tags, security: bearer, responses: { 200: { description: 'All of them.', content: { 'application/json': { schema } } }, 401: refused[401] } },
  };
}
