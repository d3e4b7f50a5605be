import type { Reason } from '../model';
import { counted, grouped } from './counted';

const said = (words: string): string => `“${words}”`;

/** Why a speaker is proposed, as a sentence. Paragraphs count from 1. */
function reason(why: Reason): string {
  switch (why.code) {
    case 'cue-before':
      return `${said(why.cue)} stands before the quote.`;
    case 'cue-after':
    case 'cue-inverted':
      return `${said(why.cue)} stands after the quote.`;
    case 'cue-middle':
      return `${said(why.cue)} stands between two parts of the quote.`;
    case 'colon-introduces':
      return 'A colon leads to the quote.';
    case 'according-to':
      return `${said(why.cue)} names the source.`;
    case 'full-name':
      return `${said(why.mention)} is named in full here.`;
    case 'surname':
      return `${said(why.mention)} is ${why.name}, named in paragraph ${why.paragraph}.`;
    case 'role-only':
      return `${said(why.mention)} is ${why.name}, introduced in paragraph ${why.paragraph}.`;
    case 'pronoun':
      return `${said(why.mention)} most likely means ${why.name}.`;
    case 'anonymous':
      return `${said(why.mention)} is not named by the article.`;
    case 'organisation':
      return `${said(why.mention)} speaks as an organisation.`;
    case 'document':
      return `${said(why.mention)} is a document.`;
    case 'same-utterance':
      return 'The other part of a quote that is split in two.';
    case 'continues-previous':
      return `Carries on what ${why.name} says before.`;
    case 'previous-sentence':
      return `${why.name} speaks in the sentence before.`;
    case 'next-sentence':
      return `${why.name} speaks in the sentence after.`;
    case 'speaker-label':
      return `The label ${said(why.label)} stands before the paragraph.`;
    case 'several-candidates':
      return `Could be ${why.names.join(' or ')}.`;
    case 'no-speaker':
      return 'Nothing near the quote says who spoke.';
    case 'unclosed':
      return 'The closing quotation mark is missing.';
  }
}

