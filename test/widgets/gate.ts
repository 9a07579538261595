type Outcome = 'comes' | 'fails';

/** Holds answers back one by one, so that others overtake them. */
export class Latecomers {
  readonly #held: { words: string; outcome: Promise<Outcome> }[] = [];

  /** The next answer at an address that holds these words waits, and comes or fails when it is let go. */
  hold(words: string): (outcome?: Outcome) => void {
    let go = (_outcome: Outcome): void => undefined;
    this.#held.push({ words, outcome: new Promise((resolve) => { go = resolve; }) });
    return (outcome = 'comes') => go(outcome);
  }

  /** Waits where this answer is held; false where it fails then. */
  async comes(address: string): Promise<boolean> {
    const at = this.#held.findIndex(({ words }) => address.includes(words));
    const [held] = at < 0 ? [] : this.#held.splice(at, 1);
    return (await held?.outcome) !== 'fails';
  }
}

/** Where answers wait while it is shut. */
export class Gate {
  /** What an answer waits for. */
  opened: Promise<void> | undefined;

  /** Shuts it, and gives back what opens it again. */
  shut(): () => void {
    let open = (): void => undefined;
    this.opened = new Promise((resolve) => { open = resolve; });
    return open;
  }
}
