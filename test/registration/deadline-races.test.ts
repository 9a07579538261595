import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../../proxy/database.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { participantShape } from '../../schema/contract/participants.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { groups, participants } from '../../schema/tables/index.ts';
import { asPartner, groupWorld, opened, registered, send, type GroupWorld } from '../partners/group-world.ts';
import { postgresDatabase } from '../support/engines.ts';
import { contradictions } from '../trust/standing.ts';
import { senior } from './world.ts';

/** Where a whole list is sent, beside where one person is. */
const batchesOf = (list: string): string => list.replace(/participants$/, 'batches');

/** J-17 on an ordinary day, and on the two days of 2026 when clocks change: 29 March has 23 hours, 25 October 25. */
const lasts = [
  { startDate: '2026-10-12', last: '2026-09-25T21:59:59.999Z' },
  { startDate: '2026-04-15', last: '2026-03-29T21:59:59.999Z' },
  { startDate: '2026-11-11', last: '2026-10-25T22:59:59.999Z' },
];
const later = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

async function worldFor(database: Database, startDate: string): Promise<{ world: GroupWorld; list: string; groupId: string; ids: string[] }> {
  const world = await groupWorld(database, { startDate, places: 100 }, '2026-02-02T10:00:00+01:00');
  const { id } = await opened(world, { places: 80 });
  const ids: string[] = [];
  for (let count = 0; count < 3; count += 1) ids.push(await registered(world, id, senior()));
  return { world, list: `/v1/groups/${id}/participants`, groupId: id, ids };
}

/** Every write of the partner on its list. */
function writesOn(world: GroupWorld, list: string, [one = '', other = '']: readonly string[]): Promise<Response>[] {
  const { key } = world.partner;
  return [
    send(world, 'POST', list, key, senior()),
    send(world, 'POST', batchesOf(list), key, { participants: [{ ...senior(), key: 'a' }] }),
    send(world, 'PATCH', `${list}/${one}`, key, { birthPlace: 'Rezé' }),
    send(world, 'DELETE', `${list}/${other}`, key),
  ];
}

async function codesOf(answers: readonly Promise<Response>[]): Promise<string[]> {
  return Promise.all(answers.map(async (answer) => {
    const response = await answer;
    return response.status < 300 ? 'done' : problemShape.parse(await response.json()).code;
  }));
}

test('the last millisecond of J-17 in Paris is in time and the next is not, clocks changed or not', async () => {
  const database = await postgresDatabase();
  for (const { startDate, last } of lasts) {
    const { world, list, groupId, ids } = await worldFor(database, startDate);
    for (const early of [-1, 0]) {
      world.clock.set(later(last, early));
      assert.deepEqual(await codesOf(writesOn(world, list, [ids[0] ?? '', ids[2 + early] ?? ''])), ['done', 'done', 'done', 'done'], `${startDate} ${early}`);
    }
    const before = (await asPartner(world, groupId)).participants;
    world.clock.set(later(last, 1));
    assert.deepEqual(await codesOf(writesOn(world, list, ids)), Array.from({ length: 4 }, () => 'list-frozen'), startDate);
    assert.deepEqual(await codesOf([send(world, 'PATCH', `/v1/groups/${groupId}`, world.provider.key, { places: 90 })]), ['list-frozen']);
    assert.deepEqual((await asPartner(world, groupId)).participants, before);
  }
});

test('who waits for the list while its last millisecond passes is too late', async () => {
  const database = await postgresDatabase();
  for (const { startDate, last } of lasts) {
    const { world, list, groupId, ids } = await worldFor(database, startDate);
    world.clock.set(last);
    const waiting = await asOperator(database, async (transaction) => {
      await transaction.select({ id: groups.id }).from(groups).where(eq(groups.id, groupId)).for('update');
      const answers = writesOn(world, list, ids);
      await untilAsleep(database, answers.length);
      world.clock.set(later(last, 1));
      return answers;
    });
    assert.deepEqual(await codesOf(waiting), Array.from({ length: 4 }, () => 'list-frozen'), startDate);
    assert.equal((await asPartner(world, groupId)).taken, 3);
  }
});

test('of twenty-four registrations while the list closes, those in time are on it and no other', async () => {
  const database = await postgresDatabase();
  for (const { startDate, last } of lasts.slice(1)) {
    const { world, list, groupId } = await worldFor(database, startDate);
    world.clock.set(last);
    let answered = 0;
    const answers = Array.from({ length: 24 }, async () => {
      const response = await send(world, 'POST', list, world.partner.key, senior());
      answered += 1;
      if (answered === 6) world.clock.set(later(last, 1));
      const body: unknown = await response.json();
      if (response.status === 201) return participantShape.parse(body);
      assert.equal(problemShape.parse(body).code, 'list-frozen');
      return null;
    });
    const inTime = (await Promise.all(answers)).filter((one) => one !== null);
    assert.ok(inTime.length >= 6 && inTime.length < 24, String(inTime.length));
    for (const { registeredAt } of inTime) assert.ok(Date.parse(registeredAt) <= Date.parse(last), registeredAt);
    const rows = await asOperator(database, (transaction) => transaction.select({ id: participants.id }).from(participants).where(eq(participants.groupId, groupId)));
    assert.equal(rows.length, 3 + inTime.length);
  }
  assert.deepEqual(await contradictions(database), []);
});

/** Resolves once so many transactions wait for a lock. */
async function untilAsleep(database: Database, count: number): Promise<void> {
  const asked = sql`select count(*)::int as asleep from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (;;) {
    const [row] = await rowsOf(database, asked, z.object({ asleep: z.int() }));
    if ((row?.asleep ?? 0) >= count) return;
  }
}
