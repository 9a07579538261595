import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addYears, ageOn, turns } from '../../../schema/rules/age.ts';
import { runs } from '../arbitraries.ts';
import { plainAge } from '../oracle.ts';

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
const days = fc.integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 }).map((count) => day(count * 86_400_000));
const leapDays = fc.integer({ min: 1904 / 4, max: 2096 / 4 }).map((quarter) => `${quarter * 4}-02-29`);

test('days are added as the calendar counts them, forwards and back', () => {
  fc.assert(fc.property(fc.oneof(days, leapDays), fc.integer({ min: -800, max: 800 }), (from, count) => {
    assert.equal(addDays(from, count), day(Date.parse(from) + count * 86_400_000));
  }), runs(3000));
});

test('ages are birthdays counted one by one', () => {
  fc.assert(fc.property(fc.oneof(days, leapDays), fc.oneof(days, leapDays), (one, other) => {
    const [birth = one, on = other] = [one, other].toSorted();
    assert.equal(ageOn(birth, on), plainAge(birth, on));
  }), runs(3000));
});

test('one turns an age on the first day one is that old', () => {
  fc.assert(fc.property(fc.oneof(days, leapDays), fc.integer({ min: 1, max: 110 }), (birth, age) => {
    const on = turns(birth, age);
    assert.equal(ageOn(birth, on), age);
    assert.equal(ageOn(birth, addDays(on, -1)), age - 1);
    assert.equal(addYears(birth, age), on);
  }), runs(3000));
});

test('someone born on 29 February turns a year older on 1 March in a common year, on 29 February in a leap year', () => {
  assert.deepEqual(['2026-02-28', '2026-03-01', '2028-02-28', '2028-02-29'].map((on) => ageOn('1968-02-29', on)), [57, 58, 59, 60]);
  assert.deepEqual([turns('1968-02-29', 58), turns('1968-02-29', 60)], ['2026-03-01', '2028-02-29']);
});
