import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../schema/contract/problem.ts';

/** Lets through who holds the operator's token; hashed first, so that the comparison tells nothing of it, not even its length. */
export function requireAdmin(headers: Headers, token: string): void {
  const [, given = ''] = /^Bearer +([^\s]+)$/i.exec(headers.get('authorization') ?? '') ?? [];
  if (!timingSafeEqual(digest(given), digest(token))) throw new Problem('unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' } });
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
