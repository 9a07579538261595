import { answerTo, type Fact, forWhomKey, idOf, type Key, nameOf, type Role, type Subject } from '../eligibility/facts.ts';
import { asksWhen, type Circumstances, holderOf, rolesOf, startOf } from '../eligibility/request.ts';
import type { Answers } from '../foundation/visit.ts';

/** What this widget alone asks, under the names the visit keeps. */
export const ownKeys = { stay: 'aid.stay', room: 'aid.room', children: 'aid.children' } as const;

/** Who travels, the professional beside the person included. */
export function travellersOf(answers: Answers): readonly Role[] {
  if (answers['forWhom'] === 'professional') return ['person', 'me'];
  if (answers['forWhom'] === 'carer' && answers['travellers'] === 'me') return ['me'];
  return rolesOf(answers);
}

/** How many children of the household travel too. */
export function childrenOf(answers: Answers): number {
  const count = Number(answers[ownKeys.children] ?? 0);
  return bringsChildren(answers) && Number.isInteger(count) && count > 0 && count < 5 ? count : 0;
}

/** Children are those of the visitor's own tax household. */
export const bringsChildren = ({ forWhom }: Answers): boolean => forWhom === 'me' || forWhom === 'couple';

/** The facts that come before any decision: who, and when they were born. A professional's own age decides nothing. */
export function firstKeys(answers: Answers, circumstances: Circumstances): readonly Key[] {
  const keys: Key[] = [forWhomKey];
  const carer = answers['forWhom'] === 'carer';
  if (carer) keys.push({ subject: 'me', fact: 'travellers' });
  if (answers['forWhom'] === 'couple' || (carer && answers['travellers'] === 'both')) keys.push({ subject: 'me', fact: 'married' });
  for (const role of rolesOf(answers)) keys.push({ subject: role, fact: 'birthDate' });
  if (asksWhen(circumstances)) keys.push({ subject: 'me', fact: 'when' });
  return keys;
}

/** The first of them that has no answer: until then no decision is about these people. */
export const firstOpen = (answers: Answers, circumstances: Circumstances): Key | undefined =>
  firstKeys(answers, circumstances).find((key) => key.fact !== 'when' && answerTo(answers, key) === undefined);

/** The year of departure as it is chosen: that of the day the estimate stands on. */
export const whenOf = (answers: Answers, circumstances: Circumstances): string =>
  startOf(answers, circumstances).slice(0, 4) > circumstances.today.slice(0, 4) ? 'next-year' : 'this-year';

const personal: readonly Fact[] = ['livesInFrance', 'activity', 'ground'];
const purse: readonly Fact[] = ['income', 'shares', 'kind', 'aidThisYear'];

/** The facts of the people that still matter, are answered or are being typed, in the order of the form. */
export function laterKeys(answers: Answers, missing: ReadonlySet<string>, typed: Readonly<Record<string, string>>): readonly Key[] {
  const roles = rolesOf(answers);
  const people = answers['forWhom'] === 'professional' ? travellersOf(answers) : roles;
  const keys = [...personal, ...purse].flatMap((fact) => unique(people.map((role): Key => ({ subject: holderOf(role, fact, answers), fact }))));
  return keys.filter((key) => missing.has(nameOf(key)) || answerTo(answers, key) !== undefined || typed[idOf(key)] !== undefined);
}

/** Facts of the purse stand apart: they are what people try other figures of. */
export const isPurse = ({ fact }: Key): boolean => purse.includes(fact);

/** The facts that are always at hand to change: no answer given elsewhere hides them. */
export const isTried = ({ fact }: Key): boolean => fact === 'income' || fact === 'shares';

function unique(keys: readonly Key[]): Key[] {
  const seen = new Set<Subject>();
  return keys.filter(({ subject }) => !seen.has(subject) && seen.add(subject));
}
