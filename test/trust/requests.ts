import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { Database } from '../../proxy/database.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { partnerApp } from '../partners/tenants.ts';
import { upstream } from '../geography/upstream.ts';
import { ask, frozenClock } from '../support/proxy.ts';
import { crowdOf, type Crowd } from './crowd.ts';
import { readDocument, type Document, type Operation } from './document.ts';
import { fromSchema, spoil, spoilings } from './from-schema.ts';
import { goodBodies } from './good-bodies.ts';
import { fingerprints } from './standing.ts';

/** One request as it is generated: what a crowd has is put in where it is sent. */
interface Generated {
  method: string;
  path: string;
  caller: string;
  headers: Record<string, string>;
  body: string | null;
}

export interface RequestsFigures {
  requests: number;
  accepted: number;
  refused: number;
  byStatus: Record<string, number>;
}

const anybody = fc.constantFrom('partner 0', 'agent 0', 'provider 0', 'provider’s page 0', 'partner 1', 'provider 1', 'operator', 'suspended', 'stranger', 'nobody');
const known: Record<string, string[]> = {
  pid: ['{pid0}', '{pid1}', '{pid2}'],
  to: ['{pid0}', '{pid1}', 'cared', 'a'],
  stayId: ['{stay}', '{stay1}'],
  conventionNumber: ['{convention}', 'ANCV{fresh}'],
  year: ['2026', '2025'],
  version: ['2026-01', '2023-01'],
  code: ['17300', '75056', '2A004'],
  postcode: ['17000', '75001'],
  z: ['5'],
  x: ['16'],
  tile: ['11.png'],
};

/** Who has a right to most of what may be asked there. */
function wanted({ method, path }: Operation): string[] {
  if (path.startsWith('/v1/admin/')) return ['operator'];
  if (method !== 'GET' && /^\/v1\/groups(?:\/\{id\})?$/.test(path)) return ['provider 0', 'provider’s page 0'];
  return path.endsWith('/validations') || method === 'GET' ? ['partner 0', 'agent 0', 'provider 0'] : ['partner 0', 'agent 0', 'partner 0'];
}

/** Of what kind the identifiers in a path are. */
function identified(path: string): string[] {
  const [, , kind = '', more = ''] = path.split('/');
  // Whose keys are withdrawn asks no more: not those who ask most.
  const kinds: Record<string, string[]> = { groups: ['{group}', '{group}', '{group1}'], stays: ['{stay}'], partners: ['{partner1}'], providers: ['{provider1}'] };
  return [...(kinds[kind] ?? kinds[more] ?? []), '{group}'];
}

/** Any way to ask one operation of the document: as it wants it, nearly so, or not at all. */
function asked(operation: Operation, document: Document): fc.Arbitrary<Generated> {
  const { method, path, parameters, body } = operation;
  const value = (schema: Operation['parameters'][number]): fc.Arbitrary<string> => fromSchema(schema.schema, document, { ...known, id: identified(path) }, schema.name).map((one) => (typeof one === 'string' ? one : textOf(one)));
  const given = fc.record(Object.fromEntries(parameters.filter((one) => one.in === 'path').map((one) => [one.name, value(one)])), { noNullPrototype: true });
  const queried = fc.record(Object.fromEntries(parameters.filter((one) => one.in === 'query').map((one) => [one.name, value(one)])), { requiredKeys: [], noNullPrototype: true });
  const extra = fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('x=1', 'format=html&format=csv', '%', 'id=%00', '__proto__=1') });
  const good = goodBodies[`${method} ${path}`];
  const sound = fc.oneof(...(good === undefined ? [] : [{ weight: 3, arbitrary: fc.constant(good) }]), { weight: 1, arbitrary: body ? fromSchema(body, document, known) : fc.constant(undefined) });
  const written = fc.tuple(sound, fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: spoilings })).map(([one, faults]) => textOf(spoil(one, faults)));
  const sent = fc.oneof({ weight: 15, arbitrary: written }, { weight: 1, arbitrary: fc.constantFrom('', '{', 'null', '[]', '"', '{"a":1}\u0000', '['.repeat(5_000)) });
  return fc
    .record({
      given,
      queried,
      extra,
      caller: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...wanted(operation)) }, { weight: 1, arbitrary: anybody }),
      body: method === 'GET' ? fc.constant(null) : body || path.endsWith('catalogue') ? sent : fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: sent }),
      type: fc.oneof({ weight: 15, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json; charset=utf-16', 'multipart/form-data; boundary=x', '') }),
      key: fc.option(fc.constantFrom('un', 'deux', 'trois', 'x'.repeat(300), 'deux mots'), { nil: null, freq: 3 }),
    })
    .map(({ given: inPath, queried: inQuery, extra: more, caller, body: text, type, key }) => {
      const query = [...Object.entries(inQuery).map(([name, one]) => `${name}=${escaped(one ?? '')}`), ...(more === '' ? [] : [more])].join('&');
      return {
        method,
        path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => escaped(inPath[name] ?? '')) + (query && `?${query}`),
        caller,
        headers: { ...(text !== null && type !== '' && { 'Content-Type': type }), ...(key !== null && { 'Idempotency-Key': key }) },
        body: text,
      };
    });
}

