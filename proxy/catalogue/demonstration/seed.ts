import type { Conditions } from '../../../schema/contract/conditions.ts';
import type { Database } from '../../database.ts';
import { writeCatalogue } from '../../stores/catalogue-writing.ts';
import { breath } from '../breath.ts';
import { hashOf, type ReadCatalogue } from '../import/read-catalogue.ts';
import { inventOffers } from './offers.ts';
import { inventPlaces } from './places.ts';

/** An invented catalogue of the twelve months after a day: the same each time for the same day. */
export async function inventCatalogue(today: string, published: readonly Conditions[]): Promise<ReadCatalogue> {
  const facilities = await inventPlaces();
  const stays = [];
  for (const place of facilities) {
    stays.push(...inventOffers(place, today, published));
    await breath();
  }
  return { facilities, stays, hash: hashOf(facilities, stays) };
}

/** Fills a database that never had a catalogue. */
export async function seedDemonstration(database: Database, today: string, published: readonly Conditions[]): Promise<void> {
  await writeCatalogue(database, await inventCatalogue(today, published), { demonstration: true });
}
