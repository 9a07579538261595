import type { BlockList } from 'node:net';
import type { Conditions } from '../schema/contract/conditions.ts';
import type { Clock } from './clock.ts';
import type { AskedDatabase, Listen } from './database.ts';
import type { Log } from './log.ts';
import type { PageHeaders } from './routes/pages.ts';
import type { Secrets } from './secrets.ts';
import type { ServedFile } from './served-folder.ts';
import type { Fetch } from './upstream/reach.ts';

/** What the proxy is built from; each thing is handed in, so that a test can put another in its place. */
export interface Dependencies {
  database: AskedDatabase;
  /** Says when another process, or this one, changed something; without it only `prepare` looks. */
  listen?: Listen | undefined;
  clock: Clock;
  conditions: readonly Conditions[];
  log: Log;
  /** Stands for an address in the log. */
  pseudonym: (address: string) => string;
  trustedProxies?: BlockList | undefined;
  /** Unauthenticated writes a minute and address; null for no limit. */
  rateLimit: number | null;
  /** Whether a database without a catalogue is given an invented one. */
  demonstration?: boolean;
  /** Whether the mails that wait are shown on a page: in a demonstration that sends none. */
  inbox?: boolean;
  /** Where the demonstration's portal answers, null until it does; without it there is none. */
  portal?: (() => string | null) | undefined;
  /** Opens the operator's routes; without it they lead nowhere. */
  adminToken?: string | undefined;
  /** Encrypt what the database must not show, and key the hashes that stand for what it must not hold. */
  secrets: Secrets;
  /** A service for real people: no page of this machine counts as a tenant's. */
  production?: boolean;
  /** Reaches the geocoder and the tiles; without it they count as away. */
  fetch?: Fetch | undefined;
  widgets: readonly ServedFile[];
  pages: { files: readonly ServedFile[]; headers: PageHeaders };
}
