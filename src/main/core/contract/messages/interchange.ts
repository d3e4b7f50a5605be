import type {
  ExportFormat,
  ExportLoss,
  Loss,
  OtherFile,
  TakeInNoticeKind,
  UnplacedReason,
} from '../interchange';
import { counted } from './counted';

const UNKNOWN = 'Unknown analyst';

type Counted = (count: number) => string;

const formats: Readonly<Record<ExportFormat, string>> = {
  qdc: 'REFI-QDA codebook (.qdc)',
  qdpx: 'REFI-QDA project (.qdpx)',
  'web-annotation': 'Web Annotations (JSON-LD)',
  csv: 'Table of passages (CSV)',
  xlsx: 'Table of passages (Excel)',
};

const losses: Readonly<Record<Loss, Counted>> = {
  articles: (count) => `${counted(count, 'article', 'articles')}: a codebook has no texts`,
  'article-texts': (count) =>
    `the text of ${counted(count, 'article', 'articles')}: only what identifies it goes along`,
  'original-files': (count) =>
    `${counted(count, 'original file', 'original files')}: the text goes, not the file`,
  'earlier-revisions': (count) => `${counted(count, 'earlier revision', 'earlier revisions')} of articles`,
  passages: (count) => `${counted(count, 'passage', 'passages')} with notes and tags`,
  'lost-passages': (count) =>
    `${counted(count, 'passage', 'passages')} whose words are not certain in the newest text`,
  'untagged-quotes': (count) => `${counted(count, 'quote', 'quotes')} without a tag`,
  speakers: (count) => `the speaker of ${counted(count, 'quote', 'quotes')}: the words go as a passage`,
  codebook: (count) =>
    `the definitions, status and order of ${counted(count, 'theme', 'themes')}: their names go along`,
  'theme-marks': (count) => `the shape of ${counted(count, 'theme', 'themes')}: the colour goes along`,
  examples: (count) => `${counted(count, 'mark', 'marks')} of a passage as an example of its theme`,
  settlements: (count) => `how ${counted(count, 'disagreement was', 'disagreements were')} settled, and why`,
  'codebook-history': (count) => `${counted(count, 'change', 'changes')} in the history of the codebook`,
  briefs: (count) => counted(count, 'brief', 'briefs'),
  'long-cells': (count) =>
    `the end of ${counted(count, 'text', 'texts')} that is longer than a cell may be (32,767 characters)`,
};

