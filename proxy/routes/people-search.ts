import { foundPeopleShape, peopleSearchShape } from '../../schema/contract/participants.ts';
import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import type { Authenticate } from '../middleware/caller.ts';
import { readBody } from '../middleware/parsed-body.ts';
import { readQuery } from '../query.ts';
import { findPeople } from '../registration/find-people.ts';
import type { RegistrationNeeds } from '../registration/needs.ts';
import { inTenant } from '../stores/scope.ts';
import { tenantAnswer } from '../tenant-answer.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

interface Needs {
  database: Database;
  authenticate: Authenticate;
  registration: Pick<RegistrationNeeds, 'identities' | 'sealing'>;
}

/** `POST /v1/people/search`: people this partner registered before, so that nothing is keyed twice. */
export function peopleSearch({ database, authenticate, registration }: Needs): Route {
  return {
    method: 'post',
    path: '/v1/people/search',
    open: false,
    tenant: true,
    document: {
      summary: 'Find people registered before',
      description: 'Any of the four, each narrows; accents and case ignored. Only people this partner has registered.',
      tags: ['Participants'],
      security: bearer,
      request: { body: { required: true, content: { 'application/json': { schema: peopleSearchShape } } } },
      responses: {
        200: { description: 'At most twenty, the latest first.', content: { 'application/json': { schema: foundPeopleShape } } },
        401: problemAnswer('The key or the token is missing, wrong or ended.'),
        403: problemAnswer('Only a partner has people of its own.'),
        422: problemAnswer('Nothing to search by.'),
      },
    },
    async answer(call) {
      const caller = await authenticate(call);
      readQuery(call.req.url, []);
      if (caller.role !== 'agent') throw new Problem('forbidden');
      const search = await readBody(call.req.raw, peopleSearchShape);
      return tenantAnswer(call, 200, { items: await inTenant(database, caller.tenantId, (transaction) => findPeople(transaction, caller.tenantId, search, registration)) });
    },
  };
}
