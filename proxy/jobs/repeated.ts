import { failureOf, type Log } from '../log.ts';

/** Work that is done again and again, one run at a time. */
export interface Repeated {
  /** Asks for a run now, or right after the one that is on. */
  wake(): void;
  /** Begins no other run, and resolves when the one that is on has ended. */
  stop(): Promise<void>;
}

/** Runs `work` at once, then every so many milliseconds and each time it is woken; a failure is written in the log and the next run comes all the same. */
export function repeated(work: (stopping: () => boolean) => Promise<void>, { everyMs, log }: { everyMs: number; log: Log }): Repeated {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work(() => stopped).catch((error: unknown) => log.failure(failureOf(error)));
    } while (again);
    running = null;
  };
  const wake = (): void => {
    if (stopped) return;
    again = true;
    running ??= run();
  };
  const timer = setInterval(wake, everyMs);
  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      again = false;
      clearInterval(timer);
      await running;
    },
  };
}
