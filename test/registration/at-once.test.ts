import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { z } from 'zod';
import type { App } from '../../proxy/app.ts';
import type { Ask, AskedDatabase, Database } from '../../proxy/database.ts';
import { failureOf } from '../../proxy/log.ts';
import { mostClaimsMet } from '../../proxy/registration/open-group.ts';
import { allocate } from '../../proxy/stores/credits.ts';
import { writeTogether, type NewcomerOutcome, type NewcomerRows } from '../../proxy/stores/registration-together.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { readToldGroup } from '../../proxy/stores/registration-reading.ts';
import { participantShape } from '../../schema/contract/participants.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { secretKeys } from '../../schema/tables/index.ts';
import { newPartner, newToken, partnerApp, withKey, withToken } from '../partners/tenants.ts';
import { postgresDatabase, testOnBoth } from '../support/engines.ts';
import { frozenClock, post } from '../support/proxy.ts';
import { unbalanced } from '../trust/races.ts';
import { letters, metAids, requestOf, watched, type AskedFacts } from './at-once.world.ts';
import { groupOf, partnerOf } from './world.ts';

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

/** Every row that a registration may leave of one partner, or change. */
async function held(database: Database, partnerId: string): Promise<unknown> {
  return inTenant(database, partnerId, (transaction) =>
    rowsOf(
      transaction,
      sql`select
        (select taken from sev.groups where partner_id = ${partnerId}) as taken,
        (select jsonb_agg(jsonb_build_array(p.aid_cents, p.aid_refusal, p.registered_at, octet_length(p.listed), octet_length(f.file), p.absent_for_provider) order by p.position) from sev.participants p left join sev.participant_files f on f.participant_id = p.id where p.partner_id = ${partnerId}) as people,
        (select count(*)::int from sev.aid_claims c join sev.participants p on p.id = c.holder where p.partner_id = ${partnerId}) as claims,
        (select jsonb_agg(jsonb_build_array(m.kind, m.note, m.at, m.year, m.participant_id is null, m.group_id is null, e.kind, e.amount_cents) order by m.position, e.kind) from sev.credit_movements m join sev.credit_entries e on e.movement_id = m.id where m.partner_id = ${partnerId}) as moved,
        (select jsonb_agg(jsonb_build_array(kind, balance_cents) order by kind) from sev.credit_accounts where partner_id = ${partnerId}) as balances,
        (select jsonb_agg(jsonb_build_array(route, status, cardinality(participant_ids), octet_length(answer)) order by status, created_at) from sev.idempotency_keys where tenant_id = ${partnerId}) as kept,
        (select jsonb_agg(jsonb_build_array(action, at, actor_id is null, row_id is null) order by position) from sev.audit_trail where tenant_id = ${partnerId}) as audited`,
      z.unknown(),
    ),
  );
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
    { numRuns: 8, examples: [[[{ person: 0, key: 0, birthDate: '1950-03-27', consent: false }, { person: 0, key: 0, birthDate: '1950-03-27', consent: false }, { person: 1, key: null, birthDate: '1950-03-27', consent: true, disabled: true }, { person: 2, key: 1, birthDate: '1950-03-27', consent: false }], true]] },
  );
  assert.ok(quick >= 2, `one trip wrote ${quick} times`);
});

/** Rows that the one trip writes, for a partner with an aid's worth of credit and one place. */
async function ready(database: AskedDatabase): Promise<NewcomerRows> {
  const caller = await partnerOf(database, 176_00);
  const { groupId } = await groupOf(database, caller, { places: 1 });
  const [keyId, hash] = [randomUUID(), new Uint8Array(randomBytes(32))];
  await asOperator(database, (transaction) => transaction.insert(secretKeys).values({ id: keyId, tenantId: caller.tenantId, role: 'agent', hash, createdAt: new Date(0) }));
  const group = await inTenant(database, caller.tenantId, (transaction) => readToldGroup(transaction, caller.tenantId, groupId));
  const [participantId, bytes] = [randomUUID(), (): Uint8Array => new Uint8Array(randomBytes(32))];
  return {
    participant: { id: participantId, groupId, partnerId: caller.tenantId, providerId: group?.providerId ?? '', personHash: bytes(), listed: bytes(), aidCents: 176_00, aidRefusal: null, registeredAt: new Date('2026-06-01T08:00:00Z') },
    file: { participantId, partnerId: caller.tenantId, file: bytes(), birthNamePrint: bytes(), givenNamePrint: bytes(), birthDatePrint: bytes(), birthPlacePrint: bytes() },
    who: { kind: 'sk', hash, actorId: keyId, today: '2026-06-01' },
    stay: { startDate: '2026-10-12', told: group?.told ?? '' },
    claim: bytes(),
    kept: { id: randomUUID(), route: 'POST /', keyHash: bytes(), bodyPrint: bytes() },
  };
}

