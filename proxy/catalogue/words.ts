/** The words of a text, without accents or case, œ and æ as two letters; a word is a run of letters or digits. */
export function wordsOf(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return plain.match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

/** Sorted and each once, for `hasWordStarting`. */
export function wordIndex(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(wordsOf))].toSorted();
}

/** Whether a word of the index starts so: where such words stand together, it is enough to look where the first would be. */
export function hasWordStarting(index: readonly string[], start: string): boolean {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return index[low]?.startsWith(start) ?? false;
}
