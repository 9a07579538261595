import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import type { App } from '../../proxy/app.ts';
import type { AskedDatabase } from '../../proxy/database.ts';
import { allocate } from '../../proxy/stores/credits.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { participantShape } from '../../schema/contract/participants.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { newPartner, newToken, partnerApp, withKey, withToken } from '../partners/tenants.ts';
import { postgresDatabase, testOnBoth } from '../support/engines.ts';
import { frozenClock, post } from '../support/proxy.ts';
import { unbalanced } from '../trust/races.ts';
import { requestOf, watched, type AskedFacts, held } from './at-once.world.ts';
import { groupOf, letters } from './world.ts';

const people = fc.record(
  {
    person: fc.nat(3),
    key: fc.option(fc.nat(2)),
    birthDate: fc.constantFrom('1950-03-27', '1968-05-02', '1970-01-01', '1990-01-01', '1966-10-13'),
    activity: fc.constantFrom('retired', 'not-working', 'working', null),
    income: fc.constantFrom(9_000, 14_230, 17_050, 90_000, null),
    shares: fc.constantFrom(1, 2.5, 7.25),
    aidThisYear: fc.constantFrom('none', 'sev', null),
    disabled: fc.constantFrom(null, false, true),
    consent: fc.boolean(),
    wishes: fc.constantFrom(null, { singleRoom: true, comments: 'Sans sel' }),
  },
  { requiredKeys: ['person', 'key', 'birthDate', 'consent'] },
);

/** Registers a story for a partner of its own, and tells each answer and what the database holds at the end, without the names that chance gave. */
async function tell(database: AskedDatabase, story: readonly (AskedFacts & { person: number; key: number | null })[], token: boolean): Promise<unknown> {
  const app = partnerApp(database, { clock: frozenClock('2026-06-01T10:00:00+02:00') });
  const { id, secretKey } = await newPartner(app);
  await asOperator(database, (transaction) => allocate(transaction, { partnerId: id, year: 2026, amountCents: 2 * 176_00 + 10_00, notifiedOn: '2026-01-15', at: new Date('2026-01-15T09:00:00Z') }));
  const { groupId } = await groupOf(database, { tenantId: id, role: 'agent', actorId: id, subject: '', suspended: false }, { places: 4 });
  const headers = token ? withToken(await newToken(app, secretKey)) : withKey(secretKey);
  const names = Array.from({ length: 4 }, () => `Varennes${letters()}`);
  const told: unknown[] = [];
  for (const { person, key, ...facts } of story) {
    const name = names[person] ?? '';
    const response = await post(app, `/v1/groups/${groupId}/participants`, requestOf(facts, name), { ...headers, ...(key !== null && { 'Idempotency-Key': `${id}-${key}` }) });
    const said = (await response.text()).replaceAll(name, 'NAME').replaceAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'ID').replaceAll(/"requestId":"[^"]*"/g, '');
    told.push([response.status, [...response.headers].filter(([field]) => field !== 'date'), said]);
  }
  return [told, await held(database, id)];
}

testOnBoth('whatever is asked, one trip and the way that takes its time give the same answers and leave the same rows', async (database) => {
  let quick = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(people, { minLength: 1, maxLength: 6 }), fc.boolean(), async (story, token) => {
      const [one, other] = [watched(database, true), watched(database, false)];
      assert.deepEqual(await tell(one.database, story, token), await tell(other.database, story, token));
      quick += one.written();
      assert.equal(other.written(), 0);
    }),
    { numRuns: 8, seed: Number(process.env['SEV_SEED'] ?? 20_260_901), examples: [[[{ person: 0, key: 0, birthDate: '1950-03-27', consent: false }, { person: 0, key: 0, birthDate: '1950-03-27', consent: false }, { person: 1, key: null, birthDate: '1950-03-27', consent: true, disabled: true }, { person: 2, key: 1, birthDate: '1950-03-27', consent: false }], true]] },
  );
  assert.ok(quick >= 2, `one trip wrote ${quick} times`);
});

test('by one trip and the other way at once, the last places and the last of the credit go once', async () => {
  const database = await postgresDatabase();
  const apps = [watched(database, true), watched(database, false)].map((way) => ({ ...way, app: partnerApp(way.database, { clock: frozenClock('2026-06-01T10:00:00+02:00') }) }));
  const [quick] = apps;
  assert.ok(quick);
  const { id, secretKey } = await newPartner(quick.app);
  await asOperator(database, (transaction) => allocate(transaction, { partnerId: id, year: 2026, amountCents: 25 * 176_00 + 100_00, notifiedOn: '2026-01-15', at: new Date('2026-01-15T09:00:00Z') }));
  const caller = { tenantId: id, role: 'agent', actorId: id, subject: '', suspended: false } as const;
  const lists = [await groupOf(database, caller, { places: 21 }), await groupOf(database, caller, { places: 19 })];
  const send = async (app: App, groupId = ''): Promise<string> => {
    const request = requestOf();
    const response = await post(app, `/v1/groups/${groupId}/participants`, request, { ...withKey(secretKey), 'Idempotency-Key': randomUUID() });
    return response.status === 201 ? (participantShape.parse(await response.json()).aid.refusal ?? 'granted') : problemShape.parse(await response.json()).code;
  };
  // Who is known goes the quick way.
  const first = await send(quick.app, lists[0]?.groupId);
  const answers = [first, ...(await Promise.all(Array.from({ length: 80 }, (_, index) => send(apps[index % 2]?.app ?? quick.app, lists[(index >> 1) % 2]?.groupId))))];
  const counts = Object.fromEntries(['granted', 'credit-exhausted', 'group-full'].map((said) => [said, answers.filter((answer) => answer === said).length]));
  assert.deepEqual(counts, { granted: 25, 'credit-exhausted': 15, 'group-full': 41 });
  assert.ok(quick.written() > 0);
  assert.deepEqual(await unbalanced(database), []);
});

test('two partners who register the same person in one trip each, at once, grant one aid between them', async () => {
  const database = await postgresDatabase();
  const app = partnerApp(database, { clock: frozenClock('2026-06-01T10:00:00+02:00') });
  const partners = await Promise.all(
    [0, 1].map(async () => {
      const { id, secretKey } = await newPartner(app);
      await asOperator(database, (transaction) => allocate(transaction, { partnerId: id, year: 2026, amountCents: 1_000_000_00, notifiedOn: '2026-01-15', at: new Date('2026-01-15T09:00:00Z') }));
      return { secretKey, ...(await groupOf(database, { tenantId: id, role: 'agent', actorId: id, subject: '', suspended: false })) };
    }),
  );
  for (let round = 0; round < 20; round += 1) {
    const request = requestOf();
    const aids = await Promise.all(partners.map(async ({ secretKey, groupId }) => participantShape.parse(await (await post(app, `/v1/groups/${groupId}/participants`, request, withKey(secretKey))).json()).aid.refusal));
    assert.deepEqual(new Set(aids), new Set([null, 'already-aided-this-year']));
  }
  assert.deepEqual(await unbalanced(database), []);
});
