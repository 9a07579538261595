import type { z } from 'zod';
import { createdAccountShape, partnerRequestShape, partnersShape, providerRequestShape, providersShape } from '../../schema/contract/accounts.ts';
import { parisDay } from '../clock.ts';
import { createPartner, createProvider, listPartners, listProviders } from '../stores/accounts.ts';
import type { KeyWriting } from '../stores/secret-keys.ts';
import { adminRead, adminTags, adminWrite, wrongBody, wrongToken, type AdminNeeds } from './admin.ts';
import { bearer, problemAnswer, type Route } from './route.ts';

/** `/v1/admin/partners` and `/v1/admin/providers`: who may work with groups. */
export function adminAccounts(needs: AdminNeeds): Route[] {
  const writing = (): KeyWriting => ({ prints: needs.prints, at: needs.clock.now() });
  return [
    {
      ...creation('/v1/admin/partners', 'Create a partner', partnerRequestShape, 'This convention number is already a partner’s.'),
      answer: (call) => adminWrite(call, needs, partnerRequestShape, async (transaction, request) => ({ status: 201, body: await createPartner(transaction, request, writing()) })),
    },
    {
      ...creation('/v1/admin/providers', 'Create a provider’s account', providerRequestShape, 'This provider has an account already.'),
      answer: (call) => adminWrite(call, needs, providerRequestShape, async (transaction, request) => ({ status: 201, body: await createProvider(transaction, request, writing()) })),
    },
    {
      ...list('/v1/admin/partners', 'List the partners', partnersShape),
      answer: (call) => adminRead(call, needs, async (transaction) => ({ items: await listPartners(transaction, parisDay(needs.clock.now())) })),
    },
    {
      ...list('/v1/admin/providers', 'List the providers that have an account', providersShape),
      answer: (call) => adminRead(call, needs, async (transaction) => ({ items: await listProviders(transaction) })),
    },
  ];
}

function creation(path: string, summary: string, request: z.ZodType, taken: string): Omit<Route, 'answer'> {
  return {
    method: 'post',
    path,
    open: false,
    once: true,
    document: {
      summary,
      tags: adminTags,
      security: bearer,
      request: { body: { required: true, content: { 'application/json': { schema: request } } } },
      responses: {
        201: { description: 'Created, with a first secret key: it is shown this once.', content: { 'application/json': { schema: createdAccountShape } } },
        ...wrongBody,
        401: wrongToken,
        409: problemAnswer(taken),
      },
    },
  };
}

function list(path: string, summary: string, schema: z.ZodType): Omit<Route, 'answer'> {
  return {
    method: 'get',
    path,
    open: false,
    document: { summary, tags: adminTags, security: bearer, responses: { 200: { description: 'All of them.', content: { 'application/json': { schema } } }, 401: wrongToken } },
  };
}
