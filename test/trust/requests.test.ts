import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postgresDatabase } from '../support/engines.ts';
import { sendRequests } from './requests.ts';

const seed = Number(process.env['SEV_SEED'] ?? 20_260_901);

test('whatever the document lets anybody ask, well or badly, no answer is our fault and no refusal changes anything', async () => {
  const { requests, accepted, refused } = await sendRequests(await postgresDatabase(), { requests: 1_000, batch: 500, seed });
  assert.equal(requests, 1_000);
  // Neither all of one nor all of the other, or little would be tried.
  assert.ok(accepted > 150 && refused > 400, `${accepted} accepted, ${refused} refused`);
});
