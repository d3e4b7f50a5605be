/**
 * The one map of what the window (and the command line) may ask of the core. Parsers, handlers and
 * the window's client are derived from it; no call is named twice.
 */
import type { AgreementCalls } from './calls/agreement';
import type { AnnotationCalls } from './calls/annotations';
import type { ArchiveCalls } from './calls/archive';
import type { ArticleCalls } from './calls/articles';
import type { BriefCalls } from './calls/briefs';
import type { CodingCalls } from './calls/coding';
import type { ExchangeCalls } from './calls/exchange';
import type { InterchangeCalls } from './calls/interchange';
import type { LeavingCalls } from './calls/leaving';
import type { PersonCalls } from './calls/people';
import type { QuoteCalls } from './calls/quotes';
import type { SafetyCalls } from './calls/safety';
import type { ThemeCalls } from './calls/themes';

export interface Calls
  extends
    ArchiveCalls,
    ArticleCalls,
    QuoteCalls,
    PersonCalls,
    ThemeCalls,
    AnnotationCalls,
    AgreementCalls,
    BriefCalls,
    ExchangeCalls,
    InterchangeCalls,
    LeavingCalls,
    SafetyCalls,
    CodingCalls {}

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
