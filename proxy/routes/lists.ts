import { z } from 'zod';
import type { PartnerGroup, ProviderGroup } from '../../schema/contract/groups.ts';
import { Problem } from '../../schema/contract/problem.ts';
import type { Role } from '../../schema/contract/sessions.ts';
import { parisDay } from '../clock.ts';
import type { Database } from '../database.ts';
import { groupOf } from '../groups/answers.ts';
import { requireGroup } from '../groups/asked.ts';
import type { GroupNeeds } from '../groups/needs.ts';
import { payableTo } from '../groups/settlement.ts';
import { creditPage, creditTable, type CreditReader } from '../lists/credit-statement.ts';
import { duePage, dueTable } from '../lists/due-statement.ts';
import { fileAnswer, formatIn, formats, mediaTypes, spreadsheet, type Format, type Written } from '../lists/file.ts';
import { amountsTable, roomingTable, tablePage } from '../lists/group-lists.ts';
import { informationSheets } from '../lists/information-sheets.ts';
import type { Table } from '../lists/table.ts';
import type { Authenticate } from '../middleware/caller.ts';
import { readQuery, readUuid } from '../query.ts';
import { readCredit } from '../stores/credits.ts';
import { readGroups } from '../stores/groups.ts';
import { readPartner } from '../stores/groups-opening.ts';
import { inTenant } from '../stores/scope.ts';
import { bearer, problemAnswer, type Call, type Route } from './route.ts';

interface Needs {
  database: Database;
  authenticate: Authenticate;
  groups: GroupNeeds;
}

/** Lists to print or to open in a spreadsheet, asked with the header like anything else: no address holds a token. */
export function listRoutes(needs: Needs): Route[] {
  return [
    groupList(needs, 'rooming-list', 'Rooming list', 'Both sides read it.', formats, (group, { format, today }) => tableIn(format, { group, table: roomingTable(group), today })),
    groupList(needs, 'amounts', 'What to collect from each', 'For the partner alone.', formats, (group, { role, format, today }) => tableIn(format, { group, table: amountsTable(forPartner(group, role)), today })),
    groupList(needs, 'information-sheets', 'Information sheets to sign', 'One page a person, for the partner alone.', ['html'], (group, { role }) => informationSheets(forPartner(group, role))),
    statement(needs),
    due(needs),
  ];
}

interface Asked {
  role: Role;
  format: Format;
  today: string;
}

function groupList(
  { database, authenticate, groups }: Needs,
  name: string,
  summary: string,
  description: string,
  offered: readonly Format[],
  write: (group: PartnerGroup | ProviderGroup, asked: Asked) => Written | Promise<Written>,
): Route {
  return {
    method: 'get',
    path: `/v1/groups/:id/${name}`,
    open: false,
    tenant: true,
    document: { summary, description, tags: ['Lists'], security: bearer, request: { params: z.object({ id: z.uuid() }), ...queryOf(offered) }, responses: answersOf(offered) },
    async answer(call) {
      const caller = await authenticate(call);
      const format = formatOf(call, offered);
      const groupId = readUuid(call.req.param('id'), 'group-not-found');
      const group = await inTenant(database, caller.tenantId, async (transaction) => groupOf(transaction, await requireGroup(transaction, { caller, groupId }), caller.role, groups));
      return fileAnswer(call, format, await write(group, { role: caller.role, format, today: parisDay(groups.clock.now()) }), `${name}-${group.stay.startDate}`);
    },
  };
}

/** `GET /v1/credits/{year}/statement`: every entry of a year's credit. */
function statement({ database, authenticate, groups: { clock } }: Needs): Route {
  return {
    method: 'get',
    path: '/v1/credits/:year/statement',
    open: false,
    tenant: true,
    document: { summary: 'Credit statement', description: 'For the partner alone.', tags: ['Lists'], security: bearer, request: { params: z.object({ year: z.string().regex(/^\d{4}$/) }), ...queryOf(formats) }, responses: answersOf(formats) },
    async answer(call) {
      const caller = await authenticate(call);
      const format = formatOf(call, formats);
      if (caller.role !== 'agent') throw new Problem('forbidden');
      const year = call.req.param('year') ?? '';
      if (!/^\d{4}$/.test(year)) throw new Problem('credit-not-found');
      const today = parisDay(clock.now());
      const { credit, reader } = await inTenant(database, caller.tenantId, async (transaction) => {
        const read = await readCredit(transaction, caller.tenantId, Number(year), caller.suspended);
        const around: CreditReader = { partner: await readPartner(transaction, caller.tenantId, today), groups: await readGroups(transaction), today };
        return { credit: read, reader: around };
      });
      if (!credit) throw new Problem('credit-not-found');
      return fileAnswer(call, format, format === 'html' ? creditPage(credit, reader) : await spreadsheet(format, creditTable(credit, reader)), `credit-${year}`);
    },
  };
}

/** `GET /v1/payable/statement`: the aid due by stay, as a provider's accounts want it. */
function due({ database, authenticate, groups: { clock } }: Needs): Route {
  return {
    method: 'get',
    path: '/v1/payable/statement',
    open: false,
    tenant: true,
    document: { summary: 'Statement of the aid due', description: 'The provider’s; a partner reads that of its own groups.', tags: ['Lists'], security: bearer, request: queryOf(formats), responses: answersOf(formats) },
    async answer(call) {
      const caller = await authenticate(call);
      const format = formatOf(call, formats);
      const payable = await payableTo(database, caller.tenantId);
      const today = parisDay(clock.now());
      return fileAnswer(call, format, format === 'html' ? duePage(payable, today) : await spreadsheet(format, dueTable(payable)), `aid-due-${today}`);
    },
  };
}

function tableIn(format: Format, { group, table, today }: { group: PartnerGroup | ProviderGroup; table: Table; today: string }): Written | Promise<Written> {
  return format === 'html' ? tablePage(group, table, today) : spreadsheet(format, table);
}

/** A provider sees the group, and none of the sums. */
function forPartner(group: PartnerGroup | ProviderGroup, role: Role): PartnerGroup {
  if (role === 'agent' && isPartners(group)) return group;
  throw new Problem('forbidden');
}

function isPartners(group: PartnerGroup | ProviderGroup): group is PartnerGroup {
  return group.participants.every((person) => 'decision' in person);
}

function formatOf(call: Call, offered: readonly Format[]): Format {
  const { format = 'html' } = readQuery(call.req.url, ['format']);
  return formatIn(format, offered);
}

function queryOf(offered: readonly Format[]) {
  return offered.length > 1 ? { query: z.object({ format: z.enum(formats).optional().meta({ description: 'Default: `html`, to print.' }) }) } : {};
}

function answersOf(offered: readonly Format[]): Route['document']['responses'] {
  return {
    200: { description: 'The list. No cell of it computes.', content: Object.fromEntries(offered.map((format) => [mediaTypes[format].split(';')[0] ?? '', { schema: z.string() }])) },
    401: problemAnswer('The key or the token is missing, wrong or ended.'),
    403: problemAnswer('The other side of the group may not read it.'),
    404: problemAnswer('No such group or credit of this tenant.'),
    422: problemAnswer('No such format.'),
  };
}
