import * as v from 'valibot';
import { call } from '../call';
import { LIMITS } from '../limits';
import type { DrawnPages, ExportedPdf } from '../brief-pdf';
import type { BriefSummary, CheckedBrief, DraftedBrief } from '../briefs';
import type { Evidence } from '../evidence';
import type { IsoInstant } from '../ids';
import type { EvidencePage, EvidenceSpeakers, ReadEvidence } from '../evidence-pages';
import { LONGEST_QUERY } from '../search';
import {
  briefDraft,
  id,
  isoDate,
  list,
  NOTHING,
  paper,
  passphrase,
  phrase,
  target,
  text,
  themeIds,
  whole,
} from '../shapes';

const evidenceFilter = v.strictObject({
  words: text(LONGEST_QUERY),
  themeId: v.nullable(id<'theme'>()),
  speaker: v.nullable(text(LIMITS.person.name)),
  without: list(target, LIMITS.brief.allEvidence),
});

/** Briefs and their pages. */
export const briefCalls = {
  listBriefs: call({ lane: 'quick', writes: false, request: NOTHING }).answers<readonly BriefSummary[]>(),
  readBrief: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      briefId: id<'brief'>(),
      /** All of what it cites where it is not said, or as much as a page holds: the rest is for `readEvidence`. */
      evidence: v.optional(v.literal('page')),
    }),
  }).answers<CheckedBrief>(),
  /** When it was changed last, by which one of its states is told from another. */
  briefState: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ briefId: id<'brief'>() }),
  }).answers<IsoInstant>(),
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
    request: v.strictObject({
      briefId: id<'brief'>(),
      draft: briefDraft,
      /** All of what it cites where it is not said, or as much of what it did not cite before as a page holds. */
      evidence: v.optional(v.literal('new')),
    }),
  }).answers<CheckedBrief>(),
  removeBrief: call({
    lane: 'quick',
    writes: true,
    request: v.strictObject({ briefId: id<'brief'>() }),
  }).answers<null>(),
  /** Everything that could be cited: quotes not rejected, and annotations. */
  listEvidence: call({ lane: 'quick', writes: false, coreOnly: true, request: NOTHING }).answers<
    readonly Evidence[]
  >(),
  /** Some of what could be cited and passes a filter. */
  pageEvidence: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ filter: evidenceFilter, offset: whole(0), limit: whole(1, 200) }),
  }).answers<EvidencePage>(),
  readEvidence: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ refs: list(target, 200) }),
  }).answers<ReadEvidence>(),
  /** Where a piece stands among those that pass a filter, counted from 0; null where it does not pass. */
  placeEvidence: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ filter: evidenceFilter, ref: target }),
  }).answers<number | null>(),
  /** Who is quoted in what could be cited; where words are given, whose name holds them. */
  listEvidenceSpeakers: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ words: text(LONGEST_QUERY) }),
  }).answers<EvidenceSpeakers>(),
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
