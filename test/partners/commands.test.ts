import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { accountCommands } from '../../proxy/cli/accounts.ts';
import { runCommand } from '../../proxy/cli/run-command.ts';
import { openDatabase, type Database } from '../../proxy/database.ts';
import { parseSettings } from '../../proxy/environment.ts';
import { chooseSecrets } from '../../proxy/secrets.ts';
import { holderOfKey } from '../../proxy/stores/sessions.ts';
import { secretPrints } from '../../proxy/tokens.ts';
import { lastOfAll } from '../support/last.ts';
import { postgresServer } from '../support/postgres.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const today = '2026-09-01T10:00:00+02:00';

interface Ran {
  code: number;
  said: string;
}

/** Runs a command where it is, on the database of these settings. */
async function sev(settings: Record<string, string>, words: string, ...options: string[]): Promise<Ran> {
  const lines: string[] = [];
  const add = (line: string): void => void lines.push(line.replaceAll(/[\u00A0\u202F]/g, ' '));
  const command = accountCommands.find((one) => one.words === words) ?? assert.fail(words);
  const code = await runCommand(command, options, () => parseSettings(settings), { say: add, warn: add });
  return { code, said: lines.join('\n') };
}

/** Runs it as an operator does. */
function typed(words: readonly string[], settings: Record<string, string> = { SEV_DATA_DIR: '/nowhere' }): Promise<Ran> {
  const child = spawn(process.execPath, ['dist/proxy/sev.js', ...words], { cwd: root, env: { PATH: process.env['PATH'], ...settings } });
  let said = '';
  const hear = (text: Buffer): void => void (said += text.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? -1, said })));
}

async function settingsOf(engine: string): Promise<Record<string, string>> {
  if (engine === 'PostgreSQL') return { DATABASE_URL: (await (await postgresServer()).freshDatabase()).url, SEV_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32), SEV_CLOCK: today };
  const folder = await mkdtemp(join(tmpdir(), 'sev-accounts-'));
  lastOfAll(() => rm(folder, { recursive: true, force: true }));
  return { SEV_DATA_DIR: join(folder, 'data'), SEV_CLOCK: today };
}

async function inService<Result>(settings: Record<string, string>, look: (database: Database) => Promise<Result>): Promise<Result> {
  const { database, close } = await openDatabase({ url: settings['DATABASE_URL'], folder: settings['SEV_DATA_DIR'] ?? '' });
  return look(database).finally(close);
}

for (const engine of ['PGlite', 'PostgreSQL']) {
  test(`the operator makes accounts, credit and keys, suspends and resumes, as the routes do, on ${engine}`, async () => {
    const settings = await settingsOf(engine);
    const made = await sev(settings, 'partner create', '--convention', 'ancv0123', '--name=CCAS de Varennes', '--email', 'ccas@exemple.invalid', '--origin', 'https://a.example', '--origin', 'https://b.example', '--department', '44');
    assert.equal(made.code, 0, made.said);
    const [secret = ''] = /sk_[\w-]{43}/.exec(made.said) ?? [];
    const [keyId = ''] = /(?<=clé : )\S+/.exec(made.said) ?? [];
    const prints = secretPrints(await chooseSecrets(parseSettings(settings)));
    const holder = (day: string): Promise<Awaited<ReturnType<typeof holderOfKey>>> => inService(settings, (database) => holderOfKey(database, prints.sk(secret), day));
    assert.equal((await holder('2026-09-01'))?.suspended, false);

    const twice = await sev(settings, 'partner create', '--convention', 'ANCV0123', '--name', 'Un autre', '--email', 'autre@exemple.invalid');
    assert.deepEqual([twice.code, twice.said.split('\n')[0]], [1, 'Ce numéro de convention est déjà celui d’un porteur de projet.']);
    const credit = await sev(settings, 'credit add', '--convention', 'ANCV0123', '--year', '2026', '--euros', '12 500,5', '--notified-on', '2026-01-15');
    assert.match(credit.said, /reste 12 500,50 €/);
    const suspended = await sev(settings, 'partner suspend', '--convention', 'ANCV0123', '--reason', 'Bilan non rendu', '--until', '2026-09-30');
    assert.match(suspended.said, /suspendu depuis le 1er septembre 2026 jusqu’au 30 septembre 2026 : Bilan non rendu/);
    assert.deepEqual([(await holder('2026-09-30'))?.suspended, (await holder('2026-10-01'))?.suspended], [true, false]);
    assert.equal((await sev(settings, 'partner resume', '--convention', 'ANCV0123')).code, 0);
    assert.equal((await holder('2026-09-30'))?.suspended, false);

    assert.equal((await sev(settings, 'provider create', '--name', 'Les Pins', '--email', 'pins@exemple.invalid')).code, 0);
    assert.equal((await sev(settings, 'key create', '--provider', 'Les Pins')).code, 0);
    assert.match((await sev(settings, 'key create', '--provider', 'Les Pins')).said, /Deux clés sont déjà en service/);
    assert.equal((await sev(settings, 'key delete', '--key', keyId)).code, 0);
    assert.equal(await holder('2026-09-30'), null);
    const lists = `${(await sev(settings, 'partner list')).said}\n${(await sev(settings, 'provider list')).said}`;
    assert.match(lists, /ANCV0123 {2}CCAS de Varennes/);
    assert.equal(lists.match(/clé :/g)?.length, 2);
    assert.doesNotMatch(lists, /sk_/);
  });
}

