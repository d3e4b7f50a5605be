import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { DrawnPages, ExportedPdf } from '../brief-pdf';
import type { BriefSummary, CheckedBrief, DraftedBrief } from '../briefs';
import type { Evidence } from '../evidence';
import { briefDraft, id, isoDate, NOTHING, paper, passphrase, phrase, themeIds, whole } from '../shapes';

/** Briefs and their pages. */
export const briefCalls = {
  listBriefs: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly BriefSummary[]>(),
  readBrief: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ briefId: id<'brief'>() }),
  }).answers<CheckedBrief>(),
  composeBrief: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({
      themeIds,
      title: v.nullable(phrase(LIMITS.brief.title)),
      date: isoDate,
      /** How many quotes a theme gets that only its keywords propose; `PROPOSALS` where it is not said. */
      proposals: v.optional(whole(0)),
    }),
  }).answers<DraftedBrief>(),
  saveBrief: call({
    lane: 'quick',
    writes: true,
    signed: true,
    request: v.strictObject({ briefId: id<'brief'>(), draft: briefDraft }),
  }).answers<CheckedBrief>(),
  removeBrief: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ briefId: id<'brief'>() }),
  }).answers<null>(),
  /** Everything that could be cited: quotes not rejected, and annotations. */
  listEvidence: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly Evidence[]>(),
  /**
   * `readerCopy` leaves the data out. `fullTexts` puts the whole texts of the sources in: only where their licences allow.
   * With a `passphrase` the file is signed by the analyst's key.
   */
  exportBrief: call({
    lane: 'long',
    writes: false,
    coreOnly: true,
    request: v.strictObject({
      briefId: id<'brief'>(),
      readerCopy: v.optional(v.boolean()),
      fullTexts: v.optional(v.boolean()),
      passphrase: v.optional(passphrase),
      /** A4 where it is not said. */
      paper,
      /** Names the authors in the file's properties (`namedAuthors`); nobody is named there unless it is said. */
      nameAuthors: v.optional(v.boolean()),
    }),
  }).answers<ExportedPdf>(),
  /** The pages of a brief as it is being written: nothing is saved, and the bytes carry no data and are not for passing on. */
  drawBrief: call({
    lane: 'long',
    writes: false,
    coreOnly: true,
    request: v.strictObject({
      briefId: id<'brief'>(),
      draft: briefDraft,
      paper,
      /** The page that is read, counted from 0: of a long brief only those around it are drawn, which takes half the time. */
      around: v.optional(whole(0)),
    }),
  }).answers<DrawnPages>(),
};
