import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harmless, isFormula } from '../../../schema/rules/formula.ts';

const before = ['', ' ', '\t', '\r', '\n', '\u00A0', '\u0000', '\u001B', '\u200B', '\u202E', '\uFEFF'];

test('a spreadsheet runs no cell, whatever stands unseen before its sign', () => {
  for (const unseen of before) {
    for (const sign of '=+-@|%＝＋－＠') {
      const cell = `${unseen}${sign}1`;
      assert.ok(isFormula(cell), JSON.stringify(cell));
      assert.ok(!isFormula(harmless(cell)), JSON.stringify(cell));
      assert.equal(harmless(cell), `'${cell}`);
    }
  }
  for (const plain of ['', 'Morvan', 'Le Goff-Kerbiriou', '0 969 320 616', '3 %', 'a=b']) assert.equal(harmless(plain), plain);
});
