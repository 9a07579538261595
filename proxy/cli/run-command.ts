import { sql } from 'drizzle-orm';
import { Problem } from '../../schema/contract/problem.ts';
import { openDatabase, type Database } from '../database.ts';
import type { Settings } from '../environment.ts';
import { chooseSecrets } from '../secrets.ts';
import { asOperator } from '../stores/scope.ts';
import { secretPrints } from '../tokens.ts';
import type { Command } from './accounts.ts';
import type { Terminal } from './catalogue-import.ts';
import { readOptions, wrongOf, WrongOptions, type Option } from './options.ts';

/** Runs a command on the service's database, in one transaction; answers the process's exit code. */
export async function runCommand(command: Command, words: readonly string[], settings: () => Settings, { say, warn }: Terminal): Promise<number> {
  try {
    const given = readOptions(words, command.options);
    for (const line of await work(command, given, settings())) say(line);
    return 0;
  } catch (thrown) {
    const wrong = thrown instanceof Problem ? wrongOf(thrown, command.options) : thrown;
    if (!(wrong instanceof WrongOptions)) throw wrong;
    for (const sentence of wrong.sentences) warn(sentence);
    warn(`Rien n’a changé. L’aide : npm run sev -- ${command.words} --help`);
    return thrown instanceof Problem ? 1 : 2;
  }
}

/** What `--help` says of a command. */
export function commandHelp({ words, about, options, example }: Command): string {
  const lines = options.map((option) => `      --${option.name} ${option.value}\n          ${option.about}${option.optional ? ' (facultatif)' : ''}`);
  return [`  npm run sev -- ${words}`, `      ${about}`, ...lines, ...(example === '' ? [] : [`      Exemple : npm run sev -- ${words} ${example}`])].join('\n');
}

async function work(command: Command, given: Map<Option, string[]>, settings: Settings): Promise<string[]> {
  const { database, close } = await openDatabase({ url: settings.DATABASE_URL, folder: settings.SEV_DATA_DIR });
  try {
    const prints = secretPrints(await chooseSecrets(settings));
    const at = settings.SEV_CLOCK ?? (await instantOf(database));
    return await asOperator(database, (transaction) => command.run({ transaction, at, prints, given }));
  } finally {
    await close();
  }
}

async function instantOf(database: Database): Promise<Date> {
  const [row] = await database.select({ ms: sql<number>`ms` }).from(sql`(select floor(extract(epoch from now()) * 1000)::float8 as ms) as instant`);
  return new Date(row?.ms ?? Number.NaN);
}
