/** Exchange with other programs: the formats, what they cannot carry, and what taking a file in did. */

/** REFI-QDA codebook and project, W3C Web Annotation (JSON-LD), and tables of tagged passages. */
export const EXPORT_FORMATS = ['qdc', 'qdpx', 'web-annotation', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export type TakeInFormat = ExportFormat;

/** What stands in the archive and has no place in a format. */
export type Loss =
  | 'articles'
  | 'article-texts'
  | 'original-files'
  | 'earlier-revisions'
  | 'passages'
  | 'lost-passages'
  | 'untagged-quotes'
  | 'speakers'
  | 'codebook'
  | 'theme-marks'
  | 'examples'
  | 'settlements'
  | 'codebook-history'
  | 'briefs'
  | 'long-cells';

/** One kind of loss and how many things it concerns; the catalogue makes a sentence of it. */
export interface ExportLoss {
  readonly loss: Loss;
  readonly count: number;
}

/** What a file is that is not plain text, as its first bytes tell. */
export type ForeignKind =
  | 'pdf'
  | 'rtf'
  | 'word'
  | 'old-office'
  | 'open-document'
  | 'spreadsheet'
  | 'ebook'
  | 'image'
  | 'media'
  | 'archive'
  | 'mail'
  | 'database';

/** What a file is that cannot be taken in. */
export type OtherFile = ForeignKind | 'empty' | 'web-page' | 'project-file' | 'coding' | 'text' | 'unknown';

/** What stands in a file that was taken in and found no place in the archive, or was read in a way worth knowing. */
export type TakeInNoticeKind =
  | 'colours'
  | 'folder-codes'
  | 'renamed-themes'
  | 'matched-themes'
  | 'merged-themes'
  | 'differing-themes'
  | 'differing-passages'
  | 'settled-tags'
  | 'unknown-themes'
  | 'unknown-analysts'
  | 'shortened'
  | 'known-by-place'
  | 'project-name'
  | 'other-projects'
  | 'external-sources'
  | 'missing-sources'
  | 'other-sources'
  | 'empty-sources'
  | 'source-files'
  | 'areas'
  | 'formatting'
  | 'source-notes'
  | 'source-codings'
  | 'free-notes'
  | 'cases'
  | 'variables'
  | 'links'
  | 'sets'
  | 'graphs'
  | 'counted-otherwise'
  | 'placed-by-name'
  | 'next-pages'
  | 'further-annotations'
  | 'unnamed-annotations'
  | 'other-sheets'
  | 'replies'
  | 'page-notes'
  | 'unreadable-annotations';

export interface TakeInNotice {
  readonly notice: TakeInNoticeKind;
  readonly count: number;
  /** A few of their names. */
  readonly examples: readonly string[];
}

/** Why a passage did not come in. Nothing is ever put where it only might belong. */
export type UnplacedReason =
  | 'no-article'
  | 'no-text'
  | 'several-articles'
  | 'outside-text'
  | 'empty'
  | 'changed-text'
  | 'contradicts-name'
  | 'no-words'
  | 'position-alone'
  | 'uncertain-count'
  | 'ambiguous'
  | 'not-found'
  | 'unsure-context'
  | 'few-words';

export interface UnplacedPassage {
  /** Title or address of its source. */
  readonly source: string;
  /** Its first words, as far as the file tells them. */
  readonly words: string;
  readonly why: UnplacedReason;
}

export interface TakeInCounts {
  readonly analysts: number;
  readonly themes: number;
  readonly articles: number;
  readonly annotations: number;
  readonly tags: number;
}

export interface TakeInReport {
  readonly format: TakeInFormat;
  /** The program that wrote the file, as it names itself. */
  readonly origin: string | null;
  readonly dryRun: boolean;
  readonly added: TakeInCounts;
  /** What was in the archive already and stayed as it is. */
  readonly known: TakeInCounts;
  readonly notices: readonly TakeInNotice[];
  readonly unplaced: readonly UnplacedPassage[];
}
