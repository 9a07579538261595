import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { z } from 'zod';
import { departmentCodes, isDepartment, regionCodes, regionOf } from '../../proxy/catalogue/departments.ts';

const folder = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/departements.json');
const official = z.array(z.object({ code: z.string(), region: z.string() })).parse(JSON.parse(readFileSync(folder, 'utf8')));

test('each department is in the region that INSEE puts it in', () => {
  for (const { code, region } of official) assert.equal(regionOf(code), region, code);
  assert.deepEqual([...new Set(official.map(({ region }) => region))].toSorted(), regionCodes);
  assert.deepEqual(official.map(({ code }) => code).toSorted(), departmentCodes);
});

test('what is no code is no department', () => {
  for (const code of ['', '1', '20', '96', '2a', '__proto__', 'constructor']) assert.equal(isDepartment(code), false, code);
  assert.equal(regionOf(null), null);
});