test('what is wrong with an option is said of that option, before anything is opened', async () => {
  const nowhere = { DATABASE_URL: 'postgres://role:secret@127.0.0.1:1/base', SEV_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32) };
  const refused = async (words: string, ...options: string[]): Promise<string[]> => {
    const { code, said } = await sev(nowhere, words, ...options);
    assert.equal(code, 2);
    const lines = said.split('\n');
    assert.match(lines.pop() ?? '', /^Rien n’a changé/);
    return lines;
  };
  assert.deepEqual(await refused('partner create', '--convention', 'ANCV0123', '--nom', 'X', 'Y', '--email', '--name=A', '--name', 'B'), [
    '--nom n’existe pas pour cette commande.',
    '« Y » est de trop : chaque valeur suit le nom de son option.',
    '--email attend une valeur : <adresse>.',
    '--name est donné 2 fois : n’en gardez qu’un.',
  ]);
  assert.deepEqual(await refused('credit add'), [
    '--convention manque : le numéro de convention, par exemple ANCV0123.',
    '--year manque : l’année du crédit, par exemple 2026.',
    '--euros manque : ce qui s’ajoute, en euros, par exemple 12 500 ou 350,50.',
    '--notified-on manque : le jour de la notification, par exemple 2026-01-15.',
  ]);
});

test('what is wrong with a value is said of its option', async () => {
  const settings = await settingsOf('PGlite');
  const { code, said } = await sev(settings, 'credit add', '--convention', '0123', '--year', 'deux mille', '--euros', '12,345', '--notified-on', '2026-02-30');
  assert.equal(code, 2);
  for (const option of ['convention', 'year', 'euros', 'notified-on']) assert.match(said, new RegExp(`^--${option} : `, 'm'));
  assert.match(said, /^--year : « deux mille » ne convient pas\. Il faut l’année du crédit, par exemple 2026\.\n--euros : « 12,345 » ne convient pas\. Il faut ce qui s’ajoute, en euros, par exemple 12 500 ou 350,50\.$/m);
  assert.match((await sev(settings, 'partner suspend', '--convention', 'ANCV9', '--reason', 'Hier')).said, /Ce porteur de projet n’existe pas/);
  assert.match((await sev(settings, 'key create', '--provider', 'Personne')).said, /Ce professionnel du tourisme n’existe pas/);
  assert.match((await sev(settings, 'key create')).said, /--convention pour un porteur de projet, ou --provider/);
  assert.match((await sev(settings, 'key delete', '--key', 'un')).said, /Cette clé n’existe pas/);
});

test('each command tells its own help with an example, and a subject that of its commands', async () => {
  const own = await typed(['partner', 'create', '--help']);
  assert.equal(own.code, 0);
  assert.match(own.said, /--convention <numéro>[^]*Exemple : npm run sev -- partner create --convention ANCV0123/);
  assert.doesNotMatch(own.said, /provider create/);
  const subject = await typed(['provider']);
  assert.equal(subject.code, 2);
  assert.match(subject.said, /provider create[^]*provider list/);
  const all = await typed(['help']);
  for (const { words } of accountCommands) assert.ok(all.said.includes(`npm run sev -- ${words}\n`), words);
});

test('a database that is away is said in a sentence, with nothing of how it was asked', async () => {
  const away = { DATABASE_URL: 'postgres://role:serin@127.0.0.1:1/base', SEV_KEYS: `k:${Buffer.alloc(32, 1).toString('base64')}`, SEV_PEPPER: 'p'.repeat(32) };
  const { code, said } = await typed(['partner', 'list'], away);
  assert.deepEqual([code, said], [1, 'La base ne répond pas (ECONNREFUSED). Quand elle sera revenue, regardez ce qui est fait avant de recommencer.\n']);
});
