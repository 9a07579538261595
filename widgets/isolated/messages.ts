/** The part of a frame that is in sight, in its own pixels: a frame as high as what is in it never scrolls, and cannot tell. */
export interface Sight { top: number; height: number }

/** What a frame tells the page around it: nothing of what is shown or typed in it but how high it is. */
export type FromFrame = { sev: 'hello' } | { sev: 'session'; id: string } | { sev: 'height'; pixels: number };

/** What that page answers: that it is there, which part of the frame is in sight, and for each session asked a client secret or why there is none. */
export type FromPage = { sev: 'here' } | ({ sev: 'sight' } & Sight) | { sev: 'secret'; id: string; clientSecret: string } | { sev: 'no-secret'; id: string; why: 'signed-out' | 'away' };

/** Reads what another window sent; null of what is not for us, since any page may send anything. */
export function fromFrame(data: unknown): FromFrame | null {
  const [sev, id, pixels] = ['sev', 'id', 'pixels'].map((name) => read(data, name));
  if (sev === 'hello') return { sev };
  if (sev === 'session' && typeof id === 'string') return { sev, id };
  return sev === 'height' && isLength(pixels) ? { sev, pixels } : null;
}

const isLength = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 100_000;

/** The same, within the frame. */
export function fromPage(data: unknown): FromPage | null {
  const [sev, id, clientSecret, why, top, height] = ['sev', 'id', 'clientSecret', 'why', 'top', 'height'].map((name) => read(data, name));
  if (sev === 'here') return { sev };
  if (sev === 'sight') return isLength(top) && isLength(height) ? { sev, top, height } : null;
  if (typeof id !== 'string') return null;
  if (sev === 'secret' && typeof clientSecret === 'string') return { sev, id, clientSecret };
  return sev === 'no-secret' && (why === 'signed-out' || why === 'away') ? { sev, id, why } : null;
}

function read(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
