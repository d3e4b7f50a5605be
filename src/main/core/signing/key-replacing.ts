import { randomBytes } from 'node:crypto';
import type { Archive } from '../archive/archive';
import type { AcceptedKey, KeyStatementFile } from '../contract/exchange';
import type { IsoInstant } from '../contract/ids';
import { messages } from '../contract/messages/catalogue';
import { lockKey } from '../exchange/key-box';
import {
  linkMessage,
  readStatement,
  STATEMENT_ENDING,
  writeStatement,
  type KeyLink,
} from '../exchange/key-statement';
import { skeletonOf } from '../exchange/lookalike';
import { fingerprintOf, signWith } from '../exchange/signature';
import { Failure } from '../failure';
import { Clearance } from '../exporting/leave';
import { found, type Session } from '../session/session';
import { newKey, requireLong, unlockSigner } from './signing';

/**
 * Puts a new key in the place of the analyst's, which vouches for it: each signs that the one replaces the other.
 * @param passphrase of the key so far
 */
export function replaceSigningKey(
  archive: Archive,
  { passphrase, newPassphrase }: { readonly passphrase: string; readonly newPassphrase: string },
  at: IsoInstant,
): void {
  requireLong(newPassphrase);
  const old = unlockSigner(archive, passphrase);
  const { seed, publicKey, privateKey } = newKey();
  const message = linkMessage(old.name, { old: old.key, new: publicKey, at });
  const hex = (signature: Uint8Array): string => Buffer.from(signature).toString('hex');
  const link: KeyLink = {
    old: old.key,
    new: publicKey,
    at,
    byOld: hex(signWith(old.privateKey, message)),
    byNew: hex(signWith(privateKey, message)),
  };
  const { id, name } = archive.analyst();
  const locked = lockKey(seed, newPassphrase, randomBytes);
  archive.journal.inStep('replace-key', name, () =>
    archive.keys.replaceOwn(id, { publicKey, locked, createdAt: at }, { name: old.name, ...link }),
  );
}

/**
 * The file by which colleagues know the analyst's key for what it is. It holds no article, so that no marking keeps it here.
 * Keys that were replaced under another name do not vouch for this one.
 */
export function keyStatement(archive: Archive): KeyStatementFile {
  const links = archive.keys.linksOf(archive.analyst().id);
  const name = links.at(-1)?.name;
  if (name === undefined) throw new Failure('not-found', messages.exchange.nothingReplaced);
  const from = links.findLastIndex((link) => link.name !== name) + 1;
  const chain = links.slice(from).map(({ name: _name, ...link }) => link);
  const fileName = `${name.replace(/[^\p{L}\p{N} .-]/gu, '_')}${STATEMENT_ENDING}`;
  return { fileName, bytes: Clearance.ask([], {}).leave(() => writeStatement(name, chain)) };
}

/**
 * Takes a colleague's new key for theirs, where the key that is known here vouches for it, itself or through others.
 * @throws Failure `bad-file` for what is no such statement; `conflict` where no key that is known here vouches
 */
export function acceptKey(session: Session, bytes: Uint8Array): AcceptedKey {
  const archive = session.writable();
  const statement = readStatement(bytes);
  if (statement === null) throw new Failure('bad-file', messages.exchange.noStatement);
  const { name, links } = statement;
  const skeleton = skeletonOf(name);
  const pinned = archive.keys.pinned(skeleton);
  if (pinned?.name !== name) throw new Failure('conflict', messages.exchange.nobodyVouches(name));
  const last = found(links.at(-1) ?? null, messages.exchange.noStatement);
  const from = links.findIndex(({ old }) => old === pinned.publicKey);
  if (pinned.publicKey !== last.new && from < 0) {
    throw new Failure('conflict', messages.exchange.nobodyVouches(name));
  }
  const taken = pinned.publicKey === last.new ? [] : links.slice(from);
  if (taken.length > 0) {
    const pinnedAt = session.environment.now();
    archive.journal.inStep('accept-key', name, () => {
      archive.keys.pin(skeleton, { name, publicKey: last.new, pinnedAt });
      for (const { old, at } of taken) archive.keys.retire(skeleton, { publicKey: old, replacedAt: at });
    });
  }
  return {
    name,
    ...fingerprintOf(last.new),
    former: fingerprintOf(last.old).fingerprint,
    replacedAt: last.at,
    news: taken.length > 0,
  };
}
