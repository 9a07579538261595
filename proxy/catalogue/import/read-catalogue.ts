import { createHash } from 'node:crypto';
import { breath } from '../breath.ts';
import { Cells } from './cells.ts';
import { readCsv, type CsvRow } from './csv-file.ts';
import { CatalogueRefused, type CatalogueFile, type Fault } from './fault.ts';
import { facilityColumns, readFacility, readStay, stayColumns, type FacilityRow, type StayRow } from './rows.ts';

/** A whole catalogue, right in every cell, with a hash that names it whatever the files' habits and order. */
export interface ReadCatalogue {
  facilities: FacilityRow[];
  stays: StayRow[];
  hash: string;
  /** Where each stay stands in its file; an invented catalogue has none. */
  stayLines?: ReadonlyMap<string, number>;
}

/** The two files of an import, as they came. */
export type CatalogueFiles = Readonly<Record<CatalogueFile, Uint8Array>>;

/** Reads both files whole; throws every fault of both at once. */
export async function readCatalogue(files: CatalogueFiles, read: (lines: number) => void = () => undefined): Promise<ReadCatalogue> {
  const facilityFile = await readCsv('facilities', files.facilities, facilityColumns);
  const stayFile = await readCsv('stays', files.stays, stayColumns);
  const faults: Fault[] = [...facilityFile.faults, ...stayFile.faults];
  const facilities = await readRows('facilities', facilityFile.rows, faults, readFacility, read);
  // Where the facilities' names are not all known, their stays are not to blame.
  const isFacility = (id: string): boolean => facilityFile.ids?.has(id) ?? true;
  const stays = await readRows('stays', stayFile.rows, faults, (cells) => readStay(cells, isFacility), read);
  if (faults.length > 0) throw new CatalogueRefused(faults.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line));
  const stayLines = new Map(stayFile.rows.map(({ line, cells }) => [cells.get('id') ?? '', line]));
  return { facilities, stays, hash: hashOf(facilities, stays), stayLines };
}

async function readRows<Row extends { id: string }>(file: CatalogueFile, rows: readonly CsvRow[], faults: Fault[], readRow: (cells: Cells) => Row, read: (lines: number) => void): Promise<Row[]> {
  const found: Row[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const cells = new Cells(file, row, faults);
    const one = readRow(cells);
    const before = lines.get(one.id);
    if (before !== undefined && one.id !== '') cells.fail('id', 'repeated-id', `Cet identifiant est déjà à la ligne ${before}.`);
    else lines.set(one.id, row.line);
    found.push(one);
    if (found.length % 500 === 0) {
      read(500);
      await breath();
    }
  }
  read(found.length % 500);
  return found;
}

/** Names a whole catalogue by its rows. */
export function hashOf(...tables: readonly (readonly { id: string; digest: string }[])[]): string {
  const hash = createHash('sha256');
  for (const table of tables) hash.update(`${table.map(({ id, digest }) => `${id} ${digest}`).toSorted().join('\n')}\n\n`);
  return hash.digest('hex').slice(0, 32);
}
