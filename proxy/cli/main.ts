import { resolve } from 'node:path';
import { parseSettings } from '../environment.ts';
import { failureOf } from '../log.ts';
import { SettingsError } from '../settings-error.ts';
import { catalogueImport } from './catalogue-import.ts';

const help = `Commandes de l’exploitant :

  npm run sev -- catalogue import <facilities.csv> <stays.csv>
      Fait de ces deux fichiers le catalogue entier : tout, ou rien s’il y a une faute.
      Les importer deux fois ne change rien.

  npm run sev -- help
      Affiche cette aide.

La base est celle du service : DATABASE_URL, ou le dossier SEV_DATA_DIR (arrêtez alors le service, qui le tient).
`;

async function run(words: readonly string[]): Promise<number> {
  const [subject, action, ...rest] = words;
  if (subject === undefined || ['help', '--help', '-h'].includes(subject) || rest.includes('--help')) {
    process.stdout.write(help);
    return subject === undefined ? 2 : 0;
  }
  const [facilities, stays, ...more] = rest;
  if (subject === 'catalogue' && action === 'import' && facilities !== undefined && stays !== undefined && more.length === 0) {
    // npm runs a script from the project's folder, and says here where it was asked.
    const here = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
    return catalogueImport(parseSettings(process.env), { facilities: here(facilities), stays: here(stays) }, { say: (line) => void process.stdout.write(`${line}\n`), warn: (line) => void process.stderr.write(`${line}\n`) });
  }
  process.stderr.write(`Cette commande n’existe pas, ou il lui manque un fichier.\n\n${help}`);
  return 2;
}

run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (thrown: unknown) => {
    const { error, code, at } = failureOf(thrown);
    process.stderr.write(thrown instanceof SettingsError ? `${thrown.message}\n` : `La commande a échoué (${code ?? error}), rien n’a changé.\n${at.join('\n')}\n`);
    process.exitCode = 1;
  },
);
