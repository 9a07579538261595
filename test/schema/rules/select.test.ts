import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditions2023 } from '../../../schema/conditions/2023-01.ts';
import { conditions2026 } from '../../../schema/conditions/2026-01.ts';
import { decide } from '../../../schema/rules/decide.ts';
import { selectConditions } from '../../../schema/rules/select.ts';
import { household, person } from './world.ts';

const published = [conditions2023, conditions2026];
const july = { ...conditions2026, version: '2026-07', from: '2026-07-01', thresholds: conditions2026.thresholds.map(({ kind, shares, euros, source }) => ({ kind, shares, euros: euros + 100, source })) };
const version = (start: string, booked: string, versions = [...published, july]): string | null => selectConditions(start, booked, versions)?.conditions.version ?? null;

test('a stay follows the year it starts in, whenever it was booked or ends', () => {
  assert.equal(version('2023-12-31', '2026-01-15'), '2023-01');
  assert.equal(version('2026-01-01', '2025-11-03'), '2026-01');
  assert.deepEqual(selectConditions('2026-12-31', '2026-12-01', published), { conditions: conditions2026, provisional: false });
});

test('inside a year the version in force on the booking day decides, whatever their order', () => {
  for (const versions of [[...published, july], [july, ...published]]) {
    assert.equal(version('2026-10-12', '2026-06-30', versions), '2026-01');
    assert.equal(version('2026-10-12', '2026-07-01', versions), '2026-07');
    assert.equal(version('2026-06-12', '2026-07-02', versions), '2026-07');
  }
});

test('a year after the last published takes its last version, provisionally', () => {
  assert.deepEqual(selectConditions('2027-01-01', '2026-02-01', [...published, july]), { conditions: july, provisional: true });
  assert.equal(selectConditions('2040-01-01', '2026-02-01', published)?.provisional, true);
});

test('a year with none before it or between is not guessed', () => {
  for (const start of ['2022-12-31', '2024-01-01', '2025-12-31']) assert.equal(selectConditions(start, '2026-02-01', published), null);
  assert.equal(selectConditions('2026-06-01', '2026-02-01', []), null);
});

test('without a booking day, today decides', () => {
  const request = { stay: { startDate: '2026-10-12', nights: 4, zone: 'metropole' as const }, people: [person({ household: household(17_100) })] };
  const verdict = (today: string, bookedOn?: string): string | undefined => decide({ ...request, stay: { ...request.stay, bookedOn } }, [...published, july], today).people[0]?.aid.verdict;
  assert.deepEqual([verdict('2026-06-30'), verdict('2026-07-01'), verdict('2026-07-01', '2026-06-30')], ['no', 'yes', 'no']);
});
