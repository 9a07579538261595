import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedConditions } from '../../../schema/conditions/index.ts';
import { conditions2023 } from '../../../schema/conditions/2023-01.ts';
import { conditions2026 } from '../../../schema/conditions/2026-01.ts';
import { byUrgency, deadlinesOf, groupStanding, isOver, type GroupFacts, type GroupStanding } from '../../../schema/rules/group-status.ts';

const open: GroupFacts = { startDate: '2026-10-12', nights: 4, cancelled: false, providerValidated: false, partnerValidated: false, partnerValidatesBy: null };
const at = (instant: string, milliseconds = 0): Date => new Date(Date.parse(instant) + milliseconds);
const statusAt = (facts: Partial<GroupFacts>, now: Date): string => groupStanding({ ...open, ...facts }, now, conditions2026).status;

test('a list is open until the last millisecond of J-17 in Paris, in summer, in winter and on both days the clocks change', () => {
  for (const [startDate, last] of [
    ['2026-10-12', '2026-09-25T21:59:59.999Z'],
    ['2026-12-31', '2026-12-14T22:59:59.999Z'],
    // J-17 on 29 March, which is short, and on 25 October, which is long.
    ['2026-04-15', '2026-03-29T21:59:59.999Z'],
    ['2026-11-11', '2026-10-25T22:59:59.999Z'],
  ] as const) {
    assert.deepEqual([statusAt({ startDate }, at(last, -1)), statusAt({ startDate }, at(last)), statusAt({ startDate }, at(last, 1))], ['open', 'open', 'frozen'], startDate);
  }
});

test('a stay is over when its last day is, in Paris, the days the clocks change too', () => {
  for (const [startDate, last] of [
    ['2026-10-12', '2026-10-16T21:59:59.999Z'],
    ['2026-03-25', '2026-03-29T21:59:59.999Z'],
    ['2026-10-21', '2026-10-25T22:59:59.999Z'],
  ] as const) {
    assert.deepEqual([statusAt({ startDate }, at(last)), statusAt({ startDate }, at(last, 1))], ['frozen', 'awaiting-provider'], startDate);
  }
  assert.equal(isOver('2026-10-25', at('2026-10-25T22:59:59.999Z')), false);
});

test('after the stay the provider has fifteen days, then the partner those of its mail; nothing else sets a status', () => {
  const later = at('2026-12-01T09:00:00Z');
  assert.deepEqual(groupStanding(open, later, conditions2026), { status: 'awaiting-provider', freezesOn: '2026-09-25', validateBy: '2026-10-31' });
  const half = { ...open, providerValidated: true, partnerValidatesBy: '2026-12-16' };
  assert.deepEqual(groupStanding(half, later, conditions2026), { status: 'awaiting-partner', freezesOn: '2026-09-25', validateBy: '2026-12-16' });
  assert.deepEqual(groupStanding({ ...half, partnerValidated: true }, later, conditions2026), { status: 'validated', freezesOn: '2026-09-25', validateBy: null });
  assert.equal(statusAt({ cancelled: true, providerValidated: true, partnerValidated: true }, later), 'cancelled');
});

test('a list has a last day in every year, with or without conditions of its own', () => {
  const version = (startDate: string): string => deadlinesOf(startDate, startDate, publishedConditions).version;
  assert.deepEqual(['2019-05-01', '2023-05-01', '2025-05-01', '2026-05-01', '2031-05-01'].map(version), [conditions2023.version, conditions2023.version, conditions2023.version, conditions2026.version, conditions2026.version]);
});

test('each side sees first what it must validate, then its lists by the day they freeze, and last what is done', () => {
  const group = (id: string, status: GroupStanding['status'], day: string): GroupStanding & { id: string; startDate: string } => ({ id, status, startDate: day, freezesOn: day, validateBy: status.startsWith('awaiting') ? day : null });
  const groups = [
    group('cancelled', 'cancelled', '2026-01-01'),
    group('done', 'validated', '2026-02-01'),
    group('done later', 'validated', '2026-03-01'),
    group('frozen', 'frozen', '2026-04-01'),
    group('open', 'open', '2026-06-01'),
    group('open first', 'open', '2026-05-01'),
    group('partner late', 'awaiting-partner', '2026-01-10'),
    group('partner', 'awaiting-partner', '2026-07-01'),
    group('provider', 'awaiting-provider', '2026-07-01'),
  ];
  const seen = (side: 'agent' | 'provider'): string[] => groups.toSorted(byUrgency(side)).map(({ id }) => id);
  const rest = ['open first', 'open', 'frozen'];
  const done = ['done later', 'done', 'cancelled'];
  assert.deepEqual(seen('agent'), ['partner late', 'partner', ...rest, 'provider', ...done]);
  assert.deepEqual(seen('provider'), ['provider', ...rest, 'partner late', 'partner', ...done]);
});
