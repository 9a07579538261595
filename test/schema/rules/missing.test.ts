import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../../schema/contract/simulation.ts';
import { aged, first, household, other, person, tied, type Year } from './world.ts';

const unknown: Partial<Person> = { livesInFrance: undefined, activity: undefined, disabled: undefined, longTermIllness: undefined, gir: undefined, aidThisYear: undefined, household: undefined };
const missing = (people: Person[], year: Year = 2026): string[] => first(people, {}, year).missing;
const money = ['aidThisYear', 'household.taxableIncomeEuros', 'household.shares', 'household.kind'];

test('the most decisive comes first: the programme, then the year’s aid, then the household', () => {
  assert.deepEqual(missing([person({ ...unknown })]), ['livesInFrance', 'activity', ...money]);
  assert.deepEqual(missing([person({ ...unknown, birthDate: aged(57) })]), ['livesInFrance', 'activity', 'disabled', 'longTermIllness', 'gir', ...money]);
  assert.deepEqual(missing([person({ ...unknown, birthDate: aged(57, 2023) }, 2023)], 2023), ['livesInFrance', 'activity', 'disabled', ...money]);
});

test('facts of the person cared for come after one’s own and before the year’s aid', () => {
  assert.deepEqual(missing([tied('family-carer', { livesInFrance: undefined, aidThisYear: undefined }), other({ ...unknown, birthDate: aged(30) })]), ['livesInFrance', 'b/disabled', 'b/longTermIllness', 'b/gir', 'aidThisYear']);
  assert.deepEqual(missing([tied('professional-carer'), other({ ...unknown, birthDate: aged(70) })]), ['b/disabled', 'b/longTermIllness', 'b/gir', 'b/livesInFrance', 'b/activity']);
});

test('a household member’s income is asked of whose household it is', () => {
  assert.deepEqual(missing([tied('tax-household', { aidThisYear: undefined }), other({ household: undefined })]), ['aidThisYear', 'b/household.taxableIncomeEuros', 'b/household.shares', 'b/household.kind']);
});

test('what one companion already brings is not asked of another', () => {
  const ties: Person['ties'] = [{ kind: 'family-carer', to: 'b' }, { kind: 'family-carer', to: 'c' }];
  const caring = (b: Partial<Person>, c: Partial<Person>): string[] => missing([tied('family-carer', { ties }), other({ ...b }), other({ id: 'c', ...c })]);
  assert.deepEqual(caring({ gir: undefined }, { gir: 'none' }), ['b/gir']);
  assert.deepEqual(caring({ gir: undefined }, { gir: undefined }), ['b/gir', 'c/gir']);
  assert.deepEqual(caring({ gir: undefined }, { gir: 3 }), []);
  assert.deepEqual(caring({ gir: 3 }, { gir: undefined }), []);
});

test('a companion is asked only for what the others leave open, in whatever order they are named', () => {
  const cared: Person[] = [other({ gir: undefined }), other({ id: 'c', gir: 3, travels: false }), other({ id: 'd', gir: undefined, travels: false })];
  for (const order of [['b', 'c', 'd'], ['d', 'c', 'b'], ['c', 'd', 'b'], ['b', 'd', 'c']]) {
    const ties: Person['ties'] = order.map((to) => ({ kind: 'family-carer', to }));
    // A second aid this year is for who travels with the person cared for: `c` opens the programme already, `b` alone can open the aid.
    assert.deepEqual(missing([tied('family-carer', { ties, aidThisYear: 'sev' }), ...cared]), ['b/gir']);
  }
});

test('nothing is asked that no longer matters', () => {
  assert.deepEqual(missing([person({ ...unknown, activity: 'working' })]), []);
  assert.deepEqual(missing([person({ ...unknown, birthDate: aged(54) })]), []);
  assert.deepEqual(missing([person({ livesInFrance: false, activity: undefined })]), []);
  assert.deepEqual(missing([person({ aidThisYear: 'sev', household: undefined })]), []);
  assert.deepEqual(missing([person({ household: { taxNotice: false } })]), []);
  assert.deepEqual(missing([person({ household: household(90_000), aidThisYear: undefined })]), []);
  assert.deepEqual(missing([person({ household: { taxableIncomeEuros: 78_187 }, aidThisYear: undefined })]), []);
  assert.deepEqual(missing([person({ household: { taxableIncomeEuros: 17_065 } })]), []);
});

test('one more euro than the lowest limit, and the household matters again', () => {
  assert.deepEqual(missing([person({ household: { taxableIncomeEuros: 17_066 } })]), ['household.shares']);
  assert.deepEqual(missing([person({ household: { shares: 2, taxableIncomeEuros: 28_563 } })]), ['household.kind']);
  assert.deepEqual(missing([person({ household: { shares: 2, taxableIncomeEuros: 28_562 } })]), []);
  assert.deepEqual(missing([person({ household: { shares: 2, taxableIncomeEuros: 32_199 } })]), []);
  assert.deepEqual(missing([person({ household: { kind: 'couple', taxableIncomeEuros: 32_199 } })]), ['household.shares']);
});