/** For trips that the database is not to refuse. */
function throwIt(thrown: unknown): void {
  throw thrown;
}

async function writeOne(ask: Ask, rows: NewcomerRows): Promise<NewcomerOutcome | undefined> {
  return (await writeTogether(ask, [rows], throwIt))[0];
}

/** Each thing that may have changed since the decision was made. */
const changes: Record<string, (rows: NewcomerRows) => ReturnType<typeof sql> | NewcomerRows> = {
  'the key was revoked': ({ who }) => sql`delete from sev.secret_keys where id = ${who.actorId}`,
  'the key is a provider’s': ({ who }) => sql`update sev.secret_keys set role = 'provider' where id = ${who.actorId}`,
  'the key is somebody else’s': (rows) => ({ ...rows, who: { ...rows.who, actorId: randomUUID() } }),
  'a key passes for a token': (rows) => ({ ...rows, who: { ...rows.who, kind: 'at' } }),
  'the partner was suspended': ({ participant }) => sql`update sev.partners set suspended_at = now() where id = ${participant.partnerId}`,
  'the key of idempotency was used': ({ participant, kept }) => sql`insert into sev.idempotency_keys (tenant_id, route, key_hash, body_print) values (${participant.partnerId}, 'POST /', ${kept?.keyHash}, ${kept?.keyHash})`,
  'the group was cancelled': ({ participant }) => sql`update sev.groups set cancelled_at = now() where id = ${participant.groupId}`,
  'the group is full': ({ participant }) => sql`update sev.groups set taken = places where id = ${participant.groupId}`,
  'the stay costs more': ({ participant }) => sql`update sev.stays set price_cents = price_cents + 1 where id = (select stay_id from sev.groups where id = ${participant.groupId})`,
  'the stay starts another day': ({ participant }) => sql`update sev.stays set start_date = '2026-10-13' where id = (select stay_id from sev.groups where id = ${participant.groupId})`,
  'the stay has a theme': ({ participant }) => sql`update sev.stays set theme = 'respite' where id = (select stay_id from sev.groups where id = ${participant.groupId})`,
  'the credit is closed': ({ participant }) => sql`update sev.credits set closed_at = now() where partner_id = ${participant.partnerId}`,
  'the credit was notified later': ({ participant }) => sql`update sev.credits set notified_on = '2026-10-13' where partner_id = ${participant.partnerId}`,
  'the credit is a cent short': (rows) => ({ ...rows, participant: { ...rows.participant, aidCents: 176_01 } }),
  'the person was aided elsewhere': ({ claim }) => sql`insert into sev.aid_claims (year, person_hash) values (2026, ${claim})`,
  'the person was aided elsewhere, and has no aid here': (rows) => ({ ...rows, claim: taken, participant: { ...rows.participant, aidCents: 0, aidRefusal: 'not-eligible' } }),
  'the partner met too many aids': (rows) => metAids(rows, mostClaimsMet),
};
const taken = new Uint8Array(32).fill(1);

testOnBoth('whatever changed since the decision was made, one trip writes nothing; otherwise it writes once', async (database) => {
  const { ask } = database;
  assert.ok(ask);
  await asOperator(database, (transaction) => transaction.execute(sql`insert into sev.aid_claims (year, person_hash) values (2026, ${taken})`));
  for (const [what, change] of Object.entries(changes)) {
    const rows = await ready(database);
    const changed = change(rows);
    if (!('participant' in changed)) await asOperator(database, (transaction) => transaction.execute(changed));
    const before = await held(database, rows.participant.partnerId);
    const outcome = await writeOne(ask, 'participant' in changed ? changed : rows);
    assert.deepEqual([outcome === 'written', await held(database, rows.participant.partnerId)], [false, before], what);
  }
  const rows = await ready(database);
  await asOperator(database, (transaction) => transaction.execute(metAids(rows, mostClaimsMet - 1)));
  assert.equal(await writeOne(ask, rows), 'written');
  const after = await held(database, rows.participant.partnerId);
  const again: NewcomerRows = { ...rows, participant: { ...rows.participant, id: randomUUID() }, kept: null, claim: new Uint8Array(randomBytes(32)) };
  await asOperator(database, (transaction) => transaction.execute(sql`update sev.groups set places = 2 where id = ${rows.participant.groupId}`));
  for (const twice of [rows, again]) assert.equal(await writeOne(ask, twice), 'not-written');
  assert.deepEqual(await held(database, rows.participant.partnerId), after);
});

