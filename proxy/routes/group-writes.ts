import { z } from 'zod';
import { groupChangeShape, groupRequestShape, groupSummaryShape, validationRequestShape } from '../../schema/contract/groups.ts';
import type { Database } from '../database.ts';
import { summaryOf } from '../groups/answers.ts';
import { requireProvider } from '../groups/asked.ts';
import { cancelGroup } from '../groups/cancel.ts';
import type { AskedGroup, GroupNeeds } from '../groups/needs.ts';
import { openGroup } from '../groups/open.ts';
import { changePlaces } from '../groups/places.ts';
import { validate } from '../groups/validate.ts';
import type { Authenticate, Caller } from '../middleware/caller.ts';
import { readJsonBytes } from '../middleware/json-body.ts';
import type { Once } from '../middleware/once.ts';
import { invalidRequest } from '../places.ts';
import { readQuery, readUuid } from '../query.ts';
import type { GroupRow } from '../stores/groups.ts';
import { tenantHeaders } from '../tenant-answer.ts';
import { bearer, problemAnswer, type Call, type Route } from './route.ts';

interface Needs {
  authenticate: Authenticate;
  once: Once;
  groups: GroupNeeds;
}

/** How a body is read; without a shape there is none. */
interface Said<Body> {
  shape?: z.ZodType<Body>;
  read(request: Request): Promise<{ body: Body; bytes: Uint8Array }>;
}

interface Writing<Body> {
  status: 200 | 201;
  body: Said<Body>;
  /** For what a suspended partner may still do. */
  evenSuspended?: true;
  /** Refused before the body is read. */
  allow?: (caller: Caller) => void;
  work: (transaction: Database, asked: AskedGroup, body: Body, needs: GroupNeeds) => Promise<GroupRow>;
}

const answered = { 'application/json': { schema: groupSummaryShape } };
const params = z.object({ id: z.uuid() });
const refused = { 401: problemAnswer('The key or the token is missing, wrong or ended.'), 403: problemAnswer('A partner reads and validates its groups; its provider opens, changes and cancels them.'), 404: problemAnswer('No such group of this tenant.') };

/** What a provider does to its groups, and what both sides say once the stay is over. */
export function groupWrites(needs: Needs): Route[] {
  const { 404: _, ...refusedToOpen } = refused;
  const route = <Body>(method: Route['method'], path: string, document: Route['document'], writing: Writing<Body>): Route => ({
    method,
    path,
    open: false,
    tenant: true,
    once: true,
    document: {
      ...document,
      description: `${document.description} May carry \`Idempotency-Key\`.`,
      tags: ['Groups'],
      security: bearer,
      request: { ...(path.includes(':id') && { params }), ...(writing.body.shape && { body: { required: true, content: { 'application/json': { schema: writing.body.shape } } } }) },
    },
    answer: (call) => write(call, needs, writing),
  });
  return [
    route(
      'post',
      '/v1/groups',
      {
        summary: 'Open a group',
        description: 'A provider holds places of its stay for a partner, who is told by mail.',
        responses: { 201: { description: 'The group.', content: answered }, ...refusedToOpen, 409: problemAnswer('`stay-full`, `list-frozen` after J-17, or `suspended`.'), 422: problemAnswer('The stay is none of this provider’s, or nobody has this convention number; `errors` points at it.') },
      },
      { status: 201, body: json(groupRequestShape), allow: requireProvider, work: (transaction, { caller }, body, groups) => openGroup(transaction, caller, body, groups) },
    ),
    route(
      'patch',
      '/v1/groups/:id',
      {
        summary: 'Change a group’s places',
        description: 'Until J-17; the partner is told by mail.',
        responses: { 200: { description: 'The group.', content: answered }, ...refused, 409: problemAnswer('`places-taken`, `stay-full`, `list-frozen`, `group-cancelled`, or `suspended`.'), 422: problemAnswer('`errors` points at each place.') },
      },
      { status: 200, body: json(groupChangeShape), work: (transaction, asked, { places }, groups) => changePlaces(transaction, asked, places, groups) },
    ),
    route(
      'delete',
      '/v1/groups/:id',
      {
        summary: 'Cancel a group',
        description: 'Until the eve of its stay: places, aids and claims are given back, and the partner is told by mail.',
        responses: { 200: { description: 'The group, cancelled.', content: answered }, ...refused, 409: problemAnswer('`list-frozen` from the first day of the stay, or `group-cancelled`.') },
      },
      { status: 200, body: nothing, work: (transaction, asked, _body, groups) => cancelGroup(transaction, asked, groups) },
    ),
    route(
      'post',
      '/v1/groups/:id/validations',
      {
        summary: 'Validate who came',
        description: 'The provider first, from the day after the stay; the partner is then mailed and has 15 days. After both, aids are payable for those both say came; the others’ go back to the credit. Late is still taken.',
        responses: { 201: { description: 'The group, without its list.', content: answered }, ...refused, 409: problemAnswer('`too-early`, `out-of-turn`, or `group-cancelled`.'), 422: problemAnswer('Somebody is not on the list; `errors` points at each.') },
      },
      { status: 201, body: json(validationRequestShape), evenSuspended: true, work: validate },
    ),
  ];
}

/** One write: believed, read, then done once in one transaction. */
async function write<Body>(call: Call, { authenticate, once, groups }: Needs, { status, body: said, evenSuspended, allow, work }: Writing<Body>): Promise<Response> {
  const caller = await authenticate(call);
  allow?.(caller);
  readQuery(call.req.url, []);
  const id = call.req.param('id');
  const groupId = id === undefined ? '' : readUuid(id, 'group-not-found');
  const { body, bytes } = await said.read(call.req.raw);
  const written = await once({ call, caller, body: bytes, ...(evenSuspended && { evenSuspended }) }, async (transaction) => {
    const row = await work(transaction, { caller, groupId }, body, groups);
    // Without its list: an answer that is kept names nobody who may be taken off meanwhile.
    return { status, body: JSON.stringify(summaryOf(row, groups.clock.now(), groups.conditions)) };
  });
  const type = written.status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(written.body, { status: written.status, headers: { 'Content-Type': `${type}; charset=utf-8`, ...tenantHeaders(call.env) } });
}

const nothing: Said<null> = { read: () => Promise.resolve({ body: null, bytes: new Uint8Array() }) };

function json<Body>(shape: z.ZodType<Body>): Said<Body> {
  return {
    shape,
    async read(request) {
      const { value, bytes } = await readJsonBytes(request);
      const parsed = shape.safeParse(value);
      if (!parsed.success) throw invalidRequest(parsed.error.issues, value);
      return { body: parsed.data, bytes };
    },
  };
}
