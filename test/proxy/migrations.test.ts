import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { z } from 'zod';
import { migrations as places, openDatabase } from '../../proxy/database.ts';
import { remove } from '../../proxy/registration/remove.ts';
import { readCredit } from '../../proxy/stores/credits.ts';
import { inTenant } from '../../proxy/stores/scope.ts';
import { postgresServer } from '../support/postgres.ts';
import { groupOf, needsAt, partnerOf, registerOne, senior } from '../registration/world.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const migrations = join(root, 'schema/tables/migrations');
const journalShape = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

test('the migrations say all that the tables say', async () => {
  // Beside the real ones: the generator takes no folder outside the project.
  const copy = await mkdtemp(join(root, 'node_modules', '.migrations-'));
  after(() => rm(copy, { recursive: true, force: true }));
  await cp(migrations, copy, { recursive: true });
  const before = await readdir(copy, { recursive: true });
  const tool = join(root, 'node_modules/drizzle-kit/bin.cjs');
  const options = ['generate', '--dialect=postgresql', '--schema=./schema/tables/index.ts', `--out=${copy.slice(root.length)}`];
  const { stdout } = await run(process.execPath, [tool, ...options], { cwd: root });
  assert.match(stdout, /No schema changes/);
  assert.deepEqual(await readdir(copy, { recursive: true }), before);
});

test('each statement stands alone, between the generator’s marks', async () => {
  const files = (await readdir(migrations)).filter((name) => name.endsWith('.sql'));
  assert.ok(files.length > 0);
  for (const name of files) {
    const statements = (await readFile(join(migrations, name), 'utf8')).split('--> statement-breakpoint');
    // A function's body, between its dollars, is a part of its statement.
    for (const statement of statements) assert.match(statement.trim().replace(/\$\$.*\$\$/s, ''), /^[^;]+;?$/, name);
  }
});

/** What each migration said when it was first run, by the beginning of its SHA-256; a new one adds its line. */
const said = {
  '0000_conditions_publications': '5f7ad22a80b6a8bc',
  '0001_catalogue': 'f766228211dbc9d3',
  '0002_partners_and_groups': '97bfee2dd2558a6e',
  '0003_row_security': '267106b0999dca04',
  '0004_participants_in_order': '8bf7a0b80bef9160',
  '0005_answers_of_several': '4ef67eac3a57230d',
  '0006_answers_by_people': 'fb31d8ee27918460',
  '0007_isolated_sessions': '9c8d54a38fc4d5c6',
  '0008_register_at_once': '46149c5e33242542',
  '0009_tenants_together': 'ed98626f79cd5bae',
  '0010_register_together': '721c3b6352a5eeac',
  '0011_together_by_statement': '11712bf58117d331',
};

test('a migration is not written again: a database that has run it runs it no more', async () => {
  const files = (await readdir(migrations)).filter((name) => name.endsWith('.sql')).toSorted();
  const found = await Promise.all(files.map(async (name) => [name.slice(0, -4), createHash('sha256').update(await readFile(join(migrations, name))).digest('hex').slice(0, 16)]));
  assert.deepEqual(Object.fromEntries(found), said);
});

for (const last of ['0008_register_at_once', '0010_register_together']) {
  test(`a database left by ${last} grants and gives back as one of today`, async () => {
    const { url } = await (await postgresServer()).freshDatabase();
    await migrateUntil(url, last);
    const { database, close } = await openDatabase({ url, folder: 'memory://' });
    try {
      const caller = await partnerOf(database, 300_00);
      const on = await groupOf(database, caller);
      const remaining = async (): Promise<number | undefined> => (await inTenant(database, caller.tenantId, (transaction) => readCredit(transaction, caller.tenantId, 2026, false)))?.remainingCents;
      const jeanne = await registerOne(database, on, senior(), needsAt());
      assert.deepEqual([jeanne.refusal, await remaining()], [null, 124_00]);
      await inTenant(database, caller.tenantId, (transaction) => remove(transaction, on, jeanne.id, needsAt()));
      assert.equal(await remaining(), 300_00);
    } finally {
      await close();
    }
  });
}

/** Runs the migrations up to one of them, as a product of that day did. */
async function migrateUntil(url: string, last: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sev-migrations-'));
  after(() => rm(folder, { recursive: true, force: true }));
  await cp(migrations, folder, { recursive: true });
  const path = join(folder, 'meta/_journal.json');
  const journal = journalShape.parse(JSON.parse(await readFile(path, 'utf8')));
  const entries = journal.entries.slice(0, journal.entries.findIndex(({ tag }) => tag === last) + 1);
  assert.ok(entries.length > 0);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  await migrate(drizzle(client), { ...places, migrationsFolder: folder });
  await client.end();
}
