import { execFile, execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { openDatabase } from '../../proxy/database.ts';
import { catalogueFiles, facility, stay, type Row } from '../catalogue/files.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { openLine, type Line } from './line.ts';
import { startProxy } from './proxy-process.ts';
import { best, print } from './report.ts';

const atOnce = 32;
const rounds = 4;
const perRound = 3_200;
const operator = randomBytes(24).toString('base64url');

/**
 * Registrations over HTTP, thirty-two at once, each with its key of idempotency, to `pgbench -N` on the same PostgreSQL.
 *
 * Thirty-two town halls, one agent of each at a time: as the clients of `pgbench -N` touch accounts of their own, each has
 * its group and its credit. The same of thirty-two agents of one town hall on one group, who wait for one another, is told
 * for information. Client, product and database share the processors, as pgbench shares them with the database.
 */
export async function measureRegistrations(): Promise<boolean> {
  const server = await startPostgres();
  try {
    return await measureOn((await server.freshDatabase()).url);
  } finally {
    await server.remove();
  }
}

async function measureOn(url: string): Promise<boolean> {
  const proxy = await startProxy([process.execPath, 'dist/proxy/main.js'], 'memory://', {
    DATABASE_URL: url,
    SEV_KEYS: `k:${randomBytes(32).toString('base64')}`,
    SEV_PEPPER: 'p'.repeat(32),
    SEV_ADMIN_TOKEN: operator,
    SEV_CLOCK: '2026-06-01T10:00:00+02:00',
  });
  const lines = await Promise.all(Array.from({ length: atOnce }, () => openLine(Number(new URL(proxy.origin).port))));
  try {
    const [first, ...others] = await openLists(url, lines);
    if (!first) throw new Error('no list was opened');
    const own = [first, ...others];
    const reference = await openReference(url);
    // As long as it takes until the product runs as it will all day.
    await register(lines, own, perRound);
    const rates: number[] = [];
    const waits: number[] = [];
    const references: number[] = [];
    const ours = async (): Promise<void> => {
      const start = performance.now();
      waits.push(...(await register(lines, own, perRound)));
      rates.push(perRound / ((performance.now() - start) / 1_000));
    };
    const theirs = async (): Promise<void> => void references.push(await reference('simple'));
    // The server still writes what the one before changed: each follows itself as often as the other.
    for (let round = 0; round < rounds; round += 1) for (const turn of round % 2 === 0 ? [theirs, ours] : [ours, theirs]) await turn();
    waits.sort((one, other) => one - other);
    const pgbench = best(references);
    const rated = print({ what: `registrations, ${atOnce} at once`, figure: best(rates), unit: '/s', goal: 0, good: 'at-least', reference: { what: 'pgbench -N', figure: pgbench, goal: 0.4 } });
    const waited = print({ what: 'one registration in a hundred waits more than', figure: waits[Math.floor(waits.length * 0.99)] ?? Number.NaN, unit: 'ms', goal: 50, good: 'at-most' });
    const start = performance.now();
    await register(lines, Array.from({ length: atOnce }, () => first), perRound / 8);
    print({ what: 'the same, all on one group (for information)', figure: perRound / 8 / ((performance.now() - start) / 1_000), unit: '/s', goal: 0, good: 'at-least' });
    print({ what: 'pgbench -N -M prepared (for information)', figure: await reference('prepared'), unit: '/s', goal: 0, good: 'at-least' });
    return waited && rated;
  } finally {
    for (const line of lines) line.close();
    await proxy.stop();
  }
}

interface List {
  path: string;
  key: string;
}

/** A stay for each of thirty-two partners, and for each partner a key, a credit and a group of a thousand places. */
async function openLists(url: string, [line]: readonly Line[]): Promise<List[]> {
  if (!line) throw new Error('nobody can ask');
  const { database, close } = await openDatabase({ url, folder: '' });
  const offers = Array.from({ length: atOnce }, (_, index): Row => ({ ...stay, id: `s${index}`, start_date: '2026-10-12', nights: 4, places: 1_000, price_cents: 40_400, child_price_cents: 24_600, single_supplement_cents: 7_700, zone: 'metropole', tags: '' }));
  await importCatalogue(database, catalogueFiles([{ ...facility, provider: 'Les Pins' }], offers));
  await close();
  const admin = (path: string, body: unknown): Promise<Record<string, string>> => sendJson(line, `/v1/admin/${path}`, operator, body);
  const provider = await admin('providers', { name: 'Les Pins', email: 'pins@exemple.invalid', origins: [] });
  const lists: List[] = [];
  for (let index = 0; index < atOnce; index += 1) {
    const conventionNumber = `ANCV${randomBytes(4).toString('hex').toUpperCase()}`;
    const partner = await admin('partners', { conventionNumber, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: [] });
    await admin('credits', { conventionNumber, year: 2026, amountCents: 10_000_000_00, notifiedOn: '2026-01-15' });
    const { id } = await sendJson(line, '/v1/groups', provider['secretKey'] ?? '', { stayId: `s${index}`, conventionNumber, places: 1_000 });
    lists.push({ path: `/v1/groups/${id}/participants`, key: partner['secretKey'] ?? '' });
  }
  return lists;
}

/** Registers so many people, each line for the list of its own number, and answers how long each waited. */
async function register(lines: readonly Line[], lists: readonly List[], count: number): Promise<number[]> {
  const waits: number[] = [];
  let next = 0;
  const work = async (line: Line, index: number): Promise<void> => {
    const list = lists[index];
    if (!list) throw new Error('a line without a list');
    while (next < count) {
      next += 1;
      const start = performance.now();
      const { status, body } = await line.post(list.path, list.key, person(), `Idempotency-Key: ${randomUUID()}\r\n`);
      if (status !== 201) throw new Error(`${status} ${body.slice(0, 300)}`);
      waits.push(performance.now() - start);
    }
  };
  await Promise.all(lines.map(work));
  return waits;
}

const facts = JSON.stringify({
  title: 'madame', givenName: 'Jeanne', birthDate: '1950-03-27', birthPlace: 'Nantes',
  address: { lines: ['3 rue des Tilleuls'], postcode: '44000', city: 'Nantes' }, livesInFrance: true, activity: 'retired',
  household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_230 }, aidThisYear: 'none', consents: { notice: true },
});

