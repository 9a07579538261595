import { readFile } from 'node:fs/promises';
import { CatalogueRefused, faultText } from '../catalogue/import/fault.ts';
import { importCatalogue } from '../catalogue/import/import-catalogue.ts';
import { openDatabase } from '../database.ts';
import type { Settings } from '../environment.ts';
import { SettingsError } from '../settings-error.ts';

/** Where a command writes: what it did, and what went wrong. */
export interface Terminal {
  say(line: string): void;
  warn(line: string): void;
}

const mostShown = 1_000;
const everyRows = 10_000;
const inFrench = new Intl.NumberFormat('fr-FR');

/** `catalogue import`: answers the process's exit code. */
export async function catalogueImport(settings: Pick<Settings, 'DATABASE_URL' | 'SEV_DATA_DIR'>, paths: { facilities: string; stays: string }, { say, warn }: Terminal): Promise<number> {
  const files = { facilities: await read(paths.facilities), stays: await read(paths.stays) };
  const { database, close } = await openDatabase({ url: settings.DATABASE_URL, folder: settings.SEV_DATA_DIR });
  try {
    const report = await importCatalogue(database, files, { read: counted(say, 'lignes lues'), written: counted(say, 'séjours écrits') });
    if (!report.changed) say('Ce catalogue est déjà en place : rien n’a changé.');
    else say(`Catalogue importé : ${inFrench.format(report.facilities)} équipements, ${inFrench.format(report.stays)} séjours (${inFrench.format(report.added)} nouveaux, ${inFrench.format(report.updated)} modifiés, ${inFrench.format(report.removed)} retirés).`);
    return 0;
  } catch (error) {
    if (!(error instanceof CatalogueRefused)) throw error;
    for (const fault of error.faults.slice(0, mostShown)) warn(faultText(fault));
    if (error.faults.length > mostShown) warn(`… et ${inFrench.format(error.faults.length - mostShown)} autres.`);
    warn(`Le catalogue n’est pas importé, rien n’a changé : ${inFrench.format(error.faults.length)} endroits à revoir.`);
    return 1;
  } finally {
    await close();
  }
}

async function read(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: unknown) => {
    throw new SettingsError(`Le fichier ${path} ne se lit pas : vérifiez son nom et vos droits.`, { cause });
  });
}

function counted(say: (line: string) => void, words: string): (rows: number) => void {
  let total = 0;
  return (rows) => {
    const before = Math.floor(total / everyRows);
    total += rows;
    const reached = Math.floor(total / everyRows);
    if (reached > before) say(`${inFrench.format(reached * everyRows)} ${words}…`);
  };
}
