import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postgresDatabase } from '../support/engines.ts';
import { checkLedger } from './ledger.model.ts';
import { unbalanced } from './races.ts';

test('whatever is allocated, registered, changed, removed and asked again, the credit is what the model says and what its entries sum to', async () => {
  const database = await postgresDatabase();
  await checkLedger(database, 25);
  assert.deepEqual(await unbalanced(database), []);
});
