import { z } from 'zod';
import { payableShape } from '../../schema/contract/accounts.ts';
import { groupsShape, ownFacilitiesShape, partnerGroupShape, providerGroupShape } from '../../schema/contract/groups.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { groupOf, summariesOf } from '../groups/answers.ts';
import { requireGroup } from '../groups/asked.ts';
import type { GroupNeeds } from '../groups/needs.ts';
import { payableTo } from '../groups/settlement.ts';
import { fileAnswer, formatIn, mediaTypes, spreadsheet } from '../lists/file.ts';
import { groupsTable } from '../lists/groups-table.ts';
import type { Authenticate } from '../middleware/caller.ts';
import type { Once } from '../middleware/once.ts';
import { readQuery, readUuid } from '../query.ts';
import { readOwnFacilities } from '../stores/groups-opening.ts';
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
  return [list(needs), one(needs), ...groupWrites(needs), due(needs), ownFacilities(needs)];
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
      request: { query: z.object({ format: z.enum(['xlsx', 'csv']).optional().meta({ description: 'A table for a spreadsheet; without it, JSON.' }) }) },
      responses: {
        200: { description: 'The groups, without their lists.', content: { 'application/json': { schema: groupsShape }, [mediaTypes.xlsx]: { schema: z.string() }, 'text/csv': { schema: z.string() } } },
        401: problemAnswer('The key or the token is missing, wrong or ended.'),
        422: problemAnswer('No such format.'),
      },
    },
    async answer(call) {
      const caller = await authenticate(call);
      const { format } = readQuery(call.req.url, ['format']);
      const asked = format === undefined ? null : formatIn(format, ['xlsx', 'csv']);
      const rows = await inTenant(database, caller.tenantId, (transaction) => readGroups(transaction));
      const items = summariesOf(rows, caller.role, clock.now(), conditions);
      if (asked === null) return tenantAnswer(call, 200, { items });
      return fileAnswer(call, asked, await spreadsheet(asked, groupsTable(items, caller.role)), `groups-${parisDay(clock.now())}`);
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

/** `GET /v1/own-facilities`: where a provider opens groups; with `GET /v1/stays?facility=…`, the stays it may hold places of. */
function ownFacilities({ database, authenticate }: GroupRoutesNeeds): Route {
  return {
    method: 'get',
    path: '/v1/own-facilities',
    open: false,
    tenant: true,
    document: {
      summary: 'List one’s own facilities',
      description: 'The places of the catalogue that the provider who asks runs: those whose stays it may open groups on.',
      tags: ['Groups'],
      security: bearer,
      responses: {
        200: { description: 'The places, by name.', content: { 'application/json': { schema: ownFacilitiesShape } } },
        401: problemAnswer('The key or the token is missing, wrong or ended.'),
        403: problemAnswer('Only a provider runs facilities.'),
      },
    },
    async answer(call) {
      const caller = await authenticate(call);
      readQuery(call.req.url, []);
      if (caller.role !== 'provider') throw new Problem('forbidden');
      return tenantAnswer(call, 200, { items: await readOwnFacilities(database, caller.tenantId) });
    },
  };
}
