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

test('two trips under way at once share no lane, and what waits for a lane keeps no other waiting', async () => {
  const { give, left, trip } = world(2);
  void give('a1');
  void give('a2');
  void give('b1');
  void give('c1');
  assert.deepEqual(left(), ['a1', 'b1']);
  trip(1).back(['B1']);
  await settle();
  assert.deepEqual(left(), ['a1', 'b1', 'c1']);
  trip(0).back(['A1']);
  await settle();
  assert.deepEqual(left(), ['a1', 'b1', 'c1', 'a2']);
});

test('beside a trip under way another leaves once half as many wait, and whoever is left goes when one is back', async () => {
  const { give, left, trip } = world(3);
  ['a1', 'b1', 'c1', 'd1', 'e1'].forEach((item) => void give(item));
  assert.deepEqual(left(), ['a1', 'b1', 'c1']);
  trip(0).back(['A1']);
  trip(1).back(['B1']);
  trip(2).back(['C1']);
  await settle();
  assert.deepEqual(left().slice(3), ['d1 e1']);
  ['f1', 'g1'].forEach((item) => void give(item));
  assert.deepEqual(left().slice(4), ['f1', 'g1']);
  trip(4).back(['F1']);
  trip(5).back(['G1']);
  await settle();
  ['h1', 'i1', 'j1', 'k1'].forEach((item) => void give(item));
  trip(3).back(['D1', 'E1']);
  await settle();
  assert.deepEqual(left().slice(6), ['h1', 'i1', 'j1 k1']);
  ['l1'].forEach((item) => void give(item));
  assert.deepEqual(left().slice(9), []);
  trip(6).back(['H1']);
  await settle();
  assert.deepEqual(left().slice(9), ['l1']);
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
