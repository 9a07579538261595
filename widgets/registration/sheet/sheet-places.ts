import type { SheetColumn } from './sheet-columns.ts';

const columns: Readonly<Record<string, SheetColumn>> = {
  '/title': 'title', '/birthName': 'name', '/usedName': 'usedName', '/givenName': 'givenName', '/birthDate': 'birthDate', '/birthPlace': 'birthPlace',
  '/address/lines/0': 'line1', '/address/lines/1': 'line2', '/address/postcode': 'postcode', '/address/city': 'city', '/email': 'email', '/phone': 'phone',
  '/livesInFrance': 'livesInFrance', '/activity': 'activity', '/disabled': 'disabled', '/longTermIllness': 'illness', '/gir': 'gir', '/aidThisYear': 'aidThisYear',
  '/household/taxableIncomeEuros': 'income', '/household/shares': 'shares', '/household/kind': 'household', '/civicServiceUntil': 'civicServiceUntil',
  '/referenceTaxIncomeEuros': 'rfr', '/referenceTaxIncomeConfidential': 'rfrConfidential', '/wishes/singleRoom': 'singleRoom', '/wishes/roommate': 'roommate', '/wishes/comments': 'comments',
};

/** The column that a place of one participant was read from; null where it is about the whole line. */
export const columnOfPlace = (pointer: string): SheetColumn | null => columns[pointer] ?? null;
