import type { LeavingBytes } from './leaving';

/** A page to print, on which the passphrase is written by hand. */
export interface RecoverySheet {
  readonly fileName: string;
  /** PDF. */
  readonly bytes: LeavingBytes;
}

/** Characters of a passphrase; deriving the key makes each guess dear, but a short one falls all the same. */
export const SHORTEST_PASSPHRASE = 10;

/** Minutes without a key or a pointer after which an encrypted archive may be locked. */
export const LOCK_AFTER = [5, 15, 30, 60] as const;
export type LockAfter = (typeof LOCK_AFTER)[number];
/** Where nobody chose. */
export const LOCK_AFTER_DEFAULT = 15;
