import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../proxy/database.ts';
import { groupOpened } from '../../proxy/mails/group.fr.ts';
import { addMail } from '../../proxy/stores/outbox.ts';
import { asOperator, inTenant } from '../../proxy/stores/scope.ts';
import { outbox } from '../../schema/tables/index.ts';
import { testOnBoth } from '../support/engines.ts';
import { group, needs, sealing } from './world.ts';

const opened = () => groupOpened('ccas@exemple.invalid', { ...group, id: randomUUID() });

function kept(database: Database, dedupe: string) {
  return asOperator(database, (transaction) => transaction.select().from(outbox).where(eq(outbox.dedupe, dedupe)));
}

testOnBoth('a tenant’s transaction keeps its mail sealed, and the same mail once', async (database) => {
  const mail = opened();
  for (let turn = 0; turn < 3; turn += 1) await inTenant(database, randomUUID(), (transaction) => addMail(transaction, mail, needs));
  const [row, ...more] = await kept(database, mail.dedupe);
  assert.ok(row);
  assert.deepEqual(more, []);
  assert.deepEqual(JSON.parse(sealing.open(`outbox.mail/${row.id}`, row.mail)), { to: mail.to, subject: mail.subject, text: mail.text });
  const bytes = Buffer.from(row.mail).toString('latin1');
  for (const canary of ['ccas@exemple.invalid', 'Embruns', 'Varennes']) assert.ok(!bytes.includes(canary) && !JSON.stringify({ ...row, mail: '' }).includes(canary));
});

testOnBoth('a mail is not kept when the transaction that gives it its reason is undone', async (database) => {
  const mail = opened();
  await assert.rejects(
    inTenant(database, randomUUID(), async (transaction) => {
      await addMail(transaction, mail, needs);
      throw new Error('undone');
    }),
    /undone/,
  );
  assert.deepEqual(await kept(database, mail.dedupe), []);
});

testOnBoth('a tenant adds to the outbox and reads nothing of it, its own mails included', async (database) => {
  const mail = opened();
  const tenant = randomUUID();
  await inTenant(database, tenant, (transaction) => addMail(transaction, mail, needs));
  assert.deepEqual(await inTenant(database, tenant, (transaction) => transaction.select().from(outbox)), []);
  assert.equal((await kept(database, mail.dedupe)).length, 1);
});
