type Outcome = 'comes' | 'fails';

/** Where the answers of a stand-in wait: all while it is shut, or one by one, so that others overtake them. */
export class Gate {
  #opened: Promise<void> | undefined;
  readonly #held: { words: string; outcome: Promise<Outcome> }[] = [];

  /** Shuts it to all, and gives back what opens it again. */
  shut(): () => void {
    let open = (): void => undefined;
    this.#opened = new Promise((resolve) => { open = resolve; });
    return open;
  }

  /** The next answer at an address that holds these words waits, and comes or fails when it is let go. */
  hold(words: string): (outcome?: Outcome) => void {
    let go = (_outcome: Outcome): void => undefined;
    this.#held.push({ words, outcome: new Promise((resolve) => { go = resolve; }) });
    return (outcome = 'comes') => go(outcome);
  }

  /** Waits as long as this answer must; false where it fails then. */
  async passes(address: string): Promise<boolean> {
    await this.#opened;
    const at = this.#held.findIndex(({ words }) => address.includes(words));
    const [held] = at < 0 ? [] : this.#held.splice(at, 1);
    return (await held?.outcome) !== 'fails';
  }
}
