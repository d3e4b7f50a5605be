import * as v from 'valibot';
import { call } from '../call';
import type { Sha256 } from '../ids';
import type { ExportFormat, ExportLoss, TakeInReport } from '../interchange';
import type { LeavingBytes, MarkingsPassed } from '../leaving';
import { base64, format, leavingTerms, marking, phrase } from '../shapes';

/** Files of other programs. */
export const interchangeCalls = {
  /** What a format cannot carry of this archive: to be shown before anything is written. */
  exportLosses: call({
    lane: 'long',
    writes: false,
    request: v.strictObject({ format, marking: v.optional(marking) }),
  }).answers<readonly ExportLoss[]>(),
  exportCoded: call({
    lane: 'long',
    writes: false,
    signed: true,
    coreOnly: true,
    request: v.strictObject({ format, ...leavingTerms }),
  }).answers<{
    readonly format: ExportFormat;
    readonly fileName: string;
    readonly bytes: LeavingBytes;
    readonly sha256: Sha256;
    readonly losses: readonly ExportLoss[];
    readonly passed: MarkingsPassed;
  }>(),
  /** Takes in a file of another program, in one step; a dry run says what would come and writes nothing. */
  importProject: call({
    lane: 'long',
    writes: true,
    signed: true,
    request: v.strictObject({ fileName: v.nullable(phrase(255)), base64, dryRun: v.boolean() }),
  }).answers<TakeInReport>(),
};
