import { z } from 'zod';
import { batchRequestShape, participantChangeShape, participantRequestShape, participantShape, participantsShape, removedShape, type ParticipantRequest } from '../../schema/contract/participants.ts';
import type { Database } from '../database.ts';
import type { Authenticate } from '../middleware/caller.ts';
import { readJsonBytes } from '../middleware/json-body.ts';
import type { Once, Written } from '../middleware/once.ts';
import { invalidRequest } from '../places.ts';
import { readQuery, readUuid } from '../query.ts';
import { askAgain } from '../registration/ask-again.ts';
import type { AtOnce } from '../registration/at-once.ts';
import { newcomersOf } from '../registration/batch.ts';
import { change } from '../registration/change.ts';
import type { OnGroup, RegistrationNeeds } from '../registration/needs.ts';
import type { Registered } from '../registration/person.ts';
import { participantOf } from '../registration/record.ts';
import { newcomer, register } from '../registration/register.ts';
import { remove } from '../registration/remove.ts';
import { writtenAnswer } from '../tenant-answer.ts';
import { bearer, problemAnswer, type Call, type Route } from './route.ts';

interface Needs {
  authenticate: Authenticate;
  atOnce: AtOnce;
  once: Once;
  registration: RegistrationNeeds;
}

type Write<Body> = (transaction: Database, on: OnGroup, body: Body, id: string) => Promise<Written>;

const list = '/v1/groups/:id/participants';
const groupParams = z.object({ id: z.uuid() });
const personParams = z.object({ id: z.uuid(), pid: z.uuid() });
const refusals = {
  401: problemAnswer('The key or the token is missing, wrong or ended.'),
  403: problemAnswer('The provider sees the group and does not keep its list.'),
  404: problemAnswer('No such group, or nobody of that id on its list, for this tenant.'),
  409: problemAnswer('The list is frozen, full or cancelled, the partner suspended, or the person cannot be on it.'),
};
const stopped = { 429: problemAnswer('Too many people were met whom others had aided; `Retry-After` says how many seconds to wait.') };
const badBody = { ...stopped, 422: problemAnswer('A fact is missing or contradicts another; `errors` points at each place.') };

/** Everything a partner writes on a group's list. */
export function participantRoutes({ authenticate, atOnce, once, registration }: Needs): Route[] {
  const one = (status: number, person: Registered): Written => ({ status, body: JSON.stringify(participantOf(person)), participantIds: [person.id] });
  const describe = (summary: string, description: string, body: z.ZodType | null, answers: Route['document']['responses'], params: z.ZodObject): Route['document'] => ({
    summary,
    description: `${description} May carry \`Idempotency-Key\`.`,
    tags: ['Participants'],
    security: bearer,
    request: { params, ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }) },
    responses: { ...answers, ...refusals, ...(body && badBody) },
  });
  const route = <Body>(method: Route['method'], path: string, document: Route['document'], shape: z.ZodType<Body> | null, write: Write<Body | null>): Route => ({
    method,
    path,
    open: false,
    tenant: true,
    once: true,
    document,
    async answer(call) {
      const caller = await authenticate(call);
      readQuery(call.req.url, []);
      const groupId = readUuid(call.req.param('id'), 'group-not-found');
      const id = path.includes(':pid') ? readUuid(call.req.param('pid'), 'participant-not-found') : '';
      const { body, bytes } = shape ? await read(call, shape) : { body: null, bytes: new Uint8Array() };
      return writtenAnswer(call, await once({ call, caller, body: bytes }, (transaction) => write(transaction, { caller, groupId }, body, id)));
    },
  });
  const registersOne = (document: Route['document']): Route => ({
    method: 'post',
    path: list,
    open: false,
    tenant: true,
    once: true,
    document,
    async answer(call) {
      const believed = atOnce.remember(call) ? null : await authenticate(call);
      // Who is only remembered hears what is wrong with a request once they are believed anew.
      const { groupId, body, bytes } = await asked(call).catch(async (thrown: unknown) => {
        await (believed ?? authenticate(call));
        throw thrown;
      });
      const quick = await atOnce.register({ call, groupId, request: body, bytes });
      if (quick) return writtenAnswer(call, quick);
      const caller = believed ?? (await authenticate(call));
      const written = await once({ call, caller, body: bytes }, async (transaction) => {
        const [person] = await register(transaction, { caller, groupId }, [newcomer(body)], registration);
        if (!person) throw new TypeError('nobody to register');
        return one(201, person);
      });
      return writtenAnswer(call, written);
    },
  });
  const answersOne = { description: 'The participant, with the decision and the aid.', content: { 'application/json': { schema: participantShape } } };
  return [
    registersOne(describe('Register a person', 'Decides again from the facts, inside the transaction that registers.', participantRequestShape, { 201: answersOne }, groupParams)),
    route(
      'post',
      '/v1/groups/:id/batches',
      describe('Register a list', 'All or nothing; every mistake is said at once, at its place.', batchRequestShape, { 201: { description: 'All of them.', content: { 'application/json': { schema: participantsShape } } } }, groupParams),
      batchRequestShape,
      async (transaction, on, body) => {
        const people = await register(transaction, on, body ? newcomersOf(body) : [], registration);
        return { status: 201, body: JSON.stringify({ participants: people.map(participantOf) }), participantIds: people.map(({ id }) => id) };
      },
    ),
    route('patch', `${list}/:pid`, describe('Change a person', 'Decides again for them and for all who are tied to them.', participantChangeShape, { 200: answersOne }, personParams), participantChangeShape, async (transaction, on, body, id) =>
      one(200, await change(transaction, on, id, body ?? {}, registration)),
    ),
    route(
      'delete',
      `${list}/:pid`,
      describe('Remove a person', 'Gives back the place, the aid and the year’s claim.', null, { 200: { description: 'What went back to the credit.', content: { 'application/json': { schema: removedShape } } } }, personParams),
      null,
      async (transaction, on, _body, id) => ({ status: 200, body: JSON.stringify(await remove(transaction, on, id, registration)) }),
    ),
    route('post', `${list}/:pid/aid`, describe('Ask again for an aid', 'For an aid that was refused for want of credit.', null, { 200: answersOne, ...stopped }, personParams), null, async (transaction, on, _body, id) => one(200, await askAgain(transaction, on, id, registration))),
  ];
}

async function asked(call: Call): Promise<{ groupId: string; body: ParticipantRequest; bytes: Uint8Array }> {
  readQuery(call.req.url, []);
  const groupId = readUuid(call.req.param('id'), 'group-not-found');
  return { groupId, ...(await read(call, participantRequestShape)) };
}

async function read<Body>(call: Call, shape: z.ZodType<Body>): Promise<{ body: Body; bytes: Uint8Array }> {
  const { value, bytes } = await readJsonBytes(call.req.raw);
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw invalidRequest(parsed.error.issues, value);
  return { body: parsed.data, bytes };
}
