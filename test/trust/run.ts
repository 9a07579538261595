import { randomInt } from 'node:crypto';
import { openDatabase, type Database } from '../../proxy/database.ts';
import { groupOf, partnerOf } from '../registration/world.ts';
import { startPostgres, type PostgresServer } from '../support/postgres-server.ts';
import { raceForClaimsOverHttp, raceForCreditOverHttp, raceForPlacesOverHttp } from './http-races.ts';
import { sendKeys } from './keys.ts';
import { killUnderLoad } from './kills.ts';
import { checkLedger } from './ledger.model.ts';
import { killSenders } from './mails.ts';
import { raceForClaim, raceForCredit, raceForPlaces, unbalanced } from './races.ts';
import { sendRequests } from './requests.ts';
import { contradictions } from './standing.ts';

interface Tried {
  database: Database;
  server: PostgresServer;
  /** How many, where the command says it. */
  count?: number;
}

/** What must never happen, tried at full size on real PostgreSQL; each line says what was seen. `npm run trust -- places kills=20` tries two of them, one at a size of its own. */
const trials: Record<string, (tried: Tried) => Promise<[said: string, held: boolean]>> = {
  async places({ database }) {
    const rounds = [];
    for (let round = 0; round < 20; round += 1) rounds.push(await raceForPlaces(database, { askers: 500, places: 20 }));
    const exact = rounds.filter(({ registered, taken, rows }) => registered === 20 && taken === 20 && rows === 20).length;
    return [`500 at once for the last 20 places: exactly 20 in ${exact} rounds of 20`, exact === 20];
  },
  async credit({ database }) {
    let exact = 0;
    for (let round = 0; round < 20; round += 1) {
      const { granted, remainingCents } = await raceForCredit(database, { askers: 100, aids: 7 });
      if (granted === 7 && remainingCents === 100_00) exact += 1;
    }
    return [`100 at once for a credit of 7 aids: exactly 7 in ${exact} rounds of 20`, exact === 20];
  },
  async claims({ database }) {
    const rounds = 1_000;
    // A partner who meets sixty aids of others in an hour is stopped: each fifty has two of its own.
    const perPair = 50;
    const pair = async () => Promise.all([0, 1].map(async () => groupOf(database, await partnerOf(database), { places: perPair })));
    let lists = await pair();
    let exact = 0;
    for (let round = 0; round < rounds; round += 1) {
      if (round > 0 && round % perPair === 0) lists = await pair();
      if ((await raceForClaim(database, lists)) === 1) exact += 1;
    }
    return [`two partners registering the same person at once: one aid in ${exact} rounds of ${rounds}`, exact === rounds];
  },
  async http({ database, count = 20 }) {
    let exact = 0;
    for (let round = 0; round < count; round += 1) {
      const places = await raceForPlacesOverHttp(database, { askers: 500, places: 20 });
      const credit = await raceForCreditOverHttp(database, 100);
      if (places.registered === 20 && places.taken === 20 && places.rows === 20 && credit.granted === 56 && credit.remainingCents === 144_00) exact += 1;
    }
    const claims = await raceForClaimsOverHttp(database, 50 * count);
    const wrong = await contradictions(database);
    return [`the same three races over HTTP: exact in ${exact} rounds of ${count}, one aid in ${claims} rounds of ${50 * count} for two partners; tables that contradict each other: ${wrong.length}${sample(wrong)}`, exact === count && claims === 50 * count && wrong.length === 0];
  },
  async ledger({ database }) {
    const runs = 2_000;
    await checkLedger(database, runs);
    return [`${runs} generated stories of allocations, registrations, changes and removals: every balance is the model's`, true];
  },
  async balance({ database }) {
    const wrong = await unbalanced(database);
    return [`credits whose accounts differ from their entries or from what was granted: ${wrong.length}`, wrong.length === 0];
  },
  async keys({ database, count = 10_000 }) {
    const { keys, requests, inUse, wrong } = await sendKeys(database, count);
    return [`${keys} keys of idempotency sent ${requests} times, each one to five times at once: one effect each and byte-equal answers (${inUse} told to wait); wrong: ${wrong.length}${sample(wrong)}`, wrong.length === 0];
  },
  async requests({ database, count = 100_000 }) {
    const seed = randomInt(2 ** 31);
    const { requests, accepted, refused, byStatus } = await sendRequests(database, { requests: count, batch: 500, seed });
    return [`${requests} requests generated from the OpenAPI document (seed ${seed}): none answered 5xx, ${accepted} accepted, ${refused} refused as problems, whose second sending changed no row; ${JSON.stringify(byStatus)}`, true];
  },
  async mails({ server, count = 100 }) {
    const { kills, added, delivered, again, strange, unsent, said } = await killSenders(server, { kills: count, atOnce: 2 });
    return [
      `${kills} kills of a proxy while it sends: ${delivered} mails of ${added} came in, ${again} of them once more under the same Message-ID; in no row: ${strange}; not noted as sent: ${unsent}; words of a mail in a log: ${said}`,
      delivered === added && strange === 0 && unsent === 0 && said === 0,
    ];
  },
  async kills({ server, count = 200 }) {
    const { acknowledged, cut, away, slowestRecoveryMs, kills, stops, wrong } = await killUnderLoad(server, { kills: count, stops: Math.ceil(count / 10) });
    return [
      `${kills} kills of the proxy and ${stops} immediate stops of the database under load: ${acknowledged} writes acknowledged (${cut} cut and asked again, ${away} answered 503), each there once, every balance right; ` +
        `writing again at most ${slowestRecoveryMs} ms after the database; wrong: ${wrong.length}${sample(wrong)}`,
      wrong.length === 0,
    ];
  },
};

function sample(wrong: readonly unknown[]): string {
  return wrong.slice(0, 5).map((one) => `\n  ${JSON.stringify(one)}`).join('');
}

/** `kills=20` is the trial « kills », twenty times. */
const asked = new Map(process.argv.slice(2).map((word): [string, number | undefined] => {
  const [name = '', count] = word.split('=');
  if (!(name in trials) || (count !== undefined && !(Number(count) >= 1))) throw new Error(`« ${word} » is none of ${Object.keys(trials).join(', ')}, with or without « =number ».`);
  return [name, count === undefined ? undefined : Number(count)];
}));
const server = await startPostgres();
const { database, close } = await openDatabase({ url: (await server.freshDatabase()).url, folder: '' });
try {
  for (const [name, trial] of Object.entries(trials)) {
    if (asked.size > 0 && !asked.has(name)) continue;
    const start = performance.now();
    const count = asked.get(name);
    const [said, held] = await trial({ database, server, ...(count !== undefined && { count }) }).catch((error: unknown): [string, boolean] => [`${name}: ${error instanceof Error ? error.message : String(error)}`, false]);
    console.log(`${held ? '✓' : '✗'} ${said} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
    if (!held) process.exitCode = 1;
  }
} finally {
  await close();
  await server.remove();
}
