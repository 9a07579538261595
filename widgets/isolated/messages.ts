/** What a frame tells the page around it: nothing of what is shown or typed in it but how high it is. */
export type FromFrame = { sev: 'hello' } | { sev: 'session'; id: string } | { sev: 'height'; pixels: number };

/** What that page answers: that it is there, and for each session asked a client secret or why there is none. */
export type FromPage = { sev: 'here' } | { sev: 'secret'; id: string; clientSecret: string } | { sev: 'no-secret'; id: string; why: 'signed-out' | 'away' };

/** Reads what another window sent; null of what is not for us, since any page may send anything. */
export function fromFrame(data: unknown): FromFrame | null {
  const [sev, id, pixels] = ['sev', 'id', 'pixels'].map((name) => read(data, name));
  if (sev === 'hello') return { sev };
  if (sev === 'session' && typeof id === 'string') return { sev, id };
  return sev === 'height' && typeof pixels === 'number' && pixels >= 0 && pixels <= 100_000 ? { sev, pixels } : null;
}

/** The same, within the frame. */
export function fromPage(data: unknown): FromPage | null {
  const [sev, id, clientSecret, why] = ['sev', 'id', 'clientSecret', 'why'].map((name) => read(data, name));
  if (sev === 'here') return { sev };
  if (typeof id !== 'string') return null;
  if (sev === 'secret' && typeof clientSecret === 'string') return { sev, id, clientSecret };
  return sev === 'no-secret' && (why === 'signed-out' || why === 'away') ? { sev, id, why } : null;
}

function read(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
