import { lateValidationsShape, payableShape } from '../../schema/contract/accounts.ts';
import type { Database } from '../database.ts';
import type { GroupNeeds } from '../groups/needs.ts';
import { lateValidations, payable } from '../groups/settlement.ts';
import { requireAdmin } from '../middleware/admin.ts';
import { readQuery } from '../query.ts';
import { tenantAnswer } from '../tenant-answer.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

interface Needs extends Pick<GroupNeeds, 'clock' | 'conditions'> {
  database: Database;
  token: string;
}

const unauthorized = { 401: problemAnswer('The token is missing or wrong.') };

/** What the operator watches after the stays: who has still to validate, and what is due. */
export function adminSettlement({ database, token, clock, conditions }: Needs): Route[] {
  return [
    {
      method: 'get',
      path: '/v1/admin/validations',
      open: false,
      document: {
        summary: 'List the validations that are awaited',
        description: 'Of stays that are over; late ones first.',
        tags: ['Administration'],
        security: bearer,
        responses: { 200: { description: 'What is awaited, of whom, and since when.', content: { 'application/json': { schema: lateValidationsShape } } }, ...unauthorized },
      },
      async answer(call) {
        requireAdmin(call.req.raw.headers, token);
        readQuery(call.req.url, []);
        return tenantAnswer(call, 200, await lateValidations(database, clock.now(), conditions));
      },
    },
    {
      method: 'get',
      path: '/v1/admin/payable',
      open: false,
      document: {
        summary: 'List the aid due',
        description: 'By provider and stay, once both sides have validated, for those whom both marked present.',
        tags: ['Administration'],
        security: bearer,
        responses: { 200: { description: 'What is due.', content: { 'application/json': { schema: payableShape } } }, ...unauthorized },
      },
      async answer(call) {
        requireAdmin(call.req.raw.headers, token);
        readQuery(call.req.url, []);
        return tenantAnswer(call, 200, await payable(database));
      },
    },
  ];
}
