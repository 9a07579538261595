import type { Answers } from '../foundation/visit.ts';
import { forWhomKey, type Key } from './facts.ts';
import type { Progress } from './interview.ts';
import type { Journey } from './journey.ts';
import type { Session } from './session.ts';

type Interview = typeof import('./interview.ts');

/** What was last worked out from the answers: each key typed draws the screen again, and changes none of it. */
export class Followed {
  #journey: { of: Answers; is: Journey } | undefined;
  #progress: { of: Journey; at: Key; is: Progress } | undefined;

  journey(interview: Interview | undefined, { answers, circumstances }: Session): Journey {
    if (!interview) return { path: [forWhomKey], complete: false, answers: {} };
    if (this.#journey?.of !== answers) this.#journey = { of: answers, is: interview.journeyOf(answers, circumstances) };
    return this.#journey.is;
  }

  progress(interview: Interview | undefined, at: Key, session: Session): Progress {
    if (!interview) return { number: 1, left: null, at: 0 };
    const { journey } = session;
    if (this.#progress?.of !== journey || this.#progress.at !== at) this.#progress = { of: journey, at, is: interview.progressOf(at, session) };
    return this.#progress.is;
  }
}
