/** Keeps words on one line: no break, no control character and no turn of direction, which would begin a header or a line of its own. */
export function oneLine(words: string): string {
  return words.replaceAll(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
}
