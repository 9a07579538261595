import { openDatabase, type Database } from '../../proxy/database.ts';
import { groupOf, partnerOf } from '../registration/world.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { checkLedger } from './ledger.model.ts';
import { raceForClaim, raceForCredit, raceForPlaces, unbalanced } from './races.ts';

/** What must never happen, tried at full size on real PostgreSQL; each line says what was seen. `npm run trust -- places` tries one. */
const trials: Record<string, (database: Database) => Promise<[said: string, held: boolean]>> = {
  async places(database) {
    const rounds = [];
    for (let round = 0; round < 20; round += 1) rounds.push(await raceForPlaces(database, { askers: 500, places: 20 }));
    const exact = rounds.filter(({ registered, taken, rows }) => registered === 20 && taken === 20 && rows === 20).length;
    return [`500 at once for the last 20 places: exactly 20 in ${exact} rounds of 20`, exact === 20];
  },
  async credit(database) {
    let exact = 0;
    for (let round = 0; round < 20; round += 1) {
      const { granted, remainingCents } = await raceForCredit(database, { askers: 100, aids: 7 });
      if (granted === 7 && remainingCents === 100_00) exact += 1;
    }
    return [`100 at once for a credit of 7 aids: exactly 7 in ${exact} rounds of 20`, exact === 20];
  },
  async claims(database) {
    const rounds = 1_000;
    const lists = [await groupOf(database, await partnerOf(database), { places: rounds }), await groupOf(database, await partnerOf(database), { places: rounds })];
    let exact = 0;
    for (let round = 0; round < rounds; round += 1) {
      // A partner who meets sixty aids of others in an hour is stopped: each fifty has two of its own.
      if (round % 50 === 0) lists.splice(0, 2, await groupOf(database, await partnerOf(database), { places: rounds }), await groupOf(database, await partnerOf(database), { places: rounds }));
      if ((await raceForClaim(database, lists)) === 1) exact += 1;
    }
    return [`two partners registering the same person at once: one aid in ${exact} rounds of ${rounds}`, exact === rounds];
  },
  async ledger(database) {
    const runs = 2_000;
    await checkLedger(database, runs);
    return [`${runs} generated stories of allocations, registrations, changes and removals: every balance is the model's`, true];
  },
  async balance(database) {
    const wrong = await unbalanced(database);
    return [`credits whose accounts differ from their entries or from what was granted: ${wrong.length}`, wrong.length === 0];
  },
};

const asked = process.argv.slice(2);
const server = await startPostgres();
const { database, close } = await openDatabase({ url: (await server.freshDatabase()).url, folder: '' });
try {
  for (const [name, trial] of Object.entries(trials)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const start = performance.now();
    const [said, held] = await trial(database);
    console.log(`${held ? '✓' : '✗'} ${said} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
    if (!held) process.exitCode = 1;
  }
} finally {
  await close();
  await server.remove();
}
