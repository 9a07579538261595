import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedConditions } from '../../schema/conditions/index.ts';
import { conditionsShape, type Conditions } from '../../schema/contract/conditions.ts';
import { isCalendarDate } from '../../schema/contract/date.ts';
import { at, isFolder, leavesOf, withLeaf } from './leaves.ts';
import { pinned, pinnedAges, pinnedDeadlines, rivalThreshold, type PinnedYear } from './pinned.ts';

const years = [2023, 2026] as const;

function of(year: number): Conditions {
  const found = publishedConditions.find((conditions) => conditions.year === year);
  assert.ok(found, `${year} is published`);
  return found;
}

/** What is wrong with the versions of a year: an overlap, or days on which none is in force. */
function overlapsAndGaps(versions: readonly Conditions[]): string[] {
  return [...new Set(versions.map(({ year }) => year))].flatMap((year) => {
    const starts = versions.filter((one) => one.year === year).map(({ from }) => from).toSorted();
    const overlaps = starts.filter((from, index) => from === starts[index - 1]).map((from) => `${year}: two versions from ${from}`);
    return overlaps.concat((starts[0] ?? '') > `${year}-01-01` ? [`${year}: nothing before ${starts[0]}`] : []);
  });
}

/** Numbers that no citation stands beside, and citations of documents that are not there. */
function unsourced(conditions: Conditions): string[] {
  const cited = (citation: unknown): boolean => isFolder(citation) && typeof citation.article === 'string' && citation.article !== '' && typeof citation.document === 'string' && citation.document in conditions.documents;
  const bare = leavesOf(conditions).filter(({ path, value }) => typeof value === 'number' && path.join() !== 'year' && !cited(at(conditions, [...path.slice(0, -1), 'source'])));
  const lost = leavesOf(conditions).filter(({ path }) => path.at(-1) === 'document' && !cited(at(conditions, path.slice(0, -1))));
  return [...bare, ...lost].map(({ path }) => path.join('.'));
}

test('2023 and 2026 are published, oldest first, and hold the shape of the contract', () => {
  assert.deepEqual(publishedConditions.map(({ version, year, from }) => [version, year, from]), [['2023-01', 2023, '2023-01-01'], ['2026-01', 2026, '2026-01-01']]);
  for (const conditions of publishedConditions) assert.deepEqual(conditionsShape.parse(conditions), conditions);
});

test('no two versions of a year overlap, and none leaves a gap', () => {
  assert.deepEqual(overlapsAndGaps(publishedConditions), []);
  const later = { ...of(2026), version: '2026-07', from: '2026-07-01' };
  assert.deepEqual(overlapsAndGaps([of(2026), later]), []);
  assert.deepEqual(overlapsAndGaps([of(2026), { ...later, from: '2026-01-01' }]), ['2026: two versions from 2026-01-01']);
  assert.deepEqual(overlapsAndGaps([later]), ['2026: nothing before 2026-07-01']);
});

test('every number has its source, and every source is a dated document', () => {
  for (const conditions of publishedConditions) {
    assert.deepEqual(unsourced(conditions), []);
    for (const { title, date } of Object.values(conditions.documents)) assert.ok(title !== '' && isCalendarDate(date));
  }
  const lost = withLeaf(of(2026), { path: ['tariffs', '0', 'source', 'document'], value: null }, 'nowhere');
  assert.ok(unsourced(lost).includes('tariffs.0.adultCents'));
  const bare = withLeaf(of(2026), { path: ['ages', 'senior', 'source'], value: null }, undefined);
  assert.deepEqual(unsourced(bare), ['ages.senior.value']);
});

for (const year of years) {
  test(`the figures of ${year} are those of the documents`, () => {
    const conditions = of(year);
    const table = (kind: string): Record<string, number> => Object.fromEntries(conditions.thresholds.filter((one) => one.kind === kind).map(({ shares, euros }) => [shares, euros]));
    const expected = pinned[year];
    assert.deepEqual(table('single'), expected.single);
    assert.deepEqual(table('couple'), expected.couple);
    assert.equal(conditions.thresholds.length, 20);
    assert.deepEqual(conditions.thresholds.flatMap(({ kind, shares, rival }) => (rival ? [[kind, shares, rival.euros]] : [])), year === 2026 ? [['single', 1, rivalThreshold]] : []);
    const tariffs = conditions.tariffs.map((one) => [one.nights, one.zones.toSorted().join(' '), one.theme, one.adultCents, one.childCents, one.singleSupplementCents, one.aidCapCents]);
    const cents = (euros: number | null): number | null => (euros === null ? null : euros * 100);
    assert.deepEqual(tariffs, expected.tariffs.map(([nights, zones, theme, ...euros]) => [nights, zones.split(' ').toSorted().join(' '), theme, ...euros.map(cents)]));
    assert.deepEqual(Object.fromEntries(conditions.minimumNights.flatMap(({ zones, nights }) => zones.map((zone) => [zone, nights]))), expected.minimum);
    assert.deepEqual(conditions.excludedStarts.map(({ from, to }) => [from, to]), expected.excluded);
    assert.deepEqual(values(conditions.ages), pinnedAges);
    assert.deepEqual(values(conditions.deadlines), pinnedDeadlines);
    assert.equal(conditions.aidShare.value, 50);
    const penalties = conditions.penalties.map(({ nights, cents: amount, percent }) => [nights, amount, percent]);
    assert.deepEqual(penalties, year === 2023 ? [[null, null, 10]] : [[7, 9700, null], [4, 8100, null], [2, null, null]]);
  });

  test(`every threshold of ${year} is the first income that income tax touches`, () => {
    for (const { kind, shares, euros } of of(year).thresholds) assert.equal(firstTaxed(kind, shares, pinned[year].scale), euros, `${kind}, ${shares}`);
  });
}

test('the text of 2026 that prints 17 046 for one share does not follow the scale its other cells follow', () => {
  assert.notEqual(firstTaxed('single', 1, pinned[2026].scale), rivalThreshold);
});

/** The first whole income on which tax at 11 % above the untaxed slice exceeds its reduction (each rounded to the euro). */
function firstTaxed(kind: 'single' | 'couple', shares: number, scale: PinnedYear['scale']): number {
  for (let income = Math.ceil(scale.slice * shares); ; income += 1) {
    const tax = Math.round((11 * (income - scale.slice * shares)) / 100);
    const reduction = Math.max(0, Math.round(scale[kind] - (4525 * tax) / 10_000));
    if (tax > reduction) return income;
  }
}

function values(figures: Record<string, { value: number }>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]));
}
