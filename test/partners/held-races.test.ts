import assert from 'node:assert/strict';
import { test } from 'node:test';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { CatalogueRefused } from '../../proxy/catalogue/import/fault.ts';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { groups, participants, providers, stays } from '../../schema/tables/index.ts';
import { catalogueFiles, facility, stay } from '../catalogue/files.ts';
import { senior } from '../registration/world.ts';
import { postgresDatabase } from '../support/engines.ts';
import { unbalanced } from '../trust/races.ts';
import { groupWorld, heldOf, opened, opening, remainingOf, send, stayOf, type GroupWorld } from './group-world.ts';

async function tally(answers: readonly Promise<Response>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of await Promise.all(answers)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** What the standing groups of the world's stay hold, counted one by one. */
async function countedOf({ database, stayId }: GroupWorld): Promise<number> {
  const [row] = await asOperator(database, (transaction) =>
    transaction.select({ places: sql<number>`coalesce(sum(${groups.places}), 0)::int` }).from(groups).where(and(eq(groups.stayId, stayId), isNull(groups.cancelledAt))),
  );
  return row?.places ?? -1;
}

test('sixty groups at once for the last twenty places of a stay: twenty are opened, three times out of three', async () => {
  const world = await groupWorld(await postgresDatabase());
  for (let round = 0; round < 3; round += 1) {
    const here = { ...world, stayId: await stayOf(world.database, world.provider.id) };
    assert.deepEqual(await tally(Array.from({ length: 60 }, () => opening(here, { places: 1 }))), { 201: 20, 409: 40 });
    assert.deepEqual([await heldOf(here), await countedOf(here)], [20, 20]);
  }
});

test('while an import is in the midst of its work, a group is opened on a stay that it leaves as it is', async () => {
  const database = await postgresDatabase();
  const world = await groupWorld(database);
  const place = { ...facility, id: `still-${world.stayId}`, provider: world.provider.name };
  const offer = { ...stay, id: `still-${world.stayId}-1`, facility: place.id, places: 40 };
  await importCatalogue(database, catalogueFiles([place], [offer]));
  const newcomer = { ...facility, id: `new-${world.stayId}`, provider: `Arrivé ${world.stayId}` };
  let importing: Promise<unknown> = Promise.resolve();
  // Somebody else is adding the very provider that the import adds, which waits for them.
  await database.transaction(async (transaction) => {
    await transaction.insert(providers).values({ name: newcomer.provider });
    importing = importCatalogue(database, catalogueFiles([place, newcomer], [offer, { ...stay, id: newcomer.id, facility: newcomer.id }]));
    for (let waiting = false; !waiting; ) {
      const [row] = await database.select({ count: sql<number>`count(*)::int` }).from(sql`pg_stat_activity`).where(sql`datname = current_database() and wait_event_type = 'Lock'`);
      waiting = (row?.count ?? 0) > 0;
    }
    const before = await Promise.race([importing, opened({ ...world, stayId: offer.id }, { places: 5 })]);
    assert.ok(typeof before === 'object' && before !== null && 'id' in before, 'the group did not wait for the import');
  });
  await importing;
  assert.equal(await heldOf({ ...world, stayId: offer.id }), 5);
});

test('groups opened, changed and cancelled while people register and catalogues are imported: nothing is lost, held twice or stuck', async () => {
  const database = await postgresDatabase();
  const world = await groupWorld(database);
  const place = { ...facility, id: `race-${world.stayId}`, provider: world.provider.name };
  const offer = { ...stay, id: `race-${world.stayId}-1`, facility: place.id, places: 40 };
  const here = { ...world, stayId: offer.id };
  await importCatalogue(database, catalogueFiles([place], [offer]));
  const ids = await Promise.all([5, 5, 5].map(async (places) => (await opened(here, { places })).id));
  const person = () => {
    const { consents, title, birthName, givenName, birthDate, birthPlace, address, livesInFrance, activity, household, aidThisYear } = senior();
    return { consents, title, birthName, givenName, birthDate, birthPlace, address, livesInFrance, activity, household, aidThisYear };
  };
  const imports = [[{ ...offer, places: 30 }], [], [{ ...offer, programme: 'Autre' }], [{ ...offer, places: 21, price_cents: 40_300 }]].map((offers) =>
    importCatalogue(database, catalogueFiles([place], offers)).catch((error: unknown) => {
      if (!(error instanceof CatalogueRefused)) throw error;
    }),
  );
  const [all, counts] = await Promise.all([
    Promise.all(imports),
    tally(
      Array.from({ length: 40 }, (_, index) => {
        const id = ids[index % ids.length] ?? '';
        return [
          opening(here, { places: 1 + (index % 4) }),
          send(here, 'PATCH', `/v1/groups/${id}`, here.provider.key, { places: 3 + (index % 7) }),
          send(here, 'POST', `/v1/groups/${id}/participants`, here.partner.key, person()),
          ...(index % 20 === 19 ? [send(here, 'DELETE', `/v1/groups/${id}`, here.provider.key)] : []),
        ];
      }).flat(),
    ),
  ]);
  assert.equal(all.length, 4);
  assert.deepEqual(Object.keys(counts).filter((status) => !['200', '201', '409', '422'].includes(status)), []);
  assert.ok((counts['200'] ?? 0) > 5 && (counts['201'] ?? 0) > 5, JSON.stringify(counts));
  const [row] = await database.select().from(stays).where(eq(stays.id, offer.id));
  assert.ok(row);
  assert.equal(row.held, await countedOf(here));
  assert.ok(row.held <= row.places);
  const [granted] = await asOperator(database, (transaction) => transaction.select({ cents: sql<number>`coalesce(sum(${participants.aidCents}), 0)::int` }).from(participants).where(eq(participants.partnerId, here.partner.id)));
  assert.equal(await remainingOf(here), 10_000_00 - (granted?.cents ?? -1));
  assert.deepEqual(await unbalanced(database), []);
});
