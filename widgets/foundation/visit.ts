/**
 * What was answered during this visit, shared by the widgets of one page so that nothing is asked twice.
 *
 * Kept in memory; in the session storage of the page's origin only where `remember` was asked; never in a cookie.
 * Keys are `subject.fact` (`me.birthDate`, `couple.income`), or one word (`forWhom`); values are short strings:
 * dates `YYYY-MM-DD`, whole euros, shares with a dot, the contract's words, `unknown` for “I do not know”.
 */
const drawer = 'sev-visit';

export type Answers = Readonly<Record<string, string>>;

class Visit extends EventTarget {
  #answers: Answers = {};
  #kept = false;

  get answers(): Answers {
    return this.#answers;
  }

  /** Adds answers to those known and tells the widgets by a `change` event. */
  add(more: Answers): void {
    this.#change({ ...this.#answers, ...more });
  }

  /** Forgets one answer. */
  drop(key: string): void {
    const { [key]: dropped, ...kept } = this.#answers;
    if (dropped !== undefined) this.#change(kept);
  }

  /** Forgets every answer, here and in the session storage. */
  erase(): void {
    this.#change({});
  }

  /** From now on answers survive a reload of the page, until the visit ends. */
  remember(): void {
    if (this.#kept) return;
    this.#kept = true;
    this.#change({ ...readAnswers(this.#stored()), ...this.#answers });
  }

  #stored(): string {
    try {
      return sessionStorage.getItem(drawer) ?? '';
    } catch {
      return ''; // Storage is blocked in many third-party frames: the visit then lives in memory.
    }
  }

  #change(answers: Answers): void {
    this.#answers = answers;
    if (this.#kept) {
      try {
        if (Object.keys(answers).length) sessionStorage.setItem(drawer, writeAnswers(answers));
        else sessionStorage.removeItem(drawer);
      } catch {
        this.#kept = false;
      }
    }
    this.dispatchEvent(new Event('change'));
  }
}

export const visit = new Visit();

const mark = '#sev:';

/** Writes answers as the end of a link to the hosted page. Nothing after `#` reaches a server. */
export function answersHash(answers: Answers): string {
  return mark + writeAnswers(answers);
}

/** Takes the answers that the page's address carries after `#`, if it is ours, and strips them at once. */
export function takeAnswersFromAddress(): void {
  if (!location.hash.startsWith(mark)) return;
  const carried = readAnswers(location.hash.slice(mark.length));
  history.replaceState(history.state, '', location.pathname + location.search);
  visit.add(carried);
}

function writeAnswers(answers: Answers): string {
  return new URLSearchParams(answers).toString();
}

function readAnswers(text: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(text)].filter(([key, value]) => /^[a-zA-Z.]{1,40}$/.test(key) && value.length < 40));
}
