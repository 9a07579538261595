import { createHash } from 'node:crypto';
import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { openHeaders } from '../problems.ts';
import { readQuery } from '../query.ts';
import { answerWith, encode, represent, type Representation } from '../representation.ts';
import type { Route } from './route.ts';

/** The OpenAPI 3.1 document, as an object. */
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** Describes routes from the same zod shapes that validate them; its library is read when somebody asks, not at each start. */
export async function describeApi(routes: readonly Pick<Route, 'method' | 'path' | 'document'>[]): Promise<OpenApiDocument> {
  const { OpenAPIHono } = await import('@hono/zod-openapi');
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono();
  registry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer', description: 'A secret key `sk_…`, from a server; an access token `at_…`, from the page it was given to; for administration, the token of `SEV_ADMIN_TOKEN`.' });
  for (const { method, path, document } of routes) {
    const described: RouteConfig = { ...document, method, path: path.replaceAll(/:(\w+)/g, '{$1}') };
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
      responses: { 200: { description: 'An OpenAPI 3.1 document.' }, 304: { description: 'The caller has it already.' } },
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
