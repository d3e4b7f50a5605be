import type { Span } from './anchors';
import type { PersonKind } from './people';

/** Reported without quotation marks, or with some of the words quoted. Neither is ever a quotation. */
export const STATEMENT_KINDS = ['indirect', 'mixed'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What somebody is reported to have said, before it meets an archive. Offsets are those of the text that was given. */
export interface ExtractedStatement extends Span {
  /** The reported clause, without *that* and without its full stop. */
  readonly text: string;
  readonly kind: StatementKind;
  /** Full name as far as the text tells it; null when nobody could be named. */
  readonly speaker: string | null;
  readonly speakerKind: PersonKind | null;
  readonly role: string | null;
  /** The words that mean the speaker. */
  readonly mention: Span | null;
  /** The words that report: a verb, a noun, *according to*. */
  readonly cue: string;
  /** 0 to 1: how likely it is a report, and this speaker’s. */
  readonly confidence: number;
}
