import { Problem } from '../../schema/contract/problem.ts';
import { readBytes } from './body-bytes.ts';

/** The contract's limit on a body. */
export const mostBytes = 1_000_000;

/** Reads a JSON body, at most `mostBytes` of it, and answers what it says; throws a problem for anything else. */
export async function readJson(request: Request): Promise<unknown> {
  return (await readJsonBytes(request)).value;
}

/** The same, with the bytes as they came, for what must tell two bodies apart. */
export async function readJsonBytes(request: Request): Promise<{ value: unknown; bytes: Uint8Array }> {
  requireJson(request.headers);
  const bytes = await readBytes(request, { mostBytes, broken: 'invalid-json' });
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), bytes };
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
