import { UnreachableError } from '../foundation/conditions-client.ts';
import type { Door } from '../foundation/session-door.ts';
import { RefusedError, SignedOutError } from '../foundation/tenant-client.ts';
import { isolatedWords as words } from '../words/isolated.fr.ts';
import { fromPage, type FromFrame, type FromPage, type Sight } from './messages.ts';

type Given = Extract<FromPage, { id: string }>;

const patience = 20_000;

/**
 * The page around this frame, as the frame knows it: the first to answer, and no other.
 *
 * The product's policy lets only the tenant's own origins stand around it; the origin that the browser gives with the
 * message is the one that the session must have been opened for.
 */
export class PageAround implements Door {
  /** Names this frame, whose tokens work with it alone; it is told to the proxy and to nobody else. */
  readonly #nonce = `${crypto.randomUUID()}${crypto.randomUUID()}`;
  readonly #waiting = new Map<string, (given: Given) => void>();
  readonly #origin: Promise<string>;
  #embedder = '';

  constructor(seen: (sight: Sight) => void) {
    this.#origin = new Promise((resolve) => {
      addEventListener('message', ({ origin, source, data }) => {
        const said = source === parent && source !== window && (this.#embedder === '' || this.#embedder === origin) ? fromPage(data) : null;
        if (!said) return;
        if (said.sev === 'sight') return seen(said);
        if (said.sev !== 'here') return this.#waiting.get(said.id)?.(said);
        this.#embedder = origin;
        resolve(origin);
      });
    });
    // Whoever is there has to say who they are before anything else is said.
    if (parent !== window) parent.postMessage({ sev: 'hello' } satisfies FromFrame, '*');
  }

  frame(): { embedder: string; nonce: string } {
    return { embedder: this.#embedder, nonce: this.#nonce };
  }

  async secret(wasIn: boolean): Promise<string> {
    if (parent === window) throw new RefusedError(400, 'not-in-a-frame', words.alone, '');
    const given = await inTime(this.#ask());
    if (given.sev === 'secret') return given.clientSecret;
    throw given.why === 'signed-out' ? new SignedOutError(wasIn) : new UnreachableError('offline');
  }

  /** Tells how high this frame should be for nothing in it to scroll. */
  async height(pixels: number): Promise<void> {
    this.#tell({ sev: 'height', pixels }, await this.#origin);
  }

  async #ask(): Promise<Given> {
    const origin = await this.#origin;
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      this.#waiting.set(id, (given) => {
        this.#waiting.delete(id);
        resolve(given);
      });
      this.#tell({ sev: 'session', id }, origin);
    });
  }

  #tell(what: FromFrame, origin: string): void {
    parent.postMessage(what, origin);
  }
}

function inTime(given: Promise<Given>): Promise<Given> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RefusedError(504, 'no-page-around', words.unanswered, '')), patience);
    given.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
