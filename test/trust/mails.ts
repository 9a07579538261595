import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../proxy/database.ts';
import { groupOpened } from '../../proxy/mails/group.fr.ts';
import { sealingWith } from '../../proxy/sealing.ts';
import { addMail } from '../../proxy/stores/outbox.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { outbox } from '../../schema/tables/index.ts';
import { group } from '../mails/world.ts';
import type { PostgresServer } from '../support/postgres-server.ts';
import { frozenClock } from '../support/proxy.ts';
import { startProxy, type ProxyProcess } from '../support/proxy-process.ts';
import { mailServer } from '../support/smtp.ts';

export interface MailsFigures {
  kills: number;
  added: number;
  /** Different mails that came in. */
  delivered: number;
  /** Mails that came in again, under the name they had. */
  again: number;
  /** Mails that came in and are in no row: none may be. */
  strange: number;
  /** Rows not noted as sent once all is quiet. */
  unsent: number;
  /** Lines of any process that hold a word of a mail. */
  said: number;
}

const key = Buffer.alloc(32, 9);
const mailsEach = 12;
/** One calendar for all, or what is written here would be too old to be sent there. */
const at = '2026-09-01T10:00:00+02:00';

/**
 * Kills real proxies with `kill -9` while they send to a real SMTP server, on a real PostgreSQL, then lets one finish.
 *
 * A round starts `atOnce` of them, gives them mails, and kills them all as one of the mails comes in, before or just
 * after the server says that it took it.
 */
export async function killSenders(postgres: Pick<PostgresServer, 'freshDatabase'>, { kills, atOnce }: { kills: number; atOnce: number }): Promise<MailsFigures> {
  const { url } = await postgres.freshDatabase();
  let heard: () => void = () => undefined;
  const server = await mailServer({ taken: () => heard() });
  const settings = { DATABASE_URL: url, SEV_KEYS: `k1:${key.toString('base64')}`, SEV_PEPPER: 'p'.repeat(32), SMTP_URL: server.url, SEV_CLOCK: at };
  const { database, close } = await openDatabase({ url, folder: 'memory://' });
  const needs = { sealing: sealingWith({ keys: [{ id: 'k1', bytes: new Uint8Array(key) }] }), clock: frozenClock(at) };
  const addMails = () =>
    asOperator(database, async (transaction) => {
      for (let count = 0; count < mailsEach; count += 1) await addMail(transaction, groupOpened('ccas@exemple.invalid', { ...group, id: randomUUID() }), needs);
    });
  /** The two minutes for which a dead process holds a mail go by. */
  const letTimePass = () => asOperator(database, (transaction) => transaction.update(outbox).set({ nextAttemptAt: sql`now()` }).where(sql`sent_at is null`));
  const start = (count: number): Promise<ProxyProcess[]> => Promise.all(Array.from({ length: count }, () => startProxy(settings)));
  const ids = (): Set<string> => new Set(server.received.map(({ headers }) => /^<(.+)@/.exec(headers.get('message-id') ?? '')?.[1] ?? ''));

  let killed = 0;
  let text = '';
  while (killed < kills) {
    await letTimePass();
    const proxies = await start(Math.min(atOnce, kills - killed));
    let left = randomInt(1, mailsEach - 2);
    const shot = new Promise<void>((resolve) => {
      const shoot = (): void => {
        for (const proxy of proxies) void proxy.end('SIGKILL');
        resolve();
      };
      heard = () => {
        left -= 1;
        if (left === 0 && randomInt(2) === 0) shoot();
        else if (left === 0) setImmediate(shoot);
      };
    });
    await addMails();
    await shot;
    heard = () => undefined;
    for (const proxy of proxies) if ((await proxy.ended).signal === 'SIGKILL') killed += 1;
    text += proxies.map((proxy) => proxy.said()).join('');
  }

  const rows = await asOperator(database, (transaction) => transaction.select({ id: outbox.id }).from(outbox));
  const all = new Promise<void>((resolve) => {
    heard = () => ids().size >= rows.length && resolve();
    heard();
  });
  await letTimePass();
  const [last] = await start(1);
  await all;
  await last?.end('SIGTERM');
  text += last?.said() ?? '';
  const unsent = await asOperator(database, (transaction) => transaction.select({ id: outbox.id }).from(outbox).where(sql`sent_at is null`));
  await close();
  await server.close();
  const known = new Set(rows.map(({ id }) => id));
  const delivered = ids();
  return {
    kills: killed,
    added: rows.length,
    delivered: [...delivered].filter((id) => known.has(id)).length,
    again: server.received.length - delivered.size,
    strange: [...delivered].filter((id) => !known.has(id)).length,
    unsent: unsent.length,
    said: text.split('\n').filter((line) => /ccas|exemple|Embruns|Varennes/.test(line)).length,
  };
}
