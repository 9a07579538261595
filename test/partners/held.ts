import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../proxy/database.ts';
import { tellHeldPlaces } from '../../proxy/stores/catalogue-writing.ts';
import { addGroup, holdPlaces } from '../../proxy/stores/groups.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { facilities, groups, partners, stays } from '../../schema/tables/index.ts';

const openedAt = new Date('2026-06-01T09:00:00Z');

/** A partner of its own, and its convention number. */
export async function partnerOn(database: Database): Promise<{ id: string; conventionNumber: string }> {
  const id = randomUUID();
  const conventionNumber = `ANCV${id.slice(0, 8).toUpperCase()}`;
  await asOperator(database, (transaction) =>
    transaction.insert(partners).values({ id, conventionNumber, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: [], createdAt: openedAt }),
  );
  return { id, conventionNumber };
}

/** A group that holds places of a stay, with so many taken; answers its id. */
export async function groupOn(database: Database, stayId: string, places: number, taken = 0): Promise<string> {
  const { id: partnerId, conventionNumber } = await partnerOn(database);
  return asOperator(database, async (transaction) => {
    const [place] = await transaction.select({ providerId: facilities.providerId }).from(stays).innerJoin(facilities, eq(facilities.id, stays.facilityId)).where(eq(stays.id, stayId));
    assert.ok(place);
    assert.ok(await holdPlaces(transaction, stayId, places));
    const id = await addGroup(transaction, { partnerId, providerId: place.providerId, stayId, partnerName: 'CCAS de Varennes', conventionNumber, places, openedAt });
    await transaction.update(groups).set({ taken }).where(eq(groups.id, id));
    await tellHeldPlaces(transaction);
    return id;
  });
}
