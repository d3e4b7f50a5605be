import type { ArchiveInfo } from '../archive';
import type { StepKind } from '../history';
import type { PersonKind } from '../people';
import type { QuoteStatus } from '../quotes';
import type { HitKind } from '../search';
import { counted, grouped } from './counted';
import { searchLeftOut, searchWholeInArticles } from './search-left-out';

const steps: Readonly<Record<StepKind, string>> = {
  'import-article': 'importing',
  'edit-article': 'the change to',
  'remove-article': 'removing',
  'revise-article': 'the correction of the text of',
  reattach: 'putting in its place',
  'decide-quote': 'the decision on',
  'correct-quote': 'the correction of',
  'add-quote': 'marking the quote',
  reread: 'the new reading of',
  'rename-person': 'the change to',
  'merge-people': 'merging',
  'split-person': 'splitting off',
  'distinguish-people': 'telling apart',
  tag: 'tagging with',
  untag: 'taking off the tag',
  'add-annotation': 'the annotation',
  'edit-annotation': 'the change to the note',
  'remove-annotation': 'removing the annotation',
  'resize-annotation': 'the new ends of the annotation',
  'split-annotation': 'splitting the annotation',
  'merge-annotations': 'merging the annotations',
  'add-theme': 'adding the theme',
  'edit-theme': 'the change to the theme',
  'remove-theme': 'removing the theme',
  'move-theme': 'moving the theme',
  'merge-themes': 'merging the themes',
  'split-theme': 'splitting off the theme',
  'retire-theme': 'retiring the theme',
  'revive-theme': 'taking back into use the theme',
  'pick-example': 'picking an example of',
  'drop-example': 'dropping an example of',
  'reject-suggestion': 'rejecting the suggestion of',
  'add-brief': 'drafting the brief',
  'edit-brief': 'the change to the brief',
  'remove-brief': 'removing the brief',
  'name-version': 'naming the version',
  'release-brief': 'releasing sources for the brief',
  'merge-brief': 'taking in the brief',
  'make-key': 'making a key',
  'replace-key': 'replacing the key of',
  'accept-key': 'taking the new key of',
  'edit-analyst': 'the change of name to',
  'take-in': 'taking in',
  'settle-disagreement': 'settling',
  'blind-mode': 'switching blind mode',
  'set-locking': 'setting the lock',
  'keep-history': 'the change of how long the history is kept:',
  'mark-coded': 'marking as done',
  'set-up': 'setting up',
};

/** A subject in quotation marks, cut where it would fill a toast. */
function named(subject: string): string {
  const bare = subject.replace(/^[\s"“«]+|[\s"”»,]+$/gu, '');
  return bare === '' ? '' : `“${bare.length > 60 ? `${bare.slice(0, 57).trimEnd()}…` : bare}”`;
}

const status: Readonly<Record<QuoteStatus, string>> = {
  suggested: 'To review',
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
};

const personKinds: Readonly<Record<PersonKind, string>> = {
  human: 'Person',
  organisation: 'Organisation',
  anonymous: 'Anonymous',
  document: 'Document',
};

const hitKinds: Readonly<Record<HitKind, string>> = {
  article: 'Articles',
  quote: 'Quotes',
  annotation: 'Annotations',
  brief: 'Briefs',
};

const start = {
  title: 'Start with what you already read',
  text: 'Bring in articles as plain text, Markdown or saved web pages. Attaché keeps the original of each, finds the quotes in them and says who said what. You decide what stands.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  paste: 'Paste a text…',
  drop: 'or drop them anywhere in this window',
  sampleTitle: 'Look around first',
  sampleText:
    'A sample archive of invented articles, in English and French, with quotes left for you to review.',
  sampleButton: 'Open the sample',
  newTitle: 'Begin an archive',
  newText: 'One file on this computer holds the articles, quotes, themes and briefs of one piece of work.',
  newButton: 'New archive…',
  openTitle: 'Open or restore',
  openText:
    'Go on where you left off, open an archive that a colleague copied to you, or continue from a backup.',
  openButton: 'Open…',
  restoreButton: 'Restore…',
  recent: 'Opened before',
  themes: 'Three themes are ready; add your own whenever you need one',
  themesOpen: 'Themes of this archive',
  readyThemes: [
    { name: 'Autonomy', text: 'Deciding, acting and supplying without others' },
    { name: 'Burden-sharing', text: 'Who pays, who provides, and who carries the risk' },
    { name: 'Deterrence', text: 'What keeps an adversary from trying' },
  ],
  privacy: 'Everything stays on this computer. Attaché never goes online.',
  listEmpty: 'Articles that you import are listed here, newest first.',
  firstArchive: 'My archive',
  newDialog: 'New archive',
  name: 'Name',
  nameHint: (folder: string): string => (folder === '' ? '' : `Kept in ${folder}`),
  create: 'Begin',
  openDialog: 'Open an archive',
  path: 'Where the file is',
  pathHint: 'The whole path of a file that ends in .attache',
  open: 'Open',
  readOnly: 'Open to read only',
  restoreDialog: 'Restore a backup',
  backup: 'Where the backup is',
  backupHint: 'The whole path of a copy of an archive. It is checked first, and stays as it is.',
  restoredName: 'Name of the restored archive',
  restore: 'Restore',
  opening: 'Opening the archive…',
  analystDialog: 'Who works here?',
  analystAsked: 'What you write from now on bears your name. This is asked once.',
  analystName: 'Your name',
  analystHint:
    'It stands beside your tags, notes and briefs, here and where you give them. It goes nowhere else.',
  dropHere: 'Drop articles to import, or a colleague’s PDF to open',
} as const;