const notices: Readonly<Record<TakeInNoticeKind, Counted>> = {
  colours: (count) =>
    `${counted(count, 'theme is', 'themes are')} shown in the nearest colour here, and ${count === 1 ? 'goes' : 'go'} out in ${count === 1 ? 'its' : 'their'} own`,
  'folder-codes': (count) =>
    `${counted(count, 'code', 'codes')} that could not be used for coding can be used here`,
  'renamed-themes': (count) =>
    `${counted(count, 'theme', 'themes')} had a name that is taken, and got another`,
  'matched-themes': (count) => `${counted(count, 'code is', 'codes are')} a theme here by the same name`,
  'merged-themes': (count) =>
    `${counted(count, 'code was', 'codes were')} merged into another theme here, where what carries ${count === 1 ? 'it' : 'them'} goes`,
  'differing-themes': (count) => `${counted(count, 'theme differs', 'themes differ')} and stayed as here`,
  'differing-passages': (count) =>
    `${counted(count, 'passage differs', 'passages differ')} in note or place and stayed as here`,
  'settled-tags': (count) =>
    `${counted(count, 'tag was', 'tags were')} taken off here when a disagreement was settled, and stayed off`,
  'unknown-themes': (count) =>
    `${counted(count, 'coding', 'codings')} with a code that the file does not have`,
  'unknown-analysts': (count) => `${counted(count, 'analyst', 'analysts')} without a name`,
  shortened: (count) => `${counted(count, 'text was', 'texts were')} too long and cut at the end`,
  'known-by-place': (count) =>
    `${counted(count, 'passage is', 'passages are')} known by place, note and name: the file gives everything new names`,
  'project-name': () => 'the project in the file is not called project.qde, as the standard wants it',
  'other-projects': (count) =>
    `${counted(count, 'more project', 'more projects')} in the same file, which ${count === 1 ? 'was' : 'were'} not read`,
  'external-sources': (count) =>
    `${counted(count, 'source lies', 'sources lie')} outside the file and ${count === 1 ? 'was' : 'were'} not opened`,
  'missing-sources': (count) => `${counted(count, 'source is', 'sources are')} missing from the file`,
  'other-sources': (count) =>
    `${counted(count, 'source', 'sources')} without a plain text (PDF, Word, picture, sound or film)`,
  'empty-sources': (count) => `${counted(count, 'source', 'sources')} without a word`,
  'source-files': (count) =>
    `the PDF, picture or recording of ${counted(count, 'source', 'sources')}: ${count === 1 ? 'its' : 'their'} text came in`,
  areas: (count) =>
    `${counted(count, 'passage', 'passages')} of a page, picture or recording without words of ${count === 1 ? 'its' : 'their'} own`,
  'counted-otherwise': (count) =>
    `${counted(count, 'source counts', 'sources count')} ${count === 1 ? 'its' : 'their'} characters otherwise than the format says; the passages told how`,
  'placed-by-name': (count) =>
    `${counted(count, 'passage stands', 'passages stand')} where the words of ${count === 1 ? 'its name' : 'their names'} are, as ${count === 1 ? 'its position says' : 'their positions say'} others`,
  formatting: (count) => `the formatting of ${counted(count, 'text', 'texts')}`,
  'source-notes': (count) => `${counted(count, 'note', 'notes')} on a whole source`,
  'source-codings': (count) => `${counted(count, 'code', 'codes')} on a whole source`,
  'free-notes': (count) => `${counted(count, 'note', 'notes')} on nothing that came in`,
  cases: (count) => counted(count, 'case', 'cases'),
  variables: (count) => counted(count, 'variable', 'variables'),
  links: (count) => counted(count, 'link', 'links'),
  sets: (count) => counted(count, 'set', 'sets'),
  graphs: (count) => counted(count, 'graph', 'graphs'),
  'next-pages': (count) =>
    `${counted(count, 'further page', 'further pages')} that the file points to: nothing is fetched, save ${count === 1 ? 'it' : 'them'} and take ${count === 1 ? 'it' : 'them'} in too`,
  'further-annotations': (count) =>
    `${counted(count, 'annotation', 'annotations')} that the server has and the file does not`,
  'unnamed-annotations': (count) =>
    `${counted(count, 'annotation', 'annotations')} by nobody whom the file names: ${count === 1 ? 'it goes' : 'they go'} to “${UNKNOWN}”`,
  'other-sheets': (count) => `${counted(count, 'sheet', 'sheets')} without passages`,
  replies: (count) => counted(count, 'reply', 'replies'),
  'page-notes': (count) => `${counted(count, 'note', 'notes')} on a whole page`,
  'unreadable-annotations': (count) =>
    `${counted(count, 'entry', 'entries')} that ${count === 1 ? 'is' : 'are'} no annotation of one passage`,
};

const unplaced: Readonly<Record<UnplacedReason, string>> = {
  'no-article': 'its article is not in the archive; import it and take the file in again',
  'no-text': 'the text of its source did not come with the file',
  'several-articles': 'several articles have this address or title',
  'outside-text': 'its position is outside the text',
  empty: 'it holds no word',
  'contradicts-name': 'the words at its position are not those that it is called after',
  'uncertain-count':
    'programs count line ends, emoji and byte order marks in several ways, and nothing in the file tells in which this one did',
  'changed-text': 'the text could not be followed into its stored form',
  'no-words': 'the file says where it stands in the page, and not which words it is',
  'position-alone':
    'its position counts another text than the one in the archive, and the file does not say its words',
  ambiguous: 'its words stand there several times and nothing decides',
  'not-found': 'its words are not in the article',
  'unsure-context': 'its words stand there once, but among other words',
  'few-words': 'its words are too few to know its place by, and the file does not say what stood around them',
};

const TAKES =
  'Attaché takes in REFI-QDA codebooks (.qdc) and projects (.qdpx), Web Annotations and Hypothesis exports (JSON), and tables of passages (CSV, .xlsx).';

