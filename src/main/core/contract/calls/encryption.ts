import * as v from 'valibot';
import { call } from '../call';
import type { ArchiveInfo } from '../archive';
import { LOCK_AFTER, type RecoverySheet } from '../encryption';
import { NOTHING, passphrase } from '../shapes';

/** Encryption of the archive. */
export const encryptionCalls = {
  /** Encrypt, change the passphrase or, with `next: null`, take it off. The archive is open. */
  changePassphrase: call({
    lane: 'both',
    writes: true,
    request: v.strictObject({ current: v.nullable(passphrase), next: v.nullable(passphrase) }),
  }).answers<null>(),
  /** A page to print, on which the passphrase is written by hand; it does not hold it. */
  recoverySheet: call({
    lane: 'long',
    writes: false,
    coreOnly: true,
    request: NOTHING,
  }).answers<RecoverySheet>(),
  /** Minutes after which an encrypted archive locks itself; null for never. */
  setLockAfter: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ minutes: v.nullable(v.picklist(LOCK_AFTER)) }),
  }).answers<ArchiveInfo>(),
};
