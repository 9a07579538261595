import { plain, readDelimited } from './delimited.ts';

/** What a list can say of a person, in the order it is written back. */
export const columns = [
  'name', 'givenName', 'birthDate', 'livesInFrance', 'activity', 'household', 'shares', 'income', 'aidThisYear', 'singleRoom', 'disabled', 'illness', 'gir',
  'spouse', 'householdOf', 'carerOf', 'carerKind', 'childOf', 'companionOf', 'civicServiceUntil', 'travels',
] as const;
export type Column = (typeof columns)[number];

/** Every spelling of a column's name, without accents, capitals nor punctuation. */
export const spellings: Readonly<Record<Column, readonly string[]>> = {
  name: ['nom', 'nom et prenom', 'nom prenom', 'noms', 'nom de naissance', 'nom d usage', 'participant', 'personne', 'name'],
  givenName: ['prenom', 'prenoms', 'givenname'],
  birthDate: ['date de naissance', 'naissance', 'ne le', 'nee le', 'ne e le', 'ddn', 'date naissance', 'date de naiss', 'birthdate'],
  livesInFrance: ['vit en france', 'reside en france', 'residence en france', 'residence', 'france'],
  activity: ['situation', 'activite', 'situation professionnelle', 'retraite', 'retraite e', 'statut'],
  household: ['foyer', 'situation familiale', 'situation de famille', 'etat civil', 'marie ou pacse'],
  shares: ['parts', 'nombre de parts', 'parts fiscales', 'nb parts', 'nb de parts', 'nombre de parts fiscales'],
  income: ['revenu imposable', 'revenu net imposable', 'revenu', 'revenus', 'revenus imposables', 'rni', 'revenu imposable annuel', 'revenu annuel imposable'],
  aidThisYear: ['aide cette annee', 'aide deja eue', 'deja aide', 'deja aide e', 'aide ancv cette annee', 'aide deja recue', 'deja eu l aide'],
  singleRoom: ['chambre seule', 'chambre individuelle', 'chambre single', 'single'],
  disabled: ['handicap', 'handicape', 'handicape e', 'cdaph', 'handicap reconnu', 'situation de handicap'],
  illness: ['ald', 'ald 30', 'longue maladie', 'maladie', 'affection de longue duree'],
  gir: ['gir', 'groupe gir', 'gir 1 a 6', 'dependance'],
  spouse: ['conjoint', 'conjointe', 'conjoint e', 'epoux', 'epouse', 'epoux epouse', 'marie a', 'conjoint de'],
  householdOf: ['foyer de', 'foyer fiscal de', 'rattache au foyer de', 'membre du foyer de'],
  carerOf: ['aidant de', 'personne aidee', 'aide la personne', 'accompagnant de'],
  carerKind: ['type d aidant', 'aidant', 'type aidant'],
  childOf: ['enfant handicape de', 'enfant de'],
  companionOf: ['accompagne', 'jeune accompagnant de', 'jeune de'],
  civicServiceUntil: ['service civique jusqu au', 'service civique', 'fin de service civique'],
  travels: ['part', 'voyage', 'part en sejour', 'participe'],
};

const byName = new Map(columns.flatMap((column) => spellings[column].map((name) => [name, column] as const)));
const otherIncome = /^(rfr|revenu fiscal( de reference)?)$/;

/** A text as it is compared: no accents, no capitals, words separated by one space. */
export const bare = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, ' ').trim();

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** One person of a list: what the known columns hold, and what others do. */
export interface Row<Known = Cells> {
  cells: Known;
  extras: readonly string[];
}

export interface List<Known = Cells> {
  rows: readonly Row<Known>[];
  /** Names of the columns that are kept and not read. */
  extras: readonly string[];
  /** The list names the other income of a tax notice, which decides nothing. */
  hasOtherIncome: boolean;
}

export type ListMistake = 'empty' | 'no-names' | 'only-names' | 'too-long';

export const longestList = 500;

/** Titles and dates may stand above the names of the columns, on so many lines. */
const mostAbove = 10;

const namesColumns = (line: readonly string[]): boolean => line.some((cell) => byName.get(bare(plain(cell))) === 'birthDate');

/** Finds the columns of a list by their names. `results` are those that this product added before: they are left out. */
export const readList = (text: string, results: readonly string[]): List | ListMistake =>
  readColumns(text, (heads) => heads.map((head) => byName.get(head)), { results, longest: longestList });

type Named = Readonly<Partial<Record<string, string>>>;

/** Reads a list by whatever names its columns: a list of people has their dates of birth at least. People are numbered from 1, whatever stands above. */
export function readColumns(
  list: string, columnsOf: (heads: readonly string[]) => readonly (string | undefined)[], { results, longest }: { results: readonly string[]; longest: number },
): List<Named> | ListMistake {
  const table = readDelimited(list, (rows) => rows.slice(0, mostAbove + 1).some(namesColumns));
  if (!table.length) return 'empty';
  const at = table.slice(0, mostAbove + 1).findIndex(namesColumns);
  if (at < 0) return 'no-names';
  const [heads = [], ...body] = table.slice(at);
  const added = new Set(results.map(bare));
  const found = columnsOf(heads.map((head) => bare(plain(head))));
  if (!body.length) return 'only-names';
  if (body.length > longest) return 'too-long';
  const others = heads.flatMap((head, index) => (found[index] || !head || added.has(bare(head)) ? [] : [index]));
  const rows = body.map((line): Row<Named> => {
    const cells: Partial<Record<string, string>> = {};
    found.forEach((column, index) => {
      const text = plain(line[index] ?? '');
      if (column && text && cells[column] === undefined) cells[column] = text;
    });
    return { cells, extras: others.map((index) => plain(line[index] ?? '')) };
  });
  return { rows, extras: others.map((index) => plain(heads[index] ?? '')), hasOtherIncome: heads.some((head) => otherIncome.test(bare(head))) };
}
