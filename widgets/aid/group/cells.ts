import type { Activity, AidThisYear, Gir, HouseholdKind } from '../../../schema/contract/simulation.ts';
import { readEuros, readShares } from '../../foundation/reading.ts';
import { readDay } from '../../foundation/typed-day.ts';
import { dayMistake, saidIn, type Unread } from '../../foundation/unread.ts';
import { bare, type Cells, type Column } from './columns.ts';

/** A cell that cannot be read: the column, and whatever its sentence needs. */
export interface CellMistake {
  column: Column;
  is: Unread | 'couple-or-not' | 'missing' | 'born-after' | 'nobody' | 'several' | 'oneself' | 'household-twice' | 'not-married' | 'too-many' | 'twice';
  about?: string;
}

/** A value read from a cell, null where the cell is empty or cannot be read. */
type Reading<T> = (text: string) => T | null;

const among = <T>(words: Readonly<Record<string, T>>): Reading<T> => (text) => words[bare(text)] ?? null;

export const readYesNo = among<boolean>({ oui: true, o: true, x: true, vrai: true, 1: true, yes: true, non: false, n: false, faux: false, 0: false, no: false });

export const readActivity = among<Activity>({
  retraite: 'retired', retraitee: 'retired', 'retraite e': 'retired', 'a la retraite': 'retired', 'en retraite': 'retired', r: 'retired', oui: 'retired',
  'sans emploi': 'not-working', 'sans activite': 'not-working', 'sans profession': 'not-working', 'sans activite professionnelle': 'not-working', 'demandeur d emploi': 'not-working',
  'demandeuse d emploi': 'not-working', chomage: 'not-working', 'au chomage': 'not-working', inactif: 'not-working', inactive: 'not-working', 'au foyer': 'not-working',
  'retraite et travail': 'retired-and-working', 'retraitee et travail': 'retired-and-working', 'retraite et travaille': 'retired-and-working', 'cumul emploi retraite': 'retired-and-working', cumul: 'retired-and-working',
  travaille: 'working', 'en activite': 'working', 'au travail': 'working', actif: 'working', active: 'working', salarie: 'working', salariee: 'working', 'en emploi': 'working',
});

export const readKind = among<HouseholdKind>({
  seul: 'single', seule: 'single', 'seul e': 'single', celibataire: 'single', veuf: 'single', veuve: 'single', divorce: 'single', divorcee: 'single', separe: 'single', separee: 'single',
  concubinage: 'single', 'en concubinage': 'single', concubin: 'single', concubine: 'single', 'union libre': 'single', 'en union libre': 'single', 'vie maritale': 'single', 'personne seule': 'single', non: 'single',
  couple: 'couple', 'couple marie': 'couple', 'couple pacse': 'couple', 'couple marie ou pacse': 'couple', 'en couple marie ou pacse': 'couple', 'marie ou pacse': 'couple',
  marie: 'couple', mariee: 'couple', 'marie e': 'couple', maries: 'couple', epoux: 'couple', epouse: 'couple', pacs: 'couple', pacse: 'couple', pacsee: 'couple', 'pacse e': 'couple', pacses: 'couple', oui: 'couple',
});

export const readAid = among<AidThisYear>({
  non: 'none', n: 'none', aucune: 'none', 0: 'none', jamais: 'none', oui: 'sev', o: 'sev', sev: 'sev', 'seniors en vacances': 'sev', autre: 'other-ancv', 'autre aide': 'other-ancv', 'oui autre': 'other-ancv', 'autre ancv': 'other-ancv',
});

export const readCarerKind = among<'family-carer' | 'professional-carer'>({
  proche: 'family-carer', familial: 'family-carer', familiale: 'family-carer', 'proche aidant': 'family-carer', professionnel: 'professional-carer', professionnelle: 'professional-carer', pro: 'professional-carer',
});

const girs: readonly Gir[] = ['none', 1, 2, 3, 4, 5, 6];

export const readGir: Reading<Gir> = (text) => {
  const written = bare(text).replace(/^gir /, '');
  return /^[0-6]$/.test(written) ? (girs[Number(written)] ?? null) : /^(non|aucun|n|sans)$/.test(written) ? 'none' : null;
};

/** People live as a couple with one tax notice or with two: neither is taken for the other. */
const whyUnread = (column: Column, text: string): CellMistake['is'] =>
  column === 'birthDate' || column === 'civicServiceUntil' ? dayMistake(text) : column === 'household' && /\b(couple|menage)\b/.test(bare(text)) ? 'couple-or-not' : 'unreadable';

/** Reads cells one by one and keeps what could not be. */
export class CellReader {
  readonly mistakes: CellMistake[] = [];
  constructor(readonly cells: Cells) {}

  read<T>(column: Column, reading: Reading<T>): T | null {
    const text = this.cells[column];
    if (text === undefined || text === '') return null;
    const value = reading(text);
    if (value === null) this.mistakes.push({ column, is: whyUnread(column, text), about: saidIn(text) });
    return value;
  }
}

export { readDay, readEuros, readShares };
