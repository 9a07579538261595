import { z } from 'zod';
import { partnerShape, suspensionRequestShape } from '../../schema/contract/accounts.ts';
import { readUuid } from '../query.ts';
import { resumePartner, suspendPartner } from '../stores/accounts.ts';
import { adminAct, adminTags, adminWrite, wrongBody, wrongToken, type AdminNeeds } from './admin.ts';
import { bearer, problemAnswer, type Call, type Route } from './route.ts';

const path = '/v1/admin/partners/:id/suspension';
const params = z.object({ id: z.uuid() });
const responses = {
  200: { description: 'The partner as it now is.', content: { 'application/json': { schema: partnerShape } } },
  401: wrongToken,
  404: problemAnswer('No such partner.'),
};

/** `/v1/admin/partners/{id}/suspension`: a suspended partner reads and validates, and writes nothing else. */
export function adminSuspension(needs: AdminNeeds): Route[] {
  return [
    {
      method: 'post',
      path,
      open: false,
      once: true,
      document: {
        summary: 'Suspend a partner',
        description: 'Until the end of the day `until`, or until it is lifted. Asked again, it changes until when and why.',
        tags: adminTags,
        security: bearer,
        request: { params, body: { required: true, content: { 'application/json': { schema: suspensionRequestShape } } } },
        responses: { ...responses, ...wrongBody },
      },
      answer: (call) => adminWrite(call, needs, suspensionRequestShape, async (transaction, request) => ({ status: 200, body: await suspendPartner(transaction, partnerIn(call), request, needs.clock.now()) })),
    },
    {
      method: 'delete',
      path,
      open: false,
      once: true,
      document: { summary: 'Lift a suspension', tags: adminTags, security: bearer, request: { params }, responses },
      answer: (call) => adminAct(call, needs, async (transaction) => ({ status: 200, body: await resumePartner(transaction, partnerIn(call), needs.clock.now()) })),
    },
  ];
}

function partnerIn(call: Call): string {
  return readUuid(call.req.param('id'), 'partner-not-found');
}