/** Somebody else each time. */
function person(): string {
  return `{"birthName":"Varennes ${randomUUID()}",${facts.slice(1)}`;
}

async function sendJson(line: Line, path: string, key: string, asked: unknown): Promise<Record<string, string>> {
  const { status, body } = await line.post(path, key, JSON.stringify(asked));
  if (status !== 200 && status !== 201) throw new Error(`${status} ${body.slice(0, 300)}`);
  return JSON.parse(body);
}

type Reference = (protocol: 'simple' | 'prepared') => Promise<number>;

/**
 * Transactions a second of `pgbench -N`, thirty-two clients; where it is not installed, its statements sent by our own client.
 *
 * Its tables are filled once: the server has work to do behind a million rows, which the next measure would pay for.
 */
async function openReference(url: string): Promise<Reference> {
  try {
    execFileSync('pgbench', ['-i', '-q', '-s', '10', url], { stdio: 'ignore' });
  } catch {
    return () => ownReference(url);
  }
  return async (protocol) => {
    const { stdout } = await promisify(execFile)('pgbench', ['-N', '-M', protocol, '-c', String(atOnce), '-j', '2', '-T', '4', url]);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  };
}

async function ownReference(url: string): Promise<number> {
  const client = postgres(url, { max: atOnce, onnotice: () => undefined });
  await client.unsafe('create table if not exists pgbench_accounts (aid int primary key, abalance int); create table if not exists pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp)');
  await client`insert into pgbench_accounts select generate_series(1, 1000000), 0 on conflict do nothing`;
  const until = performance.now() + 4_000;
  let done = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() < until) {
      const aid = 1 + Math.floor(Math.random() * 1_000_000);
      await client.begin((transaction) => [
        transaction`update pgbench_accounts set abalance = abalance + 1 where aid = ${aid}`,
        transaction`select abalance from pgbench_accounts where aid = ${aid}`,
        transaction`insert into pgbench_history (tid, bid, aid, delta, mtime) values (1, 1, ${aid}, 1, now())`,
      ]);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await client.end();
  return done / 4;
}
