import type { CaredPerson, ParticipantRequest } from '../../schema/contract/participants.ts';
import { noticeVersion } from '../../schema/rules/notice.ts';
import type { DecidedPerson } from '../../schema/rules/decide.ts';
import { readEuros, readPostcode } from '../foundation/reading.ts';
import type { Mistake } from '../foundation/screen.ts';
import { readDay } from '../foundation/typed-day.ts';
import { dayMistake, saidIn } from '../foundation/unread.ts';
import { registrationFormWords as words } from '../words/registration-form.fr.ts';
import { registrationWords } from '../words/registration.fr.ts';
import { postcodeWrong, unreadWords } from '../words/unread.fr.ts';
import type { Asking, Circumstances } from './asking.ts';
import { factsIn, givesHealth, isAnswered } from './facts.ts';
import { cared, tiesIn } from './ties.ts';
import { type About, idFor, isTicked, textIn, tieRows, type Typed } from './typed.ts';

/** Reads the whole form: what to send, or everything that is to be seen again, in the order of the fields. */
export function readForm(typed: Typed, asking: Asking, circumstances: Circumstances): { request: ParticipantRequest } | { mistakes: Mistake[] } {
  const mistakes = [...missingIdentity(typed, 'own', circumstances), ...missingAddress(typed), ...badTies(typed, circumstances), ...missingCared(typed, asking, circumstances), ...missingFacts(typed, 'own', asking), ...badMoney(typed), ...missingConsents(typed, asking)];
  return mistakes.length ? { mistakes: mistakes.map((mistake) => withTyped(typed, mistake)) } : { request: requestOf(typed, asking, circumstances) };
}

const days: readonly string[] = ['birthDate', idFor('cared', 'birthDate'), 'civicServiceUntil'];
const read: readonly string[] = ['income', 'shares-other', 'rfr', 'email'];

/** Says what was typed in a field that cannot be read, before what to type. */
export function withTyped(typed: Typed, { field, text }: Mistake): Mistake {
  const written = textIn(typed, field);
  if (written === null) return { field, text };
  if (days.includes(field) && readDay(written) === null) return { field, text: unreadWords[dayMistake(written)](saidIn(written), text) };
  return { field, text: read.includes(field) ? unreadWords.unreadable(saidIn(written), text) : text };
}

const missing = (typed: Typed, list: Readonly<Record<string, string>>, about: About = 'own'): Mistake[] =>
  Object.entries(list).flatMap(([name, text]) => (textIn(typed, idFor(about, name)) === null ? [{ field: idFor(about, name), text }] : []));

function missingIdentity(typed: Typed, about: About, { stay }: Circumstances): Mistake[] {
  const { title, birthName, givenName, birthPlace } = words.missing;
  const day = idFor(about, 'birthDate');
  const born = readDay(typed[day] ?? '', stay.startDate) ? [] : [{ field: day, text: readDay(typed[day] ?? '') ? words.bornAfter : registrationWords.birthDateWrong }];
  return [...missing(typed, about === 'own' ? { title, birthName, givenName } : { birthName, givenName }, about), ...born, ...(about === 'own' ? missing(typed, { birthPlace }) : [])];
}

const looksLikeMail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function missingAddress(typed: Typed): Mistake[] {
  const { line1, postcode, city } = words.missing;
  const email = textIn(typed, 'email');
  const written = textIn(typed, 'postcode');
  return [...missing(typed, { line1, postcode, city }), ...(written && readPostcode(written) === null ? [{ field: 'postcode', text: postcodeWrong(saidIn(written)) }] : []), ...(email && !looksLikeMail.test(email) ? [{ field: 'email', text: words.emailWrong }] : [])];
}

function badTies(typed: Typed, { others }: Circumstances): Mistake[] {
  const open = tieRows(typed).filter((row) => typed[`tie-${row}-kind`] && !tiesIn({ [`tie-${row}-kind`]: typed[`tie-${row}-kind`] ?? '', [`tie-${row}-to`]: typed[`tie-${row}-to`] ?? '' }, others).length);
  const until = typed['civicServiceUntil'];
  return [...open.map((row) => ({ field: `tie-${row}-to`, text: words.missing.to })), ...(until && !readDay(until) ? [{ field: 'civicServiceUntil', text: words.civicWrong }] : [])];
}

