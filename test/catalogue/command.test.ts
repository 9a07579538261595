import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../proxy/database.ts';
import { lastOfAll } from '../support/last.ts';
import { postgresServer } from '../support/postgres.ts';
import { catalogueFiles, facility, stay, type Row } from './files.ts';
import { everyRow } from './rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const many = 25_000;
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sev-command-'));
  lastOfAll(() => rm(folder, { recursive: true, force: true }));
});

async function written(name: string, facilities: readonly Row[], stays: readonly Row[]): Promise<string[]> {
  const files = catalogueFiles(facilities, stays, { delimiter: ';', end: '\r\n' });
  const paths = [join(folder, `${name}-facilities.csv`), join(folder, `${name}-stays.csv`)];
  await writeFile(paths[0] ?? '', files.facilities);
  await writeFile(paths[1] ?? '', files.stays);
  return paths;
}

/** Runs the command as an operator does; `killedAt` kills it as soon as it says so. */
async function sev(words: readonly string[], settings: Record<string, string>, killedAt?: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['dist/proxy/sev.js', ...words], { cwd: root, env: { PATH: process.env['PATH'], ...settings } });
  let said = '';
  const hear = (text: Buffer): void => {
    said += text.toString().replaceAll(/[\u00A0\u202F]/g, ' ');
    if (killedAt !== undefined && said.includes(killedAt)) child.kill('SIGKILL');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

async function rowsIn(settings: Record<string, string>): Promise<number> {
  const { database, close } = await openDatabase({ url: settings['DATABASE_URL'], folder: settings['SEV_DATA_DIR'] ?? '' });
  const rows = await everyRow(database);
  await close();
  return rows.length;
}

async function settingsOf(engine: string): Promise<Record<string, string>> {
  if (engine === 'PGlite') return { SEV_DATA_DIR: join(folder, 'data') };
  return { DATABASE_URL: (await (await postgresServer()).freshDatabase()).url, SEV_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32) };
}

/** Keeps an import from ending, by a lock on what it writes last; a folder of PGlite has one process, and nobody to lock it out. */
async function heldAtItsEnd({ DATABASE_URL: url }: Record<string, string>): Promise<() => Promise<void>> {
  if (url === undefined) return () => Promise.resolve();
  const { database, close } = await openDatabase({ url, folder: '' });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve, reject) => {
    const whole = database.transaction(async (transaction) => {
      await transaction.execute(sql`lock table sev.catalogue_version in share mode`);
      await new Promise<void>((resolveLock) => {
        release = resolveLock;
        resolve();
      });
    });
    whole.catch(reject);
  });
  await held;
  return async () => {
    release();
    await close();
  };
}

for (const engine of ['PGlite', 'PostgreSQL']) {
  test(`killed half-way nothing is half there, and the command goes through the next time, on ${engine}`, async () => {
    const settings = await settingsOf(engine);
    const paths = await written('many', [facility], Array.from({ length: many }, (_, index) => ({ ...stay, id: `s${index}` })));
    const release = await heldAtItsEnd(settings);
    const killed = await sev(['catalogue', 'import', ...paths], settings, '10 000 séjours écrits');
    await release();
    assert.equal(killed.code, null, killed.said);
    assert.equal(await rowsIn(settings), 0);
    const whole = await sev(['catalogue', 'import', ...paths], settings);
    assert.equal(whole.code, 0, whole.said);
    assert.match(whole.said, /20 000 lignes lues…[^]*20 000 séjours écrits…[^]*Catalogue importé : 1 équipements, 25 000 séjours \(25 000 nouveaux, 0 modifiés, 0 retirés\)/);
    const again = await sev(['catalogue', 'import', ...paths], settings);
    assert.match(again.said, /déjà en place/);
    assert.equal(await rowsIn(settings), many + 3);
  });
}

test('says each fault and fails, and explains itself', async () => {
  const settings = { SEV_DATA_DIR: 'memory://' };
  const paths = await written('broken', [{ ...facility, kind: 'tent' }], [{ ...stay, nights: 0 }, { ...stay, id: 'x', tags: 'x' }]);
  const { code, said } = await sev(['catalogue', 'import', ...paths], settings);
  assert.equal(code, 1);
  assert.match(said, /facilities, ligne 2, colonne kind : [^]*stays, ligne 2, colonne nights : [^]*stays, ligne 3, colonne tags : [^]*rien n’a changé : 3 endroits/);
  const elsewhere = await sev(['catalogue', 'import', 'nowhere.csv', 'nowhere.csv'], { ...settings, INIT_CWD: folder });
  assert.deepEqual(elsewhere, { code: 1, said: `Le fichier ${join(folder, 'nowhere.csv')} ne se lit pas : vérifiez son nom et vos droits.\n` });
  for (const [words, expected] of [[['help'], 0], [['catalogue', 'import', '--help'], 0], [[], 2], [['catalogue', 'import', 'one.csv'], 2], [['constructor'], 2]] as const) {
    const shown = await sev(words, settings);
    assert.equal(shown.code, expected, words.join(' '));
    assert.match(shown.said, /npm run sev -- catalogue import/);
    assert.equal(shown.said.includes('partner create'), words[0] !== 'catalogue');
  }
});
