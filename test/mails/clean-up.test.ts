import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { eq, inArray, sql } from 'drizzle-orm';
import { aidClaims, idempotencyKeys, outbox, secretKeys, sessions } from '../../schema/tables/index.ts';
import type { Database } from '../../proxy/database.ts';
import { cleanUp } from '../../proxy/jobs/clean-up.ts';
import { endYears } from '../../proxy/jobs/year-end.ts';
import { groupOpened } from '../../proxy/mails/group.fr.ts';
import { allocate, readCredit } from '../../proxy/stores/credits.ts';
import { addMail, claimDue } from '../../proxy/stores/outbox.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { partners } from '../../schema/tables/index.ts';
import { testOnBoth } from '../support/engines.ts';
import { frozenClock } from '../support/proxy.ts';
import { group, needs } from './world.ts';

const bytes = (): Uint8Array => new Uint8Array(randomBytes(32));

async function aLetter(database: Database, changes: { createdAt?: Date; sentAt?: Date }): Promise<string> {
  const mail = groupOpened('ccas@exemple.invalid', { ...group, id: randomUUID() });
  return asOperator(database, async (transaction) => {
    await addMail(transaction, mail, needs);
    const [row] = await transaction.update(outbox).set({ ...changes, nextAttemptAt: sql`now()` }).where(eq(outbox.dedupe, mail.dedupe)).returning({ id: outbox.id });
    return row?.id ?? assert.fail();
  });
}

testOnBoth('what a mail said is forgotten 30 days after it left, and never sent again', async (database) => {
  const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
  const ids = {
    sentLong: await aLetter(database, { sentAt: at('2026-08-01') }),
    sentJust: await aLetter(database, { sentAt: at('2026-08-03') }),
    neverLong: await aLetter(database, { createdAt: at('2026-08-01') }),
    neverJust: await aLetter(database, { createdAt: at('2026-08-03') }),
  };
  const lengths = async (): Promise<Record<string, boolean>> => {
    const rows = await asOperator(database, (transaction) => transaction.select({ id: outbox.id, mail: outbox.mail }).from(outbox).where(inArray(outbox.id, Object.values(ids))));
    return Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, (rows.find((row) => row.id === id)?.mail.length ?? 0) > 0]));
  };
  const clock = frozenClock('2026-09-01T12:00:00Z');
  await cleanUp({ database, clock, inbox: true });
  assert.deepEqual(await lengths(), { sentLong: false, sentJust: true, neverLong: true, neverJust: true });
  await cleanUp({ database, clock, inbox: false });
  assert.deepEqual(await lengths(), { sentLong: false, sentJust: true, neverLong: false, neverJust: true });
  assert.deepEqual((await claimDue(database, 10)).map(({ id }) => id), [ids.neverJust]);
});

testOnBoth('answers a day old, sessions that open nothing and ownerless claims of past years are deleted, and no others', async (database) => {
  const tenantId = randomUUID();
  const [old, fresh, keyId] = [randomUUID(), randomUUID(), randomUUID()];
  const ago = (interval: string) => sql<Date>`now() - ${interval}::interval`;
  const session = (names: { id: string; secret: string; token?: string }) => ({
    id: names.id, tenantId, role: 'agent' as const, keyId, subject: bytes(), origin: 'https://exemple.invalid', secretHash: bytes(), secretExpiresAt: ago(names.secret),
    ...(names.token !== undefined && { tokenHash: bytes(), tokenExpiresAt: ago(names.token) }),
  });
  const ids = { unused: randomUUID(), over: randomUUID(), waiting: randomUUID(), open: randomUUID() };
  await asOperator(database, async (transaction) => {
    const answer = { tenantId, route: '/v1', bodyPrint: bytes() };
    await transaction.insert(idempotencyKeys).values([{ ...answer, id: old, keyHash: bytes(), createdAt: ago('24 hours 1 minute') }, { ...answer, id: fresh, keyHash: bytes(), createdAt: ago('23 hours 59 minutes') }]);
    await transaction.insert(secretKeys).values({ id: keyId, tenantId, role: 'agent', hash: bytes(), createdAt: new Date('2026-01-01T00:00:00Z') });
    await transaction.insert(sessions).values([
      session({ id: ids.unused, secret: '1 second' }), session({ id: ids.over, secret: '16 minutes', token: '1 second' }),
      session({ id: ids.waiting, secret: '-1 minute' }), session({ id: ids.open, secret: '10 minutes', token: '-1 minute' }),
    ]);
    await transaction.delete(aidClaims);
    await transaction.insert(aidClaims).values([{ year: 2025, personHash: bytes() }, { year: 2025, personHash: bytes(), holder: randomUUID() }, { year: 2026, personHash: bytes() }]);
  });
  await cleanUp({ database, clock: frozenClock(), inbox: false });
  await asOperator(database, async (transaction) => {
    assert.deepEqual((await transaction.select({ id: idempotencyKeys.id }).from(idempotencyKeys).where(eq(idempotencyKeys.tenantId, tenantId))).map(({ id }) => id), [fresh]);
    assert.deepEqual((await transaction.select({ id: sessions.id }).from(sessions).where(eq(sessions.tenantId, tenantId))).map(({ id }) => id).toSorted(), [ids.waiting, ids.open].toSorted());
    assert.deepEqual((await transaction.select().from(aidClaims).orderBy(aidClaims.year)).map(({ year, holder }) => [year, holder !== null]), [[2025, true], [2026, false]]);
  });
});

testOnBoth('what is left of a year’s credit is cancelled when the year ends in Paris, once', async (database) => {
  const partnerId = randomUUID();
  const at = new Date('2026-01-02T09:00:00Z');
  await asOperator(database, async (transaction) => {
    await transaction.insert(partners).values({ id: partnerId, conventionNumber: `ANCV${partnerId.slice(0, 8)}`, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: [], createdAt: at });
    await allocate(transaction, { partnerId, year: 2026, amountCents: 176_000, notifiedOn: '2026-01-02', at });
  });
  const credit = () => asOperator(database, (transaction) => readCredit(transaction, partnerId, 2026, false));
  await endYears({ database, clock: frozenClock('2026-12-31T23:59:59.999+01:00') });
  assert.equal((await credit())?.remainingCents, 176_000);
  for (let turn = 0; turn < 3; turn += 1) await endYears({ database, clock: frozenClock('2027-01-01T00:00:00+01:00') });
  const after = await credit();
  assert.deepEqual([after?.remainingCents, after?.entries.map(({ kind, amountCents }) => [kind, amountCents])], [0, [['allocation', 176_000], ['year-end', -176_000]]]);
  // What is notified of it later still is cancelled as it comes.
  await asOperator(database, (transaction) => allocate(transaction, { partnerId, year: 2026, amountCents: 1_000, notifiedOn: '2026-12-30', at: new Date('2027-01-05T09:00:00Z') }));
  const late = await credit();
  assert.deepEqual([late?.allocatedCents, late?.usedCents, late?.remainingCents, late?.cancelledCents], [177_000, 0, 0, 177_000]);
  const { amountCents, note } = late?.entries.at(-1) ?? assert.fail();
  assert.deepEqual([amountCents, note], [0, 'Crédit notifié par l’ANCV. L’année est finie : il est annulé.']);
});
