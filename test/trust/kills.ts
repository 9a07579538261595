import { randomInt } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { openDatabase, type Database } from '../../proxy/database.ts';
import { rowsOf } from '../../proxy/stores/rows.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { problemShape } from '../../schema/contract/problem.ts';
import { outbox } from '../../schema/tables/index.ts';
import { groupWorld } from '../partners/group-world.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import { testSecrets } from '../support/proxy.ts';
import { startProxy, type ProxyProcess } from '../support/proxy-process.ts';
import { startLoad, type Desk } from './desks.ts';
import { contradictions } from './standing.ts';

export interface KillsFigures {
  kills: number;
  stops: number;
  acknowledged: number;
  /** Writes whose answer never came, and was asked for again. */
  cut: number;
  away: number;
  /** From the database's start to the next twenty writes, the longest time. */
  slowestRecoveryMs: number;
  /** Each thing that must never be seen. */
  wrong: unknown[];
}

const at = '2026-06-01T10:00:00+02:00';
const [secret] = testSecrets.keys;
const keys = `${secret?.id}:${Buffer.from(secret?.bytes ?? []).toString('base64')}`;

/**
 * Kills proxies with `kill -9` and stops the database at once, while three partners and three providers write.
 *
 * The next proxy is up before the last is killed, so that what was cut is asked again while its transaction may still run.
 */
export async function killUnderLoad(server: PostgresServer, { kills, stops }: { kills: number; stops: number }): Promise<KillsFigures> {
  const { url } = await server.freshDatabase();
  const { database, close } = await openDatabase({ url, folder: '' });
  const wrong: unknown[] = [];
  const [{ fsync } = { fsync: '' }] = await rowsOf(database, sql`show fsync`, z.object({ fsync: z.string() }));
  if (fsync !== 'on') wrong.push(`fsync is ${fsync}`);
  const worlds = [];
  for (let world = 0; world < 3; world += 1) worlds.push(await groupWorld(database, { places: 90 }, at));
  const settings = { DATABASE_URL: url, SEV_KEYS: keys, SEV_PEPPER: testSecrets.pepper, SEV_CLOCK: at };
  const killed = new Set<ProxyProcess>();
  let fall: (error: Error) => void = () => undefined;
  // Without a proxy nothing would go on, and nobody would hear why.
  const fell = new Promise<never>((_, reject) => (fall = reject));
  const start = async (): Promise<ProxyProcess> => {
    const proxy = await startProxy(settings);
    void proxy.ended.then((end) => killed.has(proxy) || fall(new Error(`a proxy ended by itself: ${JSON.stringify(end)} ${proxy.said().slice(-500)}`)));
    return proxy;
  };
  const goesOn = (count: number): Promise<void> => Promise.race([load.goesOn(count), fell]);
  let current = await start();
  const load = await startLoad(worlds, () => current.origin ?? '');
  await goesOn(50);
  let slowestRecoveryMs = 0;
  let stopped = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    // Stops fall between kills, as evenly as may be.
    if (stopped < Math.floor((kill * stops) / kills)) {
      stopped += 1;
      await server.cut();
      wrong.push(...(await whileAway(current)));
      await server.start();
      const since = performance.now();
      await goesOn(20);
      slowestRecoveryMs = Math.max(slowestRecoveryMs, performance.now() - since);
    }
    const next = await start();
    await goesOn(randomInt(1, 60));
    const last = current;
    killed.add(last);
    const ended = last.end('SIGKILL');
    current = next;
    await ended;
    wrong.push(...saidOf(last), ...(await contradictions(database)));
  }
  await goesOn(50);
  await load.stop();
  wrong.push(...load.met.wrong, ...(await contradictions(database)));
  for (const desk of load.desks) wrong.push(...(await differences(current, desk)));
  wrong.push(...(await strangers(database, load.desks)));
  killed.add(current);
  await current.end('SIGTERM');
  wrong.push(...saidOf(current));
  await close();
  const { acknowledged, cut, away } = load.met;
  return { kills, stops: stopped, acknowledged, cut, away, slowestRecoveryMs: Math.round(slowestRecoveryMs), wrong };
}

/** Without its database the proxy lives, and says when to come back. */
async function whileAway(proxy: ProxyProcess): Promise<string[]> {
  try {
    const response = await fetch(`${proxy.origin}/readyz`);
    const problem = problemShape.safeParse(await response.json());
    const away = response.status === 503 && response.headers.get('retry-after') !== null && problem.data?.code === 'database-away';
    const lives = (await fetch(`${proxy.origin}/healthz`)).status === 200;
    return [...(away ? [] : [`${response.status} from /readyz without a database`]), ...(lives ? [] : ['/healthz fell with the database'])];
  } catch (error) {
    return [`no answer without a database: ${String(error)}`];
  }
}

/** Lines of a log that hold a name of those registered. */
function saidOf(proxy: ProxyProcess): string[] {
  return proxy.said().split('\n').filter((line) => /Varennes|Changée|Jeanne|ccas@/.test(line));
}

const listShape = z.object({ participants: z.array(z.looseObject({ id: z.string(), birthName: z.string() })) });
const groupsShape = z.object({ items: z.array(z.looseObject({ id: z.string(), status: z.string() })) });

/** What was acknowledged to a desk and is not there as it was, asked of the product as its tenant would. */
async function differences(proxy: ProxyProcess, { path, authorization, stands }: Desk): Promise<string[]> {
  const body: unknown = await (await fetch(`${proxy.origin}${path}`, { headers: authorization })).json();
  const there =
    path === '/v1/groups'
      ? groupsShape.parse(body).items.filter(({ status }) => status !== 'cancelled').map(({ id }): [string, string] => [id, ''])
      : listShape.parse(body).participants.map(({ id, birthName }): [string, string] => [id, birthName]);
  const found = new Map(there);
  if (found.size !== there.length) return [`twice on ${path}`];
  return [...stands].filter(([id, said]) => found.get(id) !== said).map(([id, said]) => `acknowledged and lost on ${path}: ${id} ${said}, there is ${found.get(id)}`);
}

/** What is there and was acknowledged to nobody, or mailed more or less than once. */
async function strangers(database: Database, desks: readonly Desk[]): Promise<string[]> {
  const lists = desks.filter(({ path }) => path !== '/v1/groups');
  const people = lists.reduce((sum, { stands }) => sum + stands.size, 0);
  const [row] = await asOperator(database, (transaction) => rowsOf(transaction, sql`select count(*)::int as people from sev.participants`, z.object({ people: z.int() })));
  const mails = await asOperator(database, (transaction) => transaction.select({ id: outbox.id }).from(outbox).where(eq(outbox.kind, 'group-opened')));
  // The lists were opened by hand before the load.
  const openings = desks.reduce((sum, { opened }) => sum + opened, 0) + new Set(lists.map(({ path }) => path)).size;
  return [...(row?.people === people ? [] : [`${row?.people} people on the lists, ${people} acknowledged`]), ...(mails.length === openings ? [] : [`${mails.length} mails for ${openings} groups opened`])];
}
