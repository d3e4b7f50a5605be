/**
 * The one map of what the window (and the command line) may ask of the core. Parsers, handlers and
 * the window's client are derived from it; no call is named twice.
 */
import type { CodingComparison, Disagreement, UnitKind } from './agreement';
import type { CodebookChange, ThemeStatus } from './codebook';
import type {
  BlindMode,
  CodingChoice,
  CodingExchangeRecord,
  CodingPreview,
  CodingTaken,
  GivenCoding,
} from './coding';
import type {
  Inspection,
  MergeChoice,
  MergePreview,
  MergeResult,
  Provenance,
  ProvenanceOf,
  SigningKey,
} from './exchange';
import type { AnalystId, AnnotationId, ArticleId, BriefId, IsoDate, PersonId, QuoteId, ThemeId } from './ids';
import type { Analyst } from './analysts';
import type { Span } from './anchors';
import type { Annotation, AnnotationInContext } from './annotations';
import type { ArchiveInfo, CheckFinding } from './archive';
import type { Article, ArticleDetails, ArticleSummary } from './articles';
import type { BriefEvent } from './brief-history';
import type { DrawnPdf, ExportedPdf, Paper } from './brief-pdf';
import type { Brief, BriefDraft, BriefSummary, BriefWithEvidence } from './briefs';
import type { Evidence } from './evidence';
import type { HistoryStep } from './history';
import type { ImportReport } from './importing';
import type { Person, PersonKind, SimilarPeople } from './people';
import type { Quote, QuoteInContext, QuoteStatus } from './quotes';
import type { PersonWithQuotes } from './sayings';
import type { SearchFilters, SearchResult } from './search';
import type { Tag, TagTarget } from './tags';
import type { Theme, ThemeDetails } from './themes';
import type { PassageSuggestions, SuggestedPassage } from './suggestions';
import type { ExportedFile, ExportFormat, ExportLoss, TakeInReport } from './interchange';
import type { CorrectedText, Revised, UnsettledPassage } from './revisions';
import type { Rereading, RereadingScope, RereadingTaken } from './rereading';

/** Bytes of a document to import. Base64 (RFC 4648), so that one form passes every shell's channel. */
export interface ImportInput {
  readonly fileName: string | null;
  readonly base64: string;
  /** What the analyst set before importing; wins over what the document says. */
  readonly details?: Partial<ArticleDetails> | undefined;
}

/** Who said it, as an analyst gives it: somebody known, somebody new, or nobody can tell. */
export type SpeakerChoice =
  | { readonly kind: 'known'; readonly id: PersonId }
  | { readonly kind: 'new'; readonly name: string; readonly personKind: PersonKind }
  | { readonly kind: 'unclear' };

/** Who is compared on what; everybody who coded unless analysts are given. */
export interface ComparisonRequest {
  readonly unit: UnitKind;
  readonly analystIds?: readonly AnalystId[] | undefined;
}

