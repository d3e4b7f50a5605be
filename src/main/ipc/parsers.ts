import * as v from 'valibot';
import type { CallName, Parsers, Request } from '../core/contract/calls';
import { UNIT_KINDS } from '../core/contract/agreement';
import { THEME_STATUSES } from '../core/contract/codebook';
import { EXPORT_FORMATS } from '../core/contract/interchange';
import { en } from '../core/contract/messages/catalogue';
import { PAPERS } from '../core/contract/brief-pdf';
import { PERSON_KINDS } from '../core/contract/people';
import { HIT_KINDS } from '../core/contract/search';
import { Failure } from '../core/failure';
import {
  articleDetails,
  base64,
  briefDraft,
  id,
  isoDate,
  NOTHING,
  phrase,
  span,
  target,
  text,
  themeDetails,
} from './shapes';

const path = phrase(4_096);
const speaker = v.variant('kind', [
  v.strictObject({ kind: v.literal('known'), id: id<'person'>() }),
  v.strictObject({ kind: v.literal('new'), name: phrase(300), personKind: v.picklist(PERSON_KINDS) }),
  v.strictObject({ kind: v.literal('unclear') }),
]);
const role = v.nullable(phrase(500));
/** Not trimmed and not made one form: it is what was typed. */
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
/** A file has some thousand things in it; a key names one. */
const mergeKeys = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50_000));
const codingKeys = v.pipe(v.string(), v.maxLength(300));
const codingChoice = v.strictObject({
  sources: v.boolean(),
  leaveOut: v.pipe(v.array(codingKeys), v.maxLength(50_000)),
  decide: v.pipe(
    v.array(
      v.strictObject({
        key: codingKeys,
        field: v.pipe(v.string(), v.maxLength(50)),
        keep: v.picklist(['mine', 'theirs']),
      }),
    ),
    v.maxLength(50_000),
  ),
});
const rereadingScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('older') }),
  v.strictObject({ kind: v.literal('article'), articleId: id<'article'>() }),
  v.strictObject({ kind: v.literal('all') }),
]);
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const analystIds = v.pipe(v.array(id<'analyst'>()), v.maxLength(200));
const comparison = { unit: v.picklist(UNIT_KINDS), analystIds: v.optional(analystIds) };
const themeIds = v.pipe(v.array(id<'theme'>()), v.maxLength(200));

