import type { ImportReport } from '../../../schema/contract/catalogue.ts';
import type { Database } from '../../database.ts';
import { writeCatalogue } from '../../stores/catalogue-writing.ts';
import { readCatalogue, type CatalogueFiles } from './read-catalogue.ts';

/** What an import tells of itself while it works: lines read, then rows written. */
export interface Progress {
  read(lines: number): void;
  written(rows: number): void;
}

const silent: Progress = { read: () => undefined, written: () => undefined };

/** Makes two files the whole catalogue, or throws every fault and changes nothing. */
export async function importCatalogue(database: Database, files: CatalogueFiles, progress: Progress = silent): Promise<ImportReport> {
  const catalogue = await readCatalogue(files, progress.read);
  const counts = await writeCatalogue(database, catalogue, { demonstration: false, lineOf: (id) => catalogue.stayLines?.get(id) ?? 0, written: progress.written });
  const { facilities, stays, hash } = catalogue;
  return { changed: counts !== null, version: hash, facilities: facilities.length, stays: stays.length, added: 0, updated: 0, removed: 0, ...counts };
}
