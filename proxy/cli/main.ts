import { resolve } from 'node:path';
import { parseSettings } from '../environment.ts';
import { failureOf } from '../log.ts';
import { databaseIsAway } from '../problems.ts';
import { SettingsError } from '../settings-error.ts';
import { accountCommands } from './accounts.ts';
import { catalogueImport } from './catalogue-import.ts';
import { commandHelp, runCommand } from './run-command.ts';
import { settlementCommands } from './settlement.ts';

const commands = [...accountCommands, ...settlementCommands];

const catalogueHelp = `  npm run sev -- catalogue import <facilities.csv> <stays.csv>
      Fait de ces deux fichiers le catalogue entier : tout, ou rien s’il y a une faute.
      Les importer deux fois ne change rien.`;

const foot = `La base est celle du service : DATABASE_URL, ou le dossier SEV_DATA_DIR (arrêtez alors le service, qui le tient).
`;

const help = `Commandes de l’exploitant :

${[catalogueHelp, ...commands.map(commandHelp)].join('\n\n')}

  npm run sev -- help
      Affiche cette aide ; « --help » après une commande affiche la sienne.

${foot}`;

const terminal = { say: (line: string) => void process.stdout.write(`${line}\n`), warn: (line: string) => void process.stderr.write(`${line}\n`) };
const isHelp = (word: string): boolean => ['help', '--help', '-h'].includes(word);

async function run(words: readonly string[]): Promise<number> {
  const [subject, action, ...rest] = words;
  if (subject === undefined || isHelp(subject)) {
    process.stdout.write(help);
    return subject === undefined ? 2 : 0;
  }
  const own = commands.filter((command) => command.words.startsWith(`${subject} `));
  const command = own.find((one) => one.words === `${subject} ${action}`);
  const told = command ? [command] : own;
  const about = subject === 'catalogue' ? catalogueHelp : told.map(commandHelp).join('\n\n');
  if (rest.includes('--help') || (action !== undefined && isHelp(action))) {
    process.stdout.write(about === '' ? help : `${about}\n\n${foot}`);
    return 0;
  }
  if (command) return runCommand(command, rest, () => parseSettings(process.env), terminal);
  const [facilities, stays, ...more] = rest;
  if (subject === 'catalogue' && action === 'import' && facilities !== undefined && stays !== undefined && more.length === 0) {
    // npm runs a script from the project's folder, and says here where it was asked.
    const here = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
    return catalogueImport(parseSettings(process.env), { facilities: here(facilities), stays: here(stays) }, terminal);
  }
  process.stderr.write(`Cette commande n’existe pas, ou il lui manque quelque chose.\n\n${about === '' ? help : `${about}\n`}`);
  return 2;
}

function failed(thrown: unknown): string {
  if (thrown instanceof SettingsError) return thrown.message;
  const { error, code, at } = failureOf(thrown);
  if (databaseIsAway(thrown)) return `La base ne répond pas (${code ?? error}). Quand elle sera revenue, regardez ce qui est fait avant de recommencer.`;
  return [`La commande a échoué (${code ?? error}), rien n’a changé.`, ...at].join('\n');
}

run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (thrown: unknown) => {
    process.stderr.write(`${failed(thrown)}\n`);
    process.exitCode = 1;
  },
);
