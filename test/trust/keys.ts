import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';
import { groupsShape } from '../../schema/contract/groups.ts';
import { groupWorld, opened, send, type GroupWorld } from '../partners/group-world.ts';
import { senior } from '../registration/world.ts';
import { contradictions } from './standing.ts';

export interface KeysFigures {
  keys: number;
  requests: number;
  /** Answers 409 `idempotency-key-in-use`: told to wait, where the first was still running after five seconds. */
  inUse: number;
  /** Keys answered by other bytes than their first answer, and whatever else must never be seen. */
  wrong: unknown[];
}

interface Write {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  by: 'partner' | 'provider';
}

const atOnce = 100;
const listShape = z.looseObject({ participants: z.array(z.looseObject({ id: z.string(), birthName: z.string() })) });

/**
 * Sends each of many keys one to five times at once, a hundred keys at a time, as impatient hands and broken lines do.
 *
 * A hundred keys register, then change or remove whom the hundred before registered, and open groups; every list is
 * then what one effect of each key makes of it.
 */
export async function sendKeys(database: Database, keys: number): Promise<KeysFigures> {
  const figures: KeysFigures = { keys: 0, requests: 0, inUse: 0, wrong: [] };
  let world: GroupWorld | undefined;
  for (let turn = 0; figures.keys < keys; turn += 1) {
    // A stay holds no more than its places: ten lists of two hundred, and the few that each turn opens beside.
    if (!world || turn % 10 === 0) world = await groupWorld(database, { places: 2_500 });
    const path = `/v1/groups/${(await opened(world, { places: 200 })).id}`;
    const first = Math.min(atOnce / 2, Math.ceil((keys - figures.keys) / 2));
    const people = Array.from({ length: first }, () => senior());
    const registered = await atOnceIn(world, people.map((body): Write => ({ method: 'POST', path: `${path}/participants`, body, by: 'partner' })), figures);
    const ids = registered.flatMap(({ status, body }) => (status === 201 ? [z.looseObject({ id: z.string() }).parse(JSON.parse(body)).id] : []));
    if (ids.length !== first) figures.wrong.push(`${ids.length} registered of ${first}`);
    const changes = ids.map((id, index): Write => {
      const one = `${path}/participants/${id}`;
      if (index % 10 === 0) return { method: 'POST', path: '/v1/groups', body: { stayId: world?.stayId, conventionNumber: world?.partner.conventionNumber, places: 1 }, by: 'provider' };
      return index % 2 === 0 ? { method: 'DELETE', path: one, by: 'partner' } : { method: 'PATCH', path: one, body: { birthName: `Changée${turn}n${index}` }, by: 'partner' };
    });
    const before = await groupsOf(world);
    await atOnceIn(world, changes, figures);
    const opening = changes.filter(({ by }) => by === 'provider').length;
    if ((await groupsOf(world)) - before !== opening) figures.wrong.push(`${(await groupsOf(world)) - before} groups opened by ${opening} keys`);
    const expected = people.flatMap(({ birthName }, index) => (index % 10 === 0 ? [birthName] : index % 2 === 0 ? [] : [`Changée${turn}n${index}`]));
    const there = listShape.parse(await (await send(world, 'GET', path, world.partner.key)).json()).participants.map(({ birthName }) => birthName);
    if (JSON.stringify(there.toSorted()) !== JSON.stringify(expected.toSorted())) figures.wrong.push({ expected: expected.length, there: there.length });
  }
  figures.wrong.push(...(await contradictions(database)));
  return figures;
}

async function groupsOf(world: GroupWorld): Promise<number> {
  return groupsShape.parse(await (await send(world, 'GET', '/v1/groups', world.provider.key)).json()).items.length;
}

/** All these writes at once, each one to five times under a key of its own; answers what each key was answered. */
async function atOnceIn(world: GroupWorld, writes: readonly Write[], figures: KeysFigures): Promise<{ status: number; body: string }[]> {
  const sent = writes.map((write) => ({ write, key: randomUUID(), times: randomInt(1, 6), answers: new Set<string>() }));
  const all = sent.flatMap((one) => Array.from({ length: one.times }, () => ({ ...one, turn: Math.random() }))).toSorted((one, other) => one.turn - other.turn);
  await Promise.all(
    all.map(async ({ write, key, answers }) => {
      const response = await send(world, write.method, write.path, { ...world[write.by].key, 'Idempotency-Key': key }, write.body);
      const body = await response.text();
      figures.requests += 1;
      if (response.status === 409 && body.includes('"idempotency-key-in-use"')) figures.inUse += 1;
      else answers.add(`${response.status} ${response.headers.get('content-type')} ${body}`);
    }),
  );
  return sent.map(({ write, answers }) => {
    figures.keys += 1;
    const [answer = '', ...others] = answers;
    if (others.length > 0 || !answer.startsWith('20')) figures.wrong.push({ write: `${write.method} ${write.path}`, answers: [...answers].map((one) => one.slice(0, 300)) });
    return { status: Number(answer.slice(0, 3)), body: answer.slice(answer.indexOf('{')) };
  });
}
