/** Where mail is handed over, and in whose name. */
export interface SmtpAddress {
  host: string;
  /** Absent: the usual one, 465 encrypted from the start, else 587. */
  port?: number;
  /** Encrypted from the first byte. */
  secure: boolean;
  auth?: { user: string; pass: string };
  /** The sender's address. */
  from: string;
}

const addressShape = /^[^\s@<>"(),:;\\[\]\p{Cc}]{1,64}@[^\s@<>"(),:;\\\p{Cc}]{1,253}$/u;

/** Reads `smtp[s]://account:secret@host:port?from=sender`, or answers null; without `from` the sender is the account where that is an address. */
export function readSmtpAddress(text: string): SmtpAddress | null {
  if (!/^smtps?:\/\/./.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (user === null || pass === null || host === '') return null;
  const from = url.searchParams.get('from') ?? (addressShape.test(user) ? user : `seniors-en-vacances@${/^[\d.]+$|:/.test(host) ? 'localhost' : host}`);
  if (!addressShape.test(from)) return null;
  return {
    host,
    ...(url.port !== '' && { port: Number(url.port) }),
    secure: url.protocol === 'smtps:',
    ...(user !== '' && { auth: { user, pass } }),
    from,
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