/** From unknown to a request, call by call: nothing reaches a handler that has not passed here. */
export const parsers: Parsers = {
  openArchive: parser(
    'openArchive',
    v.strictObject({ path, mode: v.picklist(['open', 'create', 'read-only']) }),
  ),
  closeArchive: parser('closeArchive', NOTHING),
  archiveInfo: parser('archiveInfo', NOTHING),
  checkArchive: parser('checkArchive', NOTHING),
  backupArchive: parser('backupArchive', v.strictObject({ path })),
  restoreArchive: parser('restoreArchive', v.strictObject({ from: path, to: path })),
  undo: parser('undo', NOTHING),
  redo: parser('redo', NOTHING),
  renameAnalyst: parser('renameAnalyst', v.strictObject({ name: phrase(200) })),

  importArticles: parser(
    'importArticles',
    v.strictObject({
      inputs: v.pipe(
        v.array(
          v.strictObject({
            fileName: v.nullable(phrase(255)),
            base64,
            details: v.optional(articleDetails),
          }),
        ),
        v.maxLength(10_000),
      ),
    }),
  ),
  loadSample: parser('loadSample', NOTHING),
  listArticles: parser('listArticles', NOTHING),
  readArticle: parser('readArticle', v.strictObject({ articleId: id<'article'>() })),
  editArticle: parser('editArticle', v.strictObject({ articleId: id<'article'>(), details: articleDetails })),
  removeArticle: parser('removeArticle', v.strictObject({ articleId: id<'article'>() })),
  reviseArticle: parser(
    'reviseArticle',
    v.strictObject({
      articleId: id<'article'>(),
      corrected: v.variant('kind', [
        v.strictObject({ kind: v.literal('text'), text: text(20_000_000) }),
        v.strictObject({ kind: v.literal('file'), fileName: v.nullable(phrase(255)), base64 }),
      ]),
      reason: text(5_000),
      dryRun: v.boolean(),
    }),
  ),
  listUnsettled: parser('listUnsettled', NOTHING),
  reattach: parser('reattach', v.strictObject({ target, span })),

  listQuotes: parser('listQuotes', v.strictObject({ articleId: id<'article'>() })),
  listAllQuotes: parser('listAllQuotes', NOTHING),
  decideQuote: parser(
    'decideQuote',
    v.strictObject({ quoteId: id<'quote'>(), status: v.picklist(['suggested', 'accepted', 'rejected']) }),
  ),
  correctQuote: parser('correctQuote', v.strictObject({ quoteId: id<'quote'>(), speaker, role, span })),
  addQuote: parser('addQuote', v.strictObject({ articleId: id<'article'>(), span, speaker, role })),
  nextToReview: parser('nextToReview', v.strictObject({ after: v.nullable(id<'quote'>()) })),
  proposeRereading: parser('proposeRereading', v.strictObject({ scope: rereadingScope })),
  takeRereading: parser(
    'takeRereading',
    v.strictObject({
      scope: rereadingScope,
      keys: v.nullable(v.pipe(v.array(phrase(100)), v.maxLength(1_000_000))),
    }),
  ),
  listPeople: parser('listPeople', NOTHING),
  readPerson: parser('readPerson', v.strictObject({ personId: id<'person'>() })),
  editPerson: parser(
    'editPerson',
    v.strictObject({ personId: id<'person'>(), name: phrase(300), personKind: v.picklist(PERSON_KINDS) }),
  ),
  listSimilarPeople: parser('listSimilarPeople', NOTHING),
  mergePeople: parser('mergePeople', v.strictObject({ keptId: id<'person'>(), mergedId: id<'person'>() })),
  splitPerson: parser(
    'splitPerson',
    v.strictObject({
      personId: id<'person'>(),
      name: phrase(300),
      personKind: v.picklist(PERSON_KINDS),
      quoteIds: v.pipe(v.array(id<'quote'>()), v.minLength(1), v.maxLength(100_000)),
    }),
  ),
  distinguishPeople: parser(
    'distinguishPeople',
    v.strictObject({ people: v.strictTuple([id<'person'>(), id<'person'>()]) }),
  ),

  listThemes: parser('listThemes', NOTHING),
  addTheme: parser(
    'addTheme',
    v.strictObject({ details: themeDetails, parentId: v.nullable(id<'theme'>()) }),
  ),
  editTheme: parser('editTheme', v.strictObject({ themeId: id<'theme'>(), details: themeDetails })),
  moveTheme: parser(
    'moveTheme',
    v.strictObject({ themeId: id<'theme'>(), parentId: v.nullable(id<'theme'>()), position: place }),
  ),
  mergeThemes: parser('mergeThemes', v.strictObject({ keptId: id<'theme'>(), mergedId: id<'theme'>() })),
  splitTheme: parser(
    'splitTheme',
    v.strictObject({ themeId: id<'theme'>(), details: themeDetails, targets: v.array(target) }),
  ),
  setThemeStatus: parser(
    'setThemeStatus',
    v.strictObject({ themeId: id<'theme'>(), status: v.picklist(THEME_STATUSES) }),
  ),
  pickExample: parser('pickExample', v.strictObject({ themeId: id<'theme'>(), target, picked: v.boolean() })),
  readCodebookHistory: parser('readCodebookHistory', NOTHING),
  removeTheme: parser('removeTheme', v.strictObject({ themeId: id<'theme'>() })),
  suggestThemes: parser('suggestThemes', v.strictObject({ articleId: id<'article'>() })),
  suggestPassages: parser(
    'suggestPassages',
    v.strictObject({
      themeId: id<'theme'>(),
      limit: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000)),
    }),
  ),
  rejectSuggestion: parser(
    'rejectSuggestion',
    v.strictObject({ articleId: id<'article'>(), span, themeId: id<'theme'>() }),
  ),
  addTag: parser('addTag', v.strictObject({ target, themeId: id<'theme'>() })),
  removeTag: parser('removeTag', v.strictObject({ target, themeId: id<'theme'>() })),
  listAnnotations: parser('listAnnotations', v.strictObject({ articleId: id<'article'>() })),
  listAllAnnotations: parser('listAllAnnotations', NOTHING),
  addAnnotation: parser(
    'addAnnotation',
    v.strictObject({ articleId: id<'article'>(), span, note: text(100_000), themeIds }),
  ),
  editAnnotation: parser(
    'editAnnotation',
    v.strictObject({ annotationId: id<'annotation'>(), note: text(100_000) }),
  ),
  removeAnnotation: parser('removeAnnotation', v.strictObject({ annotationId: id<'annotation'>() })),
  resizeAnnotation: parser('resizeAnnotation', v.strictObject({ annotationId: id<'annotation'>(), span })),
  splitAnnotation: parser(
    'splitAnnotation',
    v.strictObject({
      annotationId: id<'annotation'>(),
      at: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    }),
  ),
  mergeAnnotations: parser(
    'mergeAnnotations',
    v.strictObject({ keptId: id<'annotation'>(), mergedId: id<'annotation'>() }),
  ),
  listAnalysts: parser('listAnalysts', NOTHING),

  compareCoding: parser('compareCoding', v.strictObject(comparison)),
  listDisagreements: parser('listDisagreements', v.strictObject(comparison)),
  settleDisagreement: parser(
    'settleDisagreement',
    v.strictObject({
      ...comparison,
      articleId: id<'article'>(),
      themeId: id<'theme'>(),
      span,
      keep: analystIds,
      reason: text(2_000),
    }),
  ),

  search: parser(
    'search',
    v.strictObject({
      query: text(1_000),
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

  listBriefs: parser('listBriefs', NOTHING),
  readBrief: parser('readBrief', v.strictObject({ briefId: id<'brief'>() })),
  composeBrief: parser(
    'composeBrief',
    v.strictObject({ themeIds, title: v.nullable(phrase(500)), date: isoDate }),
  ),
  saveBrief: parser('saveBrief', v.strictObject({ briefId: id<'brief'>(), draft: briefDraft })),
  removeBrief: parser('removeBrief', v.strictObject({ briefId: id<'brief'>() })),
  listEvidence: parser('listEvidence', NOTHING),
  exportLosses: parser('exportLosses', v.strictObject({ format: v.picklist(EXPORT_FORMATS) })),
  exportCoded: parser('exportCoded', v.strictObject({ format: v.picklist(EXPORT_FORMATS) })),
  takeIn: parser(
    'takeIn',
    v.strictObject({ fileName: v.nullable(phrase(255)), base64, dryRun: v.boolean() }),
  ),
  giveCoding: parser('giveCoding', v.strictObject({ sources: v.boolean() })),
  previewCoding: parser('previewCoding', v.strictObject({ base64 })),
  takeCoding: parser(
    'takeCoding',
    v.strictObject({ fileName: v.nullable(phrase(255)), base64, choice: codingChoice }),
  ),
  codingExchanges: parser('codingExchanges', NOTHING),
  blindMode: parser('blindMode', NOTHING),
  setBlindMode: parser('setBlindMode', v.strictObject({ on: v.boolean() })),
  markCoded: parser('markCoded', v.strictObject({ articleId: id<'article'>(), done: v.boolean() })),

  briefHistory: parser('briefHistory', v.strictObject({ briefId: id<'brief'>() })),
  releaseBrief: parser('releaseBrief', v.strictObject({ briefId: id<'brief'>(), reason: text(5_000) })),
  drawBrief: parser('drawBrief', v.strictObject({ briefId: id<'brief'>(), draft: briefDraft })),
  exportBrief: parser(
    'exportBrief',
    v.strictObject({
      briefId: id<'brief'>(),
      readerCopy: v.optional(v.boolean()),
      fullTexts: v.optional(v.boolean()),
      passphrase: v.optional(passphrase),
      paper: v.optional(v.picklist(PAPERS)),
    }),
  ),

  signingKey: parser('signingKey', NOTHING),
  makeSigningKey: parser('makeSigningKey', v.strictObject({ passphrase })),
  inspectPdf: parser('inspectPdf', v.strictObject({ base64 })),
  previewMerge: parser('previewMerge', v.strictObject({ base64 })),
  mergeBrief: parser(
    'mergeBrief',
    v.strictObject({
      base64,
      choice: v.strictObject({
        keys: v.nullable(mergeKeys),
        theirs: mergeKeys,
        acceptKey: v.boolean(),
      }),
    }),
  ),
  provenance: parser(
    'provenance',
    v.strictObject({
      of: v.variant('kind', [
        v.strictObject({ kind: v.literal('brief'), id: id<'brief'>() }),
        v.strictObject({ kind: v.literal('article'), id: id<'article'>() }),
        v.strictObject({ kind: v.literal('quote'), id: id<'quote'>() }),
        v.strictObject({ kind: v.literal('annotation'), id: id<'annotation'>() }),
        v.strictObject({ kind: v.literal('person'), id: id<'person'>() }),
        v.strictObject({ kind: v.literal('theme'), id: id<'theme'>() }),
      ]),
    }),
  ),
};

function parser<C extends CallName>(
  call: C,
  schema: v.GenericSchema<unknown, Request<C>>,
): (input: unknown) => Request<C> {
  return (input) => {
    const result = v.safeParse(schema, input);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new Failure('bad-request', en.archive.badRequest(call, v.getDotPath(issue) ?? '', issue.message));
  };
}
