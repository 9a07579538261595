import { drizzle } from 'drizzle-orm/pglite';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { createApp, type App } from '../../proxy/app.ts';
import type { Clock } from '../../proxy/clock.ts';
import type { Database } from '../../proxy/database.ts';
import type { Dependencies } from '../../proxy/dependencies.ts';
import { createHttpServer, stopHttpServer } from '../../proxy/http-server.ts';
import { createLog, type Log } from '../../proxy/log.ts';
import type { Secrets } from '../../proxy/secrets.ts';
import { lastOfAll } from './last.ts';

/** A clock that stands still until it is told. */
export interface FrozenClock extends Clock {
  set(instant: string): void;
  pass(milliseconds: number): void;
}

export function frozenClock(instant = '2026-09-01T10:00:00+02:00'): FrozenClock {
  let now = new Date(instant);
  let elapsed = 0;
  return {
    now: () => now,
    elapsed: () => elapsed,
    set: (next) => (now = new Date(next)),
    pass: (milliseconds) => (elapsed += milliseconds),
  };
}

/** A log that keeps its lines for the test to read. */
export function keptLog(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  return { lines, log: createLog({ write: (line) => void lines.push(line), instant: () => new Date(0), waitMs: 0 }) };
}

/** A database that fails at the first question: what works with it keeps nothing. */
export function noDatabase(): Database {
  return drizzle.mock();
}

/** The same in every test, so that what one app wrote another reads. */
export const testSecrets: Secrets = { keys: [{ id: 'k1', bytes: new Uint8Array(32).fill(7) }], pepper: 'p'.repeat(32) };

/** Builds an app with what a test does not care about filled in. */
export function testApp(needs: Partial<Dependencies> = {}): App {
  return createApp({
    database: noDatabase(),
    clock: frozenClock(),
    conditions: publishedConditions,
    log: keptLog().log,
    pseudonym: () => 'someone',
    rateLimit: null,
    secrets: testSecrets,
    widgets: [],
    pages: { files: [], headers: {} },
    ...needs,
  });
}

/** Serves an app on a free port until the last test of the file, and answers its origin. */
export async function serve(app: App): Promise<string> {
  const server = createHttpServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  lastOfAll(() => stopHttpServer(server));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No address.');
  return `http://127.0.0.1:${address.port}`;
}

/** Asks an app without a server between. */
export async function ask(app: App, path: string, init: RequestInit = {}): Promise<Response> {
  return app.fetch(new Request(`http://localhost${path}`, init));
}

/** Sends JSON, or text as it stands. */
export function post(app: App, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return ask(app, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
