import { SMTPServer } from 'smtp-server';
import { lastOfAll } from './last.ts';

/** A mail as it came in, decoded. */
export interface ReceivedMail {
  /** To whom the server was told to bring it, whatever its headers say. */
  recipients: string[];
  headers: Map<string, string>;
  text: string;
}

/** A real SMTP server that keeps what it is given. */
export interface MailServer {
  url: string;
  received: ReceivedMail[];
  /** Resolves once so many mails came in. */
  receives(count: number): Promise<void>;
  /** Addresses refused from now on, as by a server that does not know them. */
  refuse(address: string): void;
  close(): Promise<void>;
}

interface MailServerOptions {
  port?: number;
  /** Called once a mail is wholly in, before the server says that it took it. */
  taken?: () => void;
}

/** Listens on this machine until the last test of the file. */
export async function mailServer({ port = 0, taken = () => undefined }: MailServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refused = new Set<string>();
  let waiting: { count: number; resolve: () => void }[] = [];
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, answer) {
      answer(refused.has(address) ? Object.assign(new Error('unknown'), { responseCode: 550 }) : null);
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ recipients: envelope.rcptTo.map(({ address }) => address), ...decode(Buffer.concat(chunks).toString('utf8')) });
        taken();
        answer(null);
        for (const { count, resolve } of waiting) if (received.length >= count) resolve();
        waiting = waiting.filter(({ count }) => received.length < count);
      });
    },
  });
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => listening.once('listening', resolve).once('error', reject));
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('No address.');
  let open = true;
  const close = async (): Promise<void> => {
    if (!open) return;
    open = false;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  lastOfAll(close);
  return {
    url: `smtp://127.0.0.1:${address.port}?from=sev@exemple.invalid`,
    received,
    receives: (count) => new Promise((resolve) => (received.length >= count ? resolve() : waiting.push({ count, resolve }))),
    refuse: (refusedAddress) => void refused.add(refusedAddress),
    close,
  };
}

function decode(raw: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')).toLowerCase(), words(line.slice(line.indexOf(':') + 1).trim())]));
  const content = body.join('\r\n\r\n');
  const encoding = headers.get('content-transfer-encoding');
  const text = encoding === 'base64' ? Buffer.from(content, 'base64').toString('utf8') : encoding === 'quoted-printable' ? printable(content.replaceAll('=\r\n', '')) : content;
  return { headers, text: text.replaceAll('\r\n', '\n') };
}

/** RFC 2047: `=?UTF-8?Q?…?=`, as subjects with accents travel. */
function words(text: string): string {
  return text
    .replaceAll(/(\?=)\s+(?==\?)/g, '$1')
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, coded: string) => (kind.toUpperCase() === 'B' ? Buffer.from(coded, 'base64').toString('utf8') : printable(coded.replaceAll('_', ' '))));
}

function printable(text: string): string {
  return Buffer.from(text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString('utf8');
}
