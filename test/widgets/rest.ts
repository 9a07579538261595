// What a widget waits for has no event of its own: a part that is fetched, an answer that is read, a turn of the event
// loop. Each is counted here, so that a test goes on once all of it has come, however slow the machine is.

declare global {
  /** The runner puts it around each `import()` of the widgets. */
  var awaited: (<T>(promise: Promise<T>) => Promise<T>) | undefined;
}

const coming = new Set<Promise<unknown>>();
const { setTimeout: later, clearTimeout: never, requestAnimationFrame: draw, cancelAnimationFrame: drawNever } = window;

globalThis.awaited = (promise) => {
  const over = (): void => void coming.delete(promise);
  coming.add(promise);
  promise.then(over, over);
  return promise;
};

/** Resolves once nothing is awaited any more, and what came of it is drawn. A timer that is given a time is not waited for. */
export async function atRest(): Promise<void> {
  do {
    await Promise.allSettled(coming);
    // Not a frame: a page that the runner keeps in the background draws none.
    await new Promise((resolve) => { later(resolve); });
  } while (coming.size > 0);
}

/** Counts what these methods answer. */
function watch(owner: object, ...names: readonly string[]): void {
  for (const name of names) {
    const { value: before }: { value?: unknown } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    if (typeof before !== 'function') throw new Error(`nothing is called ${name}`);
    Object.defineProperty(owner, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...words: unknown[]): unknown {
        const answer: unknown = Reflect.apply(before, this, words);
        return answer instanceof Promise ? globalThis.awaited?.(answer) : answer;
      },
    });
  }
}

watch(window, 'fetch');
watch(Response.prototype, 'json', 'text', 'blob', 'arrayBuffer');
watch(Blob.prototype, 'text', 'arrayBuffer');
watch(ReadableStreamDefaultReader.prototype, 'read');
watch(Clipboard.prototype, 'writeText');

/** Counts what is called at a later turn or drawing, unless it is called off. */
function counted(begin: (act: () => void) => number, end: (id: number) => void) {
  const called = new Map<number, () => void>();
  const over = (id: number): void => {
    called.get(id)?.();
    called.delete(id);
  };
  return {
    begin(act: () => void): number {
      const id = begin(() => {
        try {
          act();
        } finally {
          over(id);
        }
      });
      void globalThis.awaited?.(new Promise<void>((resolve) => { called.set(id, resolve); }));
      return id;
    },
    end(id: number): void {
      end(id);
      over(id);
    },
  };
}

const turns = counted(later, never);
const drawings = counted(draw, drawNever);

Object.assign(window, {
  setTimeout: (act: TimerHandler, time?: number, ...words: unknown[]): number =>
    time || typeof act !== 'function' ? later(act, time, ...words) : turns.begin(() => Reflect.apply(act, window, words)),
  clearTimeout: (id?: number) => turns.end(id ?? 0),
  requestAnimationFrame: (act: FrameRequestCallback) => drawings.begin(() => act(performance.now())),
  cancelAnimationFrame: (id: number) => drawings.end(id),
});
