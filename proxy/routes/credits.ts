import { z } from 'zod';
import { creditShape } from '../../schema/contract/credits.ts';
import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import type { Authenticate } from '../middleware/caller.ts';
import { readQuery } from '../query.ts';
import { readCredit } from '../stores/credits.ts';
import { inTenant } from '../stores/scope.ts';
import { tenantAnswer } from '../tenant-answer.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

interface Needs {
  database: Database;
  authenticate: Authenticate;
}

/** `GET /v1/credits/{year}`: what was allocated, what is used, what remains, and every entry. */
export function credits({ database, authenticate }: Needs): Route {
  return {
    method: 'get',
    path: '/v1/credits/:year',
    open: false,
    tenant: true,
    document: {
      summary: 'The credit of a year',
      tags: ['Credit'],
      security: bearer,
      request: { params: z.object({ year: z.string().regex(/^\d{4}$/) }) },
      responses: {
        200: { description: 'The credit, with every entry, oldest first.', content: { 'application/json': { schema: creditShape } } },
        401: problemAnswer('The key or the token is missing, wrong or ended.'),
        403: problemAnswer('Only a partner has a credit.'),
        404: problemAnswer('No credit was notified for that year.'),
      },
    },
    async answer(call) {
      const caller = await authenticate(call);
      readQuery(call.req.url, []);
      if (caller.role !== 'agent') throw new Problem('forbidden');
      const year = call.req.param('year') ?? '';
      if (!/^\d{4}$/.test(year)) throw new Problem('credit-not-found');
      const credit = await inTenant(database, caller.tenantId, (transaction) => readCredit(transaction, caller.tenantId, Number(year), caller.suspended));
      if (!credit) throw new Problem('credit-not-found');
      return tenantAnswer(call, 200, credit);
    },
  };
}
