import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedConditions } from '../../schema/conditions/index.ts';
import type { Conditions } from '../../schema/contract/conditions.ts';
import { addDays } from '../../schema/rules/age.ts';
import { accountingEndsOn, answerDueOn, breachNoticeDue, lastListDay, partnerValidation, providerValidation, retentionEndsOn } from '../../schema/rules/deadlines.ts';
import { decide } from '../../schema/rules/decide.ts';
import { corpus } from './corpus.ts';
import { at, leavesOf, withLeaf, type Leaf } from './leaves.ts';

/** Everything the product answers from these conditions on the fixed requests, as one text. */
function answers(conditions: Conditions, year: 2023 | 2026): string {
  const day = '2026-02-27';
  const noon = new Date('2026-02-27T12:00:00Z');
  const deadlines = [lastListDay, providerValidation, partnerValidation, answerDueOn, retentionEndsOn, accountingEndsOn].map((deadline) => deadline(day, conditions));
  return JSON.stringify([corpus(year).map((request) => decide(request, [conditions], day)), deadlines, breachNoticeDue(noon, conditions)]);
}

/**
 * What no answer shows, and the figures' own test pins: from when the only version of a year is in force, and in 2023
 * an age that matters from 2026 on.
 */
const silent = {
  2023: ['from: 2022-12-31', 'from: 2023-01-02', 'ages.caredForRepeat.value: 54', 'ages.caredForRepeat.value: 56'],
  2026: ['from: 2025-12-31', 'from: 2026-01-02'],
};

/** What is said, never decided on: documents and what they are cited for. */
const words = /^(?:documents|readings|title|status|version|penalties)\b|(?:^|\.)source\.|[sS]ource\.|^tariffs\.\d+\.(?:code|board)$/;

function mutants({ value, path }: Leaf): unknown[] {
  if (typeof value === 'number') return path.at(-1) === 'shares' ? [value - 0.25, value + 0.25] : [value - 1, value + 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return [addDays(value, -1), addDays(value, 1)];
  return [];
}

for (const year of [2023, 2026] as const) {
  const published = publishedConditions.find((conditions) => conditions.year === year);
  assert.ok(published);
  const before = answers(published, year);
  const leaves = leavesOf(published).filter(({ path }) => !words.test(path.join('.')));

  test(`any figure, date or switch of ${year} moved by one changes an answer, but for what nothing reads`, (t) => {
    const unnoticed = leaves.flatMap((leaf) => mutants(leaf).filter((value) => answers(withLeaf(published, leaf, value), year) === before).map((value) => `${leaf.path.join('.')}: ${String(value)}`));
    t.diagnostic(`${leaves.reduce((sum, leaf) => sum + mutants(leaf).length, 0)} changes tried`);
    assert.deepEqual(unnoticed, silent[year]);
  });

  test(`any zone, ground or alternative paper of ${year} left out changes an answer`, () => {
    const lists = new Set(leaves.filter(({ path, value }) => typeof value === 'string' && /^\d+$/.test(path.at(-1) ?? '')).map(({ path }) => path.slice(0, -1).join('.')));
    const unnoticed = [...lists].flatMap((path) => {
      const list = at(published, path.split('.'));
      assert.ok(Array.isArray(list));
      return list.filter((item) => answers(withLeaf(published, { path: path.split('.'), value: list }, list.filter((other) => other !== item)), year) === before).map((item) => `${path}: ${String(item)}`);
    });
    assert.deepEqual(unnoticed, []);
  });
}
