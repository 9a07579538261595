// @ts-check
// What a dependency does wrong and we cannot wait for, mended as it is read; where its words have changed, the build says so.

/**
 * postgres 3.4.9 writes on to a connection that was just lost, such as the « rollback » of the transaction that was on
 * it: the process ends with a TypeError that nobody can catch, or keeps a connection on which nothing leaves any more.
 * To be taken away once https://github.com/porsager/postgres/issues/1208 and what it names are mended there.
 * @type {[end: string, replaced: [from: string, to: string][]][]}
 */
const mendings = [
  [
    '/node_modules/postgres/src/connection.js',
    [
      [
        "return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))\n",
        // True, or the pool would count a lost connection among those at work, for good.
        "return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))\n\n    if (!socket)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n",
      ],
      ['clearImmediate(nextWriteTimer)\n    if (socket)', 'clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    if (socket)'],
      ['clearImmediate(nextWriteTimer)\n    socket.remove', 'clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.remove'],
      // What was asked of it as it was lost would stand before all that the next one is asked, which would wait for ever.
      [
        'initial = query\n      reconnect()',
        "while (sent.length)\n        queryError(sent.shift(), Errors.connection('CONNECTION_CLOSED', options))\n      initial = query\n      reconnect()",
      ],
      ['closedTime = performance.now()\n    hadError', 'query = results = errorResponse = null\n    closedTime = performance.now()\n    hadError'],
    ],
  ],
];

/**
 * Answers what replaces the words of a module, in order; nothing for any that is as it should be.
 * @param {string} url
 */
export function mendingsOf(url) {
  return mendings.find(([end]) => url.endsWith(end))?.[1] ?? [];
}

/** @param {string} text @param {[from: string, to: string][]} replaced */
export function mend(text, replaced) {
  return replaced.reduce((before, [from, to]) => {
    if (before.split(from).length !== 2) throw new SyntaxError(`A dependency has changed: see in proxy/build/mended.mjs whether it still needs mending (${JSON.stringify(from)}).`);
    return before.replace(from, () => to);
  }, text);
}

/** Mends what is bundled. @type {import('rolldown').Plugin} */
export const mending = {
  name: 'sev:mending',
  transform(code, id) {
    const replaced = mendingsOf(id);
    return replaced.length > 0 ? { code: mend(code, replaced), map: null } : null;
  },
};
