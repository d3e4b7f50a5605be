import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { ArchiveCalls } from '../../core/contract/calls/archive';
import { HIT_KINDS, LONGEST_QUERY } from '../../core/contract/search';
import { isoDate, NOTHING, passphrase, path, phrase, text } from '../shapes';
import { parser } from '../parser';

/** Bytes of an archive's key. */
const KEY_LENGTH = 48;

export const archiveParsers: Pick<Parsers, keyof ArchiveCalls> = {
  openArchive: parser(
    'openArchive',
    v.strictObject({
      path,
      mode: v.picklist(['open', 'create', 'read-only']),
      passphrase: v.optional(passphrase),
      key: v.optional(v.pipe(v.instance(Uint8Array), v.length(KEY_LENGTH))),
    }),
  ),
  closeArchive: parser('closeArchive', NOTHING),
  archiveInfo: parser('archiveInfo', NOTHING),
  checkArchive: parser('checkArchive', NOTHING),
  backupArchive: parser('backupArchive', v.strictObject({ path })),
  restoreArchive: parser(
    'restoreArchive',
    v.strictObject({ from: path, to: path, passphrase: v.optional(passphrase) }),
  ),
  restoreInPlace: parser(
    'restoreInPlace',
    v.strictObject({ from: path, keepsOld: v.boolean(), passphrase: v.optional(passphrase) }),
  ),
  undo: parser('undo', NOTHING),
  redo: parser('redo', NOTHING),
  renameAnalyst: parser('renameAnalyst', v.strictObject({ name: phrase(200) })),
  search: parser(
    'search',
    v.strictObject({
      query: text(LONGEST_QUERY),
      filters: v.strictObject({
        kinds: v.optional(v.pipe(v.array(v.picklist(HIT_KINDS)), v.maxLength(HIT_KINDS.length))),
        speaker: v.optional(text(300)),
        theme: v.optional(text(300)),
        outlet: v.optional(text(300)),
        from: v.optional(isoDate),
        to: v.optional(isoDate),
      }),
      limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000)),
    }),
  ),
};
