import { printsWith } from '../sealing.ts';
import type { Secrets } from '../secrets.ts';

/** What names a person, whoever writes it. */
export interface Identity {
  birthName: string;
  givenName: string;
  birthDate: string;
}

/** Keyed hashes of people: one for the aid of a year, across partners; others that only one partner's rows share. */
export interface Identities {
  /** The same for the same person wherever they are registered. */
  claim(person: Identity): Uint8Array;
  /** The same for the same person among one partner's. */
  within(partnerId: string, person: Identity): Uint8Array;
  /** What a partner searches its own people by. */
  search(partnerId: string, field: 'birthName' | 'givenName' | 'birthDate' | 'birthPlace', text: string): Uint8Array;
}

export function identitiesWith(secrets: Pick<Secrets, 'pepper'>): Identities {
  const claims = printsWith(secrets, 'aid-claim');
  const people = printsWith(secrets, 'person');
  const fields = printsWith(secrets, 'search');
  const words = ({ birthName, givenName, birthDate }: Identity): string => [lettersOf(birthName), firstNameOf(givenName), birthDate].join('|');
  return {
    claim: (person) => claims(words(person)),
    within: (partnerId, person) => people(`${partnerId}|${words(person)}`),
    search: (partnerId, field, text) => fields(`${partnerId}|${field}|${field === 'givenName' ? firstNameOf(text) : field === 'birthDate' ? text : lettersOf(text)}`),
  };
}

/** Letters and digits alone: case, accents, hyphens, apostrophes and the spaces of particles do not tell two people apart. */
function lettersOf(text: string): string {
  return plain(text).replaceAll(/[^\p{L}\p{Nd}]/gu, '');
}

/** The first of the given names; « Jean-Pierre » and « Jean Pierre » begin alike, so that neither hides the other. */
function firstNameOf(text: string): string {
  return plain(text).match(/[\p{L}\p{Nd}]+/u)?.[0] ?? '';
}

function plain(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
}
