import type { ReactiveControllerHost } from 'lit';
import { UnreachableError } from './conditions-client.ts';
import { tell } from './events.ts';

/**
 * Loads what a widget needs beyond its first screen, tells `sev-ready` or `sev-error`, and tries again on request.
 *
 * The first screen is painted before anything more is asked for.
 */
export class Loading<T> {
  /** What came, once it all has. */
  loaded: T | undefined;
  /** The last try failed. */
  unreachable = false;
  waiting = false;
  #underWay: Promise<void> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly widget: string,
    private readonly load: () => Promise<T>,
  ) {
    let drawn = false;
    host.addController({
      hostUpdated: () => {
        if (!drawn) afterPaint(() => void this.start());
        drawn = true;
      },
    });
  }

  /** Starts, or joins the try that is under way. */
  start(): Promise<void> {
    if (this.loaded) return Promise.resolve();
    this.#underWay ??= this.#try().finally(() => { this.#underWay = undefined; });
    return this.#underWay;
  }

  async #try(): Promise<void> {
    this.waiting = true;
    this.host.requestUpdate();
    try {
      this.loaded = await this.load();
      this.unreachable = false;
    } catch (cause) {
      this.unreachable = true;
      tell(this.host, 'sev-error', { widget: this.widget, code: cause instanceof UnreachableError ? cause.code : 'offline' });
    }
    this.waiting = false;
    this.host.requestUpdate();
    if (this.loaded) tell(this.host, 'sev-ready', { widget: this.widget });
  }
}

/** A page in the background paints nothing: it waits no longer than this. */
const patience = 200;

/** Acts once what was drawn can be seen. */
export function afterPaint(act: () => void): void {
  let acted = false;
  const once = (): void => {
    if (!acted) act();
    acted = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, patience);
}