/** A body left out altogether is nothing sent. */
function textOf(body: unknown): string {
  return body === undefined ? '' : JSON.stringify(body);
}

/** Escapes all but the braces of what is put in later; half a character has no escape. */
function escaped(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\u{fffd}')).replaceAll(/%7B(\w+)%7D/g, '{$1}');
}

/**
 * Asks the product whatever its own document says may be asked, well or badly, as anybody: a batch for each crowd.
 *
 * Nothing is ever answered 5xx, every refusal is a problem, and what was refused, sent once more, changes no row.
 */
export async function sendRequests(database: Database, { requests, batch, seed }: { requests: number; batch: number; seed: number }): Promise<RequestsFigures> {
  const { fetch } = upstream(() => new Response(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), { headers: { 'Content-Type': 'image/png' } }));
  const app = partnerApp(database, { clock: frozenClock('2026-06-01T10:00:00+02:00'), fetch });
  await app.prepare();
  const document = await readDocument(app);
  // What tenants ask counts most; what is open was tried on its own.
  const any = fc.oneof(...document.operations.map((operation) => ({ weight: operation.guarded ? 4 : 1, arbitrary: asked(operation, document) })));
  const figures: RequestsFigures = { requests: 0, accepted: 0, refused: 0, byStatus: {} };
  const send = async (crowd: Crowd, { method, path, caller, headers, body }: Generated, key: string | null): Promise<number> => {
    const put = placer(crowd);
    const all = { ...headers, ...crowd.callers[caller], ...(key !== null && 'Idempotency-Key' in headers && { 'Idempotency-Key': key }) };
    const response = await ask(app, put(path), { method, headers: all, ...(body !== null && { body: put(body) }) });
    const said = `${response.status} ${method} ${put(path)} by ${caller} ${body === null ? '' : put(body)}`;
    assert.ok(response.status < 500, said);
    if (response.status < 400) await response.arrayBuffer();
    else {
      assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/, said);
      assert.equal(problemShape.parse(await response.json()).status, response.status, said);
    }
    return response.status;
  };
  const story = fc.asyncProperty(fc.array(any, { minLength: batch, maxLength: batch }), async (all) => {
    const crowd = await crowdOf(database);
    const refused: Generated[] = [];
    for (const one of all) {
      const status = await send(crowd, one, null);
      figures.requests += 1;
      figures.byStatus[status] = (figures.byStatus[status] ?? 0) + 1;
      if (status >= 400) refused.push(one);
    }
    figures.refused += refused.length;
    figures.accepted += all.length - refused.length;
    const before = await fingerprints(database);
    const meanwhile: Generated[] = [];
    for (const one of refused) if (one.method !== 'GET' && (await send(crowd, one, randomBytes(8).toString('hex'))) < 400) meanwhile.push(one);
    // What another request has made possible meanwhile may change something: the others are then seen with other batches.
    if (meanwhile.length === 0) assert.deepEqual(await fingerprints(database), before);
  });
  const { failed, errorInstance, counterexamplePath } = await fc.check(story, { numRuns: Math.ceil(requests / batch), seed, endOnFailure: true });
  // Its own words would be the whole batch.
  if (failed) throw new Error(`seed ${seed}, path ${counterexamplePath}: ${errorInstance instanceof Error ? errorInstance.message : String(errorInstance)}`);
  return figures;
}

/** Puts what a crowd has in the place of `{…}`. */
export function placer({ worlds, groups }: Crowd): (text: string) => string {
  const [one, other] = groups;
  const [world, far] = worlds;
  const values: Record<string, string | undefined> = {
    group: one?.id,
    group1: other?.id,
    pid0: one?.participants[0],
    pid1: one?.participants[1],
    pid2: other?.participants[0],
    partner1: far.partner.id,
    provider1: far.provider.id,
    convention: world.partner.conventionNumber,
    stay: world.stayId,
    stay1: far.stayId,
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (found, name: string) => (name === 'fresh' ? randomBytes(4).toString('hex').toUpperCase() : (values[name] ?? found)));
}
