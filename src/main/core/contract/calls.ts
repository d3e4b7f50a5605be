/**
 * The one map of what the window (and the command line) may ask of the core: each call stands once, in `calls/`. Types,
 * parsers, lanes and the window's client follow from it.
 */
import type { Call, ReplyOf, RequestOf } from './call';
import { agreementCalls } from './calls/agreement';
import { analystCalls } from './calls/analysts';
import { annotationExtentCalls } from './calls/annotation-extent';
import { annotationCalls } from './calls/annotations';
import { archiveCalls } from './calls/archive';
import { articleListCalls } from './calls/article-list';
import { articleCalls } from './calls/articles';
import { backupCalls } from './calls/backups';
import { briefHistoryCalls } from './calls/brief-history';
import { briefVersionCalls } from './calls/brief-versions';
import { briefCalls } from './calls/briefs';
import { codebookCalls } from './calls/codebook';
import { codingCalls } from './calls/coding';
import { encryptionCalls } from './calls/encryption';
import { exchangeCalls } from './calls/exchange';
import { forgettingCalls } from './calls/forgetting';
import { historyCalls } from './calls/history';
import { importingCalls } from './calls/importing';
import { interchangeCalls } from './calls/interchange';
import { leavingCalls } from './calls/leaving';
import { personCalls } from './calls/people';
import { quoteCalls } from './calls/quotes';
import { repairCalls } from './calls/repair';
import { rereadingCalls } from './calls/rereading';
import { revisionCalls } from './calls/revisions';
import { searchCalls } from './calls/search';
import { speakerCalls } from './calls/speaker-pages';
import { suggestionCalls } from './calls/suggestions';
import { tagCalls } from './calls/tags';
import { themePageCalls } from './calls/theme-pages';
import { themeCalls } from './calls/themes';

export const CALLS = {
  ...archiveCalls,
  ...analystCalls,
  ...historyCalls,
  ...searchCalls,
  ...backupCalls,
  ...repairCalls,
  ...forgettingCalls,
  ...encryptionCalls,
  ...articleCalls,
  ...articleListCalls,
  ...importingCalls,
  ...revisionCalls,
  ...quoteCalls,
  ...rereadingCalls,
  ...personCalls,
  ...speakerCalls,
  ...themeCalls,
  ...themePageCalls,
  ...codebookCalls,
  ...suggestionCalls,
  ...tagCalls,
  ...annotationCalls,
  ...annotationExtentCalls,
  ...agreementCalls,
  ...briefCalls,
  ...briefVersionCalls,
  ...briefHistoryCalls,
  ...exchangeCalls,
  ...interchangeCalls,
  ...leavingCalls,
  ...codingCalls,
};

export type Calls = typeof CALLS;
export type CallName = keyof Calls;
export type Request<C extends CallName> = RequestOf<Calls[C]>;
export type Response<C extends CallName> = ReplyOf<Calls[C]>;
export type Handlers = HandlersOf<Calls>;
/** What an analyst may ask of an export. */
export type ExportOptions = Omit<Request<'exportBrief'>, 'briefId'>;

/** Calls of the core that only the shell makes, never the window. */
export type CoreOnly = {
  [C in CallName]: Calls[C] extends { readonly coreOnly: true } ? C : never;
}[CallName];

/** Whether the core knows a call of this name. */
export const isCall = (name: string): name is CallName => Object.hasOwn(CALLS, name);

/** What a running call may use: say how far it is, and hear that it was cancelled. */
export interface CallContext {
  readonly signal: AbortSignal;
  /** `done` of `total` steps; the word for a step is the window's. */
  readonly progress: (done: number, total: number) => void;
}

/** An answer to each of these calls. */
export type HandlersOf<Map extends Readonly<Record<string, Call>>> = {
  readonly [C in keyof Map]: (
    request: RequestOf<Map[C]>,
    context: CallContext,
  ) => ReplyOf<Map[C]> | Promise<ReplyOf<Map[C]>>;
};

/** From unknown to the request of each of these calls. */
export type ParsersOf<Map extends Readonly<Record<string, Call>>> = {
  readonly [C in keyof Map]: (input: unknown) => RequestOf<Map[C]>;
};

/** Each of these calls as code in another thread or process makes it. */
export type ClientOf<Map extends Readonly<Record<string, Call>>, Options> = {
  readonly [C in keyof Map]: (request: RequestOf<Map[C]>, options?: Options) => Promise<ReplyOf<Map[C]>>;
};
