import type { Clock } from '../clock.ts';
import type { Database, Listen } from '../database.ts';
import { failureOf, type Log } from '../log.ts';
import type { Sealing } from '../sealing.ts';
import { claimDue, markFailed, markSent, openLetter, outboxChannel, type ClaimedMail } from '../stores/outbox.ts';
import type { MailCarrier } from '../upstream/mail.ts';
import { repeated, type Repeated } from './repeated.ts';

export interface SendingNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  sealing: Sealing;
  carrier: MailCarrier;
}

/** Back-off is counted in minutes, so that looking twice a minute is late for nobody. */
const everyMs = 30_000;
const atOnce = 5;

/**
 * Sends the mails of the outbox as they come, until it is stopped.
 *
 * A mail is noted as sent after it left: a process that dies in between sends it again, under the same Message-ID.
 */
export async function startOutboxWorker(needs: SendingNeeds & { listen?: Listen | undefined }): Promise<Repeated> {
  const worker = repeated((stopping) => sendDue(needs, stopping), { everyMs, log: needs.log });
  await needs.listen?.(outboxChannel, worker.wake);
  return worker;
}

/** Sends what is due, a few at once, until nothing is or a stop is asked for. */
export async function sendDue(needs: SendingNeeds, stopping: () => boolean): Promise<void> {
  while (!stopping()) {
    const claimed = await claimDue(needs.database, atOnce);
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((mail) => sendOne(needs, mail)));
  }
}

async function sendOne({ database, clock, log, sealing, carrier }: SendingNeeds, claimed: ClaimedMail): Promise<void> {
  const { id, sealed } = claimed;
  try {
    await carrier.send({ id, ...openLetter(sealing, id, sealed) });
  } catch (error) {
    log.failure(failureOf(error, id));
    if (!(await markFailed(database, claimed))) log.life('mail-given-up');
    return;
  }
  await markSent(database, id, clock.now());
}
