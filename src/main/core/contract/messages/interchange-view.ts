import type { ExportFormat, TakeInCounts } from '../interchange';
import { counted } from './counted';

const things = ({ articles, themes, annotations, tags, analysts }: TakeInCounts): readonly string[] => [
  ...(articles === 0 ? [] : [counted(articles, 'article', 'articles')]),
  ...(themes === 0 ? [] : [counted(themes, 'theme', 'themes')]),
  ...(annotations === 0 ? [] : [counted(annotations, 'passage', 'passages')]),
  ...(tags === 0 ? [] : [counted(tags, 'tag', 'tags')]),
  ...(analysts === 0 ? [] : [counted(analysts, 'analyst', 'analysts')]),
];

/** English words of the two dialogs that exchange coding with other programs. */
export const interchangeView = {
  exportMenu: 'Export for other programs…',
  takeInMenu: 'Take in from another program…',
  export: {
    title: 'Export for other programs',
    format: 'Form of the file',
    about: {
      qdc: 'Themes alone, for NVivo, ATLAS.ti, MAXQDA, QualCoder and Taguette.',
      qdpx: 'Articles, themes, passages and tags, for NVivo, ATLAS.ti, MAXQDA and QualCoder.',
      'web-annotation': 'Passages, notes and tags, found again by their words.',
      csv: 'A row a tag, with speaker, review and citation, for a spreadsheet or statistics.',
      xlsx: 'A row a tag, with speaker, review and citation, for Excel.',
    } satisfies Record<ExportFormat, string>,
    losses: 'What this form cannot carry',
    noLosses: 'It carries all that this archive holds.',
    looking: 'Looking what goes along…',
    confirm: 'Export…',
    running: 'Writing…',
    saved: 'Exported',
    show: 'Show the file',
    failed: 'Not exported',
    done: 'Done',
  },
  takeIn: {
    title: 'Take in from another program',
    intro:
      'A REFI-QDA codebook (.qdc) or project (.qdpx), Web Annotations and Hypothesis exports (JSON), or a table of passages (CSV, Excel) with their article, notes and tags. First you see what would come; nothing is written before you say so.',
    choose: 'Choose a file…',
    another: 'Another file…',
    reading: (name: string): string => `Reading ${name}…`,
    file: (name: string, origin: string | null): string =>
      origin === null ? name : `${name}, written by ${origin}`,
    comes: 'What would come',
    came: 'What came',
    nothingNew: 'Nothing that is not here already.',
    things,
    known: (known: TakeInCounts): string =>
      things(known).length === 0 ? '' : `Here already: ${things(known).join(', ')}.`,
    notices: 'Worth knowing',
    unplaced: (count: number): string => `${counted(count, 'passage does', 'passages do')} not come in`,
    unplacedAfter: (count: number): string => `${counted(count, 'passage', 'passages')} did not come in`,
    more: (count: number): string => `and ${counted(count, 'more', 'more')}`,
    confirm: 'Take in',
    taking: 'Taking in…',
    progress: (done: number, total: number): string =>
      `${done} of ${counted(total, 'article', 'articles')} read`,
    stop: 'Stop',
    taken: 'Taken in',
    undo: 'Undo',
    undone: 'Taken back. The archive is as it was.',
    done: 'Done',
    failed: 'Not taken in',
    tooBig: (mebibytes: number): string =>
      `The file is larger than ${mebibytes} MiB. Export a part of the project.`,
  },
  readOnly: 'This archive is open read-only',
} as const;