/** What a file is that is not taken in, and what can be done with it. */
const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  empty: 'The file is empty.',
  pdf: 'This is a PDF. A brief of Attaché is opened with “Open a colleague’s brief…”, or with the verbs inspect and merge.',
  rtf: 'This is an RTF document. Save it as text (.txt) and import it as an article.',
  word: 'This is a Word document. Save it as text (.txt) or as a filtered web page and import it as an article.',
  'old-office':
    'This is a file of an older Office program (.doc, .xls), or one that a password protects. Save a table as .xlsx or CSV without a password.',
  'open-document': 'This is an OpenDocument text. Save it as text (.txt) and import it as an article.',
  spreadsheet:
    'This is a spreadsheet or a slide deck in a form that is not read. Save a table of passages as .xlsx or CSV.',
  ebook: 'This is an e-book (EPUB).',
  image: 'This is a picture.',
  media: 'This is a recording.',
  archive: 'This is a packed file. Unpack it and take in what is in it.',
  mail: 'This is a stored e-mail or a web page saved as one MIME file.',
  database:
    'This is a database. Open an archive of Attaché with Open; from QualCoder or Taguette, export the project as REFI-QDA (.qdpx).',
  'web-page': 'This is a web page. Import it as an article.',
  'project-file':
    'This is the inner file of a REFI-QDA project (.qde), without its texts. Take in the whole project (.qdpx).',
  coding:
    'This is a colleague’s coding from Attaché. Take it in with “Take in coding…”, or with the verb take-in.',
  text: 'This is a plain text. Import it as an article.',
  unknown: 'Nothing in this file says what it is.',
};

const otherFile = (kind: OtherFile, type = ''): string =>
  `${type === '' ? OTHER_FILES[kind] : OTHER_FILES[kind].replace(/\.$/u, ` (${type}).`)} ${TAKES}`;

/** English words of the exchange with other programs. */
export const interchange = {
  formats,
  loss: ({ loss, count }: ExportLoss): string => losses[loss](count),
  cannotCarry: (format: ExportFormat, lost: readonly string[]): string =>
    `${formats[format]} cannot carry:\n${lost.map((one) => `  ${one}`).join('\n')}`,
  notice: (notice: TakeInNoticeKind, count: number, examples: readonly string[]): string =>
    `${notices[notice](count)}${examples.length === 0 ? '' : ` (${examples.join('; ')}${count > examples.length ? '; …' : ''})`}`,
  unplaced: (source: string, words: string, why: UnplacedReason): string =>
    `${source}: ${words === '' ? '' : `“${words}” `}did not come in: ${unplaced[why]}.`,
  counts: (
    things: Readonly<Record<'analysts' | 'themes' | 'articles' | 'annotations' | 'tags', number>>,
  ): string =>
    [
      counted(things.articles, 'article', 'articles'),
      counted(things.themes, 'theme', 'themes'),
      counted(things.annotations, 'passage', 'passages'),
      counted(things.tags, 'tag', 'tags'),
      counted(things.analysts, 'analyst', 'analysts'),
    ].join(', '),
  takenIn: (dryRun: boolean, added: string, known: string): string =>
    `${dryRun ? 'Would take in' : 'Taken in'}: ${added}.\nHere already: ${known}.`,
  unknownAnalyst: UNKNOWN,
  unnamedTheme: 'Unnamed theme',
  subtheme: (parent: string, name: string): string => `${parent} › ${name}`,
  citation: (speaker: string, source: string): string => `${speaker}, in: ${source}`,
  takeInCancelled: 'Stopped. Nothing was taken in.',
  failures: {
    badXml: (line: number): string =>
      `The file is damaged: it stops being XML in line ${line}. Export it again from the program that wrote it.`,
    doctype:
      'The file has a document type declaration, which no REFI-QDA file has. It was not read any further.',
    tooDeep: 'The file nests its parts deeper than any codebook. It was not read any further.',
    notACodebook:
      'This XML file is no REFI-QDA codebook. Export the codebook as .qdc, or the project as .qdpx.',
    notAProject: 'This packed file holds no REFI-QDA project. Export the project as .qdpx and take that in.',
    badPackage: 'The packed file is damaged. Export it again from the program that wrote it.',
    tooManyFiles: (most: number): string =>
      `The packed file holds more than ${most} files. Export a part of the project.`,
    tooBigUnpacked: 'The texts in the packed file are too big to be unpacked. Export a part of the project.',
    badJson: 'The file is damaged: it is no JSON. Export it again from the program that wrote it.',
    noAnnotations:
      'This JSON file holds no Web Annotations. Export the annotations as JSON-LD or from Hypothesis.',
    badCsv: (line: number): string =>
      `The table is damaged: a quotation mark in line ${line} does not close. Export it again from the program that wrote it.`,
    badWorkbook: 'The file holds no Excel workbook that can be read. Save it again as .xlsx or as CSV.',
    tooBigTable: (millions: number): string =>
      `The table has more than ${millions} million cells, or more columns than Excel has. Export a part of it.`,
    noPassages: (columns: readonly string[]): string =>
      `This table has no column of passages: none is headed so, and no cell stands in an article of this archive.${columns.length === 0 ? '' : ` Its columns are: ${columns.join(', ')}.`} Import the articles first, or call the column “passage”; a text of your own is imported as an article.`,
    otherFile,
  },
} as const;
