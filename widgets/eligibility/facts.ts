import type { Answers } from '../foundation/visit.ts';

/** Who a question is about: the visitor, the spouse, both of them, the person helped, or the person a professional answers for. */
export type Subject = 'me' | 'spouse' | 'couple' | 'cared' | 'person';
export type Role = Exclude<Subject, 'couple'>;

/** What can be asked. The first four have no subject: their key is the fact alone. */
export type Fact =
  | 'forWhom' | 'travellers' | 'married' | 'when'
  | 'birthDate' | 'livesInFrance' | 'activity' | 'ground' | 'aidThisYear' | 'income' | 'shares' | 'kind';

export interface Key {
  subject: Subject;
  fact: Fact;
}

const alone: readonly Fact[] = ['forWhom', 'travellers', 'married', 'when'];

/** The name under which the visit keeps an answer. */
export const nameOf = ({ subject, fact }: Key): string => (alone.includes(fact) ? fact : `${subject}.${fact}`);

/** The id of a question's first field in the widget's root. */
export const idOf = (key: Key): string => nameOf(key).replace('.', '-');

export const sameKey = (a: Key | undefined, b: Key | undefined): boolean => a !== undefined && b !== undefined && nameOf(a) === nameOf(b);

export const forWhomKey: Key = { subject: 'me', fact: 'forWhom' };

export const shareValues = ['1', '1.5', '2', '2.5', '3', '3.5', '4'] as const;

const values: Partial<Record<Fact, readonly string[]>> = {
  forWhom: ['me', 'couple', 'carer', 'professional'],
  travellers: ['both', 'me', 'cared'],
  married: ['yes', 'no'],
  when: ['this-year', 'next-year', 'unknown'],
  activity: ['retired', 'not-working', 'retired-and-working', 'working'],
  ground: ['disabled', 'longTermIllness', 'gir-1', 'gir-2', 'gir-3', 'gir-4', 'gir-5', 'gir-6', 'none', 'unknown'],
  kind: ['single', 'couple'],
};

/** The answers a choice can have, in the order they are shown. */
export function valuesOf({ subject, fact }: Key): readonly string[] {
  if (fact === 'livesInFrance') return subject === 'couple' ? ['both', 'me', 'spouse', 'cared', 'none'] : ['yes', 'no'];
  if (fact === 'aidThisYear') return subject === 'couple' ? ['none', 'me', 'spouse', 'both', 'unknown'] : ['none', 'sev', 'other-ancv', 'unknown'];
  return values[fact] ?? [];
}

const written: Partial<Record<Fact, RegExp>> = {
  birthDate: /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  income: /^(\d{1,9}|unknown)$/,
  shares: /^(([1-9]|1\d|20)(\.25|\.5|\.75)?|0\.(25|5|75)|unknown)$/,
};

/** The answer kept under a key, if it is one that could have been given: storage and links are not trusted. */
export function answerTo(answers: Answers, key: Key): string | undefined {
  const answer = answers[nameOf(key)];
  if (answer === undefined) return undefined;
  return (written[key.fact]?.test(answer) ?? valuesOf(key).includes(answer)) ? answer : undefined;
}
