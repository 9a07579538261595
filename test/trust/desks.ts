import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { opened, type GroupWorld, type Headers } from '../partners/group-world.ts';
import { senior } from '../registration/world.ts';
import { insist, nothingMet, type Answer, type Attempt, type Met } from './insist.ts';

/** What one desk was told that it did: who is on its part of a list, or which groups it opened. */
export interface Desk {
  /** Read by the desk's own tenant, this must show what stands. */
  path: string;
  authorization: Headers;
  /** Identifiers acknowledged and not taken back, with what was last acknowledged of each. */
  stands: Map<string, string>;
  /** Groups opened, cancelled ones too: each is told by one mail. */
  opened: number;
}

export interface Load {
  met: Met;
  desks: Desk[];
  /** Resolves once so many more writes are acknowledged. */
  goesOn(count: number): Promise<void>;
  /** Ends each desk after the write it is at. */
  stop(): Promise<void>;
}

const madeShape = z.looseObject({ id: z.uuid() });

/** Starts desks that write all the time to whichever proxy answers: two for each of two lists of every partner, and one of each provider. */
export async function startLoad(worlds: readonly GroupWorld[], origin: () => string): Promise<Load> {
  const met = nothingMet();
  const state = { stopping: false };
  let waiting: { at: number; resolve: () => void }[] = [];
  const write = async (attempt: Attempt): Promise<Answer> => {
    const answer = await insist(origin, attempt, met);
    // A third are sent again, as by somebody whose line broke just then.
    if (randomInt(3) === 0) {
      const again = await insist(origin, attempt, met);
      if (again.status !== answer.status || again.body !== answer.body) met.wrong.push(`another answer to the same ${attempt.method} ${attempt.path}: ${answer.status} then ${again.status}`);
    }
    for (const { resolve } of waiting.filter(({ at }) => met.acknowledged >= at)) resolve();
    waiting = waiting.filter(({ at }) => met.acknowledged < at);
    return answer;
  };
  const desks: Desk[] = [];
  const work: Promise<void>[] = [];
  const open = (path: string, authorization: Headers, turn: (desk: Desk) => Promise<void>): void => {
    const desk: Desk = { path, authorization, stands: new Map(), opened: 0 };
    desks.push(desk);
    const turns = async (): Promise<void> => {
      while (!state.stopping) await turn(desk);
    };
    work.push(turns());
  };
  for (const world of worlds) {
    for (let list = 0; list < 2; list += 1) {
      const path = `/v1/groups/${(await opened(world, { places: 30 })).id}`;
      for (let desk = 0; desk < 2; desk += 1) open(path, world.partner.key, (one) => keepList(one, write, met));
    }
    open('/v1/groups', world.provider.key, (one) => openGroups(one, world, write, met));
  }
  return {
    met,
    desks,
    goesOn: (count) => new Promise((resolve) => waiting.push({ at: met.acknowledged + count, resolve })),
    async stop() {
      state.stopping = true;
      await Promise.all(work);
    },
  };
}

type Write = (attempt: Attempt) => Promise<Answer>;

/** One write of an agent: a person more, a person changed, or a person less. */
async function keepList({ path, authorization, stands }: Desk, write: Write, met: Met): Promise<void> {
  const ids = [...stands.keys()];
  const chosen = ids[randomInt(Math.max(ids.length, 1))];
  const chance = randomInt(100);
  const attempt = { authorization, key: randomUUID() };
  if (chosen === undefined || (chance < 55 && ids.length < 16)) {
    const { birthName, ...person } = senior();
    const { status, body } = await write({ ...attempt, method: 'POST', path: `${path}/participants`, body: { birthName, ...person } });
    if (status === 201) stands.set(idIn(body), birthName);
    else if (status !== 409) met.wrong.push(`${status} to a registration: ${body}`);
  } else if (chance < 75) {
    const birthName = `Changée${randomUUID()}`;
    const { status, body } = await write({ ...attempt, method: 'PATCH', path: `${path}/participants/${chosen}`, body: { birthName } });
    if (status === 200) stands.set(chosen, birthName);
    else met.wrong.push(`${status} to a change: ${body}`);
  } else {
    const { status, body } = await write({ ...attempt, method: 'DELETE', path: `${path}/participants/${chosen}` });
    if (status === 200) stands.delete(chosen);
    else met.wrong.push(`${status} to a removal: ${body}`);
  }
}

/** One write of a provider: a group of three places more while the stay has room, or one less. */
async function openGroups(desk: Desk, { stayId, partner }: GroupWorld, write: Write, met: Met): Promise<void> {
  const { authorization, stands } = desk;
  const [oldest] = stands.keys();
  const attempt = { authorization, key: randomUUID() };
  if (oldest === undefined || randomInt(100) < 60) {
    const { status, body } = await write({ ...attempt, method: 'POST', path: '/v1/groups', body: { stayId, conventionNumber: partner.conventionNumber, places: 3 } });
    if (status === 201) {
      desk.opened += 1;
      stands.set(idIn(body), '');
    } else if (status !== 409) met.wrong.push(`${status} to an opening: ${body}`);
  } else {
    const { status, body } = await write({ ...attempt, method: 'DELETE', path: `/v1/groups/${oldest}` });
    if (status === 200) stands.delete(oldest);
    else met.wrong.push(`${status} to a cancelling: ${body}`);
  }
}

function idIn(body: string): string {
  return madeShape.parse(JSON.parse(body)).id;
}
