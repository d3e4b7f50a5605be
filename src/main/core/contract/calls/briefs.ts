import type { BriefEvent, BriefVersion } from '../brief-history';
import type { DrawnPages, ExportedPdf, Paper } from '../brief-pdf';
import type { Brief, BriefDraft, BriefSummary, CheckedBrief, DraftedBrief } from '../briefs';
import type { Evidence } from '../evidence';
import type { BriefId, IsoDate, ThemeId, Uid } from '../ids';

/** Briefs and their pages. */
export interface BriefCalls {
  listBriefs: { request: Record<string, never>; response: readonly BriefSummary[] };
  readBrief: { request: { briefId: BriefId }; response: CheckedBrief };
  composeBrief: {
    request: {
      themeIds: readonly ThemeId[];
      title: string | null;
      date: IsoDate;
      /** How many quotes a theme gets that only its keywords propose; `PROPOSALS` where it is not said. */
      proposals?: number | undefined;
    };
    response: DraftedBrief;
  };
  saveBrief: { request: { briefId: BriefId; draft: BriefDraft }; response: CheckedBrief };
  removeBrief: { request: { briefId: BriefId }; response: null };
  /** Everything that could be cited: quotes not rejected, and annotations. */
  listEvidence: { request: Record<string, never>; response: readonly Evidence[] };
  /** The states of a brief that were given a name, newest first. */
  briefVersions: { request: { briefId: BriefId }; response: readonly BriefVersion[] };
  /** Gives the brief as it is saved a name; what is saved after it is a sitting of its own. */
  nameBriefVersion: { request: { briefId: BriefId; name: string }; response: readonly BriefVersion[] };
  /** Makes the brief what it was then, but for evidence that is no longer here. */
  takeBriefVersion: { request: { briefId: BriefId; uid: Uid }; response: Brief };
  briefHistory: { request: { briefId: BriefId }; response: readonly BriefEvent[] };
  /** Lets this brief cite sources that are marked more strictly than it is, for a reason that is kept in its history. */
  releaseBrief: { request: { briefId: BriefId; reason: string }; response: readonly BriefEvent[] };
  /**
   * `readerCopy` leaves the data out. `fullTexts` puts the whole texts of the sources in: only where their licences allow.
   * With a `passphrase` the file is signed by the analyst's key.
   */
  exportBrief: {
    request: {
      briefId: BriefId;
      readerCopy?: boolean | undefined;
      fullTexts?: boolean | undefined;
      passphrase?: string | undefined;
      /** A4 where it is not said. */
      paper?: Paper | undefined;
      /** Names the authors in the file's properties (`namedAuthors`); nobody is named there unless it is said. */
      nameAuthors?: boolean | undefined;
    };
    response: ExportedPdf;
  };
  /** The pages of a brief as it is being written: nothing is saved, and the bytes carry no data and are not for passing on. */
  drawBrief: {
    request: {
      briefId: BriefId;
      draft: BriefDraft;
      paper?: Paper | undefined;
      /** The page that is read, counted from 0: of a long brief only those around it are drawn, which takes half the time. */
      around?: number | undefined;
    };
    response: DrawnPages;
  };
}
