import { createHash } from 'node:crypto';
import { z } from 'zod';
import { conditionsShape, conditionsSummaryShape } from '../../schema/contract/conditions.ts';
import { Problem } from '../../schema/contract/problem.ts';
import type { Database } from '../database.ts';
import { openHeaders } from '../problems.ts';
import type { Published } from '../published.ts';
import { readQuery } from '../query.ts';
import { answerWith, encode, represent, type Encoded, type Representation } from '../representation.ts';
import { findPublication } from '../stores/conditions-publications.ts';
import { problemAnswer, type Route } from './route.ts';

const headers = { 'Content-Type': 'application/json; charset=utf-8', ...openHeaders };
const revalidated = { ...headers, 'Cache-Control': 'public, no-cache' };
const immutable = { ...headers, 'Cache-Control': 'public, max-age=31536000, immutable' };

/** `GET /v1/conditions`: the versions published, oldest first. */
export function conditionsList(published: readonly Published[]): Route {
  const body = Buffer.from(JSON.stringify(published.map(({ summary }) => summary)));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
  const representation = represent(encode(body), hash, revalidated);
  return {
    method: 'get',
    path: '/v1/conditions',
    open: true,
    document: {
      summary: 'List the versions of the conditions',
      tags: ['Conditions'],
      responses: {
        200: {
          description: 'The versions, oldest first. `hash` names the exact figures: pass it as `r`.',
          content: { 'application/json': { schema: z.array(conditionsSummaryShape) } },
        },
        304: { description: 'The caller has them already.' },
      },
    },
    answer(call) {
      readQuery(call.req.url, []);
      return answerWith(representation, call.req.raw);
    },
  };
}

/** `GET /v1/conditions/{version}`: all that a decision needs; with the hash it never changes, even once we mend a figure. */
export function conditionsVersion(published: readonly Published[], database: Database): Route {
  const current = new Map(published.map(({ version, hash, body }) => [version, twoAnswers(encode(body), hash)]));
  return {
    method: 'get',
    path: '/v1/conditions/:version',
    open: true,
    document: {
      summary: 'Read one version of the conditions',
      description: 'Without `r` the answer is revalidated each time. With `r`, the exact figures of that hash, cacheable for a year.',
      tags: ['Conditions'],
      request: {
        params: z.object({ version: z.string().meta({ example: '2026-01' }) }),
        query: z.object({ r: z.string().optional().meta({ description: 'The hash from the list.' }) }),
      },
      responses: {
        200: { description: 'The conditions.', content: { 'application/json': { schema: conditionsShape } } },
        304: { description: 'The caller has them already.' },
        404: problemAnswer('No such version, or no such hash of it.'),
        422: problemAnswer('A query field that does not exist.'),
      },
    },
    answer(call) {
      const { r } = readQuery(call.req.url, ['r']);
      const version = call.req.param('version') ?? '';
      const found = current.get(version);
      if (found && r === undefined) return answerWith(found.latest, call.req.raw);
      if (found && r === found.hash) return answerWith(found.exact, call.req.raw);
      return older(database, version, r).then((representation) => answerWith(representation, call.req.raw));
    },
  };
}

function twoAnswers(encoded: Encoded, hash: string): { hash: string; latest: Representation; exact: Representation } {
  return { hash, latest: represent(encoded, hash, revalidated), exact: represent(encoded, hash, immutable) };
}

async function older(database: Database, version: string, hash: string | undefined): Promise<Representation> {
  const asked = /^[0-9]{4}-[0-9]{2}$/.test(version) && hash !== undefined && /^[0-9a-f]{32}$/.test(hash);
  const body = asked ? await findPublication(database, version, hash) : null;
  if (!body || hash === undefined) throw new Problem('conditions-not-found');
  return represent({ identity: new Uint8Array(body) }, hash, immutable);
}
