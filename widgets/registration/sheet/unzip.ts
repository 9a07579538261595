/** What a workbook may grow to once opened: a hundred people take a thousandth of it. */
const largest = 20_000_000;
const [endMark, entryMark] = [0x06054b50, 0x02014b50];

/** Answers a reader of a zip's texts by their path: null for what is not in it. Throws of what is no zip, or too large. */
export function unzip(bytes: Uint8Array<ArrayBuffer>): (path: string) => Promise<string | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--;
  const entries = new Map<string, number>();
  for (let left = view.getUint16(end + 10, true), at = view.getUint32(end + 16, true); left > 0; left--) {
    if (view.getUint32(at, true) !== entryMark) throw new RangeError('no entry');
    const name = view.getUint16(at + 28, true);
    entries.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), at);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return async (path) => {
    const at = entries.get(path);
    if (at === undefined) return null;
    const start = view.getUint32(at + 42, true);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const held = new Blob([bytes.subarray(data, data + view.getUint32(at + 20, true))]).stream();
    return textOf(view.getUint16(at + 10, true) === 0 ? held : held.pipeThrough(new DecompressionStream('deflate-raw')));
  };
}

/** Stops where it grows too large, whatever the zip says of its size. */
async function textOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > largest) throw new RangeError('too large');
    text += decoder.decode(next.value, { stream: true });
  }
  return text + decoder.decode();
}