/** The same group, key and stay for somebody else. */
function another(rows: NewcomerRows, aidCents = rows.participant.aidCents ?? 0): NewcomerRows {
  const [id, bytes] = [randomUUID(), (): Uint8Array => new Uint8Array(randomBytes(32))];
  const refusal = aidCents > 0 ? null : 'not-eligible';
  return {
    ...rows,
    participant: { ...rows.participant, id, personHash: bytes(), aidCents, aidRefusal: refusal },
    file: { ...rows.file, participantId: id },
    claim: bytes(),
    kept: rows.kept && { ...rows.kept, id: randomUUID(), keyHash: bytes() },
  };
}

testOnBoth('of those who share a trip each is written whole or not at all, and the first has the last place and the last of the credit', async (database) => {
  const { ask } = database;
  assert.ok(ask);
  const [one, other, revoked, moved] = [await ready(database), await ready(database), await ready(database), await ready(database)];
  const places = (rows: NewcomerRows, count: number) => asOperator(database, (transaction) => transaction.execute(sql`update sev.groups set places = ${count}::int where id = ${rows.participant.groupId}`));
  await places(one, 4);
  await places(other, 2);
  await asOperator(database, (transaction) => transaction.execute(sql`delete from sev.secret_keys where id = ${revoked.who.actorId}`));
  const told = { ...moved, stay: { ...moved.stay, told: `${moved.stay.told} ` } };
  const twin: NewcomerRows = { ...another(one, 0), claim: one.claim };
  const sameKey: NewcomerRows = { ...another(one, 0), kept: one.kept && { ...one.kept, id: randomUUID() } };
  const spent = another(one);
  const trip = [one, revoked, twin, other, sameKey, spent, told, another(one, 0), another(other, 0), another(other, 0)];
  const before = await held(database, moved.participant.partnerId);
  assert.deepEqual(await writeTogether(ask, trip, throwIt), ['written', 'not-written', 'not-written', 'written', 'not-written', 'not-written', 'changed', 'written', 'written', 'not-written']);
  const listed = (rows: NewcomerRows) => inTenant(database, rows.participant.partnerId, (transaction) => rowsOf(transaction, sql`select (select taken from sev.groups) as taken, (select count(*)::int from sev.participants) as people, (select count(*)::int from sev.participant_files) as files, (select count(*)::int from sev.idempotency_keys) as keys, (select count(*)::int from sev.audit_trail where action = 'participant-registered') as noted, (select balance_cents::int from sev.credit_accounts where kind = 'available') as left`, z.unknown()));
  const two = { taken: 2, people: 2, files: 2, keys: 2, noted: 2, left: 0 };
  assert.deepEqual([...(await listed(one)), ...(await listed(other))], [two, two]);
  assert.deepEqual(await held(database, moved.participant.partnerId), before);
  assert.deepEqual(await unbalanced(database), []);
});

testOnBoth('of all who send one key on the same trip, the first is written', async (database) => {
  const { ask } = database;
  assert.ok(ask);
  const first = await ready(database);
  // Others stand between them: nothing but their places keeps them in their order.
  const trip = [first, ...Array.from({ length: 31 }, () => [another(first, 0), { ...another(first, 0), kept: first.kept && { ...first.kept, id: randomUUID() } }]).flat()];
  assert.deepEqual(await writeTogether(ask, trip, throwIt), trip.map((_, place) => (place === 0 ? 'written' : 'not-written')));
});

testOnBoth('a trip is in the scope of those it writes for and no other, and leaves no scope behind', async (database) => {
  const { ask } = database;
  assert.ok(ask);
  const [one, other] = [await ready(database), await ready(database)];
  const strays: NewcomerRows = { ...another(one), participant: { ...another(one).participant, groupId: other.participant.groupId } };
  assert.deepEqual(await writeTogether(ask, [strays, other], throwIt), ['not-written', 'written']);
  assert.deepEqual(await writeTogether(ask, [strays], throwIt), ['not-written']);
  assert.deepEqual([...(await ask('select count(*)::int from sev.participants', []))], [[0]]);
});

testOnBoth('a trip that the database refuses writes nobody, and its refusal is heard', async (database) => {
  const { ask } = database;
  assert.ok(ask);
  const heard: unknown[] = [];
  const [whole, other] = [await ready(database), await ready(database)];
  const impossible = { ...other, participant: { ...other.participant, aidCents: -1 } };
  assert.deepEqual(await writeTogether(ask, [whole, impossible], (thrown) => heard.push(thrown)), ['not-written', 'not-written']);
  assert.deepEqual(heard.map((thrown) => failureOf(thrown).code), ['23514']);
  assert.deepEqual(await writeTogether(ask, [whole], throwIt), ['written']);
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
