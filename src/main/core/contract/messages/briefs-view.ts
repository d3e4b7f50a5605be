import type { Confidence, Likelihood } from '../briefs';
import { counted } from './counted';

const likelihoods: Readonly<Record<Likelihood, string>> = {
  'almost-no-chance': 'Almost no chance',
  'very-unlikely': 'Very unlikely',
  unlikely: 'Unlikely',
  'roughly-even': 'Roughly even',
  likely: 'Likely',
  'very-likely': 'Very likely',
  'almost-certain': 'Almost certain',
};

const confidences: Readonly<Record<Confidence, string>> = { low: 'Low', moderate: 'Moderate', high: 'High' };

/** English words of the list of briefs, the brief editor and its export. */
export const briefsView = {
  // list
  title: 'Briefs',
  count: (count: number): string => counted(count, 'brief', 'briefs'),
  newBrief: 'New brief',
  columns: {
    title: 'Title',
    marking: 'Marking',
    date: 'Date',
    judgements: 'Judgements',
    evidence: 'Evidence',
    updated: 'Changed',
  },
  noMarking: 'No marking',
  untitled: 'Untitled brief',
  open: 'Open',
  emptyTitle: 'No briefs yet',
  emptyText:
    'A brief gathers evidence under the themes that you choose: every quote with its speaker, role and numbered source. Tag some quotes in Read or Quotes first, then let Attaché draft the brief and write your judgements on top.',
  emptyNoEvidence:
    'This archive has no quotes or annotations yet. Import an article first; its quotes become the evidence of a brief.',
  importArticles: 'Import articles',
  readOnly: 'This archive is open for reading only',

  // new brief
  newTitle: 'New brief',
  newText:
    'The draft takes the quotes and annotations tagged with these themes, a section for each, grouped by speaker. A theme that nothing is tagged with yet gets ten of the quotes that its keywords propose; you can take more. You edit everything afterwards.',
  themes: 'Themes',
  noThemes: 'This archive has no themes. Add one in Themes first.',
  briefTitle: 'Title',
  briefTitleHint: 'May stay empty: the themes then make a working title.',
  date: 'Date',
  noSuchDay: (nearest: string): string => `No such day. Try ${nearest}.`,
  unreadableDay: 'Write a day such as 14 Oct 2026.',
  draftIt: 'Draft the brief',
  drafting: 'Drafting…',
  chooseTheme: 'Choose at least one theme',

  // editor
  allBriefs: 'All briefs',
  more: 'More about this brief',
  outline: 'Outline',
  document: 'Document',
  parts: { bottomLine: 'Bottom line', judgements: 'Key judgements', sources: 'Sources' },
  unnamedSection: 'Untitled section',
  units: {
    words: (count: number): string => counted(count, 'word', 'words'),
    judgements: (count: number): string => counted(count, 'judgement', 'judgements'),
    sources: (count: number): string => counted(count, 'source', 'sources'),
  },
  evidenceUsed: 'Evidence used',
  verbatim: 'Verbatim',
  toReview: 'To review',
  rejected: 'Rejected',
  missing: 'No longer there',
  /** By blind mode. */
  hidden: 'Hidden',
  beforeExport: 'Before export',
  length: 'Length',
  lengthText: (words: string, sources: number): string =>
    `${words} words, ${counted(sources, 'source', 'sources')}`,
  marking: 'Marking',
  subtitle: 'Subtitle',
  subtitleHint: 'What it says in one sentence',
  authors: 'By',
  authorsHint: 'names, with commas',
  audience: 'For',
  audienceHint: 'who will read it',
  bottomLineHint: 'What the reader must know if they read nothing else',
  judgements: 'Key judgements',
  judgement: 'Judgement',
  judgementName: (number: number): string => `Judgement ${number}`,
  judgementShort: (number: number): string => `J${number}`,
  noJudgements:
    'No judgements yet. A judgement says what will happen, how likely it is, and what that rests on.',
  addJudgement: 'Add a judgement',
  addFirstJudgement: 'Add the first judgement',
  statement: 'Statement',
  statementHint: 'What you judge, in one sentence',
  likelihood: 'Likelihood',
  likelihoods,
  range: ([from, to]: readonly [number, number]): string => `${from}–${to}%`,
  confidence: 'Confidence',
  confidences,
  confidenceReason: 'Why this confidence',
  confidenceReasonHint: 'What it rests on, and what is missing',
  evidence: 'Evidence',
  addEvidence: 'Add',
  /** Follows "Add", for those who hear the button out of its place. */
  addEvidenceTo: (number: number): string => `evidence to judgement ${number}`,
  noEvidence: 'None yet',
  section: 'Section',
  sectionName: (number: number): string => `Section ${number}`,
  sectionHeading: 'Heading',
  sectionHeadingHint: 'Heading of this section',
  sectionText: 'Text',
  sectionTextHint: 'What the evidence below adds up to',
  addSection: 'Add a section',
  addEvidenceHere: 'Add evidence',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Remove',
  moveUpNamed: (name: string): string => `Move ${name} up`,
  moveDownNamed: (name: string): string => `Move ${name} down`,
  removeNamed: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `${name} removed`,
  putBack: 'Put back',
  sources: 'Sources',
  noSources: 'Sources list themselves here as evidence is added.',
  sourceNumber: (number: number): string => `Source ${number}`,
  unknownSpeaker: 'Speaker unclear',
  lostEvidence: 'This piece is no longer in the archive. Undo its removal or take it out here.',
  hiddenEvidence: 'Blind mode hides this passage until you and its analyst are both done with the article.',
  review: 'Review in its article',

  // wording
  choose: (name: string, range: string): string => `Choose ${name}, ${range}`,
  wording: {
    noWord: (name: string, range: string): string =>
      `The sentence has no likelihood word of its own. The brief prints “${name}, ${range}” beside it.`,
    notChosen: (word: string, name: string, range: string): string =>
      `“${word}” means ${name}, ${range}. No range is chosen yet.`,
    agrees: (word: string, name: string, range: string): string =>
      `“${word}” means ${name}, ${range}. Word and range agree.`,
    differs: (word: string, name: string, range: string, chosen: string): string =>
      `“${word}” means ${name}, ${range}, but ${chosen} is chosen.`,
    several: (one: string, other: string): string =>
      `“${one}” and “${other}” say different things. Keep one to a judgement.`,
    mixed: (confidence: string, likelihood: string): string =>
      `“${confidence}” and “${likelihood}” stand in one sentence. ICD 203 keeps how sure you are apart from how likely it is: give the confidence below.`,
  },

  // evidence pane
  evidencePane: 'Evidence',
  searchLabel: 'Search evidence',
  searchHint: 'Words, speaker or source',
  allThemes: 'All themes',
  theme: 'Theme',
  allSpeakers: 'All speakers',
  speaker: 'Speaker',
  speakerCount: (name: string, count: number): string => `${name} (${count})`,
  notUsed: 'Not used',
  shown: (matching: string, total: string): string => `${matching} of ${total}`,
  clearFilters: 'Show all',
  noEvidenceTitle: 'No evidence yet',
  noEvidenceText: 'Quotes and annotations of your articles are listed here, ready to be cited.',
  noMatch: 'Nothing matches.',
  showMore: (count: number): string => `Show more (${count} left)`,
  showEarlier: (count: number): string => `Show earlier (${count} before these)`,
  readingEvidence: 'Reading the evidence…',
  inPlaces: (places: readonly string[]): string => `In ${places.join(', ')}`,
  placeSection: (number: number): string => `section ${number}`,
  citeIn: (number: number): string => `Cite in J${number}`,
  uncite: (number: number): string => `Take out of J${number}`,
  addToSection: (number: number): string => `Add to section ${number}`,
  takeOutOfSection: (number: number): string => `Take out of section ${number}`,
  openArticle: 'Open',
  cited: (place: string): string => `Added to ${place}`,
  uncited: (place: string): string => `Taken out of ${place}`,

  // saving
  saveStates: {
    held: 'Not saved: give it a title',
    saved: 'Saved',
    waiting: 'Writing…',
    saving: 'Saving…',
    failed: 'Not saved',
  },
  notSaved: 'Not saved',
  textKept: (why: string): string => `${why} Your text is kept here.`,
  tryAgain: 'Try again',
  otherArchive: 'Another archive is open now; open the one that this brief belongs to, then save again.',
  saveBroke: 'The archive did not answer as it should.',
  leftUnsaved: (title: string): string =>
    `“${title}” is not saved yet. Its text is kept; open the brief to see why.`,
  gone: 'This brief is no longer in the archive.',

  // export
  export: 'Export…',
  exportTitle: 'Export as PDF',
  unsettledText: 'Look at these before the brief leaves. You can go on without settling them.',
  undrawnText:
    'A brief prints words as they are written or not at all. Settle what no font draws; then it can leave.',
  markingText:
    'Look at these before the brief leaves. Sources marked above it need a higher marking, or a reason for releasing them.',
  unsettledCount: (count: number): string => `${counted(count, 'thing', 'things')} to settle`,
  settled: 'Nothing to settle',
  goThere: 'Go there',
  exportNow: 'Export',
  exportAnyway: 'Export anyway',
  exporting: 'Writing the PDF…',
  exportSteps: (done: number, total: number): string => `Page ${done} of ${total}`,
  stop: 'Cancel',
  stopped: 'Export cancelled',
  exported: 'Exported',
  exportedText: (path: string, pages: number): string => `${path}, ${counted(pages, 'page', 'pages')}`,
  signedWith: (fingerprint: string): string => `Signed, key ${fingerprint}.`,
  exportWarnings: (count: number): string => `${counted(count, 'warning', 'warnings')}:`,
  showFile: 'Show file',
  dismiss: 'Dismiss',
  notExported: 'Not exported',
  exportBroke: 'The PDF could not be made. Your brief is saved.',
  exportUnsaved: 'The brief could not be saved first, so it was not exported. Its text is kept.',
  unsettled: {
    sourceAbove: (highest: string, count: number): string =>
      `${counted(count, 'source is', 'sources are')} marked above this brief, up to ${highest}.`,
    raise: (marking: string): string => `Mark the brief ${marking}`,
    noTitle: 'The brief has no title.',
    noBottomLine: 'The bottom line is empty.',
    noStatement: (number: number): string => `J${number} has no statement.`,
    noLikelihood: (number: number): string => `J${number} has no likelihood.`,
    noEvidence: (number: number): string => `J${number} rests on no evidence.`,
    wording: (number: number): string => `J${number}: word and range do not agree.`,
    mixedSentence: (number: number): string => `J${number} puts confidence and likelihood in one sentence.`,
    toReview: (count: number): string => `${counted(count, 'quote is', 'quotes are')} still to review.`,
    rejected: (count: number): string =>
      `${counted(count, 'quote was', 'quotes were')} rejected by an analyst.`,
    corrected: (count: number): string =>
      `${counted(count, 'piece', 'pieces')} of evidence changed when the article’s text was corrected.`,
    hidden: (count: number): string =>
      `Blind mode hides ${counted(count, 'cited passage', 'cited passages')}. A reader copy leaves ${count === 1 ? 'it' : 'them'} out; with its data the brief stays here until you are both done.`,
    missing: (count: number): string =>
      `${counted(count, 'piece', 'pieces')} of evidence no longer in the archive.`,
  },

  // removing
  removeBrief: 'Remove brief…',
  removeTitle: 'Remove this brief?',
  removeText: (title: string): string =>
    `“${title}” leaves the archive. Its evidence stays where it is, and undo brings the brief back.`,
  removeIt: 'Remove the brief',
  removedBrief: (title: string): string => `Removed “${title}”`,
  undo: 'Undo',

  // keys
  nextToSettle: 'Next to settle',
  keys: {
    list: 'Briefs',
    editor: 'Brief',
    evidence: 'Evidence of a brief',
    step: 'next, previous brief',
    newBrief: 'new brief',
    newJudgement: 'new judgement',
    newSection: 'new section',
    findEvidence: 'find evidence',
    lessLikely: 'less likely',
    moreLikely: 'more likely',
    nextUnsettled: 'next to settle',
    export: 'export',
    nextPart: 'next part',
    previousPart: 'previous part',
    stepEvidence: 'next, previous piece',
    cite: 'cite in the current judgement',
    addToSection: 'add to the current section',
    openArticle: 'open in its article',
    backToBrief: 'back to the brief',
  },
} as const;
