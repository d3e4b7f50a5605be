import { randomBytes, type KeyObject } from 'node:crypto';
import type { Archive } from '../archive/archive';
import { isNamed } from '../contract/analyst-names';
import type { Analyst } from '../contract/analysts';
import type { SigningKey } from '../contract/exchange';
import type { IsoInstant } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { shownLine } from '../exchange/clean-text';
import type { Signer } from '../exchange/facts';
import { lockKey, unlockKey } from '../exchange/key-box';
import { fingerprintOf, privateKeyOf, publicKeyOf } from '../exchange/signature';
import { Failure } from '../failure';

/** Characters; scrypt makes each guess dear, but a short passphrase falls all the same. */
const SHORTEST = 10;
/** Bytes of an Ed25519 key. */
const SEED = 32;

export function readSigningKey(archive: Archive): SigningKey | null {
  const own = archive.keys.own(archive.analyst().id);
  if (own === null) return null;
  const replaced = archive.keys.linksOf(archive.analyst().id).at(-1)?.old ?? null;
  return {
    key: own.publicKey,
    ...fingerprintOf(own.publicKey),
    createdAt: own.createdAt,
    replaced: replaced === null ? null : fingerprintOf(replaced).fingerprint,
  };
}

/** Makes the analyst's key. A key is the one thing here that must not be repeatable, so chance is not handed in. */
export function makeSigningKey(archive: Archive, passphrase: string, createdAt: IsoInstant): void {
  if (archive.keys.own(archive.analyst().id) !== null) {
    throw new Failure('conflict', messages.exchange.keyExists);
  }
  requireLong(passphrase);
  const { seed, publicKey } = newKey();
  const locked = lockKey(seed, passphrase, randomBytes);
  const { id, name } = namedAnalyst(archive);
  archive.journal.inStep('make-key', name, () =>
    archive.keys.insertOwn(id, { publicKey, locked, createdAt }),
  );
}

/** A signature is somebody's: who signs has said who they are. */
function namedAnalyst(archive: Archive): Analyst {
  const analyst = archive.analyst();
  if (!isNamed(analyst.name)) throw new Failure('unnamed', messages.archive.whoWorksHere);
  return analyst;
}

export function requireLong(passphrase: string): void {
  if (passphrase.length < SHORTEST) {
    throw new Failure('bad-request', messages.exchange.shortPassphrase(SHORTEST));
  }
}

export function newKey(): {
  readonly seed: Uint8Array;
  readonly publicKey: string;
  readonly privateKey: KeyObject;
} {
  const seed = randomBytes(SEED);
  const privateKey = privateKeyOf(seed);
  return { seed, publicKey: publicKeyOf(privateKey), privateKey };
}

export function unlockSigner(
  archive: Archive,
  passphrase: string,
): Signer & { readonly privateKey: KeyObject } {
  const { id, name } = namedAnalyst(archive);
  const own = archive.keys.own(id);
  if (own === null) throw new Failure('not-found', messages.exchange.noKey);
  const privateKey = privateKeyOf(unlockKey(own.locked, passphrase));
  return { name: shownLine(name), key: own.publicKey, privateKey };
}
