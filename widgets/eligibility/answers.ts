import { dateAnswer } from '../foundation/fields.ts';
import { readEuros, readShares } from '../foundation/reading.ts';
import type { Mistake } from '../foundation/screen.ts';
import type { Answers } from '../foundation/visit.ts';
import { number } from '../../schema/rules/french.ts';
import { answerWords, questionWords } from '../words/eligibility-questions.fr.ts';
import { eligibilityWords } from '../words/eligibility.fr.ts';
import { typingWords } from '../words/typing.fr.ts';
import { answerTo, idOf, type Key, shareValues, valuesOf } from './facts.ts';
import type { Circumstances } from './request.ts';
import type { Draft } from './session.ts';

/** Fills the fields of a question from the answer given before. */
export function draftOf(key: Key, answers: Answers): Draft {
  const id = idOf(key);
  const answer = answerTo(answers, key);
  if (answer === undefined) return {};
  if (key.fact === 'birthDate') {
    const [year = '', month = '', day = ''] = answer.split('-');
    return { [`${id}-day`]: String(Number(day)), [`${id}-month`]: String(Number(month)), [`${id}-year`]: year };
  }
  if (key.fact === 'income') return answer === 'unknown' ? { [`${id}-unknown`]: 'yes' } : { [id]: number(Number(answer)) };
  if (key.fact === 'shares' && answer !== 'unknown' && !shareValues.some((value) => value === answer)) {
    return { [id]: 'other', [`${id}-other`]: answer.replace('.', ',') };
  }
  if (key.fact === 'ground' && answer.startsWith('gir-')) return { [id]: 'gir', [`${id}-gir`]: answer };
  return { [id]: answer };
}

/** Whether enough is typed to be read while the person is still typing elsewhere. */
export function isWhole(key: Key, draft: Draft): boolean {
  const id = idOf(key);
  const typed = draft[id];
  if (key.fact === 'birthDate') return ['day', 'month', 'year'].every((part) => draft[`${id}-${part}`]);
  if (key.fact === 'income') return Boolean(typed || draft[`${id}-unknown`]);
  return Boolean(typed === 'other' ? draft[`${id}-other`] : typed === 'gir' ? draft[`${id}-gir`] : typed);
}

/** Reads what is typed for a question: the answer to keep, or every mistake with its field. */
export function readAnswer(key: Key, draft: Draft, { today, conditions }: Circumstances): { answer: string } | { mistakes: Mistake[] } {
  const id = idOf(key);
  const typed = draft[id] ?? '';
  const wrong = (text: string, field = id): { mistakes: Mistake[] } => ({ mistakes: [{ field, text }] });
  switch (key.fact) {
    case 'birthDate': {
      const read = dateAnswer(typingWords, id, { day: draft[`${id}-day`] ?? '', month: draft[`${id}-month`] ?? '', year: draft[`${id}-year`] ?? '' }, today);
      return 'date' in read ? { answer: read.date } : read;
    }
    case 'income': {
      if (draft[`${id}-unknown`]) return { answer: 'unknown' };
      const euros = readEuros(typed);
      return euros === null ? wrong(answerWords.incomeWrong) : { answer: String(euros) };
    }
    case 'shares': {
      if (typed !== 'other') return typed ? { answer: typed } : wrong(eligibilityWords.choose);
      const shares = readShares(draft[`${id}-other`] ?? '');
      return shares === null ? wrong(typingWords.sharesWrong, `${id}-other`) : { answer: String(shares) };
    }
    case 'ground':
      if (typed === 'gir') {
        const gir = draft[`${id}-gir`];
        return gir ? { answer: gir } : wrong(answerWords.girWrong, `${id}-gir`);
      }
      return typed ? { answer: typed } : wrong(eligibilityWords.choose);
    default:
      return valuesOf(key).includes(typed) && conditions.length ? { answer: typed } : wrong(eligibilityWords.choose);
  }
}

/** Words that a fact has for a subject; the visitor's where the subject changes nothing. */
export function asked(key: Key): { ask: string; short: string } {
  if (key.fact === 'forWhom') return { ask: eligibilityWords.forWhom, short: eligibilityWords.forWhom };
  const { ask, short } = questionWords[key.fact];
  return { ask: ask[key.subject] ?? ask.me ?? '', short: short[key.subject] ?? short.me ?? '' };
}
