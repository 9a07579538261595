import { creditRequestShape } from '../../schema/contract/accounts.ts';
import { creditShape } from '../../schema/contract/credits.ts';
import { addCredit } from '../stores/accounts.ts';
import { adminTags, adminWrite, wrongBody, wrongToken, type AdminNeeds } from './admin.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

/** `POST /v1/admin/credits`: adds to what a partner may grant in a year. */
export function adminCredits(needs: AdminNeeds): Route {
  return {
    method: 'post',
    path: '/v1/admin/credits',
    open: false,
    once: true,
    document: {
      summary: 'Add to a partner’s credit of a year',
      description: 'Each call adds. Send an `Idempotency-Key`, so that one repeated after a lost answer adds nothing.',
      tags: adminTags,
      security: bearer,
      request: { body: { required: true, content: { 'application/json': { schema: creditRequestShape, example: { conventionNumber: 'ANCV0123', year: 2026, amountCents: 500_000, notifiedOn: '2026-01-15' } } } } },
      responses: {
        201: { description: 'The credit of the year as it now is.', content: { 'application/json': { schema: creditShape } } },
        ...wrongBody,
        401: wrongToken,
        404: problemAnswer('No partner has this convention number.'),
      },
    },
    answer: (call) => adminWrite(call, needs, creditRequestShape, async (transaction, request) => ({ status: 201, body: await addCredit(transaction, request, needs.clock.now()) })),
  };
}
