import { reencryptArchive } from '../archive/encrypt';
import { deriveKey, forgetKey, isSameKey, keyFor, newSalt, type ArchiveKey } from '../archive/key';
import type { Archive } from '../archive/archive';
import type { HandlersOf } from '../contract/calls';
import type { encryptionCalls } from '../contract/calls/encryption';
import { SHORTEST_PASSPHRASE } from '../contract/encryption';
import { messages } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { recoverySheet } from '../exporting/recovery-sheet';
import type { Session } from '../session/session';

export function encryptionHandlers(session: Session) {
  return {
    async changePassphrase({ current, next }) {
      const archive = session.writable();
      await requireKnown(archive, current);
      if (current === null && next === null) {
        throw new Failure('bad-request', messages.encryption.notEncrypted(archive.path));
      }
      if (next !== null && next.length < SHORTEST_PASSPHRASE) {
        throw new Failure('bad-request', messages.encryption.tooShort(SHORTEST_PASSPHRASE));
      }
      const key = next === null ? null : await deriveKey(next, newSalt());
      try {
        session.changeFile(key, () => reencryptArchive(archive, key, session.environment));
      } finally {
        forgetKey(key);
      }
      return null;
    },
    recoverySheet: () => recoverySheet(session),
    setLockAfter({ minutes }) {
      const archive = session.writable();
      archive.journal.inStep('set-locking', messages.encryption.lockedAfter(minutes), () =>
        archive.settings.write('lock-after', String(minutes ?? 0)),
      );
      return archive.info();
    },
  } satisfies HandlersOf<typeof encryptionCalls>;
}

/** Whoever changes the passphrase knows the one there is: an open window that somebody walked up to is not enough. */
async function requireKnown(archive: Archive, passphrase: string | null): Promise<void> {
  if (archive.key === null) {
    if (passphrase !== null) throw new Failure('bad-request', messages.encryption.notEncrypted(archive.path));
    return;
  }
  if (passphrase === null) throw new Failure('locked', messages.encryption.needsPresent);
  const given: ArchiveKey = await keyFor(archive.path, passphrase);
  try {
    if (!isSameKey(given, archive.key)) {
      throw new Failure('locked', messages.encryption.wrongPassphrase(archive.path));
    }
  } finally {
    forgetKey(given);
  }
}
