import { z } from 'zod';
import { partnerShape, suspensionRequestShape } from '../../schema/contract/accounts.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { parisDay } from '../clock.ts';
import { readBody } from '../middleware/parsed-body.ts';
import { readUuid } from '../query.ts';
import { resumePartner, suspendPartner } from '../stores/accounts.ts';
import { tenantAnswer } from '../tenant-answer.ts';
import { requireOperator, type AdminNeeds } from './admin-accounts.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

const path = '/v1/admin/partners/:id/suspension';
const document = {
  tags: ['Administration'],
  security: bearer,
  responses: {
    200: { description: 'The partner as it now is.', content: { 'application/json': { schema: partnerShape } } },
    401: problemAnswer('The token is missing or wrong.'),
    404: problemAnswer('No such partner.'),
    422: problemAnswer('`errors` points at each place that is wrong.'),
  },
};
const params = z.object({ id: z.uuid() });

/** `/v1/admin/partners/{id}/suspension`: a suspended partner reads and validates, and writes nothing else. */
export function adminSuspension({ database, clock, token }: AdminNeeds): Route[] {
  return [
    {
      method: 'post',
      path,
      open: false,
      document: {
        ...document,
        summary: 'Suspend a partner',
        description: 'Until the end of the day `until`, or until it is lifted. Asked again, it changes until when and why.',
        request: { params, body: { required: true, content: { 'application/json': { schema: suspensionRequestShape } } } },
      },
      async answer(call) {
        requireOperator(call, token);
        const id = readUuid(call.req.param('id'), 'partner-not-found');
        const request = await readBody(call.req.raw, suspensionRequestShape);
        const now = clock.now();
        if (request.until !== undefined && request.until < parisDay(now)) throw inThePast();
        return tenantAnswer(call, 200, await suspendPartner(database, id, request, now));
      },
    },
    {
      method: 'delete',
      path,
      open: false,
      document: { ...document, summary: 'Lift a suspension', request: { params } },
      async answer(call) {
        requireOperator(call, token);
        return tenantAnswer(call, 200, await resumePartner(database, readUuid(call.req.param('id'), 'partner-not-found'), clock.now()));
      },
    },
  ];
}

function inThePast(): Problem {
  return new Problem('invalid-request', { errors: [{ pointer: '/until', code: 'in-the-past', detail: 'Ce jour est passé : donnez aujourd’hui ou plus tard, ou ne donnez pas de fin.' }] });
}
