import { fileURLToPath } from 'node:url';
import pino, { type DestinationStream } from 'pino';

/** All that a request may leave in the log: nothing of a body, a query or an address can be written by mistake. */
export interface RequestLine {
  id: string;
  method: string;
  /** The route's pattern, never the path as asked. */
  route: string;
  status: number;
  ms: number;
  /** Keyed pseudonym of the client's address. */
  from: string;
}

/** All that a failure may leave: the error's class and where in our code, never its message, which could quote an input. */
export interface FailureLine {
  id?: string;
  error: string;
  code?: string;
  at: string[];
}

export interface Log {
  request(line: RequestLine): void;
  failure(line: FailureLine): void;
  /** A moment of the process's own life. */
  life(moment: 'ready' | 'stopping' | 'stopped' | 'widgets-missing'): void;
  flush(): void;
}

/** Writes JSON lines; on a real stream they are gathered, so that a request never waits for the disk. */
export function createLog(to?: DestinationStream): Log {
  const gathered = to ? null : pino.destination({ fd: 1, minLength: 8192, sync: true });
  const out = to ?? gathered ?? pino.destination(1);
  const lines = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (level) => ({ level }) } }, out);
  const timer = gathered && setInterval(() => gathered.flush(), 200);
  timer?.unref();
  return {
    request: ({ id, method, route, status, ms, from }) => lines.info({ id, method, route, status, ms, from }),
    failure: ({ id, error, code, at }) => lines.error({ id, error, code, at }),
    life: (moment) => lines.info({ moment }),
    flush: () => gathered?.flushSync(),
  };
}

/** Frames read the same wherever the product is installed. */
const ourFolder = fileURLToPath(new URL('..', import.meta.url));

/** Says of any thrown thing what may be said of it in a log. */
export function failureOf(thrown: unknown, id?: string): FailureLine {
  if (!(thrown instanceof Error)) return { id, error: typeof thrown, at: [] };
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at [^\n]*:\d+:\d+\)?$/.test(line));
  const code = 'code' in thrown && typeof thrown.code === 'string' && /^[A-Z0-9_]{1,40}$/.test(thrown.code) ? thrown.code : undefined;
  return { id, error: thrown.constructor.name, code, at: frames.slice(0, 4).map((line) => line.trim().replace(ourFolder, '')) };
}
