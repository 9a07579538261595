import { createHash } from 'node:crypto';
import { docsStyle } from '../docs/style.ts';
import { answerWith, encode, represent, type Representation } from '../representation.ts';
import { readQuery } from '../query.ts';
import type { OpenApiDocument } from './openapi.ts';
import type { Route } from './route.ts';

/** `GET /docs`: the OpenAPI document as a page to read, made here, without a script. */
export function docs(document: () => Promise<OpenApiDocument>): Route {
  let made: Promise<Representation> | undefined;
  return {
    method: 'get',
    path: '/docs',
    open: false,
    document: { responses: { 200: { description: 'A page.' } } },
    async answer(call) {
      readQuery(call.req.url, []);
      made ??= document().then(representPage);
      return answerWith(await made, call.req.raw);
    },
  };
}

async function representPage(document: OpenApiDocument): Promise<Representation> {
  const { docsPage } = await import('../docs/page.ts');
  const body = Buffer.from(await docsPage(document));
  const style = createHash('sha256').update(docsStyle).digest('base64');
  return represent(encode(body), createHash('sha256').update(body).digest('hex').slice(0, 32), {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, no-cache',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
}
