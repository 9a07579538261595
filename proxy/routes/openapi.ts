import { createHash } from 'node:crypto';
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import { openHeaders } from '../problems.ts';
import { readQuery } from '../query.ts';
import { answerWith, encode, represent, type Representation } from '../representation.ts';
import { problemAnswer, type Route } from './route.ts';

/** The OpenAPI 3.1 document, as an object. */
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const documentShape = z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) });

type Described = Pick<Route, 'method' | 'path' | 'document' | 'once'>;

const bodyFailures = {
  400: problemAnswer('The body is not JSON.'),
  413: problemAnswer('The body is over 1 MB.'),
  415: problemAnswer('The body is not announced as JSON.'),
};
const onceFailures = {
  409: problemAnswer('The same request is still running, or was refused so the first time.'),
  422: problemAnswer('The key was used for another body, or cannot be one.'),
};
const onceHeaders = z.object({
  'Idempotency-Key': z.string().regex(/^[\x21-\x7e]{1,255}$/).optional().meta({ description: 'Any name of this one request: sent again within a day, it answers the same bytes and does nothing more.' }),
});

/** What routes have in common is said here, so that none forgets it: the failures of a body, the key of a write, and that any other failure is a problem too. */
function whole({ document, once }: Described): Route['document'] {
  const inJson = document.request?.body?.content['application/json'] !== undefined;
  return {
    ...document,
    ...(once && { request: { ...document.request, headers: onceHeaders } }),
    responses: { ...(inJson && bodyFailures), ...(once && onceFailures), ...document.responses, default: problemAnswer('Any other failure; `code` says which.') },
  };
}

/** Describes routes from the same zod shapes that validate them; its library is read when somebody asks, not at each start. */
export async function describeApi(routes: readonly Described[]): Promise<OpenApiDocument> {
  const { OpenAPIHono } = await import('@hono/zod-openapi');
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', description: 'A secret key `sk_…`, from a server; an access token `at_…`, from the page it was given to; for administration, the token of `SEV_ADMIN_TOKEN`.' });
  for (const route of routes) {
    const described: RouteConfig = { ...whole(route), method: route.method, path: route.path.replaceAll(/:(\w+)/g, '{$1}') };
    registry.registerPath(described);
  }
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Seniors en Vacances',
      version: '1',
      description:
        'Who may go on holiday with the programme Seniors en Vacances, with what aid, and what remains to pay. ' +
        'Money is in integer cents (`…Cents`), save `taxableIncomeEuros`, in whole euros as on the tax notice. ' +
        'Dates are `YYYY-MM-DD` in Europe/Paris. Unknown fields are refused by name. Failures are RFC 9457 problems.',
    },
    servers: [{ url: '/' }],
  });
}

/** `GET /openapi.json`: all of the routes, this one among them. */
export function openapi(document: () => Promise<OpenApiDocument>): Route {
  let made: Promise<Representation> | undefined;
  return {
    method: 'get',
    path: '/openapi.json',
    open: true,
    document: {
      summary: 'Describe this API',
      tags: ['Documentation'],
      responses: { 200: { description: 'An OpenAPI 3.1 document.', content: { 'application/json': { schema: documentShape } } }, 304: { description: 'The caller has it already.' } },
    },
    async answer(call) {
      readQuery(call.req.url, []);
      made ??= document().then(representDocument);
      return answerWith(await made, call.req.raw);
    },
  };
}

function representDocument(document: OpenApiDocument): Representation {
  const body = Buffer.from(JSON.stringify(document));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  return represent(encode(body), hash, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'public, no-cache', ...openHeaders });
}
