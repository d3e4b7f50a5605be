import * as v from 'valibot';
import type { Parsers } from '../../core/contract/calls';
import type { BriefCalls } from '../../core/contract/calls/briefs';
import { briefDraft, id, isoDate, NOTHING, paper, passphrase, phrase, text, themeIds } from '../shapes';
import type { Uid } from '../../core/contract/ids';
import { parser } from '../parser';

const uid = v.pipe(
  v.string(),
  v.length(36),
  v.transform((given) => given as Uid),
);

export const briefParsers: Pick<Parsers, keyof BriefCalls> = {
  listBriefs: parser('listBriefs', NOTHING),
  readBrief: parser('readBrief', v.strictObject({ briefId: id<'brief'>() })),
  composeBrief: parser(
    'composeBrief',
    v.strictObject({
      themeIds,
      title: v.nullable(phrase(500)),
      date: isoDate,
      proposals: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    }),
  ),
  saveBrief: parser('saveBrief', v.strictObject({ briefId: id<'brief'>(), draft: briefDraft })),
  removeBrief: parser('removeBrief', v.strictObject({ briefId: id<'brief'>() })),
  listEvidence: parser('listEvidence', NOTHING),
  briefVersions: parser('briefVersions', v.strictObject({ briefId: id<'brief'>() })),
  nameBriefVersion: parser('nameBriefVersion', v.strictObject({ briefId: id<'brief'>(), name: phrase(200) })),
  takeBriefVersion: parser('takeBriefVersion', v.strictObject({ briefId: id<'brief'>(), uid })),
  briefHistory: parser('briefHistory', v.strictObject({ briefId: id<'brief'>() })),
  releaseBrief: parser('releaseBrief', v.strictObject({ briefId: id<'brief'>(), reason: text(5_000) })),
  exportBrief: parser(
    'exportBrief',
    v.strictObject({
      briefId: id<'brief'>(),
      readerCopy: v.optional(v.boolean()),
      fullTexts: v.optional(v.boolean()),
      passphrase: v.optional(passphrase),
      paper,
      nameAuthors: v.optional(v.boolean()),
    }),
  ),
  drawBrief: parser(
    'drawBrief',
    v.strictObject({
      briefId: id<'brief'>(),
      draft: briefDraft,
      paper,
      around: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    }),
  ),
};