/** English words of the reading view, and of an article's details. */
export const read = {
  reason,
  articles: 'Articles',
  article: 'Article',
  inspector: 'Inspector',
  resizeList: 'Width of the list',
  resizeInspector: 'Width of the inspector',
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  periods: {
    thisWeek: 'This week',
    ahead: 'Still to come',
    earlierIn: (month: string): string => `Earlier in ${month}`,
    undated: 'No date stated',
  },
  sort: 'Order',
  sorts: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    added: 'Last imported',
    review: 'Most to review',
    title: 'By title',
  },
  filter: 'Filter this list',
  filterToReview: 'To review',
  filterTheme: 'Theme',
  filterOutlet: 'Outlet',
  filterDate: 'Date',
  anyTheme: 'Any theme',
  anyOutlet: 'Any outlet',
  reaches: {
    all: 'Any date',
    week: 'Last 7 days',
    month: 'Last month',
    quarter: 'Last three months',
    year: 'Last year',
  },
  clearFilters: 'Show all articles',
  noneShown: 'No article fits this filter.',
  import: 'Import',
  shown: (shown: number, total: number): string =>
    shown === total ? grouped(total) : `${grouped(shown)} of ${grouped(total)}`,
  noOutlet: 'Outlet not stated',
  noDate: 'No date',
  notTagged: 'No themes yet',
  row: (toReview: number, quotes: number): string =>
    quotes === 0
      ? 'No quotes'
      : toReview === 0
        ? `${counted(quotes, 'quote', 'quotes')} decided`
        : `${grouped(toReview)} of ${counted(quotes, 'quote', 'quotes')} to review`,
  themeCount: (name: string, count: number): string => `${name} ${grouped(count)}`,

  previousArticle: 'Previous article',
  nextArticle: 'Next article',
  place: (place: number, total: number): string => `${grouped(place)} of ${grouped(total)}`,
  show: 'Show in the text',
  quotes: 'Quotes',
  themes: 'Themes',
  find: 'Find',
  findLabel: 'Find in this article',
  found: (now: number, total: number): string =>
    total === 0 ? 'Not found' : `${grouped(now)} of ${grouped(total)}`,
  textSize: 'Text size',
  sizes: { small: 'Small', normal: 'Normal', large: 'Large', huge: 'Very large' },
  byline: (author: string): string => `By ${author}.`,
  facts: (words: number, minutes: number): string =>
    `${counted(words, 'word', 'words')}, ${grouped(minutes)} min.`,
  importedOn: (date: string, fileName: string | null): string =>
    fileName === null ? `Pasted on ${date}.` : `Imported from ${fileName} on ${date}.`,
  textLabel: (title: string): string => `Text of “${title}”`,
  textHelp: 'Arrow keys move the cursor, with Shift they select; S selects a sentence.',
  quoteNumber: (number: number): string => `Q${number}`,
  quoteInText: (number: number, speaker: string, status: string): string =>
    `Q${number}, ${speaker}, ${status}`,
  pick: 'Choose an article',
  pickText: 'Its text opens here, with the quotes found in it and room for your themes and notes.',

  tag: 'Tag',
  tagBar: 'Tag and note',
  tagSelection: 'Tag selection',
  tagQuote: (number: number): string => `Tag Q${number}`,
  tagAnnotation: 'Tag annotation',
  moreThemes: 'All',
  note: 'Note',
  markQuote: 'Quote',
  markQuoteLong: 'Mark the selection as a quote',
  nothingToTag: 'Select words in the text or choose a quote first.',
  selectFirst: 'Select words in the text first.',
  tagged: (theme: string): string => `Tagged ${theme}`,
  untagged: (theme: string): string => `${theme} taken off`,
  readOnly: 'This archive is open to read only.',

  tabs: { quotes: 'Quotes', annotations: 'Annotations', source: 'Source' },
  noQuotes: 'No quotes here',
  noQuotesText:
    'No words in quotation marks were found in this article. Select some and press Q to mark a quote.',
  ofTotal: (place: number, total: number): string => `${place} of ${total}`,
  speaker: 'Speaker',
  unclear: 'Speaker unclear',
  role: 'Role',
  cue: 'Cue',
  confidence: 'Confidence',
  knownSpeaker: (quotes: number): string => `Known speaker, ${counted(quotes, 'quote', 'quotes')}`,
  partOf: 'One part of a longer utterance',
  accept: 'Accept',
  correct: 'Correct',
  reject: 'Reject',
  reopen: 'Review again',
  allDecided: 'Every quote of this article is decided.',
  suggested: 'Suggested themes',
  suggestionWhy: (terms: readonly string[]): string =>
    terms.length === 0
      ? 'Suggested'
      : `${terms.length === 1 ? 'Word' : 'Words'} ${terms.map((term) => `“${term}”`).join(', ')}`,
  tags: 'Themes',
  add: 'Add',
  remove: 'Take off',
  removeTheme: (theme: string): string => `Take off ${theme}`,
  inText: 'Themes in this quote',

  correcting: 'Correcting',
  marking: 'New quote',
  begins: 'Quote begins',
  ends: 'ends',
  startEarlier: 'Start one word earlier',
  startLater: 'Start one word later',
  endEarlier: 'End one word earlier',
  endLater: 'End one word later',
  who: 'Who said it',
  whoPlaceholder: 'Type a name',
  speakers: 'Speakers',
  speakerFacts: (role: string | null, quotes: number): string =>
    [role, counted(quotes, 'quote', 'quotes')].filter((part) => part !== null).join('; '),
  newSpeaker: (name: string): string => `New speaker “${name}”`,
  roleOn: (date: string | null): string => (date === null ? 'Role' : `Role on ${date}`),
  wordsStay:
    'The words stay as the article has them. Only where the quote begins and ends, and who said it, can change.',
  saveCorrection: 'Save and accept',
  saveQuote: 'Mark the quote',
  cancel: 'Cancel',

  noAnnotations: 'No annotations yet',
  noAnnotationsText:
    'Select words in the text, with the mouse or with Shift and the arrow keys, then press a theme’s number or N for a note.',
  annotation: 'Annotation',
  editNote: 'Edit note',
  addNote: 'Add a note',
  removeAnnotation: 'Remove',
  noteLabel: 'Note',
  notePlaceholder: 'What does this passage show?',
  saveNote: 'Save note',
  changed: (date: string): string => `Changed ${date}`,

  details: {
    title: 'Title',
    standfirst: 'Standfirst',
    outlet: 'Outlet',
    author: 'Author',
    publishedOn: 'Date',
    dateForm: 'YYYY-MM-DD',
    dateWrong: 'Write the date as year-month-day, e.g. 2026-10-14.',
    place: 'Place',
    language: 'Language',
    languageForm: 'en, fr, de…',
    marking: 'Marking',
    noMarking: 'None',
    licence: 'Licence note',
    url: 'Address',
    save: 'Save details',
    saved: 'Details saved.',
    reset: 'Put back',
    original: 'Original',
    file: 'File',
    pasted: 'Pasted text',
    size: (bytes: number): string =>
      bytes < 1024 ? counted(bytes, 'byte', 'bytes') : `${grouped(Math.round(bytes / 1024))} KB`,
    format: 'Format',
    formats: { text: 'Plain text', markdown: 'Markdown', html: 'Saved web page' },
    revision: 'Revision',
    added: 'Imported',
    hash: 'SHA-256 of the text',
    remove: 'Remove article…',
    removeTitle: 'Remove this article?',
    removeText: 'Its quotes, annotations and tags go with it. Undo brings all of them back.',
    removeNow: 'Remove',
  },

  themePicker: 'All themes',
  themePickerPlaceholder: 'Type a theme’s name',
  noTheme: 'No theme of that name. New ones are made in Themes.',

  keys: {
    reading: 'Reading',
    review: 'Review',
    text: 'In the text',
    step: 'next, previous quote',
    accept: 'accept',
    correct: 'correct',
    reject: 'reject',
    undo: 'undo',
    tag: (theme: string): string => `tag ${theme}`,
    allThemes: 'all themes',
    note: 'note',
    markQuote: 'mark as quote',
    find: 'find in the article',
    filter: 'filter the list',
    article: 'previous, next article',
    toText: 'go to the text',
    tabs: 'quotes, annotations, source',
    save: 'save and accept',
    saveNote: 'save note',
    cancel: 'cancel',
    edges: 'move the end of the quote',
    startEdge: 'move the start of the quote',
    caret: 'move the cursor',
    select: 'select',
    words: 'select by words',
    sentence: 'select a sentence',
  },
} as const;
