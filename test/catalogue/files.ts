import { facilityColumns, stayColumns } from '../../proxy/catalogue/import/rows.ts';
import type { CatalogueFiles } from '../../proxy/catalogue/import/read-catalogue.ts';

export type Row = Readonly<Record<string, string | number>>;

/** One good facility and one good stay, for a test to vary. */
export const facility: Row = {
  id: 'pin', name: 'Le Pin d’Or', provider: 'Vacances de l’Ouest', commune: 'La Rochelle', commune_code: '17300', department_code: '17', lat: '46.16', lon: '-1.15',
  setting: 'sea', kind: 'holiday-village', wheelchair: 'yes', tourism_disability: 'motor mental', transfer: 'no', description: 'Au bord de l’eau.', phone: '01 99 00 12 34', website: 'https://exemple.invalid/pin',
};
export const stay: Row = {
  id: 'pin-1', facility: 'pin', start_date: '2026-10-12', nights: 4, zone: 'metropole', theme: '', mode: 'group', price_cents: 40400, child_price_cents: 24600, single_supplement_cents: 7700,
  places: 20, tags: 'christmas', programme: 'Jour 1 : accueil|Jour 2 : le port',
};

/** How a spreadsheet might write the same rows. */
export interface Habits {
  delimiter?: ',' | ';';
  end?: '\n' | '\r\n';
  before?: string;
}

export function csv(columns: readonly string[], rows: readonly Row[], { delimiter = ',', end = '\n', before = '' }: Habits = {}): Uint8Array {
  const cell = (value: string | number): string => (/[",;\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  const lines = [columns.join(delimiter), ...rows.map((row) => columns.map((column) => cell(row[column] ?? '')).join(delimiter))];
  return Buffer.from(before + lines.join(end) + end);
}

export function catalogueFiles(facilities: readonly Row[] = [facility], stays: readonly Row[] = [stay], habits: Habits = {}): CatalogueFiles {
  return { facilities: csv(facilityColumns, facilities, habits), stays: csv(stayColumns, stays, habits) };
}
