import type { Household, Person } from '../../../schema/contract/simulation.ts';
import { saidIn } from '../../foundation/unread.ts';
import { CellReader, type CellMistake, readActivity, readAid, readCarerKind, readDay, readEuros, readGir, readKind, readShares, readYesNo } from './cells.ts';
import type { Cells, Row } from './columns.ts';

/** What the agent says once for everybody, for the cells that are empty. */
export interface Assumed {
  livesInFrance: boolean;
  notAided: boolean;
  singleRooms: boolean;
}

/** One line of the list, as far as it can be read. */
export interface Entry {
  /** From 1, as it is shown and as other lines may name it. */
  line: number;
  name: string;
  cells: Cells;
  /** Null while there is no date of birth: nobody is decided without an age. */
  person: Person | null;
  carer: 'family-carer' | 'professional-carer';
  mistakes: CellMistake[];
}

export const idOf = (line: number): string => `line-${line}`;

/** Reads every line by itself. Ties come after: they need all the names. */
export const entriesOf = (rows: readonly Row[], startDate: string, assumed: Assumed): Entry[] =>
  rows.map(({ cells }, index) => entryOf(cells, index + 1, startDate, assumed));

function entryOf(cells: Cells, line: number, startDate: string, assumed: Assumed): Entry {
  const reader = new CellReader(cells);
  const birthDate = reader.read('birthDate', readDay);
  if (!cells.birthDate) reader.mistakes.push({ column: 'birthDate', is: 'missing' });
  const late = birthDate !== null && birthDate > startDate;
  if (late) reader.mistakes.push({ column: 'birthDate', is: 'born-after', about: saidIn(cells.birthDate ?? '') });
  const household: Household = {
    kind: reader.read('household', readKind),
    shares: reader.read('shares', readShares),
    taxableIncomeEuros: reader.read('income', readEuros),
  };
  const facts = {
    livesInFrance: reader.read('livesInFrance', readYesNo) ?? (cells.livesInFrance || !assumed.livesInFrance ? null : true),
    activity: reader.read('activity', readActivity),
    disabled: reader.read('disabled', readYesNo),
    longTermIllness: reader.read('illness', readYesNo),
    gir: reader.read('gir', readGir),
    aidThisYear: reader.read('aidThisYear', readAid) ?? (cells.aidThisYear || !assumed.notAided ? null : 'none' as const),
    travels: reader.read('travels', readYesNo) ?? true,
    civicServiceUntil: reader.read('civicServiceUntil', readDay),
    singleRoom: reader.read('singleRoom', readYesNo) ?? assumed.singleRooms,
  };
  return {
    line,
    name: [cells.givenName, cells.name].filter(Boolean).join(' '),
    cells,
    person: birthDate === null || late ? null : { id: idOf(line), birthDate, household, ...facts },
    carer: reader.read('carerKind', readCarerKind) ?? 'family-carer',
    mistakes: reader.mistakes,
  };
}
