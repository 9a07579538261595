import { Problem } from '../../schema/contract/problem.ts';

/** The contract's limit on a body. */
export const mostBytes = 1_000_000;

const mostDiscarded = 64_000_000;

/** Reads a JSON body, at most `mostBytes` of it, and answers what it says; throws a problem for anything else. */
export async function readJson(request: Request): Promise<unknown> {
  requireJson(request.headers);
  const bytes = await readBytes(request);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Problem('invalid-json', { cause });
  }
}

function requireJson(headers: Headers): void {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';').map((part) => part.trim());
  const charsets = parameters.filter((parameter) => parameter.startsWith('charset='));
  const encoding = headers.get('content-encoding') ?? 'identity';
  const readable = charsets.every((charset) => /^charset="?utf-?8"?$/.test(charset));
  if (type !== 'application/json' || !readable || encoding !== 'identity') throw new Problem('unsupported-media-type');
}

/** A length that is announced is believed to refuse at once; one that is not is counted while it comes. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > mostBytes) throw new Problem('body-too-large');
  try {
    return announced === null ? await countBytes(request.body) : new Uint8Array(await request.arrayBuffer());
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem('invalid-json', { cause });
  }
}

async function countBytes(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  if (!stream) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > mostBytes) {
      void discard(reader);
      throw new Problem('body-too-large');
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** Lets the rest flow away while the answer leaves: to cut it short would break the connection before it is read. */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let rest = 0;
  try {
    for (let part = await reader.read(); !part.done && rest < mostDiscarded; part = await reader.read()) rest += part.value.byteLength;
  } catch {
    // The caller left, which ends it as well.
  }
}
