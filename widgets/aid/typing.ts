import { number } from '../../schema/rules/french.ts';
import { answerTo, idOf, type Key } from '../eligibility/facts.ts';
import { dateAnswer } from '../foundation/fields.ts';
import { type DateField, readEuros, readShares } from '../foundation/reading.ts';
import type { Mistake } from '../foundation/screen.ts';
import type { Answers } from '../foundation/visit.ts';
import { typingWords } from '../words/typing.fr.ts';
import type { Typed } from './form-host.ts';

/** What the three fields of a date show: what is typed, else the answer. */
export function shownDate(key: Key, typed: Typed, answers: Answers): Record<DateField, string> {
  const id = idOf(key);
  const [year = '', month = '', day = ''] = (answerTo(answers, key) ?? '').split('-');
  const plain = (text: string): string => text.replace(/^0/, '');
  return { day: typed[`${id}-day`] ?? plain(day), month: typed[`${id}-month`] ?? plain(month), year: typed[`${id}-year`] ?? year };
}

/** What a text field shows: what is typed, else the answer. */
export function shownText(key: Key, typed: Typed, answers: Answers): string {
  const answer = answerTo(answers, key);
  if (typed[idOf(key)] !== undefined) return typed[idOf(key)] ?? '';
  if (answer === undefined || answer === 'unknown') return '';
  return key.fact === 'income' ? number(Number(answer)) : answer.replace('.', ',');
}

/** What a field says: its answer, or what to see again, once it is `whole`. */
export interface Reading {
  answer?: string;
  mistakes: readonly Mistake[];
  whole: boolean;
}

/** Reads a field. Nothing typed is neither an answer nor a mistake. */
export function read(key: Key, typed: Typed, answers: Answers, today: string): Reading {
  const id = idOf(key);
  if (key.fact === 'birthDate') {
    const shown = shownDate(key, typed, answers);
    const parts = Object.values(shown);
    const whole = parts.every(Boolean);
    if (!parts.some(Boolean)) return { mistakes: [], whole };
    const found = dateAnswer(typingWords, id, shown, today);
    return 'date' in found ? { answer: found.date, mistakes: [], whole } : { mistakes: found.mistakes, whole };
  }
  const text = shownText(key, typed, answers);
  if (!text.trim()) return { mistakes: [], whole: false };
  const value = key.fact === 'income' ? readEuros(text) : readShares(text);
  if (value !== null) return { answer: String(value), mistakes: [], whole: true };
  return { whole: true, mistakes: [{ field: id, text: key.fact === 'income' ? typingWords.eurosWrong : typingWords.sharesWrong }] };
}
