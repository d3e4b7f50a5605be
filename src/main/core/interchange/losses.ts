import type { ExportFormat, ExportLoss, Loss } from '../contract/interchange';
import type { CodedProject } from './coded-project';
import { LONGEST_CELL } from './tables/xlsx';

/** What an archive holds that no coded project has. */
export interface BeyondProject {
  readonly earlierRevisions: number;
  /** Quotes that nobody tagged. */
  readonly untaggedQuotes: number;
  /** Annotations whose words are not in the article's newest text. */
  readonly lostPassages: number;
  readonly briefs: number;
  /** Passages that were picked to show what a theme means. */
  readonly examples: number;
  readonly settlements: number;
  readonly codebookChanges: number;
}

/** What nobody but Attaché keeps. */
const HISTORY = ['examples', 'settlements', 'codebook-history'] as const;

/** Which losses a format has. */
const LOSSES_OF: Readonly<Record<ExportFormat, readonly Loss[]>> = {
  qdc: ['articles', 'passages', 'untagged-quotes', 'theme-marks', ...HISTORY, 'briefs'],
  qdpx: [
    'original-files',
    'earlier-revisions',
    'lost-passages',
    'untagged-quotes',
    'theme-marks',
    ...HISTORY,
    'briefs',
  ],
  'web-annotation': [
    'article-texts',
    'earlier-revisions',
    'lost-passages',
    'untagged-quotes',
    'speakers',
    'codebook',
    ...HISTORY,
    'briefs',
  ],
  csv: ['article-texts', 'lost-passages', 'untagged-quotes', 'codebook', ...HISTORY, 'briefs'],
  xlsx: ['article-texts', 'lost-passages', 'untagged-quotes', 'codebook', 'long-cells', ...HISTORY, 'briefs'],
};

/** What a format cannot carry of this project, in words that the catalogue has; nothing that there is none of. */
export function lossesOf(format: ExportFormat, project: CodedProject, beyond: BeyondProject): ExportLoss[] {
  const { sources, themes } = project;
  const passages = sources.flatMap((source) => source.passages);
  const counts: Readonly<Record<Loss, number>> = {
    articles: sources.length,
    'article-texts': sources.length,
    'original-files': sources.length,
    'earlier-revisions': beyond.earlierRevisions,
    passages: passages.length,
    'lost-passages': beyond.lostPassages,
    'untagged-quotes': beyond.untaggedQuotes,
    speakers: passages.filter(({ speaker }) => speaker !== null).length,
    codebook: themes.length,
    'theme-marks': themes.length,
    briefs: beyond.briefs,
    examples: beyond.examples,
    settlements: beyond.settlements,
    'codebook-history': beyond.codebookChanges,
    'long-cells': countLongCells(project),
  };
  return LOSSES_OF[format].map((loss) => ({ loss, count: counts[loss] })).filter(({ count }) => count > 0);
}

/** Passages and notes that are longer than a cell. */
const countLongCells = ({ sources }: CodedProject): number =>
  sources
    .flatMap(({ passages }) => passages)
    .flatMap(({ place, note }) => [
      place.kind === 'span' ? place.span.end - place.span.start : 0,
      note.length,
    ])
    .filter((length) => length > LONGEST_CELL).length;