export interface Calls {
  // archive
  openArchive: { request: { path: string; mode: 'open' | 'create' | 'read-only' }; response: ArchiveInfo };
  closeArchive: { request: Record<string, never>; response: null };
  archiveInfo: { request: Record<string, never>; response: ArchiveInfo | null };
  checkArchive: { request: Record<string, never>; response: readonly CheckFinding[] };
  backupArchive: { request: { path: string }; response: { path: string; bytes: number } };
  /** Check a backup and copy it to a place where nothing stands yet; what is open stays open. */
  restoreArchive: { request: { from: string; to: string }; response: { path: string; bytes: number } };
  undo: { request: Record<string, never>; response: HistoryStep | null };
  redo: { request: Record<string, never>; response: HistoryStep | null };
  renameAnalyst: { request: { name: string }; response: Analyst };
  // articles
  importArticles: { request: { inputs: readonly ImportInput[] }; response: readonly ImportReport[] };
  loadSample: { request: Record<string, never>; response: readonly ImportReport[] };
  listArticles: { request: Record<string, never>; response: readonly ArticleSummary[] };
  readArticle: { request: { articleId: ArticleId }; response: Article };
  editArticle: { request: { articleId: ArticleId; details: Partial<ArticleDetails> }; response: Article };
  removeArticle: { request: { articleId: ArticleId }; response: null };
  /** Puts a corrected text in the place of an article's text; a dry run says what would become of its passages. */
  reviseArticle: {
    request: { articleId: ArticleId; corrected: CorrectedText; reason: string; dryRun: boolean };
    response: Revised;
  };
  /** Passages whose place in the newest text of their article nothing decides, with the places that they may have. */
  listUnsettled: { request: Record<string, never>; response: readonly UnsettledPassage[] };
  /** Anchors a passage in its article's newest text, where the analyst says. */
  reattach: { request: { target: TagTarget; span: Span }; response: null };
  // quotes and people
  listQuotes: { request: { articleId: ArticleId }; response: readonly Quote[] };
  listAllQuotes: { request: Record<string, never>; response: readonly QuoteInContext[] };
  decideQuote: {
    request: { quoteId: QuoteId; status: Extract<QuoteStatus, 'suggested' | 'accepted' | 'rejected'> };
    response: Quote;
  };
  correctQuote: {
    request: { quoteId: QuoteId; speaker: SpeakerChoice; role: string | null; span: Span };
    response: Quote;
  };
  addQuote: {
    request: { articleId: ArticleId; span: Span; speaker: SpeakerChoice; role: string | null };
    response: Quote;
  };
  /** The undecided quote that follows in order of doubt, over all articles; from the first when none is given. */
  nextToReview: {
    request: { after: QuoteId | null };
    response: { readonly quoteId: QuoteId; readonly articleId: ArticleId } | null;
  };
  /** Reads articles again with the rules of today and says what would change; writes nothing. */
  proposeRereading: { request: { scope: RereadingScope }; response: Rereading };
  /** Takes those changes of a new reading that the keys name, or all, in one step; the articles then count as read. */
  takeRereading: {
    request: { scope: RereadingScope; keys: readonly string[] | null };
    response: RereadingTaken;
  };
  listPeople: { request: Record<string, never>; response: readonly Person[] };
  readPerson: { request: { personId: PersonId }; response: PersonWithQuotes };
  editPerson: { request: { personId: PersonId; name: string; personKind: PersonKind }; response: Person };
  /** Who may be one person under two names, and why; what was told apart is left out. */
  listSimilarPeople: { request: Record<string, never>; response: readonly SimilarPeople[] };
  /** Everything of the merged person goes to the kept one. */
  mergePeople: { request: { keptId: PersonId; mergedId: PersonId }; response: Person };
  /** Some of a person's quotes go to somebody new. */
  splitPerson: {
    request: { personId: PersonId; name: string; personKind: PersonKind; quoteIds: readonly QuoteId[] };
    response: Person;
  };
  /** They are two people, and are not proposed as one again. */
  distinguishPeople: { request: { people: readonly [PersonId, PersonId] }; response: null };
  // themes and annotations
  listThemes: { request: Record<string, never>; response: readonly Theme[] };
  addTheme: { request: { details: ThemeDetails; parentId: ThemeId | null }; response: Theme };
  editTheme: { request: { themeId: ThemeId; details: ThemeDetails }; response: Theme };
  /** Puts a theme below a parent (null: below none), at this place among those that stand there, from 0. */
  moveTheme: {
    request: { themeId: ThemeId; parentId: ThemeId | null; position: number };
    response: readonly Theme[];
  };
  /** Tags, keywords and themes below the merged theme go to the kept one. */
  mergeThemes: { request: { keptId: ThemeId; mergedId: ThemeId }; response: Theme };
  /** Some of a theme's passages go to a new theme beside it, whoever tagged them. */
  splitTheme: {
    request: { themeId: ThemeId; details: ThemeDetails; targets: readonly TagTarget[] };
    response: Theme;
  };
  setThemeStatus: { request: { themeId: ThemeId; status: ThemeStatus }; response: Theme };
  /** Whether a passage tagged with the theme shows what it means. */
  pickExample: { request: { themeId: ThemeId; target: TagTarget; picked: boolean }; response: Theme };
  /** Who changed what in the codebook, newest first. */
  readCodebookHistory: { request: Record<string, never>; response: readonly CodebookChange[] };
  removeTheme: { request: { themeId: ThemeId }; response: null };
  /** What the quotes and paragraphs of an article are likely to carry, the most probable first. */
  suggestThemes: { request: { articleId: ArticleId }; response: readonly PassageSuggestions[] };
  /** The passages of the whole archive that are most likely to carry a theme. */
  suggestPassages: {
    request: { themeId: ThemeId; limit: number };
    response: readonly SuggestedPassage[];
  };
  /** The passage is not suggested to this analyst for this theme again, and the theme learns from it. */
  rejectSuggestion: { request: { articleId: ArticleId; span: Span; themeId: ThemeId }; response: null };
  addTag: { request: { target: TagTarget; themeId: ThemeId }; response: Tag };
  removeTag: { request: { target: TagTarget; themeId: ThemeId }; response: null };
  listAnnotations: { request: { articleId: ArticleId }; response: readonly Annotation[] };
  listAllAnnotations: { request: Record<string, never>; response: readonly AnnotationInContext[] };
  addAnnotation: {
    request: { articleId: ArticleId; span: Span; note: string; themeIds: readonly ThemeId[] };
    response: Annotation;
  };
  editAnnotation: { request: { annotationId: AnnotationId; note: string }; response: Annotation };
  removeAnnotation: { request: { annotationId: AnnotationId }; response: null };
  /** Moves the ends of an annotation; note and tags stay. */
  resizeAnnotation: { request: { annotationId: AnnotationId; span: Span }; response: Annotation };
  /** Makes two annotations of one, before this offset and after it, each with the note and the tags. */
  splitAnnotation: {
    request: { annotationId: AnnotationId; at: number };
    response: readonly [Annotation, Annotation];
  };
  /** The kept annotation then reaches over both, with both notes and all tags. */
  mergeAnnotations: { request: { keptId: AnnotationId; mergedId: AnnotationId }; response: Annotation };
  /** Everybody whose tags and notes may be here, in the order in which they came. */
  listAnalysts: { request: Record<string, never>; response: readonly Analyst[] };
  // agreement
  /** How far analysts agree, by theme, by article and overall. */
  compareCoding: { request: ComparisonRequest; response: CodingComparison };
  /** Where they differ, settled or not: articles in their order, passages in the order of the text. */
  listDisagreements: { request: ComparisonRequest; response: readonly Disagreement[] };
  /**
   * Ends one of the listed disagreements, also one that was settled before, for a reason that is kept: the tags of the analysts in `keep` stay, those of the
   * others compared are taken off. With nobody in it, the passage does not carry the theme.
   */
  settleDisagreement: {
    request: ComparisonRequest & {
      readonly articleId: ArticleId;
      readonly themeId: ThemeId;
      readonly span: Span;
      readonly keep: readonly AnalystId[];
      readonly reason: string;
    };
    response: Disagreement;
  };
  // search
  search: { request: { query: string; filters: SearchFilters; limit: number }; response: SearchResult };
  // briefs
  listBriefs: { request: Record<string, never>; response: readonly BriefSummary[] };
  readBrief: { request: { briefId: BriefId }; response: BriefWithEvidence };
  composeBrief: {
    request: { themeIds: readonly ThemeId[]; title: string | null; date: IsoDate };
    response: Brief;
  };
  saveBrief: { request: { briefId: BriefId; draft: BriefDraft }; response: BriefWithEvidence };
  removeBrief: { request: { briefId: BriefId }; response: null };
  /** Everything that could be cited: quotes not rejected, and annotations. */
  listEvidence: { request: Record<string, never>; response: readonly Evidence[] };
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
    };
    response: ExportedPdf;
  };
  /** The pages of a brief as it is being written: nothing is saved, and the bytes carry no data and are not for passing on. */
  drawBrief: { request: { briefId: BriefId; draft: BriefDraft }; response: DrawnPdf };
  // exchange
  signingKey: { request: Record<string, never>; response: SigningKey | null };
  makeSigningKey: { request: { passphrase: string }; response: SigningKey };
  /** What a PDF from outside carries, from whom, and whether it has changed since export. Needs no archive. */
  inspectPdf: { request: { base64: string }; response: Inspection };
  /** What taking a colleague's brief in would do. */
  previewMerge: { request: { base64: string }; response: MergePreview };
  /** Takes a colleague's brief in, all or parts of it, in one step. */
  mergeBrief: { request: { base64: string; choice: MergeChoice }; response: MergeResult };
  /** From whose briefs something in the archive came; empty for what was made here. */
  provenance: { request: { of: ProvenanceOf }; response: readonly Provenance[] };
  // exchange with other programs
  /** What a format cannot carry of this archive: to be shown before anything is written. */
  exportLosses: { request: { format: ExportFormat }; response: readonly ExportLoss[] };
  exportCoded: { request: { format: ExportFormat }; response: ExportedFile };
  /** Takes in a file of another program, in one step; a dry run says what would come and writes nothing. */
  takeIn: {
    request: { fileName: string | null; base64: string; dryRun: boolean };
    response: TakeInReport;
  };
  // coding of several analysts
  /** One file with all coding that is known here, in blind mode with the analyst's own; with the articles where wished. */
  giveCoding: { request: { sources: boolean }; response: GivenCoding };
  /** What taking a colleague's coding in would do. */
  previewCoding: { request: { base64: string }; response: CodingPreview };
  /** Takes a colleague's coding in, in one step; the same file again changes nothing. */
  takeCoding: {
    request: { fileName: string | null; base64: string; choice: CodingChoice };
    response: CodingTaken;
  };
  /** The files that were taken in, newest first, with what was in conflict and what was not kept. */
  codingExchanges: { request: Record<string, never>; response: readonly CodingExchangeRecord[] };
  blindMode: { request: Record<string, never>; response: BlindMode };
  setBlindMode: { request: { on: boolean }; response: BlindMode };
  /** Says that who works here is done with an article, or is not. */
  markCoded: { request: { articleId: ArticleId; done: boolean }; response: BlindMode };
}

