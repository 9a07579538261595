import { join } from 'node:path';
import { publishedConditions } from '../schema/conditions/index.ts';
import { createApp } from './app.ts';
import type { Clock } from './clock.ts';
import { openDatabase } from './database.ts';
import type { Portal, PortalPlace } from './demonstration/portal.ts';
import { parseSettings, type Settings } from './environment.ts';
import { createHttpServer, stopHttpServer } from './http-server.ts';
import { startJobs } from './jobs/start.ts';
import { createLog, failureOf } from './log.ts';
import { pageHeaders } from './page-headers.ts';
import { databaseIsAway } from './problems.ts';
import { root } from './root.ts';
import { sealingWith } from './sealing.ts';
import { chooseSecrets, pseudonyms } from './secrets.ts';
import { readServedFolder } from './served-folder.ts';
import { SettingsError } from './settings-error.ts';

const dist = join(root, 'dist');

function clockOf(settings: Settings): Clock {
  const held = settings.SEV_CLOCK;
  return { now: () => (held ? new Date(held) : new Date()), elapsed: () => performance.now() };
}

async function start(): Promise<void> {
  const settings = parseSettings(process.env);
  const clock = clockOf(settings);
  // A reader of the log that goes away must not take the service with it.
  process.stdout.on('error', () => undefined);
  const log = createLog({ write: (text) => void process.stdout.write(text), instant: () => new Date(), waitMs: 200 });
  const { database, listen, close } = await openDatabase({ url: settings.DATABASE_URL, folder: settings.SEV_DATA_DIR });
  const secrets = await chooseSecrets(settings);
  const widgets = await readServedFolder(join(dist, 'widgets'));
  const production = settings.NODE_ENV === 'production';
  const demonstration = settings.DATABASE_URL === undefined && settings.SEV_DEMO === 'on';
  const inbox = demonstration && settings.SMTP_URL === undefined && !production;
  const hasPortal = demonstration && !production;
  let portal: Portal | null = null;
  let opening: Promise<void> = Promise.resolve();
  const app = createApp({
    database,
    listen,
    clock,
    log,
    conditions: publishedConditions,
    pseudonym: pseudonyms(secrets, 'address'),
    trustedProxies: settings.SEV_TRUSTED_PROXIES,
    rateLimit: settings.SEV_RATE_LIMIT,
    adminToken: settings.SEV_ADMIN_TOKEN,
    secrets,
    production,
    demonstration,
    inbox,
    portal: hasPortal ? () => portal?.origin ?? null : undefined,
    fetch,
    widgets,
    pages: { files: await readServedFolder(join(dist, 'demo')), headers: pageHeaders },
  });
  await app.prepare();
  if (widgets.length === 0) log.life('widgets-missing');
  const server = createHttpServer(app);
  const stopJobs = await startJobs({
    database,
    listen,
    clock,
    log,
    sealing: sealingWith(secrets),
    conditions: publishedConditions,
    carrier: settings.SMTP_URL ? (await import('./upstream/mail.ts')).smtpCarrier(settings.SMTP_URL) : null,
    inbox,
  });

  /** After the first answer can be given: inventing a year of groups takes a moment, once in the life of a database. */
  const openBeside = async (place: PortalPlace): Promise<void> => {
    try {
      const { openPortal } = await import('./demonstration/portal.ts');
      portal = await openPortal({ database, clock, conditions: publishedConditions, secrets }, place);
      if (portal) process.stdout.write(`Le portail d’un CCAS inventé vous répond à l’adresse ${portal.origin}/\n`);
    } catch (thrown) {
      log.failure(failureOf(thrown));
    }
  };

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.life('stopping');
    await Promise.all([stopHttpServer(server), stopJobs(), opening]);
    await portal?.close();
    await close();
    log.life('stopped');
    log.flush();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  process.on('unhandledRejection', (reason) => log.failure(failureOf(reason)));
  // Node would print the error itself, which may quote what somebody sent.
  process.on('uncaughtException', (error) => {
    log.failure(failureOf(error));
    log.flush();
    process.exit(1);
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.PORT, settings.HOST, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : settings.PORT;
  process.stdout.write(`Seniors en Vacances vous répond à l’adresse http://localhost:${port}/\n`);
  log.life('ready');
  log.flush();
  if (hasPortal) opening = openBeside({ product: `http://localhost:${port}`, port: settings.PORT === 0 ? 0 : port + 1, host: settings.HOST, heldAt: settings.SEV_CLOCK });
}

/** Says why in one sentence where the operator can mend it; anything else is ours, and shows where it happened. */
function explain(thrown: unknown): string {
  if (thrown instanceof SettingsError) return thrown.message;
  const { error, code, at } = failureOf(thrown);
  if (code === 'EADDRINUSE') return 'PORT est déjà pris par un autre programme : arrêtez-le, ou donnez un autre numéro.';
  if (databaseIsAway(thrown)) return `DATABASE_URL : la base de données ne répond pas (${code ?? error}).`;
  return [`Le démarrage a échoué (${code ?? error}).`, ...at].join('\n');
}

start().catch((thrown: unknown) => {
  process.stderr.write(`${explain(thrown)}\n`);
  process.exit(1);
});
