import { createCipheriv, createDecipheriv, createHmac, createSecretKey, randomFillSync } from 'node:crypto';
import type { EncryptionKey, Secrets } from './secrets.ts';

/** Encrypts what must not be read in the database, bound to its row: what is copied to another row does not open there. */
export interface Sealing {
  /** AES-256-GCM; `row` names the column and the row it stands in, as `participants.listed/<id>`. */
  seal(row: string, text: string): Uint8Array;
  /** Throws where the bytes were sealed for another row, by a key that is gone, or changed since. */
  open(row: string, sealed: Uint8Array): string;
  /** The name of the key that sealed these bytes. */
  keyOf(sealed: Uint8Array): string;
}

const version = 1;
const ivBytes = 12;
const tagBytes = 16;

/** Random bytes, each given once, drawn many at a time: to draw twelve takes longer than to encrypt with them. */
function nonces(): () => Uint8Array {
  const drawn = Buffer.alloc(ivBytes * 256);
  let next = drawn.byteLength;
  return () => {
    if (next === drawn.byteLength) {
      randomFillSync(drawn);
      next = 0;
    }
    next += ivBytes;
    return drawn.subarray(next - ivBytes, next);
  };
}

/** Seals with the first key and opens with any: version, length and name of the key, nonce, tag, then the text encrypted. */
export function sealingWith({ keys }: Pick<Secrets, 'keys'>): Sealing {
  // Made ready once, which takes as long as to encrypt a page.
  const ready = keys.map((key) => ({ id: key.id, head: headOf(key), secret: createSecretKey(key.bytes) }));
  const [current] = ready;
  if (!current) throw new TypeError('Sealing needs a key.');
  const { head, secret } = current;
  const nonce = nonces();
  const byId = new Map(ready.map((key) => [key.id, key]));
  return {
    seal(row, text) {
      const iv = nonce();
      const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(row));
      const body = cipher.update(text, 'utf8');
      const end = cipher.final();
      return new Uint8Array(Buffer.concat([head, iv, cipher.getAuthTag(), body, end]));
    },
    open(row, sealed) {
      const key = byId.get(keyName(sealed));
      if (!key) throw new Error('sealed by a key that is not given');
      const from = key.head.byteLength;
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      const decipher = createDecipheriv('aes-256-gcm', key.secret, bytes.subarray(from, from + ivBytes), { authTagLength: tagBytes }).setAAD(Buffer.from(row));
      decipher.setAuthTag(bytes.subarray(from + ivBytes, from + ivBytes + tagBytes));
      return decipher.update(bytes.subarray(from + ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    keyOf: keyName,
  };
}

/** A keyed hash for one purpose: the same words give the same bytes for ever, and nothing can be read back or compared across purposes. */
export function printsWith({ pepper }: Pick<Secrets, 'pepper'>, purpose: string): (words: string) => Uint8Array {
  const key = createSecretKey(createHmac('sha256', pepper).update(purpose).digest());
  return (words) => new Uint8Array(createHmac('sha256', key).update(words).digest());
}

function headOf(key: EncryptionKey): Buffer {
  const name = Buffer.from(key.id);
  return Buffer.concat([Buffer.from([version, name.byteLength]), name]);
}

function keyName(sealed: Uint8Array): string {
  const [first, length = 0] = sealed;
  if (first !== version) throw new Error('not sealed by this product');
  return Buffer.from(sealed.subarray(2, 2 + length)).toString();
}
