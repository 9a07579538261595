import { z } from 'zod';
import { payableShape } from '../../schema/contract/accounts.ts';
import { groupsShape, partnerGroupShape, providerGroupShape } from '../../schema/contract/groups.ts';
import type { Database } from '../database.ts';
import { groupOf, summariesOf } from '../groups/answers.ts';
import { requireGroup } from '../groups/asked.ts';
import type { GroupNeeds } from '../groups/needs.ts';
import { payableTo } from '../groups/settlement.ts';
import type { Authenticate } from '../middleware/caller.ts';
import type { Once } from '../middleware/once.ts';
import { readQuery, readUuid } from '../query.ts';
import { readGroups } from '../stores/groups.ts';
import { inTenant } from '../stores/scope.ts';
import { tenantAnswer } from '../tenant-answer.ts';
import { groupWrites } from './group-writes.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

export interface GroupRoutesNeeds {
  database: Database;
  authenticate: Authenticate;
  once: Once;
  groups: GroupNeeds;
}

/** Groups, as the partner and the provider of each read and write them. */
export function groupRoutes(needs: GroupRoutesNeeds): Route[] {
  return [list(needs), one(needs), ...groupWrites(needs), due(needs)];
}

/** `GET /v1/groups`: every group of the tenant, those that ask for something first. */
function list({ database, authenticate, groups: { clock, conditions } }: GroupRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/v1/groups',
    open: false,
    tenant: true,
    document: {
      summary: 'List the groups',
      description: 'Those of the partner, or of the provider, that asks. First what it must validate, then open lists by the day they freeze, stays to come, what the other side must do, and what is done.',
      tags: ['Groups'],
      security: bearer,
      responses: { 200: { description: 'The groups, without their lists.', content: { 'application/json': { schema: groupsShape } } }, 401: problemAnswer('The key or the token is missing, wrong or ended.') },
    },
    async answer(call) {
      const caller = await authenticate(call);
      readQuery(call.req.url, []);
      const rows = await inTenant(database, caller.tenantId, (transaction) => readGroups(transaction));
      return tenantAnswer(call, 200, { items: summariesOf(rows, caller.role, clock.now(), conditions) });
    },
  };
}

/** `GET /v1/groups/{id}`: a group with its list. */
function one({ database, authenticate, groups }: GroupRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/v1/groups/:id',
    open: false,
    tenant: true,
    document: {
      summary: 'Read a group and its list',
      description: 'The partner reads each file; the provider reads names, titles, wishes, labels and granted amounts.',
      tags: ['Groups'],
      security: bearer,
      request: { params: z.object({ id: z.uuid() }) },
      responses: { 200: { description: 'The group.', content: { 'application/json': { schema: z.union([partnerGroupShape, providerGroupShape]) } } }, 401: problemAnswer('The key or the token is missing, wrong or ended.'), 404: problemAnswer('No such group of this tenant.') },
    },
    async answer(call) {
      const caller = await authenticate(call);
      readQuery(call.req.url, []);
      const groupId = readUuid(call.req.param('id'), 'group-not-found');
      const group = await inTenant(database, caller.tenantId, async (transaction) => groupOf(transaction, await requireGroup(transaction, { caller, groupId }), caller.role, groups));
      return tenantAnswer(call, 200, group);
    },
  };
}

/** `GET /v1/payable`: the aid due on the tenant's own groups; a provider's statement. */
function due({ database, authenticate }: GroupRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/v1/payable',
    open: false,
    tenant: true,
    document: {
      summary: 'Read the aid due',
      description: 'By stay, once both sides have validated, for those whom both marked present; of this tenant’s groups alone.',
      tags: ['Groups'],
      security: bearer,
      responses: { 200: { description: 'What the ANCV pays the provider.', content: { 'application/json': { schema: payableShape } } }, 401: problemAnswer('The key or the token is missing, wrong or ended.') },
    },
    async answer(call) {
      const caller = await authenticate(call);
      readQuery(call.req.url, []);
      return tenantAnswer(call, 200, await payableTo(database, caller.tenantId));
    },
  };
}
