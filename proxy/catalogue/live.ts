import type { Facility } from '../../schema/contract/catalogue.ts';
import type { Database, Listen } from '../database.ts';
import { failureOf, type Log } from '../log.ts';
import { readFacilities, readFreePlaces, readStays, readVersion, type CatalogueState, type FoundStay, type FreePlaces } from '../stores/catalogue-reading.ts';
import { catalogueChannel } from '../stores/catalogue-writing.ts';
import { buildSnapshot, withFreePlaces, type Snapshot } from './snapshot.ts';

/** The catalogue as this process searches it; it follows the database. */
export interface LiveCatalogue {
  current(): Snapshot;
  /** Resolves once what the database held at the call is searched. */
  refresh(): Promise<void>;
  /** Follows every change from now on, whoever makes it. */
  follow(listen: Listen): Promise<void>;
}

const retryMs = 1_000;
const nothing = new Int32Array();
const none = new Uint32Array();
const empty: Snapshot = { hash: '', revision: 0, demonstration: false, facilities: [], words: [], stays: [], days: nothing, prices: nothing, places: nothing, cellOf: none, cells: [], byPrice: none, priceRank: none, slots: [] };

/** Starts with an empty catalogue: nothing is read before it is asked. */
export function liveCatalogue(database: Database, log: Log): LiveCatalogue {
  let current = empty;
  /** Stays that groups held places of when it was read: they may have given them back since. */
  let held: string[] = [];
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const load = async (): Promise<void> => {
    const read = await readChange(database, current, held);
    if (!read) return;
    // A group opened or changed touches a few places alone: what takes seconds to build of a large catalogue is not built again.
    current = read.rows ? await buildSnapshot(read.state, read.facilities, read.rows) : withFreePlaces(current, read.state, read.free);
    held = read.free.filter((stay) => stay.held > 0).map(({ id }) => id);
    log.life('catalogue-read');
  };
  // A change heard during a load may be missing from it: one more load, however many were heard, has them all.
  const refresh = (): Promise<void> => {
    if (!running) return (running = load().finally(() => (running = null)));
    next ??= running.catch(() => undefined).then(() => {
      next = null;
      return refresh();
    });
    return next;
  };
  const persist = (): void => {
    refresh().catch((error: unknown) => {
      log.failure(failureOf(error));
      setTimeout(persist, retryMs).unref();
    });
  };
  return { current: () => current, refresh, follow: (listen) => listen(catalogueChannel, persist) };
}

interface Change {
  state: CatalogueState;
  /** The whole, where the files changed; without them only free places did. */
  rows: FoundStay[] | null;
  facilities: Facility[];
  free: FreePlaces[];
}

/** Reads what changed, as it is at one moment; null where nothing did. */
function readChange(database: Database, known: CatalogueState, held: readonly string[]): Promise<Change | null> {
  return database.transaction(
    async (transaction) => {
      const state = await readVersion(transaction);
      if (!state || (state.hash === known.hash && state.revision === known.revision)) return null;
      if (state.hash === known.hash) return { state, rows: null, facilities: [], free: await readFreePlaces(transaction, held) };
      const facilities = await readFacilities(transaction);
      const rows: FoundStay[] = [];
      await readStays(transaction, (page) => {
        for (const row of page) rows.push(row);
      });
      return { state, rows, facilities, free: await readFreePlaces(transaction, []) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}
