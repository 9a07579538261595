import assert from 'node:assert/strict';
import { testOnBoth } from '../support/engines.ts';
import { keptLog, post } from '../support/proxy.ts';
import { allRows } from './all-rows.ts';
import { adminToken, exchanged, newPartner, newProvider, newSession, operator, partnerApp, portal, remove, withKey, withToken } from './tenants.ts';

testOnBoth('no key, secret or token, nor who works, stands in the log or in the database to be read', async (database) => {
  const { log, lines } = keptLog();
  const app = partnerApp(database, { log });
  const subject = 'Canari Jaune-Citron';
  const again = { ...operator, 'Idempotency-Key': `once-${Math.random()}` };
  const [partner, place] = [await newPartner(app), await newProvider(app)];
  const repeated = await (await post(app, `/v1/admin/partners/${partner.id}/keys`, '', again)).text();
  const session = await newSession(app, partner.secretKey, { subject });
  const { accessToken } = await exchanged(app, session);
  const open = await newSession(app, place.secretKey, { role: 'provider', subject });
  await post(app, '/v1/sessions', { role: 'agent', subject, origin: 'https://canari.example' }, withKey(partner.secretKey));
  await post(app, '/v1/sessions/exchange', { clientSecret: open.clientSecret, subject }, { Origin: portal });
  await remove(app, `/v1/sessions/${accessToken}`, withToken(accessToken));
  await remove(app, `/v1/sessions/${session.id}?key=${partner.secretKey}`, withToken(accessToken, 'https://canari.example'));

  const canaries = [subject, 'Canari', partner.secretKey, place.secretKey, session.clientSecret, open.clientSecret, accessToken, adminToken, ...(repeated.match(/sk_[\w-]{43}/g) ?? assert.fail(repeated))];
  const [logged, kept] = [lines.join(''), await allRows(database)];
  assert.ok(lines.length >= 8);
  assert.ok(kept.includes(partner.conventionNumber));
  for (const canary of canaries) {
    const bare = canary.replace(/^(?:sk|cs|at)_/, '');
    for (const form of [bare, Buffer.from(bare).toString('hex'), Buffer.from(bare, 'base64url').toString('hex'), Buffer.from(bare).toString('base64').replace(/=+$/, '')]) {
      assert.ok(!logged.includes(form), `${canary} in the log`);
      assert.ok(!kept.includes(form), `${canary} in the database`);
    }
  }
});
