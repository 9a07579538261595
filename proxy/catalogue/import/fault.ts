export type CatalogueFile = 'facilities' | 'stays';

/** One place of a file that keeps the whole from being imported. */
export interface Fault {
  file: CatalogueFile;
  /** Counted from 1, the header's line, as an editor of text does. */
  line: number;
  /** The column's name, or empty where the whole line is meant. */
  column: string;
  code: string;
  /** A French sentence. */
  reason: string;
}

/** A catalogue that was refused: every reason at once, and nothing written. */
export class CatalogueRefused extends Error {
  override readonly name = 'CatalogueRefused';
  constructor(readonly faults: readonly Fault[]) {
    super('catalogue-refused');
  }
}

/** Says a fault in one line, for a terminal. */
export function faultText({ file, line, column, reason }: Fault): string {
  const where = column === '' ? '' : `, colonne ${column}`;
  return `${file}, ligne ${line}${where} : ${reason}`;
}
