import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';
import * as v from 'valibot';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';

/** Cost of a guess at a passphrase: some 0.3 s and 128 MiB (RFC 7914; OWASP advises N = 2^17, r = 8, p = 1). */
const COST = { N: 131_072, r: 8, p: 1, maxmem: 192 * 1024 * 1024 } as const;
const SALT = 16;
const NONCE = 12;
const TAG = 16;

const hex = (bytes: number) => v.pipe(v.string(), v.regex(/^[0-9a-f]+$/), v.length(bytes * 2));
const BOX = v.strictObject({
  kdf: v.literal('scrypt N=131072 r=8 p=1'),
  cipher: v.literal('aes-256-gcm'),
  salt: hex(SALT),
  nonce: hex(NONCE),
  tag: hex(TAG),
  sealed: hex(32),
});

/** Locks the 32 bytes of a key with a passphrase. `random` gives so many bytes that nobody can foresee. */
export function lockKey(seed: Uint8Array, passphrase: string, random: (bytes: number) => Uint8Array): string {
  const salt = random(SALT);
  const nonce = random(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(passphrase, salt), nonce);
  const sealed = Buffer.concat([cipher.update(seed), cipher.final()]);
  const box: v.InferOutput<typeof BOX> = {
    kdf: 'scrypt N=131072 r=8 p=1',
    cipher: 'aes-256-gcm',
    salt: Buffer.from(salt).toString('hex'),
    nonce: Buffer.from(nonce).toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    sealed: sealed.toString('hex'),
  };
  return JSON.stringify(box);
}

export function unlockKey(box: string, passphrase: string): Uint8Array {
  const { salt, nonce, tag, sealed } = v.parse(BOX, JSON.parse(box));
  const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(passphrase, bytes(salt)), bytes(nonce));
  decipher.setAuthTag(bytes(tag));
  try {
    return Buffer.concat([decipher.update(bytes(sealed)), decipher.final()]);
  } catch (error) {
    throw new Failure('bad-request', messages.exchange.wrongPassphrase, { cause: error });
  }
}

function keyFrom(passphrase: string, salt: Uint8Array): Buffer {
  return scryptSync(passphrase.normalize('NFKC'), salt, 32, COST);
}
