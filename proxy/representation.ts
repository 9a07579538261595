import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes that own their memory, which is what a response takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

interface Variant {
  body: Bytes;
  etag: string;
  found: Record<string, string>;
  notModified: Record<string, string>;
}

/** A body with its headers, its validator and its compressed forms, all made once and served from memory. */
export interface Representation {
  identity: Variant;
  br: Variant;
  gzip: Variant;
}

/** The bodies of one text in each encoding; bytes that do not compress stay as they are. */
export interface Encoded {
  identity: Bytes;
  br?: Bytes | undefined;
  gzip?: Bytes | undefined;
}

/** Compresses once, as small as it goes: for bodies made at start. */
export function encode(body: Uint8Array): Encoded {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength } };
  return { identity: new Uint8Array(body), br: new Uint8Array(brotliCompressSync(body, best)), gzip: new Uint8Array(gzipSync(body, { level: 9 })) };
}

/** Enough for two contents of one address never to be taken for each other; more would travel with every answer. */
const longestName = 16;

/** Prepares the answers of one body; `hash` names its content, and each encoding has a validator of its own. */
export function represent(encoded: Encoded, hash: string, headers: Readonly<Record<string, string>>): Representation {
  const variant = (body: Bytes | undefined, encoding: string): Variant | null => {
    if (!body) return null;
    const tag = hash.slice(0, longestName);
    const etag = encoding === '' ? `"${tag}"` : `"${tag}-${encoding}"`;
    const validated = { ETag: etag, Vary: 'Accept-Encoding' };
    // What a copy keeps from the answer it was made of need not be said again.
    const again = Object.entries(headers).filter(([name]) => name === 'Cache-Control' || name === 'Access-Control-Allow-Origin');
    const notModified = { ...Object.fromEntries(again), ...validated };
    const found = {
      ...headers,
      ...validated,
      ...(encoding !== '' && { 'Content-Encoding': encoding }),
      'Content-Length': String(body.byteLength),
      'X-Content-Type-Options': 'nosniff',
    };
    return { body, etag, found, notModified };
  };
  const identity = variant(encoded.identity, '');
  if (!identity) throw new TypeError('A representation needs a body.');
  return { identity, br: variant(encoded.br, 'br') ?? identity, gzip: variant(encoded.gzip, 'gzip') ?? identity };
}

/** Answers 200 in the best encoding accepted, or 304 where the caller has it already. */
export function answerWith(representation: Representation, request: Request): Response {
  const variant = choose(representation, acceptedIn(request.headers.get('accept-encoding') ?? ''));
  const known = request.headers.get('if-none-match');
  if (known !== null && matches(known, representation, variant)) return new Response(null, { status: 304, headers: variant.notModified });
  return new Response(variant.body, { status: 200, headers: variant.found });
}

/** Weak comparison: a cache that kept another encoding of the same content has the same content. */
function matches(known: string, { identity, br, gzip }: Representation, chosen: Variant): boolean {
  if (known === chosen.etag || known === '*') return true;
  const tags = known.split(',', 20).map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.some((tag) => tag === identity.etag || tag === br.etag || tag === gzip.etag || tag === '*');
}

interface Accepted {
  br: boolean;
  gzip: boolean;
}

function choose({ identity, br, gzip }: Representation, accepted: Accepted): Variant {
  if (accepted.br && br !== identity) return br;
  return accepted.gzip ? gzip : identity;
}

/** Browsers send the same few headers for ever; the bound keeps a hostile caller from filling the memory. */
const remembered = new Map<string, Accepted>();

function acceptedIn(header: string): Accepted {
  const before = remembered.get(header);
  if (before) return before;
  const weights = new Map(
    header.toLowerCase().split(',', 20).map((part): [string, number] => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  const takes = (name: string): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  const accepted = { br: takes('br'), gzip: takes('gzip') };
  if (remembered.size < 200 && header.length < 200) remembered.set(header, accepted);
  return accepted;
}
