import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { answerWith, represent, type Bytes, type Representation } from '../representation.ts';

interface Kept {
  body: Bytes;
  hash: string;
  plain: Representation;
  /** Made for the first caller who takes it; whole once it is. */
  compressing?: Promise<Representation>;
  compressed?: Representation;
}

const mostBytes = 64_000_000;
const leastCompressed = 800;
const compress = { brotli: promisify(brotliCompress), gzip: promisify(gzip) };

/** Answers of one snapshot, kept while it stands: people ask the same few questions, and a page of them costs a search only once. */
export class Answers {
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  constructor(private readonly headers: Readonly<Record<string, string>>) {}

  /** Answers from memory, or writes, keeps and answers. */
  answer(request: Request, key: string, write: () => string): Response | Promise<Response> {
    const known = this.kept.get(key) ?? this.keep(key, write());
    if (known.compressed) return answerWith(known.compressed, request);
    if (known.body.byteLength < leastCompressed || !/\b(?:br|gzip)\b/.test(request.headers.get('accept-encoding') ?? '')) return answerWith(known.plain, request);
    known.compressing ??= this.compress(known, key === '');
    return known.compressing.then((representation) => answerWith(representation, request));
  }

  private keep(key: string, text: string): Kept {
    const body = new Uint8Array(Buffer.from(text));
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 32);
    const one: Kept = { body, hash, plain: represent({ identity: body }, hash, this.headers) };
    // Asked in eight thousand letters, an empty answer still costs its question; compressed forms are smaller than the body.
    const cost = key.length * 2 + body.byteLength * 2;
    this.bytes += cost;
    // All at once rather than the oldest: it is rare, and a snapshot's answers are soon written again.
    if (this.bytes > mostBytes) {
      this.kept.clear();
      this.bytes = cost;
    }
    this.kept.set(key, one);
    return one;
  }

  /** Away from the main thread; what everybody asks first, without a filter, as small as it goes. */
  private async compress(one: Kept, first: boolean): Promise<Representation> {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: first ? 11 : 5, [constants.BROTLI_PARAM_SIZE_HINT]: one.body.byteLength } };
    const [br, zipped] = await Promise.all([compress.brotli(one.body, quality), compress.gzip(one.body)]);
    one.compressed = represent({ identity: one.body, br: new Uint8Array(br), gzip: new Uint8Array(zipped) }, one.hash, this.headers);
    return one.compressed;
  }
}

/** Gives each snapshot, and each day of it where answers follow the day, answers of its own, so that none outlives it. */
export function answersOf(headers: Readonly<Record<string, string>>): (snapshot: object, day?: string) => Answers {
  let of: object | null = null;
  let on: string | undefined;
  let answers = new Answers(headers);
  return (snapshot, day) => {
    if (snapshot !== of || day !== on) {
      of = snapshot;
      on = day;
      answers = new Answers(headers);
    }
    return answers;
  };
}
