import { Problem, type ProblemCode } from '../../schema/contract/problem.ts';

/** How much a body may hold, and what is said of one that is too large or that breaks off. */
export interface BodyLimit {
  mostBytes: number;
  tooLarge?: string;
  broken: ProblemCode;
}

const mostDiscarded = 64_000_000;

/** Reads a body whole; a length that is announced is believed to refuse at once, one that is not is counted while it comes. */
export async function readBytes(request: Request, limit: BodyLimit): Promise<Uint8Array<ArrayBuffer>> {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > limit.mostBytes) throw tooLarge(limit);
  try {
    return announced === null ? await countBytes(request.body, limit) : new Uint8Array(await request.arrayBuffer());
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem(limit.broken, { cause });
  }
}

function tooLarge(limit: BodyLimit): Problem {
  return new Problem('body-too-large', limit.tooLarge === undefined ? {} : { detail: limit.tooLarge });
}

async function countBytes(stream: ReadableStream<Uint8Array> | null, limit: BodyLimit): Promise<Uint8Array<ArrayBuffer>> {
  if (!stream) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > limit.mostBytes) {
      void discard(reader);
      throw tooLarge(limit);
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
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