const imports = {
  title: (files: number): string => `Importing ${counted(files, 'text', 'texts')}`,
  doneTitle: (files: number): string => `${counted(files, 'text', 'texts')} read`,
  progress: (done: number, left: number): string => `${done} done, ${left} to go. You can start reading now.`,
  finished: 'Nothing is waiting. The originals were copied, never moved or changed.',
  stopped: 'Stopped. What had been imported is in the archive.',
  idle: 'Nothing has been imported in this window yet.',
  cancel: 'Stop',
  read: 'Start reading',
  more: 'Import more…',
  bar: (done: number, total: number): string => `${done} of ${total} done`,
  added: 'imported',
  duplicate: 'already here',
  failed: 'not imported',
  passed: 'passed over',
  left: 'to go',
  hidden: 'Hidden files are passed over.',
  partOfPage: (page: string): string => `Part of the saved page ${page}, which is the article.`,
  totals: (words: number, quotes: number): string =>
    `${counted(words, 'word', 'words')}, ${counted(quotes, 'quote', 'quotes')}`,
  filter: 'Show',
  all: 'All',
  columns: {
    outcome: 'Outcome',
    file: 'File',
    article: 'Article or reason',
    detail: 'Detail',
    action: 'Action',
  },
  states: {
    waiting: 'Waiting',
    reading: 'Reading',
    added: 'Imported',
    duplicate: 'Already here',
    failed: 'Not imported',
    passed: 'Passed over',
    cancelled: 'Stopped',
  },
  open: 'Open',
  remedies: { paste: 'Paste its text…', choose: 'Choose again…', again: 'Import' },
  /** Says which row the button is about, where it is heard without the row. */
  about: (action: string, name: string): string => `${action} ${name}`,
  pasted: 'Pasted text',
  pasteTitle: 'Paste a text',
  pasteFor: (name: string): string => `Paste the text of ${name}`,
  pasteText: 'Text',
  pasteHint: 'Headline, byline and date are found where the text states them; what you fill in here wins.',
  pasteButton: 'Import',
  pasteMore: 'Details, if you know them',
  keys: {
    group: 'Import',
    step: 'next, previous text',
    unsettled: 'next not imported',
    act: 'act on it',
  },
} as const;

const search = {
  title: 'Search everything',
  placeholder: 'Words, a name, a “phrase”…',
  start: 'Searches the text of every article, the quotes, notes and briefs of this archive as you type.',
  none: (query: string): string => `Nothing holds “${query}”. Try fewer or shorter words.`,
  kinds: hitKinds,
  more: (count: number): string => `${grouped(count)} more`,
  /** Of so many matches that they are not ranked. */
  manyMore: (least: number): string => `more than ${grouped(least)}, the latest first`,
  moved: 'next, previous',
  open: 'open',
  results: (count: number): string => counted(count, 'result', 'results'),
  leftOut: searchLeftOut,
  wholeInArticles: searchWholeInArticles,
} as const;

/** English words of the window's frame, and those that every view shares. */
export const frame = {
  product: 'Attaché',
  start,
  imports,
  search,
  views: 'Views',
  nav: { read: 'Read', quotes: 'Quotes', people: 'People', themes: 'Themes', briefs: 'Briefs' },
  searchEverything: 'Search everything',
  sampleFlag: 'Sample',
  sampleTitle: 'This is the sample archive: every person, place and quote in it is invented.',
  readOnlyFlag: 'Read-only',
  readOnlyTitle: 'This archive is open to read only: nothing can be changed in this window.',
  noArchive: 'No archive open',
  archiveMenu: (name: string): string => `Archive: ${name}`,
  statusBar: 'Keys and counts',
  overlays: 'Menus and dialogs',
  counts: (counts: ArchiveInfo['counts']): string =>
    counts.articles === 0
      ? 'The archive is empty'
      : `${counted(counts.articles, 'article', 'articles')}, ${counted(counts.quotes, 'quote', 'quotes')}, ${grouped(counts.quotesToReview)} to review`,
  menu: {
    newArchive: 'New archive…',
    openArchive: 'Open archive…',
    restoreBackup: 'Restore a backup…',
    openSample: 'Open sample archive',
    undo: 'Undo',
    redo: 'Redo',
    analyst: (name: string): string => `Your name: ${name}…`,
    analystUnknown: 'Your name…',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
    keys: 'All keys',
    licences: 'Licences',
  },
  keys: {
    everywhere: 'Everywhere',
    search: 'search everything',
    files: 'choose files',
    review: 'review, most doubtful first',
    undo: 'undo',
    redo: 'redo',
    all: 'all keys',
    nextPane: 'next pane',
    view: (name: string): string => `go to ${name}`,
  },
  status,
  personKinds,
  grades: { sure: 'Sure', likely: 'Likely right', even: 'Even', doubtful: 'Doubtful' },
  close: 'Close',
  notifications: 'Notifications',
  findPrevious: 'Previous hit',
  findNext: 'Next hit',
  cancel: 'Cancel',
  save: 'Save',
  undone: (kind: StepKind, subject: string): string => `Undone: ${steps[kind]} ${named(subject)}`,
  redone: (kind: StepKind, subject: string): string => `Done again: ${steps[kind]} ${named(subject)}`,
  /** A step as a line of the history: “Tagging with “Deterrence””. */
  step: (kind: StepKind, subject: string): string => {
    const what = steps[kind];
    return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${named(subject)}`.trim();
  },
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  copyDetails: 'Copy details',
  detailsCopied: 'Copied. The details hold no words of your archive, no names and no paths.',
  detailsNotCopied:
    'The details could not be copied. They stand in errors.log in the data folder, where that could be written.',
  unexpected: 'Something went wrong here. Your archive is as it was before; please try once more.',
} as const;
