import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDate, readEuros, readMonth, readShares } from '../../../widgets/foundation/reading.ts';

const today = '2026-09-14';
const date = (day: string, month: string, year: string): ReturnType<typeof readDate> => readDate({ day, month, year }, today);

describe('a month', () => {
  for (const [text, month] of [['3', 3], ['03', 3], ['mars', 3], ['MARS', 3], ['févr.', 2], ['Février', 2], ['fevrier', 2], ['août', 8], ['aout', 8], ['déc', 12], ['12', 12]] as const) {
    it(`« ${text} » is month ${month}`, () => assert.equal(readMonth(text), month));
  }
  for (const text of ['', '0', '13', 'brumaire', '3 mars', 'm']) it(`« ${text} » is none`, () => assert.equal(readMonth(text), null));
});

describe('a date in three fields', () => {
  it('accepts what people write', () => {
    for (const [day, month, year] of [['27', '3', '1952'], ['27', '03', '1952'], [' 27 ', 'mars', '1952']] as const) assert.deepEqual(date(day, month, year), { date: '1952-03-27' });
    assert.deepEqual(date('1er', 'janvier', '1952'), { date: '1952-01-01' });
    assert.deepEqual(date('29', '2', '1952'), { date: '1952-02-29' });
  });
  it('names every field that is wrong, the day by the length of its month', () => {
    assert.deepEqual(date('31', '6', '52'), { mistakes: [{ field: 'day', is: 'month-length', days: 30, month: 6 }, { field: 'year', is: 'year' }] });
    assert.deepEqual(date('29', '2', '1951'), { mistakes: [{ field: 'day', is: 'month-length', days: 28, month: 2 }] });
    assert.deepEqual(date('', '', ''), { mistakes: [{ field: 'day', is: 'day' }, { field: 'month', is: 'month' }, { field: 'year', is: 'year' }] });
  });
  it('takes today and refuses tomorrow', () => {
    assert.deepEqual(date('14', '9', '2026'), { date: '2026-09-14' });
    assert.deepEqual(date('15', '9', '2026'), { mistakes: [{ field: 'year', is: 'future' }] });
  });
  it('refuses a year before 1900', () => {
    assert.deepEqual(date('1', '1', '1899'), { mistakes: [{ field: 'year', is: 'year' }] });
    assert.deepEqual(date('1', '1', '1900'), { date: '1900-01-01' });
  });
});

describe('an amount', () => {
  for (const [text, euros] of [
    ['14230', 14230], ['14 230', 14230], ['14\u202f230 €', 14230], ['14\u00a0230', 14230], ['14.230', 14230], ['14 230,80', 14230], ['14.230,80 €', 14230],
    ['14230.5', 14230], ['14230 euros', 14230], ['1.234.567', 1234567], ['0', 0], ['1 000 000', 1000000],
  ] as const) it(`« ${text} » is ${euros}`, () => assert.equal(readEuros(text), euros));
  for (const text of ['', '-1', 'rien', '14k', '1,2,3', '12 ou 13', '1e5', '99999999999']) it(`« ${text} » is none`, () => assert.equal(readEuros(text), null));
});

describe('a number of shares', () => {
  for (const [text, shares] of [['1', 1], ['1,5', 1.5], ['2.25', 2.25], ['2,5 parts', 2.5], ['20', 20]] as const) it(`« ${text} » is ${shares}`, () => assert.equal(readShares(text), shares));
  for (const text of ['', '0', '-1', '1,3', '20,25', '21', 'deux']) it(`« ${text} » is none`, () => assert.equal(readShares(text), null));
});
