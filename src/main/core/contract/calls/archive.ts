import * as v from 'valibot';
import { call } from '../call';
import type { ArchiveInfo, CheckFinding } from '../archive';
import { NOTHING, passphrase, path } from '../shapes';
import type { Theme } from '../themes';

/** Bytes of an archive's key. */
const KEY_LENGTH = 48;

/** The archive as a whole. */
export const archiveCalls = {
  /**
   * `passphrase` opens an encrypted archive, and makes a new one encrypted. `key` is what it comes to: a program's second
   * worker need not derive it again.
   */
  openArchive: call({
    lane: 'both',
    writes: true,
    request: v.strictObject({
      path,
      mode: v.picklist(['open', 'create', 'read-only']),
      passphrase: v.optional(passphrase),
      key: v.optional(v.pipe(v.instance(Uint8Array<ArrayBufferLike>), v.length(KEY_LENGTH))),
    }),
  }).answers<ArchiveInfo>(),
  closeArchive: call({ lane: 'both', writes: true, request: NOTHING }).answers<null>(),
  archiveInfo: call({ lane: 'quick', writes: false, request: NOTHING }).answers<ArchiveInfo | null>(),
  /** What every view shows: the open archive, null without one, and its themes where they are asked for. */
  overview: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ themes: v.boolean() }),
  }).answers<{ readonly archive: ArchiveInfo | null; readonly themes: readonly Theme[] | null }>(),
  checkArchive: call({ lane: 'long', writes: false, request: NOTHING }).answers<readonly CheckFinding[]>(),
  backupArchive: call({
    lane: 'long',
    writes: false,
    coreOnly: true,
    request: v.strictObject({ path }),
  }).answers<{ path: string; bytes: number }>(),
  /** Check a backup and copy it to a place where nothing stands yet; what is open stays open. */
  restoreArchive: call({
    lane: 'long',
    writes: false,
    coreOnly: true,
    request: v.strictObject({ from: path, to: path, passphrase: v.optional(passphrase) }),
  }).answers<{ path: string; bytes: number }>(),
};
