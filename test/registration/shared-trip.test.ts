import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Ask } from '../../proxy/database.ts';
import { failureOf } from '../../proxy/log.ts';
import { mostClaimsMet } from '../../proxy/registration/open-group.ts';
import { writeTogether, type NewcomerOutcome, type NewcomerRows } from '../../proxy/stores/registration-together.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { testOnBoth } from '../support/engines.ts';
import { unbalanced } from '../trust/races.ts';
import { metAids, held, ready, another, throwIt } from './at-once.world.ts';

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
