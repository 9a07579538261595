import { isOrigin } from '../../schema/contract/sessions.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database.ts';
import { databaseIsAway } from '../problems.ts';
import { originIsKnown } from '../stores/sessions.ts';

/** Answers the origin of the page that asks where it is one of a tenant's, which may then read the answer; else null. */
export type ReaderOf = (headers: Headers) => Promise<string | null>;

interface Needs {
  database: Database;
  clock: Pick<Clock, 'elapsed'>;
  production: boolean;
}

const keptMs = 60_000;
/** An origin just added is seen soon, and a crowd of wrong ones asks little of the database. */
const unknownKeptMs = 5_000;

/** Any port of this machine, for whoever builds a portal; never in production. */
export function isLocal(origin: string): boolean {
  return /^http:\/\/localhost(?::\d{1,5})?$/.test(origin);
}

/** Remembers what the database says of each origin for a minute; memory is bounded, and an old answer does while the database is away. */
export function tenantPages({ database, clock, production }: Needs, most = 10_000): ReaderOf {
  const remembered = new Map<string, { known: boolean; until: number }>();
  const isKnown = async (origin: string): Promise<boolean> => {
    const before = remembered.get(origin);
    const now = clock.elapsed();
    if (before && now < before.until) return before.known;
    try {
      const known = await originIsKnown(database, origin);
      if (remembered.size >= most) remembered.clear();
      remembered.set(origin, { known, until: now + (known ? keptMs : unknownKeptMs) });
      return known;
    } catch (error) {
      // The answer itself will say so, to whom could read it before.
      if (databaseIsAway(error)) return before?.known ?? false;
      throw error;
    }
  };
  return async (headers) => {
    const origin = headers.get('origin');
    if (origin === null || origin.length > 300 || !isOrigin(origin)) return null;
    if (isLocal(origin)) return production ? null : origin;
    return (await isKnown(origin)) ? origin : null;
  };
}
