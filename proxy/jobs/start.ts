import type { Conditions } from '../../schema/contract/conditions.ts';
import type { Clock } from '../clock.ts';
import type { Database, Listen } from '../database.ts';
import type { Log } from '../log.ts';
import type { Sealing } from '../sealing.ts';
import type { MailCarrier } from '../upstream/mail.ts';
import { cleanUp } from './clean-up.ts';
import { startOutboxWorker } from './outbox-worker.ts';
import { remind } from './reminders.ts';
import { repeated } from './repeated.ts';
import { endYears } from './year-end.ts';

export interface JobNeeds {
  database: Database;
  listen?: Listen | undefined;
  clock: Clock;
  log: Log;
  sealing: Sealing;
  conditions: readonly Conditions[];
  /** Takes mails away; null lets them wait in the outbox. */
  carrier: MailCarrier | null;
  /** Whether the mails that wait are read in an inbox of the demonstration. */
  inbox: boolean;
}

const hour = 3_600_000;

/** Starts what happens later, whoever asks for nothing; answers how to stop it, once what is running has ended. */
export async function startJobs(needs: JobNeeds): Promise<() => Promise<void>> {
  const { carrier, log } = needs;
  const hourly = [endYears, remind, cleanUp].map((job) => repeated(() => job(needs), { everyMs: hour, log }));
  if (carrier === null && !needs.inbox) log.life('smtp-missing');
  const jobs = carrier === null ? hourly : [...hourly, await startOutboxWorker({ ...needs, carrier })];
  return async () => {
    await Promise.all(jobs.map((job) => job.stop()));
  };
}
