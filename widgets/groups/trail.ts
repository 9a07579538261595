import type { Screen } from './groups-host.ts';

/**
 * Where the person has been, so that the browser's Back and Forward lead there.
 *
 * An entry of the history holds a number alone, under a name that this element made up; the screens stay in memory, and
 * the address says nothing of them. Where the number means nothing (the page was loaded anew) the list is shown.
 */
export class Trail {
  readonly #name = crypto.randomUUID();
  #screens: readonly Screen[] = [{ name: 'list' }];
  #at = 0;

  /** Another screen is shown because the person asked for it; the same one again is no step. */
  step(screen: Screen): void {
    if (JSON.stringify(screen) === JSON.stringify(this.#screens[this.#at])) return;
    this.#screens = [...this.#screens.slice(0, this.#at + 1), screen];
    this.#at += 1;
    this.stay();
  }

  /** The browser has moved, and the person is kept where they are. */
  stay(): void {
    const state: unknown = history.state;
    history.pushState({ ...(typeof state === 'object' ? state : null), [this.#name]: this.#at }, '');
  }

  /** The screen that the browser has moved to, and whether it is another one. */
  get ahead(): { screen: Screen; at: number; moved: boolean } {
    const state: unknown = history.state;
    const at: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, this.#name) : 0;
    const known = typeof at === 'number' && at in this.#screens ? at : 0;
    return { screen: this.#screens[known] ?? { name: 'list' }, at: known, moved: known !== this.#at };
  }

  follow(at: number): void {
    this.#at = at;
  }
}
