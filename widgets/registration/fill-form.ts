import type { CaredPerson, FoundPeople, Participant } from '../../schema/contract/participants.ts';
import { number } from '../../schema/rules/french.ts';
import { shortDay } from '../foundation/typed-day.ts';
import { type Fact, usualShares } from './facts.ts';
import { type About, idFor, type Typed } from './typed.ts';

type Known = FoundPeople['items'][number];
type Health = Pick<Participant, 'disabled' | 'longTermIllness' | 'gir' | 'livesInFrance' | 'activity'>;

const yes = (ticked: boolean | null | undefined): string => (ticked ? 'yes' : '');

function identityOf({ title, birthName, usedName, givenName, birthDate, birthPlace, address, email, phone }: Known | Participant): Record<string, string> {
  const [line1 = '', ...others] = address.lines;
  return {
    title, birthName, usedName: usedName ?? '', givenName, birthDate: shortDay(birthDate), birthPlace, line1, line2: others.join(', '), postcode: address.postcode, city: address.city,
    email: email ?? '', phone: phone ?? '',
  };
}

function healthOf({ disabled, longTermIllness, gir, livesInFrance, activity }: Health, about: About): Record<string, string> {
  const ground = disabled ? 'disabled' : longTermIllness ? 'longTermIllness' : gir != null && gir !== 'none' ? 'gir' : disabled === false || longTermIllness === false || gir === 'none' ? 'none' : '';
  return {
    [idFor(about, 'livesInFrance')]: livesInFrance == null ? '' : livesInFrance ? 'yes' : 'no',
    [idFor(about, 'activity')]: activity ?? '',
    [idFor(about, 'ground')]: ground,
    [idFor(about, 'gir')]: ground === 'gir' ? String(gir) : '',
  };
}

function householdOf({ household }: Known | Participant): Record<string, string> {
  const shares = household?.shares == null ? '' : String(household.shares);
  const usual = usualShares.includes(shares) || !shares;
  return {
    noNotice: yes(household?.taxNotice === false),
    income: household?.taxableIncomeEuros == null ? '' : number(household.taxableIncomeEuros),
    shares: usual ? shares : 'other',
    'shares-other': usual ? '' : shares.replace('.', ','),
    kind: household?.kind ?? '',
  };
}

/** Fills the form with someone registered before. The tax notice is that of another year, and the aid and the consents are asked anew. */
export function typedOfKnown(known: Known, today: string): Typed {
  const sameYear = known.lastRegisteredAt.slice(0, 4) === today.slice(0, 4);
  return { ...identityOf(known), ...healthOf(known, 'own'), ...(sameYear ? householdOf(known) : {}) };
}

/** Fills the form with someone of the list, to change it. */
export function typedOfParticipant(person: Participant): Typed {
  const ties = (person.ties ?? []).flatMap(({ kind, to }, row) => [[`tie-${row}-kind`, kind], [`tie-${row}-to`, to]] as const);
  return {
    ...identityOf(person), ...healthOf(person, 'own'), ...householdOf(person),
    aidThisYear: person.aidThisYear ?? '',
    civicServiceUntil: person.civicServiceUntil ? shortDay(person.civicServiceUntil) : '',
    ...Object.fromEntries(ties),
    ...(person.caredPerson ? caredOf(person.caredPerson) : {}),
    rfr: person.referenceTaxIncomeEuros == null ? '' : number(person.referenceTaxIncomeEuros),
    rfrConfidential: yes(person.referenceTaxIncomeConfidential),
    ...Object.fromEntries((person.documentsSeen ?? []).map((code) => [`paper-${code}`, 'yes'])),
    notice: yes(Boolean(person.consents.notice)),
    consent: yes(Boolean(person.consents.healthData)),
    singleRoom: yes(person.wishes?.singleRoom),
    roommate: person.wishes?.roommate ?? '',
    comments: person.wishes?.comments ?? '',
  };
}

const caredOf = (person: CaredPerson): Record<string, string> => ({
  'cared-birthName': person.birthName, 'cared-givenName': person.givenName, 'cared-birthDate': shortDay(person.birthDate), ...healthOf({ ...person, livesInFrance: person.livesInFrance, activity: person.activity }, 'cared'),
  'cared-consent': yes(Boolean(person.consents?.healthData)),
});

/** The facts that are known of someone already: they stay on the form, since somebody else’s aid may rest on them. */
export function knownFacts(typed: Typed): ReadonlySet<Fact> {
  const given = (['livesInFrance', 'activity', 'ground', 'aidThisYear', 'income', 'shares', 'kind'] as const).filter((fact) => typed[fact]);
  return new Set<Fact>(typed['noNotice'] ? [...given, 'income'] : given);
}

/** What a spouse or a carer who lives with someone of the list has in common with them. */
export function sharedWith(person: Participant, tie: 'spouse' | 'family-carer'): Typed {
  const { line1 = '', line2 = '', postcode = '', city = '', phone = '', livesInFrance = '' } = { ...identityOf(person), ...healthOf(person, 'own') };
  const home = { line1, line2, postcode, city, phone, livesInFrance };
  return { ...(tie === 'spouse' ? home : {}), 'tie-0-kind': tie, 'tie-0-to': person.id };
}
