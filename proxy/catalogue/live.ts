import type { Database, Listen } from '../database.ts';
import { failureOf, type Log } from '../log.ts';
import { readFacilities, readStays, readVersion, type CatalogueState, type FoundStay } from '../stores/catalogue-reading.ts';
import { catalogueChannel } from '../stores/catalogue-writing.ts';
import { buildSnapshot, type Snapshot } from './snapshot.ts';

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
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const load = async (): Promise<void> => {
    const read = await readSnapshot(database, current);
    if (!read) return;
    current = read;
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

/** Reads the whole as it is at one moment, or answers null where it is the one known. */
function readSnapshot(database: Database, known: CatalogueState): Promise<Snapshot | null> {
  return database.transaction(
    async (transaction) => {
      const version = await readVersion(transaction);
      if (!version || (version.hash === known.hash && version.revision === known.revision)) return null;
      const facilities = await readFacilities(transaction);
      const rows: FoundStay[] = [];
      await readStays(transaction, (page) => {
        for (const row of page) rows.push(row);
      });
      return { version, facilities, rows };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  ).then((read) => read && buildSnapshot(read.version, read.facilities, read.rows));
}
