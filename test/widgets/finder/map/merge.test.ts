import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxOf, gap, merge, overlap, type Frame, type Spot } from '../../../../widgets/finder/map/merge.ts';
import { place } from './places.ts';

const size = 48;
const seeded = { seed: 20_260_901 };
const spot = (id: string, x: number, y: number): Spot => ({ place: place({ id }), x, y });
const frame: Frame = { left: 0, top: 0, width: 900, height: 900 };
const idsOf = (spots: readonly Spot[], side = size): string[] => merge(spots, side, frame).map(({ places }) => places.map(({ id }) => id).join('+'));

test('places far from each other keep a marker each, in the order of the list', () => {
  assert.deepEqual(idsOf([spot('b', 300, 300), spot('a', 0, 0), spot('c', 0, 300)]), ['b', 'a', 'c']);
});

test('places whose markers would touch share one, named in the order of the list', () => {
  assert.deepEqual(idsOf([spot('1', 100, 100), spot('2', 400, 100), spot('3', 110, 110)]), ['1+3', '2']);
});

test('larger text makes larger markers, which touch sooner', () => {
  const two = [spot('1', 0, 0), spot('2', 60, 0)];
  assert.deepEqual([idsOf(two), idsOf(two, 72)], [['1', '2'], ['1+2']]);
});

test('whatever the places, none is lost, none is twice, and no marker touches another', () => {
  const anywhere = fc.array(fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) }), { maxLength: 120 });
  fc.assert(fc.property(anywhere, fc.constantFrom(48, 72), (points, side) => {
    const spots = points.map(({ x, y }, index) => spot(String(index), x, y));
    const markers = merge(spots, side, frame);
    assert.deepEqual(markers.flatMap(({ places }) => places.map(({ id }) => Number(id))).sort((a, b) => a - b), points.map((_, index) => index));
    const firsts = markers.map(({ places }) => Number(places[0]?.id));
    assert.deepEqual(firsts, firsts.toSorted((a, b) => a - b));
    const boxes = markers.map((marker) => boxOf(marker, side));
    boxes.forEach((one, i) => boxes.slice(i + 1).forEach((other) => assert.ok(!overlap(one, other))));
  }), seeded);
});

test('whatever the frame, no marker of places that have their room in it is cut by its edge', () => {
  const inside = fc.record({ width: fc.integer({ min: 250, max: 1200 }), height: fc.integer({ min: 320, max: 700 }), side: fc.constantFrom(48, 72), shares: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 120 }) });
  fc.assert(fc.property(inside, ({ width, height, side, shares }) => {
    const [left, top] = [-37, 91];
    const [beside, above, below] = [side * 0.75 + gap, side * 1.3, side * 0.6 + gap];
    const spots = shares.map(([x, y], index) => spot(String(index), left + beside + x * (width - 2 * beside), top + above + y * (height - above - below)));
    for (const box of merge(spots, side, { left, top, width, height }).map((marker) => boxOf(marker, side))) {
      assert.ok(box.left > left && box.right < left + width && box.top > top && box.bottom < top + height, JSON.stringify(box));
    }
  }), seeded);
});
