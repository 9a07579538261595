import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kept } from '../../proxy/upstream/kept.ts';

function keptTexts(mostBytes: number): { read: (name: string, text?: string) => Promise<string>; made: string[] } {
  const made: string[] = [];
  const kept = new Kept<string>(mostBytes, ({ length }) => length);
  const make = async (name: string, text: string): Promise<string> => {
    made.push(name);
    if (text === 'fails') throw new TypeError(text);
    return text;
  };
  return { made, read: (name, text = 'four') => kept.get(name, () => make(name, text)) };
}

test('makes once what is asked together or again', async () => {
  const { read, made } = keptTexts(100);
  await Promise.all([read('a'), read('a'), read('b')]);
  await read('a');
  assert.deepEqual(made, ['a', 'b']);
});

test('forgets what was asked longest ago when there is too much', async () => {
  const { read, made } = keptTexts(8);
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) await read(name);
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});

test('does not keep a failure', async () => {
  const { read, made } = keptTexts(8);
  await assert.rejects(read('a', 'fails'));
  assert.equal(await read('a'), 'four');
  assert.deepEqual(made, ['a', 'a']);
});
