import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The proxy as an operator runs it, in a process of its own. */
export interface ProxyProcess {
  /** Where it answers, read from its first line; null where it ended without one. */
  origin: string | null;
  pid: number;
  /** What it wrote so far. */
  said(): string;
  /** Waits until it has written this, and answers the first group; fails where it ends before. */
  hears(words: RegExp): Promise<string>;
  /** Sends a signal and resolves with how the process ended. */
  end(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the proxy as it was built with these settings and nothing of the caller's, until its first line or its end. */
export async function startProxy(settings: Record<string, string>): Promise<ProxyProcess> {
  const environment = { PATH: process.env['PATH'], TZ: 'UTC', PORT: '0', ...settings };
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/proxy/main.js'], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const origin = new Promise<string | null>((resolve) => {
    const hear = (text: Buffer): void => {
      said += text.toString();
      const found = /^Seniors en Vacances .* (http:\/\/\S+?)\/?\n/m.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => resolve(null));
  });
  const ended = endOf(child);
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));
  return {
    origin: await origin,
    pid: child.pid ?? 0,
    said: () => said,
    hears: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = words.exec(said)?.[1];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', look);
        child.once('close', () => reject(new Error(`never heard ${words.source} in: ${said}`)));
        look();
      }),
    ended,
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
}
