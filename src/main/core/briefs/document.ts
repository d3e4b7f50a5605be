import type { IsoDate } from '../contract/ids';
import type { Marking } from '../contract/markings';

/** A stretch of printed words. A `source` run prints `S1` and leads to that source. */
export type Run =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly style?: 'italic' | 'strong';
      /** BCP 47, where the words are in another language than the brief. */
      readonly language?: string;
    }
  | { readonly kind: 'source'; readonly number: number };

/** A footnote. Notes are numbered from 1 through the whole brief. */
export interface Note {
  readonly number: number;
  readonly runs: readonly Run[];
}

/** A cited article, numbered from 1 by first use. */
export interface Source {
  readonly number: number;
  readonly runs: readonly Run[];
  readonly url: string | null;
  /** BCP 47 of the article; null when unknown. */
  readonly language: string | null;
}

export interface TitleBlock {
  readonly kind: 'title';
  /** Beside the title: what this is, and its date. */
  readonly labels: readonly string[];
  readonly title: string;
  /** Empty when there is none. */
  readonly subtitle: string;
  readonly byline: string;
  /** Says plainly that a brief is not about the real world; null when it is. */
  readonly sample: { readonly label: string; readonly text: string } | null;
}

export interface BottomLineBlock {
  readonly kind: 'bottom-line';
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/** A likelihood word with its range in percent. */
export interface LikelihoodRange {
  readonly word: string;
  readonly low: number;
  readonly high: number;
}

export interface JudgementBlock {
  readonly kind: 'judgement';
  readonly label: string;
  readonly statement: string;
  /** The note that names the evidence; null without any. */
  readonly note: number | null;
  readonly likelihood: LikelihoodRange | null;
  readonly confidence: { readonly word: string; readonly reason: string } | null;
}

export interface SectionBlock {
  readonly kind: 'section';
  /** Empty when the heading is the section's only name. */
  readonly label: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** A piece of evidence in full. `text` is the archive's, character for character. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly speaker: string;
  /** Role of a speaker or outlet of a passage, and date, each on a line of its own; the note names the outlet too. */
  readonly details: readonly string[];
  readonly text: string;
  /** Marks printed around the text; empty for a passage that is not speech. */
  readonly marks: { readonly open: string; readonly close: string };
  /** BCP 47 of the text; null when unknown. */
  readonly language: string | null;
  /** What the analyst wrote about a passage; empty for a quote. */
  readonly analystNote: string;
  readonly note: number;
}

/** A count and what it is of. */
export interface Bar {
  readonly label: string;
  readonly value: number;
}

export interface Chart {
  readonly title: string;
  /** All that the picture shows, in words. */
  readonly summary: string;
  readonly bars: readonly Bar[];
}

/** A table whose first column names its rows. */
export interface Table {
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly head: string;
  /** One for every column but the first. */
  readonly cells: readonly (readonly Run[])[];
}

/** The evidence of the whole brief at a glance. */
export interface EvidenceOverviewBlock {
  readonly kind: 'evidence-overview';
  readonly label: string;
  readonly charts: readonly Chart[];
  readonly remark: string;
  readonly table: Table;
}

export interface SourcesBlock {
  readonly kind: 'sources';
  readonly label: string;
  readonly sources: readonly Source[];
}

export interface LikelihoodScaleBlock {
  readonly kind: 'likelihood-scale';
  readonly label: string;
  readonly ranges: readonly LikelihoodRange[];
  readonly remark: string;
}

export type Block =
  | TitleBlock
  | BottomLineBlock
  | JudgementBlock
  | SectionBlock
  | QuoteBlock
  | EvidenceOverviewBlock
  | SourcesBlock
  | LikelihoodScaleBlock;

/** Everything a brief says on paper, in order, before anything is known of paper. */
export interface BriefDocument {
  readonly title: string;
  readonly language: string;
  readonly authors: readonly string[];
  readonly date: IsoDate;
  readonly marking: Marking;
  /** At the head of every page; empty on briefs without audience. */
  readonly head: string;
  /** At the foot of every page. */
  readonly foot: string;
  /** Whether the brief rests on the sample archive: then every page says so. */
  readonly sample: boolean;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  /** What the analyst should know before handing this on. */
  readonly warnings: readonly string[];
}
