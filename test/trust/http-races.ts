import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import type { ParticipantRequest } from '../../schema/contract/participants.ts';
import { groups, participants } from '../../schema/tables/index.ts';
import { groupWorld, opened, remainingOf, send, type GroupWorld } from '../partners/group-world.ts';
import { senior } from '../registration/world.ts';
import type { CreditRound, PlacesRound } from './races.ts';

const answerShape = z.looseObject({ code: z.string().optional(), aid: z.looseObject({ amountCents: z.int() }).optional() });

/** Registers one person as a partner's server would, and answers the code of the refusal, or the cents of the aid. */
async function registerOver(world: GroupWorld, groupId: string, request: ParticipantRequest): Promise<string | number> {
  const response = await send(world, 'POST', `/v1/groups/${groupId}/participants`, world.partner.key, request);
  const { code, aid } = answerShape.parse(await response.json());
  return code ?? aid?.amountCents ?? -1;
}

/** The last places of one group, over HTTP, where a registration mostly takes one trip to the database. */
export async function raceForPlacesOverHttp(database: Database, { askers, places }: { askers: number; places: number }): Promise<PlacesRound> {
  const world = await groupWorld(database, { places });
  const { id } = await opened(world, { places });
  const outcomes = await Promise.all(Array.from({ length: askers }, () => registerOver(world, id, senior())));
  const refused: Record<string, number> = {};
  for (const outcome of outcomes) if (typeof outcome === 'string') refused[outcome] = (refused[outcome] ?? 0) + 1;
  const [group] = await asOperator(database, (transaction) => transaction.select({ taken: groups.taken }).from(groups).where(eq(groups.id, id)));
  const rows = await asOperator(database, (transaction) => transaction.select({ id: participants.id }).from(participants).where(eq(participants.groupId, id)));
  return { registered: outcomes.filter((outcome) => typeof outcome === 'number').length, refused, taken: group?.taken ?? -1, rows: rows.length };
}

/** A credit of 10 000 €, which pays 56 aids of 176 €, on two groups at once. */
export async function raceForCreditOverHttp(database: Database, askers: number): Promise<CreditRound> {
  const world = await groupWorld(database, { places: 2 * askers });
  const ids = [(await opened(world, { places: askers })).id, (await opened(world, { places: askers })).id];
  const aids = await Promise.all(Array.from({ length: askers }, (_, index) => registerOver(world, ids[index % 2] ?? '', senior())));
  return { granted: aids.filter((cents) => cents === 176_00).length, remainingCents: (await remainingOf(world)) ?? -1 };
}

/** Two partners register the same person at once, so many times; answers in how many rounds exactly one aid was granted. */
export async function raceForClaimsOverHttp(database: Database, rounds: number): Promise<number> {
  let exact = 0;
  let lists: { world: GroupWorld; id: string }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // A credit pays 56 aids, and who meets sixty of others in an hour is stopped: each fifty has two partners of its own.
    if (round % 50 === 0) {
      const worlds = [await groupWorld(database, { places: 60 }), await groupWorld(database, { places: 60 })];
      lists = await Promise.all(worlds.map(async (world) => ({ world, id: (await opened(world, { places: 60 })).id })));
    }
    const person = senior();
    const aids = await Promise.all(lists.map(({ world, id }) => registerOver(world, id, person)));
    if (aids.includes(0) && aids.includes(176_00)) exact += 1;
  }
  return exact;
}
