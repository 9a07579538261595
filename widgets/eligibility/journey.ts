import { addYears } from '../../schema/rules/age.ts';
import { decide, type Decision } from '../../schema/rules/decide.ts';
import type { Answers } from '../foundation/visit.ts';
import { answerTo, forWhomKey, nameOf, type Fact, type Key, type Role, valuesOf } from './facts.ts';
import { asksWhen, type Circumstances, keyOfMissing, requestOf, rolesOf, type StayKind } from './request.ts';

/** The verdicts are the same for every kind of stay: any one asks the questions. */
export const anyKind: StayKind = { nights: 7, zone: 'metropole' };

/**
 * Decides for these answers, or null while a date of birth is missing.
 *
 * A married couple shares one household, which belongs to the one the other is tied to. The tie opens the programme to
 * the other only if that one enters it, so it is turned round when they do not.
 */
export function decideFor(answers: Answers, circumstances: Circumstances, kind: StayKind = anyKind): Decision | null {
  const couple = answers['forWhom'] === 'couple' && answers['married'] === 'yes';
  const order = couple ? elderFirst(answers) : [undefined];
  let found: Decision | null = null;
  for (const first of order) {
    const request = requestOf(answers, circumstances, kind, first);
    if (!request) return null;
    const decision = decide(request, circumstances.conditions, circumstances.today);
    const head = decision.people.find(({ id }) => id === first);
    if (!head || head.programme.verdict !== 'no') return decision;
    found ??= decision;
  }
  return found;
}

function elderFirst(answers: Answers): Role[] {
  const born = (role: Role): string => answers[`${role}.birthDate`] ?? '';
  return born('spouse') < born('me') ? ['spouse', 'me'] : ['me', 'spouse'];
}

const rank: readonly Fact[] = ['livesInFrance', 'activity', 'ground', 'aidThisYear', 'income', 'shares', 'kind'];

/** The facts whose answer can still change a verdict, in the order they are asked: what opens the programme for everyone, then the aid. */
export function stillMissing(answers: Answers, circumstances: Circumstances): Key[] {
  const decision = decideFor(answers, circumstances);
  const found = new Map<string, Key>();
  for (const { id, missing } of decision?.people ?? []) {
    for (const path of missing) {
      const key = keyOfMissing(path, id, answers);
      found.set(nameOf(key), key);
    }
  }
  const roles: readonly string[] = ['couple', ...rolesOf(answers)];
  const weight = ({ subject, fact }: Key): number => {
    const aid = rank.indexOf(fact) > 2;
    return (aid ? 100 : 0) + roles.indexOf(subject) * 10 + rank.indexOf(fact);
  };
  return [...found.values()].sort((a, b) => weight(a) - weight(b));
}

/** The first question of those that come before any decision and has no answer yet. */
function structural(answers: Answers, circumstances: Circumstances): Key | undefined {
  const forWhom = answerTo(answers, forWhomKey);
  const keys: Key[] = [forWhomKey];
  if (forWhom === 'carer') keys.push({ subject: 'me', fact: 'travellers' });
  if (forWhom === 'couple' || (forWhom === 'carer' && answers['travellers'] === 'both')) keys.push({ subject: 'me', fact: 'married' });
  for (const role of rolesOf(answers)) keys.push({ subject: role, fact: 'birthDate' });
  if (asksWhen(circumstances)) keys.push({ subject: forWhom === 'professional' ? 'person' : 'me', fact: 'when' });
  return keys.find((key) => answerTo(answers, key) === undefined);
}

/** The next question to ask, if any answer can still change the decision. */
function next(answers: Answers, circumstances: Circumstances): Key | undefined {
  return structural(answers, circumstances)
    ?? stillMissing(answers, circumstances).find((key) => answerTo(answers, key) === undefined);
}

export interface Journey {
  /** The questions of these answers, in order; the last one is open unless `complete`. */
  path: readonly Key[];
  complete: boolean;
  /** The answers that count: those of the path, without what an earlier change made idle. */
  answers: Answers;
}

/** Follows the questions from the first, as these answers lead. */
export function journeyOf(all: Answers, circumstances: Circumstances): Journey {
  const answers: Record<string, string> = all['start'] ? { start: all['start'] } : {};
  const path: Key[] = [];
  for (;;) {
    const key = next(answers, circumstances);
    if (!key) return { path, complete: true, answers };
    path.push(key);
    const answer = answerTo(all, key);
    if (answer === undefined) return { path, complete: false, answers };
    answers[nameOf(key)] = answer;
  }
}

/**
 * The most questions that can follow, this one included, whatever is answered.
 *
 * True because answers only shorten the way: a date of birth not known yet is taken at the age where everything
 * matters, and a choice not made yet at its longest branch.
 */
export function mostLeft(answers: Answers, circumstances: Circumstances): number {
  const key = structural(answers, circumstances);
  if (!key) return stillMissing(answers, circumstances).filter((one) => answerTo(answers, one) === undefined).length;
  const options = key.fact === 'birthDate' ? [addYears(circumstances.today, -57)] : valuesOf(key);
  return 1 + Math.max(...options.map((value) => mostLeft({ ...answers, [nameOf(key)]: value }, circumstances)));
}
