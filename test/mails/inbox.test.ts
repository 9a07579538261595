import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { groupCancelled, groupOpened } from '../../proxy/mails/group.fr.ts';
import { sealingWith } from '../../proxy/sealing.ts';
import { addMail } from '../../proxy/stores/outbox.ts';
import { asOperator } from '../../proxy/stores/scope.ts';
import { testOnBoth } from '../support/engines.ts';
import { ask, frozenClock, testApp, testSecrets } from '../support/proxy.ts';
import { group } from './world.ts';

const needs = { sealing: sealingWith(testSecrets), clock: frozenClock('2026-09-01T10:05:00+02:00') };

testOnBoth('the demonstration shows the mails that would have left, the newest first, and whatever they hold as text', async (database) => {
  const app = testApp({ database, inbox: true });
  const facility = '<img src=x onerror=alert(1)>';
  await asOperator(database, (transaction) => addMail(transaction, groupOpened('premier@exemple.invalid', { ...group, id: randomUUID(), facility }), needs));
  await asOperator(database, (transaction) => addMail(transaction, groupCancelled('second@exemple.invalid', { ...group, id: randomUUID() }), needs));
  const response = await ask(app, '/demo/inbox');
  const page = await response.text();
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.match(page, /<strong class="mark">Démonstration<\/strong>/);
  assert.ok(page.indexOf('second@exemple.invalid') < page.indexOf('premier@exemple.invalid'));
  assert.match(page, /Le 1er septembre 2026 à 10\u00A0h\u00A005/);
  assert.ok(page.includes('À faire jusqu’au vendredi 25 septembre 2026, 23 h 59'));
  assert.ok(page.includes('&lt;img src=x') && !page.includes('<img src=x'));
});

test('outside the demonstration there is no inbox, and in it no other method or parameter', async () => {
  assert.equal((await ask(testApp(), '/demo/inbox')).status, 404);
  assert.equal((await ask(testApp({ inbox: true }), '/demo/inbox', { method: 'POST' })).status, 405);
  assert.equal((await ask(testApp({ inbox: true }), '/demo/inbox?page=2')).status, 422);
});
