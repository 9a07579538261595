import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../proxy/database.ts';
import { sendDue } from '../../proxy/jobs/outbox-worker.ts';
import { groupOpened } from '../../proxy/mails/group.fr.ts';
import type { Mail } from '../../proxy/mails/mail.ts';
import { addMail, backOffMinutes } from '../../proxy/stores/outbox.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { smtpCarrier, type OutgoingMail } from '../../proxy/upstream/mail.ts';
import { readSmtpAddress } from '../../proxy/upstream/smtp-address.ts';
import { outbox } from '../../schema/tables/index.ts';
import { testOnBoth } from '../support/engines.ts';
import { keptLog } from '../support/proxy.ts';
import { mailServer, type MailServer } from '../support/smtp.ts';
import { group, needs } from './world.ts';

const opened = (to = 'ccas@exemple.invalid'): Mail => groupOpened(to, { ...group, id: randomUUID() });
const carrierTo = (server: Pick<MailServer, 'url'>) => smtpCarrier(readSmtpAddress(server.url) ?? assert.fail());
const add = (database: Database, mail: Mail) => asOperator(database, (transaction) => addMail(transaction, mail, needs));
const rowOf = async (database: Database, { dedupe }: Mail) => (await asOperator(database, (transaction) => transaction.select().from(outbox).where(eq(outbox.dedupe, dedupe))))[0] ?? assert.fail();

/** Makes the time of the next attempt come. */
const makeDue = (database: Database) => asOperator(database, (transaction) => transaction.update(outbox).set({ nextAttemptAt: sql`now()` }).where(sql`sent_at is null`));

/** Leaves nothing of the tests before to send. */
const clear = (database: Database) => asOperator(database, (transaction) => transaction.delete(outbox));

testOnBoth('a mail leaves as plain text in UTF-8, named after its row, and is noted as sent', async (database) => {
  await clear(database);
  const server = await mailServer();
  const mail = opened();
  await add(database, mail);
  await sendDue({ database, ...needs, log: keptLog().log, carrier: carrierTo(server) }, () => false);
  const [received, ...more] = server.received;
  const row = await rowOf(database, mail);
  assert.ok(received);
  assert.deepEqual(more, []);
  assert.deepEqual(received.recipients, [mail.to]);
  assert.equal(received.text, mail.text);
  const header = (name: string) => received.headers.get(name);
  assert.deepEqual([header('subject'), header('to'), header('from')], [mail.subject, mail.to, 'Seniors en Vacances <sev@exemple.invalid>']);
  assert.equal(header('message-id'), `<${row.id}@exemple.invalid>`);
  assert.equal(header('content-type'), 'text/plain; charset=utf-8');
  assert.equal(header('auto-submitted'), 'auto-generated');
  assert.deepEqual(row.sentAt, needs.clock.now());
});

testOnBoth('a refused recipient is tried again, further and further apart, then no more, and keeps nobody else waiting', async (database) => {
  await clear(database);
  const server = await mailServer();
  const { log, lines } = keptLog();
  const worker = { database, ...needs, log, carrier: carrierTo(server) };
  const [refused, other] = [opened('personne@exemple.invalid'), opened()];
  server.refuse(refused.to);
  await add(database, refused);
  await add(database, other);
  const waits: number[] = [];
  for (let turn = 0; turn < backOffMinutes.length + 3; turn += 1) {
    await sendDue(worker, () => false);
    const [row] = await asOperator(database, (transaction) => transaction.select({ minutes: sql<number>`round(extract(epoch from next_attempt_at - now()) / 60)::float8` }).from(outbox).where(eq(outbox.dedupe, refused.dedupe)));
    waits.push(row?.minutes ?? -1);
    await makeDue(database);
  }
  assert.deepEqual(waits, [...backOffMinutes, 0, 0, 0]);
  assert.deepEqual(server.received.map(({ recipients }) => recipients), [[other.to]]);
  assert.equal((await rowOf(database, refused)).sentAt, null);
  assert.equal(lines.filter((line) => line.includes('"error"')).length, backOffMinutes.length + 1);
  assert.equal(lines.filter((line) => line.includes('mail-given-up')).length, 1);
  assert.doesNotMatch(lines.join(''), /personne|exemple|Embruns|Varennes/);
});

