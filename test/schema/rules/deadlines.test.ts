import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { conditions2023 } from '../../../schema/conditions/2023-01.ts';
import { conditions2026 } from '../../../schema/conditions/2026-01.ts';
import {
  accountingEndsOn, answerDueOn, breachNoticeDue, endOfDay, isListFrozen, lastListDay, listClosesAt, partnerValidation, providerValidation, retentionEndsOn,
} from '../../../schema/rules/deadlines.ts';

const after = (instant: string, milliseconds: number): Date => new Date(Date.parse(instant) + milliseconds);

test('a list is written until J-17, across months, years and leap days', () => {
  for (const conditions of [conditions2023, conditions2026]) {
    assert.equal(lastListDay('2026-10-12', conditions), '2026-09-25');
    assert.equal(lastListDay('2026-01-10', conditions), '2025-12-24');
    assert.equal(lastListDay('2028-03-17', conditions), '2028-02-29');
    assert.equal(lastListDay('2026-03-17', conditions), '2026-02-28');
  }
});

test('a list is open at the last millisecond of J-17 in Paris and frozen at the next, in summer and in winter', () => {
  for (const [start, closes, utc] of [
    ['2026-10-12', '2026-09-25T23:59:59.999+02:00', '2026-09-25T21:59:59.999Z'],
    ['2026-12-31', '2026-12-14T23:59:59.999+01:00', '2026-12-14T22:59:59.999Z'],
  ] as const) {
    assert.equal(listClosesAt(start, conditions2026), closes);
    assert.equal(Date.parse(closes), Date.parse(utc));
    assert.equal(isListFrozen(start, after(utc, -1), conditions2026), false);
    assert.equal(isListFrozen(start, after(utc, 0), conditions2026), false);
    assert.equal(isListFrozen(start, after(utc, 1), conditions2026), true);
  }
});

test('J-17 falling the day before, on and after a change of clocks ends at Paris midnight', () => {
  const offsets = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'].map((day) => endOfDay(day).slice(-6));
  assert.deepEqual(offsets, ['+01:00', '+02:00', '+02:00', '+02:00', '+01:00', '+01:00']);
  assert.equal(listClosesAt('2026-04-15', conditions2026), '2026-03-29T23:59:59.999+02:00');
  assert.equal(listClosesAt('2026-11-11', conditions2026), '2026-10-25T23:59:59.999+01:00');
  assert.equal(isListFrozen('2026-04-15', new Date('2026-03-29T21:59:59.999Z'), conditions2026), false);
  assert.equal(isListFrozen('2026-04-15', new Date('2026-03-29T22:00:00.000Z'), conditions2026), true);
  assert.equal(isListFrozen('2026-11-11', new Date('2026-10-25T22:59:59.999Z'), conditions2026), false);
  assert.equal(isListFrozen('2026-11-11', new Date('2026-10-25T23:00:00.000Z'), conditions2026), true);
});

test('each day of a year ends 23, 24 or 25 hours after the one before, and just before Paris midnight', () => {
  const paris = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });
  const lengths = new Map<number, number>();
  for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
    const [date = '', next = ''] = [day, day + 86_400_000].map((each) => new Date(each).toISOString().slice(0, 10));
    const end = Date.parse(endOfDay(date));
    const hours = (Date.parse(endOfDay(next)) - end) / 3_600_000;
    lengths.set(hours, (lengths.get(hours) ?? 0) + 1);
    assert.equal(paris.format(end), `${date.split('-').toReversed().join('/')}, 23:59:59`);
    assert.equal(paris.format(end + 1), `${next.split('-').toReversed().join('/')}, 00:00:00`);
  }
  assert.deepEqual([...lengths].toSorted(([a], [b]) => a - b), [[23, 1], [24, 363], [25, 1]]);
});

test('the provider validates from the day after the stay for 15 days, then the partner 15 days from the mail', () => {
  assert.deepEqual(providerValidation('2026-10-16', conditions2026), { opensOn: '2026-10-17', closesOn: '2026-10-31' });
  assert.deepEqual(partnerValidation('2026-12-20', conditions2026), { opensOn: '2026-12-20', closesOn: '2027-01-04' });
});

test('an answer is due in 15 days, papers are kept 5 or 10 years, a breach is told within 24 hours', () => {
  assert.equal(answerDueOn('2028-02-20', conditions2026), '2028-03-06');
  assert.equal(retentionEndsOn('2026-10-16', conditions2026), '2031-10-16');
  assert.equal(retentionEndsOn('2028-02-29', conditions2026), '2033-03-01');
  assert.equal(accountingEndsOn('2026-10-16', conditions2026), '2036-10-16');
  assert.equal(breachNoticeDue(new Date('2026-03-28T12:00:00Z'), conditions2026).toISOString(), '2026-03-29T12:00:00.000Z');
});

test('the machine’s own time zone changes nothing', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const script = `
    import { conditions2026 } from './schema/conditions/2026-01.ts';
    import { isListFrozen, listClosesAt } from './schema/rules/deadlines.ts';
    const starts = ['2026-04-14', '2026-04-15', '2026-04-16', '2026-11-10', '2026-11-11', '2026-11-12', '2027-01-05'];
    console.log(starts.map((start) => [listClosesAt(start, conditions2026), isListFrozen(start, new Date('2026-03-29T22:00:00Z'), conditions2026)]).join(' '));`;
  const said = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'].map((TZ) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: root, env: { ...process.env, TZ }, encoding: 'utf8' }),
  );
  assert.match(said[0] ?? '', /^2026-03-28T23:59:59\.999\+01:00,true 2026-03-29T23:59:59\.999\+02:00,true 2026-03-30T23:59:59\.999\+02:00,false/);
  assert.equal(new Set(said).size, 1);
});
