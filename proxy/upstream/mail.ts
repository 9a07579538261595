import { createTransport } from 'nodemailer';
import type { SmtpAddress } from './smtp-address.ts';

/** A mail as it leaves; its id is that of the outbox, the same at each attempt. */
export interface OutgoingMail {
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** Takes mails away: resolves once another machine has taken charge of one, and rejects where it may not have. */
export interface MailCarrier {
  send(mail: OutgoingMail): Promise<void>;
}

const connectMs = 10_000;
/** How long the other side may stay silent. */
const silenceMs = 20_000;
const loopback = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** Hands mails over to an SMTP server; a password never leaves this machine in clear. */
export function smtpCarrier({ host, port, secure, auth, from }: SmtpAddress): MailCarrier {
  const here = loopback.test(host);
  const transport = createTransport({
    host,
    secure,
    ...(port !== undefined && { port }),
    ...(auth && { auth }),
    // On this very machine there is nobody to hide from, and a relay seldom has a certificate for it.
    ...(!secure && (here ? { ignoreTLS: true } : { requireTLS: auth !== undefined })),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, to, subject, text }) {
      await transport.sendMail({
        from: { name: 'Seniors en Vacances', address: from },
        to: { name: '', address: to },
        // The same at each attempt: whoever receives it twice knows it by its name.
        messageId: `<${id}@${domain}>`,
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
