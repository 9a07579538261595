import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { addDays } from '../../schema/rules/age.ts';
import { facilities, groups, outbox, partners, providerAccounts, providers, stays } from '../../schema/tables/index.ts';
import type { Database } from '../../proxy/database.ts';
import { remind } from '../../proxy/jobs/reminders.ts';
import { openLetter } from '../../proxy/stores/outbox.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { testOnBoth } from '../support/engines.ts';
import { frozenClock } from '../support/proxy.ts';
import { sealing } from './world.ts';

type Changes = Partial<typeof groups.$inferInsert>;

/** A group on a stay from 12 to 16 October 2026, opened in June, in a database without another. */
async function aGroup(database: Database, changes: Changes = {}): Promise<string> {
  return asOperator(database, async (transaction) => {
    await transaction.delete(outbox);
    await transaction.delete(groups);
    const [id, partnerId, providerId, key] = [randomUUID(), randomUUID(), randomUUID(), randomUUID().slice(0, 8)];
    const openedAt = new Date('2026-06-01T09:00:00Z');
    await transaction.insert(partners).values({ id: partnerId, conventionNumber: `ANCV${key}`, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: [], createdAt: openedAt });
    await transaction.insert(providers).values({ id: providerId, name: `Ponant ${key}` });
    await transaction.insert(providerAccounts).values({ providerId, email: 'ponant@exemple.invalid', origins: [], createdAt: openedAt });
    await transaction.insert(facilities).values({ id: key, digest: key, providerId, name: 'Les Embruns', commune: 'Pornic', lat: 47, lon: -2, setting: 'sea', kind: 'holiday-village', wheelchair: false, tourismDisability: [], transfer: false, description: '' });
    await transaction.insert(stays).values({ id: key, digest: key, facilityId: key, startDate: '2026-10-12', nights: 4, zone: 'metropole', mode: 'group', priceCents: 40_400, childPriceCents: 24_600, singleSupplementCents: 7_700, places: 50, tags: [], programme: '' });
    await transaction.insert(groups).values({ id, partnerId, providerId, stayId: key, partnerName: 'CCAS de Varennes', conventionNumber: `ANCV${key}`, places: 30, taken: 12, openedAt, ...changes });
    return id;
  });
}

const change = (database: Database, id: string, changes: Changes) => asOperator(database, (transaction) => transaction.update(groups).set(changes).where(eq(groups.id, id)));

/** What a day's job adds, as `kind to recipient`. */
async function on(database: Database, day: string, at = '09:00:00+02:00'): Promise<string[]> {
  const known = new Set((await letters(database)).map(({ dedupe }) => dedupe));
  await remind({ database, clock: frozenClock(`${day}T${at}`), sealing, conditions: publishedConditions });
  return (await letters(database)).filter(({ dedupe }) => !known.has(dedupe)).map(({ kind, id, mail }) => `${kind} to ${openLetter(sealing, id, mail).to.split('@')[0]}`);
}

const letters = (database: Database) => asOperator(database, (transaction) => transaction.select().from(outbox).orderBy(outbox.position));

/** Every day from one to another, and what each adds where it adds something. */
async function through(database: Database, from: string, to: string): Promise<Record<string, string[]>> {
  const added: Record<string, string[]> = {};
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const mails = await on(database, day);
    if (mails.length > 0) added[day] = mails;
  }
  return added;
}

testOnBoth('each side hears on its days, once, from the list’s last days to both validations', async (database) => {
  const id = await aGroup(database);
  assert.deepEqual(await through(database, '2026-08-15', '2026-11-02'), {
    '2026-09-18': ['list-closes to ccas'],
    '2026-09-23': ['list-closes to ccas'],
    '2026-10-17': ['provider-validates to ponant'],
    '2026-10-24': ['provider-reminder to ponant'],
    '2026-10-30': ['provider-reminder to ponant'],
    '2026-11-01': ['provider-late to ponant'],
  });
  await change(database, id, { providerValidatedAt: new Date('2026-11-02T10:00:00Z'), partnerValidatesBy: '2026-11-17' });
  assert.deepEqual(await through(database, '2026-11-02', '2026-11-20'), {
    '2026-11-10': ['partner-reminder to ccas'],
    '2026-11-16': ['partner-reminder to ccas'],
    '2026-11-18': ['partner-late to ccas'],
  });
  await change(database, id, { partnerValidatedAt: new Date('2026-11-21T10:00:00Z') });
  assert.deepEqual(await through(database, '2026-11-21', '2026-12-20'), {});
});

testOnBoth('a day begins at midnight in Paris, not elsewhere', async (database) => {
  await aGroup(database);
  assert.deepEqual(await on(database, '2026-09-17', '23:59:59.999+02:00'), []);
  assert.deepEqual(await on(database, '2026-09-18', '00:00:00.000+02:00'), ['list-closes to ccas']);
});

testOnBoth('nothing is asked of a full list, nor of a cancelled group', async (database) => {
  const id = await aGroup(database, { taken: 30 });
  assert.deepEqual(await through(database, '2026-09-15', '2026-09-30'), {});
  await change(database, id, { cancelledAt: new Date('2026-09-30T10:00:00Z') });
  assert.deepEqual(await through(database, '2026-10-01', '2026-11-20'), {});
});

testOnBoth('a group opened in its last days is not told at once what its opening said', async (database) => {
  await aGroup(database, { openedAt: new Date('2026-09-20T10:00:00Z') });
  assert.deepEqual(await through(database, '2026-09-20', '2026-09-30'), { '2026-09-23': ['list-closes to ccas'] });
});

testOnBoth('days on which nothing ran are made good by what still helps', async (database) => {
  await aGroup(database);
  assert.deepEqual(await on(database, '2026-09-24'), ['list-closes to ccas']);
  assert.deepEqual(await on(database, '2026-10-31'), ['provider-reminder to ponant']);
  assert.deepEqual(await on(database, '2026-11-30'), ['provider-late to ponant']);
});

testOnBoth('ten processes at once add each mail once', async (database) => {
  await aGroup(database);
  const needs = { database, clock: frozenClock('2026-09-18T00:00:01+02:00'), sealing, conditions: publishedConditions };
  await Promise.all(Array.from({ length: 10 }, () => remind(needs)));
  assert.equal((await letters(database)).length, 1);
});

testOnBoth('nothing of a mail stands in clear', async (database) => {
  await aGroup(database);
  await through(database, '2026-09-15', '2026-11-02');
  const rows = await letters(database);
  assert.ok(rows.length > 0);
  for (const { mail, ...row } of rows) assert.doesNotMatch(`${JSON.stringify(row)} ${Buffer.from(mail).toString('latin1')}`, /ccas@|ponant@|Varennes|Embruns|exemple/i);
});
