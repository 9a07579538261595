import { randomBytes } from 'node:crypto';
import { printsWith } from './sealing.ts';
import type { Secrets } from './secrets.ts';

/** What a secret begins with, so that one found in a file or a log says what it was for. */
export type SecretKind = 'sk' | 'cs' | 'at';

/** The hashes that stand in the database for the secrets given out: a purpose each, so that one never passes for another. */
export type SecretPrints = Readonly<Record<SecretKind | 'frame', (secret: string) => Uint8Array>>;

/** A new secret: 256 random bits behind its kind. */
export function newSecret(kind: SecretKind): string {
  return `${kind}_${randomBytes(32).toString('base64url')}`;
}

export function secretPrints(secrets: Pick<Secrets, 'pepper'>): SecretPrints {
  return {
    sk: printsWith(secrets, 'secret-key'),
    cs: printsWith(secrets, 'client-secret'),
    at: printsWith(secrets, 'access-token'),
    frame: printsWith(secrets, 'frame'),
  };
}
