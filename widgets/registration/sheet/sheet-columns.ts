import { columns as factColumns, type Column as FactColumn, spellings as factSpellings } from '../../aid/group/columns.ts';
import { aidGroupWords } from '../../words/aid-group.fr.ts';
import { registrationSheetWords as words } from '../../words/registration-sheet.fr.ts';

const identity = ['title', 'name', 'usedName', 'givenName', 'birthDate', 'birthPlace', 'line1', 'line2', 'postcode', 'city', 'phone', 'email'] as const;
const after = ['rfr', 'rfrConfidential', 'roommate', 'comments'] as const;

/** What a list can say of somebody to register: the columns of the group estimate, and those of a registration. */
export type SheetColumn = FactColumn | (typeof identity)[number] | (typeof after)[number];

/** In the order they are shown. */
export const sheetColumns: readonly SheetColumn[] = [...identity, ...factColumns.filter((column) => column !== 'name' && column !== 'givenName' && column !== 'birthDate'), ...after];

export type SheetCells = Readonly<Partial<Record<SheetColumn, string>>>;

type OwnColumn = Exclude<SheetColumn, FactColumn> | 'name';

/** As SEV WEB and its users name them, without accents, capitals nor punctuation. */
const ownSpellings: Readonly<Record<OwnColumn, readonly string[]>> = {
  title: ['civilite', 'titre', 'm mme', 'mme m', 'sexe', 'genre'],
  name: ['nom de naissance', 'nom naissance', 'nom de jeune fille', 'nom patronymique', 'nom de famille', 'nom', 'noms'],
  usedName: ['nom d usage', 'nom usuel', 'nom marital', 'nom d epouse', 'nom usage'],
  birthPlace: ['lieu de naissance', 'commune de naissance', 'ville de naissance', 'ne a', 'nee a', 'ne e a'],
  line1: ['adresse', 'adresse postale', 'adresse 1', 'rue', 'numero et rue', 'adresse de residence', 'voie'],
  line2: ['complement d adresse', 'complement', 'adresse 2', 'complement adresse'],
  postcode: ['code postal', 'cp', 'codepostal'],
  city: ['commune', 'ville', 'localite', 'commune de residence'],
  phone: ['telephone', 'tel', 'portable', 'mobile', 'numero de telephone', 'tel portable', 'telephone portable', 'telephone fixe'],
  email: ['courriel', 'email', 'e mail', 'mail', 'adresse mail', 'adresse electronique', 'adresse e mail'],
  rfr: ['rfr', 'revenu fiscal de reference', 'revenu fiscal'],
  rfrConfidential: ['rfr confidentiel', 'confidentiel'],
  roommate: ['regroupement avec', 'regroupement', 'partage la chambre avec', 'chambre avec', 'colocataire'],
  comments: ['commentaires', 'commentaire', 'remarques', 'remarque', 'observations', 'regime', 'allergies'],
};

const maidenNames: readonly string[] = ownSpellings.name.slice(0, 4);

const byName = new Map<string, SheetColumn>([
  ...factColumns.filter((column) => column !== 'name').flatMap((column) => factSpellings[column].map((name) => [name, column] as const)),
  ...Object.entries(ownSpellings).flatMap(([column, names]) => names.flatMap((name) => {
    const known = sheetColumns.find((one) => one === column);
    return known ? [[name, known] as const] : [];
  })),
]);

/** The column that each title names. « Nom » is the name in use where another column has the name of birth. */
export function columnsOf(heads: readonly string[]): (SheetColumn | undefined)[] {
  const hasMaiden = heads.some((head) => maidenNames.includes(head));
  return heads.map((head) => (hasMaiden && head === 'nom' ? 'usedName' : byName.get(head)));
}

/** What a column is called, what to write in it, and what to write instead. */
export function columnWords(column: SheetColumn): { title: string; help: string; wrong: string } {
  const own: Readonly<Partial<Record<string, { title: string; help: string; wrong: string }>>> = words.columns;
  return own[column] ?? aidGroupWords.columns[isFact(column) ? column : 'name'];
}

const isFact = (column: SheetColumn): column is FactColumn => factColumns.some((one) => one === column);

/** The column of a fact that a decision says is missing, by its path. */
export const columnOfPath: Readonly<Record<string, SheetColumn>> = {
  livesInFrance: 'livesInFrance', activity: 'activity', disabled: 'disabled', longTermIllness: 'illness', gir: 'gir', aidThisYear: 'aidThisYear',
  'household.taxableIncomeEuros': 'income', 'household.shares': 'shares', 'household.kind': 'household',
};
