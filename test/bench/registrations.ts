import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import postgres from 'postgres';
import { importCatalogue } from '../../proxy/catalogue/import/import-catalogue.ts';
import { openDatabase } from '../../proxy/database.ts';
import { catalogueFiles, facility, stay, type Row } from '../catalogue/files.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { startProxy } from './proxy-process.ts';
import { best, print } from './report.ts';

const atOnce = 32;
const partners = 8;
const rounds = 3;
const perRound = 800;
const operator = randomBytes(24).toString('base64url');
const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** Registrations over HTTP, thirty-two at once for eight partners, each with its key of idempotency; to `pgbench -N` on the same PostgreSQL. */
export async function measureRegistrations(): Promise<boolean> {
  const server = await startPostgres();
  const { url } = await server.freshDatabase();
  const proxy = await startProxy([process.execPath, 'dist/proxy/main.js'], 'memory://', {
    DATABASE_URL: url,
    SEV_KEYS: `k:${randomBytes(32).toString('base64')}`,
    SEV_PEPPER: 'p'.repeat(32),
    SEV_ADMIN_TOKEN: operator,
    SEV_CLOCK: '2026-06-01T10:00:00+02:00',
  });
  try {
    const lists = await openLists(url, proxy.origin);
    await register(proxy.origin, lists, 200);
    const rates: number[] = [];
    const waits: number[] = [];
    const references: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      references.push(await reference(url));
      const start = performance.now();
      waits.push(...(await register(proxy.origin, lists, perRound)));
      rates.push(perRound / ((performance.now() - start) / 1_000));
    }
    waits.sort((one, other) => one - other);
    const rated = print({ what: `registrations, ${atOnce} at once`, figure: best(rates), unit: '/s', goal: 0, good: 'at-least', reference: { what: 'pgbench -N', figure: best(references), goal: 0.4 } });
    return print({ what: 'one registration in a hundred waits more than', figure: waits[Math.floor(waits.length * 0.99)] ?? Number.NaN, unit: 'ms', goal: 50, good: 'at-most' }) && rated;
  } finally {
    agent.destroy();
    await proxy.stop();
    await server.remove();
  }
}

interface List {
  path: string;
  key: string;
}

/** A catalogue of one stay a partner, and for each partner a key, a credit and a group of a thousand places. */
async function openLists(url: string, origin: string): Promise<List[]> {
  const { database, close } = await openDatabase({ url, folder: '' });
  const offers = Array.from({ length: partners * 3 }, (_, index): Row => ({ ...stay, id: `s${index}`, start_date: '2026-10-12', nights: 4, places: 1_000, price_cents: 40_400, child_price_cents: 24_600, single_supplement_cents: 7_700, zone: 'metropole', tags: '' }));
  await importCatalogue(database, catalogueFiles([{ ...facility, provider: 'Les Pins' }], offers));
  await close();
  const admin = (path: string, body: unknown): Promise<Record<string, string>> => sendJson(`${origin}/v1/admin/${path}`, operator, body);
  const provider = await admin('providers', { name: 'Les Pins', email: 'pins@exemple.invalid', origins: [] });
  const lists: List[] = [];
  for (let index = 0; index < partners; index += 1) {
    const conventionNumber = `ANCV${randomBytes(4).toString('hex').toUpperCase()}`;
    const partner = await admin('partners', { conventionNumber, name: 'CCAS de Varennes', email: 'ccas@exemple.invalid', origins: [] });
    await admin('credits', { conventionNumber, year: 2026, amountCents: 10_000_000_00, notifiedOn: '2026-01-15' });
    for (let group = 0; group < 3; group += 1) {
      const { id } = await sendJson(`${origin}/v1/groups`, provider['secretKey'] ?? '', { stayId: `s${index * 3 + group}`, conventionNumber, places: 1_000 });
      lists.push({ path: `${origin}/v1/groups/${id}/participants`, key: partner['secretKey'] ?? '' });
    }
  }
  return lists;
}

/** Registers so many people, never more than thirty-two at once, and answers how long each waited. */
async function register(origin: string, lists: readonly List[], count: number): Promise<number[]> {
  const waits: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const list = lists[next % lists.length];
      next += 1;
      if (!list) throw new Error(`no list at ${origin}`);
      const start = performance.now();
      await sendJson(list.path, list.key, person(), { 'Idempotency-Key': randomUUID() });
      waits.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return waits;
}

function person(): unknown {
  return {
    title: 'madame', birthName: `Varennes${randomUUID().replaceAll(/\P{L}/gu, '')}`, givenName: 'Jeanne', birthDate: '1950-03-27', birthPlace: 'Nantes',
    address: { lines: ['3 rue des Tilleuls'], postcode: '44000', city: 'Nantes' }, livesInFrance: true, activity: 'retired',
    household: { kind: 'single', shares: 1, taxableIncomeEuros: 14_230 }, aidThisYear: 'none', consents: { notice: true },
  };
}

function sendJson(address: string, key: string, body: unknown, headers: Record<string, string> = {}): Promise<Record<string, string>> {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = httpRequest(address, { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), Authorization: `Bearer ${key}`, ...headers } }, (response) => {
      let said = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (said += part));
      response.on('end', () => (response.statusCode === 201 || response.statusCode === 200 ? resolve(JSON.parse(said)) : reject(new Error(`${response.statusCode} ${said.slice(0, 300)}`))));
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** Transactions a second of `pgbench -N -M prepared`, thirty-two clients; where it is not installed, its statements sent by our own client. */
async function reference(url: string): Promise<number> {
  try {
    execFileSync('pgbench', ['-i', '-q', '-s', '10', url], { stdio: 'ignore' });
    const said = execFileSync('pgbench', ['-N', '-M', 'prepared', '-c', String(atOnce), '-j', '2', '-T', '4', url], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/tps = ([\d.]+)/.exec(said)?.[1]);
  } catch {
    return ownReference(url);
  }
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