const caresAtHome = (typed: Typed, { others }: Circumstances): boolean => tiesIn(typed, others).some(({ to }) => to === cared);

function missingCared(typed: Typed, asking: Asking, circumstances: Circumstances): Mistake[] {
  return caresAtHome(typed, circumstances) ? [...missingIdentity(typed, 'cared', circumstances), ...missingFacts(typed, 'cared', asking)] : [];
}

function missingFacts(typed: Typed, about: About, asking: Asking): Mistake[] {
  return [...asking[about]].flatMap((fact) => {
    if (isAnswered(typed, about, fact)) return [];
    const other = fact === 'ground' && typed[idFor(about, fact)] === 'gir' ? 'gir' : fact === 'shares' && typed[fact] === 'other' ? 'shares-other' : fact;
    return [{ field: idFor(about, other), text: words.missingFacts[other] ?? '' }];
  });
}

const badMoney = (typed: Typed): Mistake[] => (textIn(typed, 'rfr') && readEuros(typed['rfr'] ?? '') === null ? [{ field: 'rfr', text: words.rfrWrong }] : []);

function missingConsents(typed: Typed, asking: Asking): Mistake[] {
  const notice = isTicked(typed, 'notice') ? [] : [{ field: 'notice', text: words.missing.notice }];
  const health = (['own', 'cared'] as const).flatMap((about) => {
    const field = idFor(about, 'consent');
    return givesHealth(typed, about, asking[about]) && !isTicked(typed, field) ? [{ field, text: words.missing.consent }] : [];
  });
  return [...health, ...notice];
}

function requestOf(typed: Typed, asking: Asking, circumstances: Circumstances): ParticipantRequest {
  const text = (id: string): string => textIn(typed, id) ?? '';
  const ties = tiesIn(typed, circumstances.others);
  const facts = factsIn(typed, 'own', asking.own);
  return {
    title: text('title') === 'monsieur' ? 'monsieur' : 'madame',
    birthName: text('birthName'),
    usedName: textIn(typed, 'usedName'),
    givenName: text('givenName'),
    birthDate: readDay(text('birthDate')) ?? '',
    birthPlace: text('birthPlace'),
    address: { lines: [text('line1'), text('line2')].filter(Boolean), postcode: readPostcode(text('postcode')) ?? '', city: text('city') },
    email: textIn(typed, 'email'),
    phone: textIn(typed, 'phone'),
    ...facts,
    household: ties.some(({ kind }) => kind === 'spouse' || kind === 'tax-household') ? null : facts.household,
    civicServiceUntil: ties.some(({ kind }) => kind === 'young-companion') ? readDay(text('civicServiceUntil')) : null,
    ties,
    caredPerson: ties.some(({ to }) => to === cared) ? caredPerson(typed, asking) : null,
    referenceTaxIncomeEuros: readEuros(text('rfr')),
    referenceTaxIncomeConfidential: isTicked(typed, 'rfrConfidential'),
    documentsSeen: seenPapers(typed, asking.decided),
    consents: { notice: noticeVersion, healthData: givesHealth(typed, 'own', asking.own) ? noticeVersion : null },
    wishes: { singleRoom: isTicked(typed, 'singleRoom'), roommate: textIn(typed, 'roommate'), comments: textIn(typed, 'comments') },
  };
}

/** Papers that were ticked and that this decision asks for: a tick whose paper is no longer asked for says nothing. */
export const seenPapers = (typed: Typed, decided: DecidedPerson | null): string[] => (decided?.papers ?? []).map(({ code }) => code).filter((code) => isTicked(typed, `paper-${code}`));

function caredPerson(typed: Typed, asking: Asking): CaredPerson {
  const text = (name: string): string => textIn(typed, idFor('cared', name)) ?? '';
  const { livesInFrance, activity, disabled, longTermIllness, gir } = factsIn(typed, 'cared', asking.cared);
  return {
    birthName: text('birthName'), givenName: text('givenName'), birthDate: readDay(text('birthDate')) ?? '', livesInFrance, activity, disabled, longTermIllness, gir,
    consents: { notice: noticeVersion, healthData: givesHealth(typed, 'cared', asking.cared) ? noticeVersion : null },
  };
}
