import type { Conditions } from '../../../schema/contract/conditions.ts';
import type { Database } from '../../database.ts';
import { writeCatalogue } from '../../stores/catalogue-writing.ts';
import { breath } from '../breath.ts';
import { hashOf, type ReadCatalogue } from '../import/read-catalogue.ts';
import { inventOffers } from './offers.ts';
import { inventPartnerStays } from './partner-stays.ts';
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

/** Fills a database that never had a catalogue; the stays of the demonstration's partner are on top of it, some of them over. */
export async function seedDemonstration(database: Database, today: string, published: readonly Conditions[]): Promise<void> {
  const { facilities, ...invented } = await inventCatalogue(today, published);
  const stays = [...invented.stays, ...inventPartnerStays(facilities, today, published)];
  await writeCatalogue(database, { facilities, stays, hash: hashOf(facilities, stays) }, { demonstration: true });
}
