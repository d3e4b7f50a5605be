import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { SafetyCalls } from '../../core/contract/calls/safety';
import { BACKUP_REASONS } from '../../core/contract/backups';
import { LOCK_AFTER } from '../../core/contract/encryption';
import { HISTORY_KEPT } from '../../core/contract/forgetting';
import { parser } from '../parser';
import { aThing, id, NOTHING, passphrase, path } from '../shapes';

const MOST_FORGOTTEN = 100_000;
const ids = <Kind extends 'article' | 'person' | 'brief'>() =>
  v.pipe(v.array(id<Kind>()), v.maxLength(MOST_FORGOTTEN));
const toForget = v.strictObject({
  articles: ids<'article'>(),
  people: ids<'person'>(),
  briefs: ids<'brief'>(),
  removed: v.boolean(),
  backups: v.boolean(),
});
const bytes = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const safetyParsers: Pick<Parsers, keyof SafetyCalls> = {
  backupState: parser('backupState', NOTHING),
  backUp: parser('backUp', v.strictObject({ reason: v.picklist(BACKUP_REASONS) })),
  checkBackup: parser('checkBackup', v.strictObject({ path })),
  setBackups: parser(
    'setBackups',
    v.pipe(
      aThing,
      v.strictObject({ folder: v.optional(v.nullable(path)), limit: v.optional(v.nullable(bytes)) }),
    ),
  ),
  previewRestore: parser('previewRestore', v.strictObject({ path, passphrase: v.optional(passphrase) })),
  repairArchive: parser(
    'repairArchive',
    v.strictObject({
      from: path,
      to: path,
      backup: v.optional(v.nullable(path)),
      passphrase: v.optional(passphrase),
    }),
  ),
  listHistory: parser(
    'listHistory',
    v.strictObject({
      limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000)),
      before: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    }),
  ),
  historyKept: parser('historyKept', NOTHING),
  setHistoryKept: parser('setHistoryKept', v.strictObject({ kept: v.picklist(HISTORY_KEPT) })),
  previewForgetting: parser('previewForgetting', toForget),
  forget: parser('forget', toForget),
  changePassphrase: parser(
    'changePassphrase',
    v.strictObject({ current: v.nullable(passphrase), next: v.nullable(passphrase) }),
  ),
  recoverySheet: parser('recoverySheet', NOTHING),
  setLockAfter: parser('setLockAfter', v.strictObject({ minutes: v.nullable(v.picklist(LOCK_AFTER)) })),
};