testOnBoth('two workers at once send each of 200 mails once', async (database) => {
  await clear(database);
  const server = await mailServer();
  for (let count = 0; count < 200; count += 1) await add(database, opened());
  const worker = { database, ...needs, log: keptLog().log, carrier: carrierTo(server) };
  await Promise.all([sendDue(worker, () => false), sendDue(worker, () => false)]);
  assert.equal(server.received.length, 200);
  assert.equal(new Set(server.received.map(({ headers }) => headers.get('message-id'))).size, 200);
});

testOnBoth('a server that is away loses nothing: the mail leaves when it is back', async (database) => {
  await clear(database);
  const server = await mailServer();
  const { log, lines } = keptLog();
  const worker = { database, ...needs, log, carrier: carrierTo(server) };
  await server.close();
  const mail = opened();
  await add(database, mail);
  await sendDue(worker, () => false);
  assert.equal((await rowOf(database, mail)).attempts, 1);
  assert.match(lines[0] ?? '', /"code":"E[A-Z]+"/);
  const back = await mailServer({ port: Number(new URL(server.url).port) });
  await makeDue(database);
  await sendDue(worker, () => false);
  assert.deepEqual(back.received.map(({ recipients }) => recipients), [[mail.to]]);
});

test('no word of a mail adds a header or a recipient', async () => {
  const server = await mailServer();
  const carrier = carrierTo(server);
  const added = '\r\nBcc: tous@exemple.invalid\r\n\r\n.\r\nRSET';
  const mails: OutgoingMail[] = [
    { id: 'un', to: 'ccas@exemple.invalid', subject: `Objet${added}`, text: `Texte${added}\r\n.\r\n` },
    { id: 'deux', to: `ccas@exemple.invalid${added}`, subject: 'Objet', text: 'Texte' },
    { id: 'trois', to: 'ccas@exemple.invalid, tous@exemple.invalid', subject: 'Objet', text: 'Texte' },
    { id: 'quatre', to: 'ccas@exemple.invalid> RCPT TO:<tous@exemple.invalid', subject: 'Objet', text: 'Texte' },
  ];
  await Promise.allSettled(mails.map((mail) => carrier.send(mail)));
  for (const { recipients, headers } of server.received) {
    assert.equal(recipients.length, 1);
    assert.ok(!recipients.includes('tous@exemple.invalid'));
    assert.ok(!headers.has('bcc'));
  }
  const first = server.received.find(({ headers }) => headers.get('message-id')?.startsWith('<un@'));
  assert.match(first?.text ?? '', /RSET\n\.\n$/);
});

test('an SMTP address gives the server, the account and the sender', () => {
  assert.deepEqual(readSmtpAddress('smtps://compte%40exemple.invalid:s%3Acret@courrier.exemple.invalid'), {
    host: 'courrier.exemple.invalid', secure: true, auth: { user: 'compte@exemple.invalid', pass: 's:cret' }, from: 'compte@exemple.invalid',
  });
  assert.deepEqual(readSmtpAddress('smtp://[::1]:2525'), { host: '::1', port: 2525, secure: false, from: 'seniors-en-vacances@localhost' });
  assert.equal(readSmtpAddress('smtp://courrier?from=sev@exemple.invalid')?.from, 'sev@exemple.invalid');
  for (const wrong of ['smtp://', 'http://courrier', 'smtp://courrier?from=sans', 'smtp://%E0:x@courrier', 'smtp://courrier?from=a@exemple.invalid%0D%0Ab']) assert.equal(readSmtpAddress(wrong), null, wrong);
});
