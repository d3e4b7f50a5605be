import type { Sha256 } from '../ids';
import type { LeavingBytes, LeavingTerms, MarkingsPassed } from '../leaving';
import type { Marking } from '../markings';
import type { ExportFormat, ExportLoss, TakeInReport } from '../interchange';

/** Files of other programs. */
export interface InterchangeCalls {
  /** What a format cannot carry of this archive: to be shown before anything is written. */
  exportLosses: {
    request: { format: ExportFormat; marking?: Marking | undefined };
    response: readonly ExportLoss[];
  };
  exportCoded: {
    request: { format: ExportFormat } & LeavingTerms;
    response: {
      readonly format: ExportFormat;
      readonly fileName: string;
      readonly bytes: LeavingBytes;
      readonly sha256: Sha256;
      readonly losses: readonly ExportLoss[];
      readonly passed: MarkingsPassed;
    };
  };
  /** Takes in a file of another program, in one step; a dry run says what would come and writes nothing. */
  takeIn: {
    request: { fileName: string | null; base64: string; dryRun: boolean };
    response: TakeInReport;
  };
}
