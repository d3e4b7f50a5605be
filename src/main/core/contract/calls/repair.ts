import * as v from 'valibot';
import { call } from '../call';
import type { RepairReport } from '../repair';
import { passphrase, path } from '../shapes';

/** What is saved of a damaged archive. */
export const repairCalls = {
  /**
   * Write a repaired archive to `to`, where nothing stands yet; the damaged file stays as it is. It need not be open.
   * `backup`: whence rows come that are gone; left out, the newest verified one of the backup folder, and null is none.
   */
  repairArchive: call({
    lane: 'long',
    writes: false,
    coreOnly: true,
    request: v.strictObject({
      from: path,
      to: path,
      backup: v.optional(v.nullable(path)),
      passphrase: v.optional(passphrase),
    }),
  }).answers<RepairReport>(),
};
