import { setTimeout as pause } from 'node:timers/promises';

/** A write as a partner's server sends it, with its key of idempotency, as often as it takes. */
export interface Attempt {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  authorization: Record<string, string>;
  key: string;
}

export interface Answer {
  status: number;
  body: string;
}

/** What those who insist have met on the way. */
export interface Met {
  acknowledged: number;
  /** Connections that broke before the answer was in. */
  cut: number;
  /** Answers 503 that say when to come back. */
  away: number;
  /** The same write was still running elsewhere. */
  inUse: number;
  /** Whatever no one should be answered. */
  wrong: string[];
}

export function nothingMet(): Met {
  return { acknowledged: 0, cut: 0, away: 0, inUse: 0, wrong: [] };
}

const backOffMs = 40;

/** Sends once; null where no whole answer came. */
export async function sendOnce(origin: string, { method, path, body, authorization, key }: Attempt): Promise<(Answer & { retryAfter: string | null }) | null> {
  const headers = { ...authorization, 'Idempotency-Key': key, ...(body !== undefined && { 'Content-Type': 'application/json' }) };
  try {
    const response = await fetch(`${origin}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    return { status: response.status, body: await response.text(), retryAfter: response.headers.get('retry-after') };
  } catch {
    return null;
  }
}

/** Sends the same write again and again, to whichever process answers now, until one has done it or refused it for good. */
export async function insist(origin: () => string, attempt: Attempt, met: Met): Promise<Answer> {
  for (;;) {
    const answer = await sendOnce(origin(), attempt);
    if (answer === null) met.cut += 1;
    else if (answer.status === 503) {
      met.away += 1;
      if (answer.retryAfter === null) met.wrong.push(`503 without Retry-After: ${answer.body}`);
    } else if (answer.status === 409 && answer.body.includes('"idempotency-key-in-use"')) met.inUse += 1;
    else {
      if (answer.status >= 500) met.wrong.push(`${answer.status} ${attempt.method} ${attempt.path}: ${answer.body}`);
      met.acknowledged += 1;
      return { status: answer.status, body: answer.body };
    }
    await pause(backOffMs);
  }
}
