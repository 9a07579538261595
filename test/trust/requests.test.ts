import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postgresDatabase } from '../support/engines.ts';
import { sendRequests } from './requests.ts';

const seed = Number(process.env['SEV_SEED'] ?? 20_260_901);
const count = Number(process.env['SEV_RUNS'] ?? 500);

test('whatever the document lets anybody ask, well or badly, no answer is our fault and no refusal changes anything', async () => {
  const { requests, accepted, refused } = await sendRequests(await postgresDatabase(), { requests: count, batch: 500, seed });
  assert.ok(requests >= count);
  // Neither all of one nor all of the other, or little would be tried.
  assert.ok(accepted > requests / 6 && refused > requests / 3, `${accepted} accepted, ${refused} refused`);
});
