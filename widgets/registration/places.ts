import type { Mistake } from '../foundation/screen.ts';
import type { RefusedPlace } from '../foundation/tenant-client.ts';

const fields: Readonly<Record<string, string>> = {
  '/address': 'line1', '/address/lines': 'line1', '/address/lines/0': 'line1', '/address/lines/1': 'line2', '/address/postcode': 'postcode', '/address/city': 'city',
  '/household': 'income', '/household/taxableIncomeEuros': 'income', '/household/shares': 'shares', '/household/kind': 'kind', '/household/taxNotice': 'income',
  '/disabled': 'ground', '/longTermIllness': 'ground', '/gir': 'ground', '/ties': 'tie-0-to',
  '/referenceTaxIncomeEuros': 'rfr', '/referenceTaxIncomeConfidential': 'rfrConfidential',
  '/consents': 'notice', '/consents/notice': 'notice', '/consents/healthData': 'consent', '/caredPerson/consents/healthData': 'cared-consent', '/caredPerson/consents': 'cared-consent',
  '/wishes/singleRoom': 'singleRoom', '/wishes/roommate': 'roommate', '/wishes/comments': 'comments',
};

/** The field of the form that a place of the request was read from; the place itself where no field has it. */
export function fieldOf(pointer: string): string {
  const known = fields[pointer];
  if (known) return known;
  const tie = /^\/ties\/(\d+)\/(kind|to)$/.exec(pointer);
  if (tie) return `tie-${tie[1]}-${tie[2]}`;
  const [, first = '', second] = pointer.split('/');
  if (first === 'caredPerson') return second ? `cared-${fieldOf(`/${second}`)}` : 'cared-birthName';
  return first;
}

/** What a refusal points at, as mistakes of the form. */
export const mistakesOf = (places: readonly RefusedPlace[]): Mistake[] => places.map(({ pointer, detail }) => ({ field: fieldOf(pointer), text: detail }));
