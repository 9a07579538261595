import assert from 'node:assert/strict';
import { test } from 'node:test';
import { together } from '../../proxy/registration/together.ts';

interface Trip {
  items: readonly string[];
  back(outcomes: string[]): void;
  lost(error: Error): void;
}

/** Trips that come back when they are told to; an item's lane is its first letter. */
function world(trips: number, most = 10) {
  const left: Trip[] = [];
  const give = together<string, string>({
    send: (items) => new Promise((resolve, reject) => left.push({ items, back: resolve, lost: reject })),
    laneOf: (item) => item.charAt(0),
    trips,
    lateMs: 20,
    most,
  });
  const trip = (index: number): Trip => left[index] ?? assert.fail(`trip ${index} has not left`);
  return { give, left: () => left.map(({ items }) => items.join(' ')), trip };
}

/** Lets what is already settled be heard. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('who comes alone leaves at once, and who comes meanwhile leaves together when the trip is back', async () => {
  const { give, left, trip } = world(1);
  const [first, ...others] = [give('a1'), give('b1'), give('c1'), give('b2')];
  assert.deepEqual(left(), ['a1']);
  trip(0).back(['A1']);
  assert.equal(await first, 'A1');
  await settle();
  assert.deepEqual(left(), ['a1', 'b1 c1 b2']);
  trip(1).back(['B1', 'C1', 'B2']);
  assert.deepEqual(await Promise.all(others), ['B1', 'C1', 'B2']);
});

test('beside a trip that is late another leaves, of other lanes, and what waits for a lane keeps no other waiting', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { give, left, trip } = world(2);
  ['a1', 'a2', 'b1', 'c1'].forEach((item) => void give(item));
  t.mock.timers.tick(19);
  assert.deepEqual(left(), ['a1']);
  t.mock.timers.tick(1);
  assert.deepEqual(left(), ['a1', 'b1 c1']);
  void give('d1');
  trip(1).back(['B1', 'C1']);
  await settle();
  assert.deepEqual(left(), ['a1', 'b1 c1', 'd1']);
  trip(0).back(['A1']);
  await settle();
  assert.deepEqual(left(), ['a1', 'b1 c1', 'd1']);
  trip(2).back(['D1']);
  await settle();
  assert.deepEqual(left(), ['a1', 'b1 c1', 'd1', 'a2']);
});

test('however late trips are, no more than so many are under way', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { give, left } = world(2);
  ['a1', 'b1', 'c1'].forEach((item) => {
    void give(item);
    t.mock.timers.tick(20);
  });
  assert.deepEqual(left(), ['a1', 'b1']);
});

test('a trip that is back in time is late no more', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const { give, left, trip } = world(2);
  void give('a1');
  t.mock.timers.tick(10);
  trip(0).back(['A1']);
  await settle();
  ['b1', 'c1'].forEach((item) => void give(item));
  t.mock.timers.tick(19);
  assert.deepEqual(left(), ['a1', 'b1']);
});

test('a trip takes so many, in the order they came', async () => {
  const { give, left, trip } = world(1, 2);
  ['a1', 'b1', 'c1', 'd1'].forEach((item) => void give(item));
  trip(0).back(['A1']);
  await settle();
  assert.deepEqual(left(), ['a1', 'b1 c1']);
});

test('a trip that is lost is lost for those who were on it, and for nobody else', async () => {
  const { give, trip } = world(1);
  const [first, second, third] = [give('a1'), give('b1'), give('c1')];
  trip(0).lost(new Error('away'));
  await assert.rejects(first, /away/);
  await settle();
  trip(1).back(['B1', 'C1']);
  assert.deepEqual([await second, await third], ['B1', 'C1']);
});

test('a trip that answers for fewer than were on it is a fault, and nobody waits for ever', async () => {
  const { give, trip } = world(1);
  const [first, second, third] = [give('a1'), give('b1'), give('c1')];
  trip(0).back([]);
  await assert.rejects(first, RangeError);
  await settle();
  trip(1).back(['B1']);
  assert.equal(await second, 'B1');
  await assert.rejects(third, RangeError);
});
