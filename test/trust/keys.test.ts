import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postgresDatabase } from '../support/engines.ts';
import { sendKeys } from './keys.ts';

test('a hundred keys, each sent one to five times at once: one effect each, and the same bytes to every one that asked', async () => {
  const { keys, requests, wrong } = await sendKeys(await postgresDatabase(), 100);
  assert.deepEqual(wrong, []);
  assert.equal(keys, 100);
  assert.ok(requests >= keys);
});
