import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { creditShape } from '../../schema/contract/credits.ts';
import { groupsShape, partnerGroupShape } from '../../schema/contract/groups.ts';
import type { App } from '../../proxy/app.ts';
import type { OpenDatabase } from '../../proxy/database.ts';
import { demonstrationKeys, type PortalKeys } from '../../proxy/demonstration/tenants.ts';
import { sealingWith } from '../../proxy/sealing.ts';
import { readLetters } from '../../proxy/stores/outbox.ts';
import { newPartner, partnerApp, withKey } from '../partners/tenants.ts';
import { openMemory } from '../support/engines.ts';
import { ask, frozenClock, testSecrets } from '../support/proxy.ts';

const clock = frozenClock('2026-06-10T09:00:00+02:00');
let open: OpenDatabase;
let app: App;
let keys: PortalKeys;

before(async () => {
  open = await openMemory();
  app = partnerApp(open.database, { clock, demonstration: true });
  await app.prepare();
  const made = await demonstrationKeys({ database: open.database, clock, conditions: publishedConditions, secrets: testSecrets });
  assert.ok(made);
  keys = made;
});
after(() => open.close());

const read = async (path: string, key: string): Promise<unknown> => {
  const response = await ask(app, path, { headers: withKey(key) });
  assert.equal(response.status, 200, path);
  return response.json();
};

test('the demonstration’s partner has a group at every stage, as its provider sees them too', async () => {
  const { items } = groupsShape.parse(await read('/v1/groups', keys.agent));
  assert.deepEqual(items.map(({ status, taken, places }) => `${status} ${taken}/${places}`).toSorted(), [
    'awaiting-partner 14/16', 'awaiting-provider 13/14', 'frozen 16/18', 'open 19/20', 'open 6/30', 'validated 12/12',
  ]);
  const theirs = groupsShape.parse(await read('/v1/groups', keys.provider));
  assert.deepEqual(theirs.items.map(({ id }) => id).toSorted(), items.map(({ id }) => id).toSorted());
});

test('its credit is enough for two people more, and not for a third', async () => {
  const credit = creditShape.parse(await read('/v1/credits/2026', keys.agent));
  const { items } = groupsShape.parse(await read('/v1/groups', keys.agent));
  const next = items.find(({ taken, status }) => status === 'open' && taken === 6);
  const { participants } = partnerGroupShape.parse(await read(`/v1/groups/${next?.id}`, keys.agent));
  const aid = Math.max(...participants.map(({ aid: { amountCents } }) => amountCents));
  assert.deepEqual(credit.entries.map(({ at }) => at), credit.entries.map(({ at }) => at).toSorted());
  assert.ok(credit.remainingCents >= 2 * aid && credit.remainingCents < 3 * aid, `${credit.remainingCents} for aids of ${aid}`);
});

test('its people are a couple, someone dependent and her carer, and others on their own, all decided and none twice', async () => {
  const { items } = groupsShape.parse(await read('/v1/groups', keys.agent));
  const lists = await Promise.all(items.map(async ({ id }) => partnerGroupShape.parse(await read(`/v1/groups/${id}`, keys.agent)).participants));
  const people = lists.flat();
  assert.equal(new Set(people.map(({ birthName, givenName, birthDate }) => `${birthName} ${givenName} ${birthDate}`)).size, people.length);
  assert.deepEqual([...new Set(people.map(({ label }) => String(label)))].toSorted(), ['aid', 'carer-aid', 'programme', 'spouse-aid']);
  assert.deepEqual(people.filter(({ decision }) => decision.missing.length > 0), []);
});

test('its mails are those of its year, newest first, with what the calendar asks of each side today', async () => {
  const letters = await readLetters(open.database, sealingWith(testSecrets));
  const days = letters.map(({ at }) => at.toISOString());
  assert.deepEqual(days, days.toSorted().toReversed());
  assert.deepEqual(letters.filter(({ at }) => at.toISOString().startsWith('2026-06-10')).map(({ to, subject }) => `${to.split('@')[0]} ${subject.split(':')[0]?.trim()}`).toSorted(), [
    'ccas [SEV] Votre liste ferme dans 4 jours',
    `groupes ${letters.find(({ subject }) => subject.startsWith('[SEV] Validez'))?.subject}`,
  ]);
});

test('a second start finds the same keys and invents nothing', async () => {
  const again = await demonstrationKeys({ database: open.database, clock, conditions: publishedConditions, secrets: testSecrets });
  assert.deepEqual(again, keys);
  assert.equal(groupsShape.parse(await read('/v1/groups', keys.agent)).items.length, 6);
});

test('where somebody else has an account nothing is invented', async () => {
  const other = await openMemory();
  const theirs = partnerApp(other.database, { clock, demonstration: true });
  await theirs.prepare();
  await newPartner(theirs);
  assert.equal(await demonstrationKeys({ database: other.database, clock, conditions: publishedConditions, secrets: testSecrets }), null);
  await other.close();
});
