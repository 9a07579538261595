import { answerTo, type Key, nameOf } from '../eligibility/facts.ts';
import type { Answers } from '../foundation/visit.ts';

/** Remembers which answers were given elsewhere on the visit: they are told here, not asked again. */
export class GivenAnswers {
  readonly #given = new Map<string, string>();
  #before: Answers = {};

  /** Takes note of the visit's answers; those that changed were given elsewhere unless they are `ours`. */
  notice(answers: Answers, ours: boolean): void {
    for (const [name, value] of Object.entries(answers)) {
      if (!ours && this.#before[name] !== value && !name.startsWith('aid.')) this.#given.set(name, value);
    }
    this.#before = answers;
  }

  has(key: Key, answers: Answers): boolean {
    const given = this.#given.get(nameOf(key));
    return given !== undefined && given === answerTo(answers, key);
  }

  askAgain(key: Key): void {
    this.#given.delete(nameOf(key));
  }

  askAllAgain(): void {
    this.#given.clear();
  }
}