export type CallName = keyof Calls;
export type Request<C extends CallName> = Calls[C]['request'];
export type Response<C extends CallName> = Calls[C]['response'];
/** What an analyst may ask of an export. */
export type ExportOptions = Omit<Request<'exportBrief'>, 'briefId'>;

/** What a running call may use: say how far it is, and hear that it was cancelled. */
export interface CallContext {
  readonly signal: AbortSignal;
  /** `done` of `total` steps; the word for a step is the window's. */
  readonly progress: (done: number, total: number) => void;
}

export type Handlers = {
  readonly [C in CallName]: (request: Request<C>, context: CallContext) => Response<C> | Promise<Response<C>>;
};
export type Parsers = { readonly [C in CallName]: (input: unknown) => Request<C> };

/**
 * In which worker a call runs. `long` calls have a worker of their own, so that an import or an
 * export never holds up a search. `both` calls open or close the archive in each.
 */
export const LANES: Readonly<Record<CallName, 'quick' | 'long' | 'both'>> = {
  openArchive: 'both',
  closeArchive: 'both',
  archiveInfo: 'quick',
  checkArchive: 'long',
  backupArchive: 'long',
  restoreArchive: 'long',
  undo: 'quick',
  redo: 'quick',
  renameAnalyst: 'quick',
  importArticles: 'long',
  loadSample: 'long',
  listArticles: 'quick',
  readArticle: 'quick',
  editArticle: 'quick',
  reviseArticle: 'long',
  listUnsettled: 'long',
  reattach: 'quick',
  removeArticle: 'quick',
  listQuotes: 'quick',
  listAllQuotes: 'quick',
  decideQuote: 'quick',
  correctQuote: 'quick',
  addQuote: 'quick',
  nextToReview: 'quick',
  proposeRereading: 'long',
  takeRereading: 'long',
  listPeople: 'quick',
  readPerson: 'quick',
  editPerson: 'quick',
  listSimilarPeople: 'quick',
  mergePeople: 'quick',
  splitPerson: 'quick',
  distinguishPeople: 'quick',
  listThemes: 'quick',
  addTheme: 'quick',
  editTheme: 'quick',
  moveTheme: 'quick',
  removeTheme: 'quick',
  mergeThemes: 'quick',
  splitTheme: 'quick',
  setThemeStatus: 'quick',
  pickExample: 'quick',
  readCodebookHistory: 'quick',
  suggestThemes: 'long',
  suggestPassages: 'long',
  rejectSuggestion: 'quick',
  addTag: 'quick',
  removeTag: 'quick',
  listAnnotations: 'quick',
  listAllAnnotations: 'quick',
  addAnnotation: 'quick',
  editAnnotation: 'quick',
  removeAnnotation: 'quick',
  resizeAnnotation: 'quick',
  splitAnnotation: 'quick',
  mergeAnnotations: 'quick',
  listAnalysts: 'quick',
  compareCoding: 'long',
  listDisagreements: 'long',
  settleDisagreement: 'quick',
  search: 'quick',
  listBriefs: 'quick',
  readBrief: 'quick',
  briefHistory: 'quick',
  releaseBrief: 'quick',
  composeBrief: 'quick',
  saveBrief: 'quick',
  removeBrief: 'quick',
  listEvidence: 'quick',
  exportBrief: 'long',
  drawBrief: 'long',
  exportLosses: 'long',
  exportCoded: 'long',
  takeIn: 'long',
  giveCoding: 'long',
  previewCoding: 'long',
  takeCoding: 'long',
  codingExchanges: 'quick',
  blindMode: 'quick',
  setBlindMode: 'quick',
  markCoded: 'quick',
  signingKey: 'quick',
  makeSigningKey: 'long',
  inspectPdf: 'long',
  previewMerge: 'long',
  mergeBrief: 'long',
  provenance: 'quick',
};
