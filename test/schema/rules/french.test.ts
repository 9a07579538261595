import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { euros, longDate, sharesText, wholeEuros } from '../../../schema/rules/french.ts';
import { runs } from '../arbitraries.ts';

test('amounts keep their digits together, and show cents only where there are some', () => {
  assert.deepEqual([0, 48_400, 14_950, 5, 1_706_605, 100_000_000].map(euros), ['0\u00A0€', '484\u00A0€', '149,50\u00A0€', '0,05\u00A0€', '17\u202F066,05\u00A0€', '1\u202F000\u202F000\u00A0€']);
  assert.deepEqual([0, 999, 1000, 17_066, 1_000_000_000].map(wholeEuros), ['0\u00A0€', '999\u00A0€', '1\u202F000\u00A0€', '17\u202F066\u00A0€', '1\u202F000\u202F000\u202F000\u00A0€']);
});

test('whole euros are written as the French locale writes them', () => {
  const french = new Intl.NumberFormat('fr-FR');
  fc.assert(fc.property(fc.nat(1_000_000_000), (amount) => wholeEuros(amount) === `${french.format(amount)}\u00A0€`), runs(500));
});

test('the first of a month is « 1er », and shares take an s from two on', () => {
  assert.deepEqual(['2026-01-01', '2026-08-31', '2028-02-29'].map(longDate), ['1er janvier 2026', '31 août 2026', '29 février 2028']);
  assert.deepEqual([1, 1.5, 2, 2.5].map(sharesText), ['1\u00A0part', '1,5\u00A0part', '2\u00A0parts', '2,5\u00A0parts']);
});
