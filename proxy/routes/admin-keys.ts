import { z } from 'zod';
import { secretKeyShape } from '../../schema/contract/accounts.ts';
import { Problem } from '../../schema/contract/problem.ts';
import { readBytes } from '../middleware/body-bytes.ts';
import { readUuid } from '../query.ts';
import { createKey, deleteKey, deleteKeys, type KeyOwner } from '../stores/secret-keys.ts';
import { adminAct, adminTags as tags, requireOperator, wrongToken, type AdminNeeds } from './admin.ts';
import { bearer, problemAnswer, type Call, type Route } from './route.ts';

const refused = { 401: wrongToken, 404: problemAnswer('No such account, or no such key of it.') };
const params = z.object({ id: z.uuid() });

const kinds = [
  { folder: 'partners', role: 'agent', notFound: 'partner-not-found' },
  { folder: 'providers', role: 'provider', notFound: 'provider-not-found' },
] as const;

/** `/v1/admin/{partners|providers}/{id}/keys`: two at most, so that one is in use while the next is put in place. */
export function adminKeys(needs: AdminNeeds): Route[] {
  return kinds.flatMap((kind) => keysOf(kind, needs));
}

function keysOf({ folder, role, notFound }: (typeof kinds)[number], needs: AdminNeeds): Route[] {
  const path = `/v1/admin/${folder}/:id/keys`;
  const { clock, prints } = needs;
  const ownerOf = (call: Call): KeyOwner => ({ tenantId: readUuid(call.req.param('id'), notFound), role });
  return [
    {
      method: 'post',
      path,
      open: false,
      once: true,
      document: {
        summary: 'Give one more secret key',
        tags,
        security: bearer,
        request: { params },
        responses: {
          201: { description: 'The key: it is shown this once.', content: { 'application/json': { schema: secretKeyShape } } },
          ...refused,
          409: problemAnswer('Two keys are in use already.'),
        },
      },
      answer: (call) => adminAct(call, needs, async (transaction) => ({ status: 201, body: await createKey(transaction, ownerOf(call), { prints, at: clock.now() }) })),
    },
    {
      method: 'delete',
      path: `${path}/:key`,
      open: false,
      once: true,
      document: {
        summary: 'Withdraw one secret key',
        description: 'It works no more from this answer on, nor does any session it opened.',
        tags,
        security: bearer,
        request: { params: params.extend({ key: z.uuid() }) },
        responses: { 204: { description: 'Withdrawn.' }, ...refused },
      },
      answer: (call) =>
        adminAct(call, needs, async (transaction) => {
          await deleteKey(transaction, ownerOf(call), readUuid(call.req.param('key'), 'key-not-found'), clock.now());
          return { status: 204 };
        }),
    },
    {
      method: 'delete',
      path,
      open: false,
      once: true,
      document: {
        summary: 'Withdraw every secret key',
        description: 'For an account whose keys may be in other hands: all of them, and every session they opened.',
        tags,
        security: bearer,
        request: { params },
        responses: { 204: { description: 'None is left.' }, ...refused, 422: problemAnswer('A body was sent: one key alone is named in the address.') },
      },
      async answer(call) {
        requireOperator(call, needs.token);
        // Whoever sends one key's name in a body means that key, not all of them.
        const { byteLength } = await readBytes(call.req.raw, { mostBytes: 10_000, broken: 'invalid-json' });
        if (byteLength > 0) throw new Problem('invalid-request', { errors: [{ pointer: '', code: 'unknown-field', detail: 'Pour retirer une seule clé, mettez son identifiant à la fin de l’adresse.' }] });
        return adminAct(call, needs, async (transaction) => {
          await deleteKeys(transaction, ownerOf(call), clock.now());
          return { status: 204 };
        });
      },
    },
  ];
}
