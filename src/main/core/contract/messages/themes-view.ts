import type { ThemeLook } from '../themes';
import { counted, grouped } from './counted';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const looks: Readonly<Record<ThemeLook, string>> = {
  circle: 'Blue circle',
  square: 'Ochre square',
  triangle: 'Plum triangle',
  diamond: 'Green diamond',
  hexagon: 'Violet hexagon',
  cross: 'Rust cross',
  bar: 'Grey bar',
};

const lines: Readonly<Record<ThemeLook, string>> = {
  circle: 'solid line',
  square: 'double line',
  triangle: 'wavy line',
  diamond: 'dashed line',
  hexagon: 'dotted line',
  cross: 'thick line',
  bar: 'thick dashed line',
};

/** English words of the codebook. */
export const themesView = {
  codebook: 'Codebook',
  count: (themes: number): string => counted(themes, 'theme', 'themes'),
  add: 'New theme',
  find: 'Find a theme',
  findPlaceholder: 'Name, definition or term',
  columns: { theme: 'Theme', key: 'Key', passages: 'Passages' },
  keyOf: (key: number): string => `Key ${key}`,
  below: (parent: string): string => `below ${parent},`,
  passages: (count: number): string => counted(count, 'passage', 'passages'),
  looks,
  look: (look: ThemeLook, key: number | null): string =>
    `${looks[look]}, ${lines[look]}.${key === null ? '' : ` Key ${key}.`}`,
  theme: 'Theme',
  edit: 'Edit',
  remove: 'Remove…',
  retired: 'Retired',
  retiredText: 'Retired: its tags stay, it takes no new ones and is not suggested.',
  retire: 'Retire',
  revive: 'Take back into use',
  more: 'More',
  merge: 'Merge into…',
  split: 'Split off…',
  agreement: 'Agreement',
  history: 'History',
  moveUnder: 'Put below the theme above',
  moveOut: 'Put beside the theme above it',
  movedUnder: (name: string, parent: string): string => `${name} now stands below ${parent}.`,
  movedOut: (name: string): string => `${name} now stands one level higher.`,
  retiredNow: (name: string): string => `${name} is retired. Its tags stay; Undo takes it back into use.`,
  revivedNow: (name: string): string => `${name} is in use again.`,
  moveUp: 'Move up',
  moveDown: 'Move down',
  first: 'It is the first already',
  last: 'It is the last already',
  noDefinition: 'Not described yet. A definition that two people read alike is what makes their tags agree.',
  useFor: 'Use it for',
  notFor: 'Not for',
  notSaid: 'Not said yet',
  examplesCount: (shown: number, total: number): string =>
    shown === total
      ? `${counted(total, 'passage', 'passages')}, newest first`
      : `newest ${grouped(shown)} of ${counted(total, 'passage', 'passages')}`,
  picked: 'Example',
  pick: 'Pick as example',
  drop: 'No longer an example',
  lists: 'Passages of the theme',
  listNames: { tagged: 'Examples', likely: 'Likely passages' },
  likely: {
    none: 'Nothing more is likely to carry it',
    noneText: 'Suggestions come from the terms at first, and from what you tag and reject as you go on.',
    retired: 'Retired themes are not suggested',
    count: (shown: number): string => `${counted(shown, 'passage', 'passages')}, most likely first`,
    waiting: 'Reading the archive…',
    accept: 'Tag',
    reject: 'Not this',
    quote: 'Quote',
    paragraph: 'Paragraph',
    accepted: (theme: string): string => `Tagged ${theme}`,
    rejected: (theme: string): string => `Not ${theme}; it will not be suggested here again.`,
  },
  merging: {
    title: (name: string): string => `Merge ${name} into another theme`,
    into: 'Into',
    placeholder: 'Name of the theme',
    themes: 'Themes',
    nobody: 'No other theme has this name.',
    result: (merged: string, passages: number, kept: string): string =>
      `${counted(passages, 'passage', 'passages')} of ${merged}, its terms and the themes below it go to ${kept}. ${merged} goes. Undo parts them again.`,
    confirm: 'Merge',
    done: (merged: string, kept: string): string => `${merged} merged into ${kept}. Undo parts them again.`,
  },
  splitting: {
    title: (name: string): string => `Split ${name}`,
    text: (name: string): string =>
      `Choose the passages that go to a new theme beside ${name}. Every analyst’s tags on them go along.`,
    name: 'Name of the new theme',
    passages: 'Passages',
    none: 'Choose at least one passage.',
    confirm: 'Split off',
    done: (name: string, passages: number): string =>
      `${name} made, with ${counted(passages, 'passage', 'passages')}. Undo brings them back.`,
  },
  changes: {
    title: 'History of the codebook',
    none: 'Nothing was changed yet.',
    what: {
      'add-theme': (theme: string): string => `added ${theme}`,
      'edit-theme': (theme: string): string => `changed ${theme}`,
      'move-theme': (theme: string, other: string | null): string =>
        other === null ? `moved ${theme}` : `moved ${theme} below ${other}`,
      'merge-themes': (theme: string, other: string | null): string => `merged ${other ?? ''} into ${theme}`,
      'split-theme': (theme: string, other: string | null): string => `split ${theme} off ${other ?? ''}`,
      'retire-theme': (theme: string): string => `retired ${theme}`,
      'revive-theme': (theme: string): string => `took ${theme} back into use`,
      'pick-example': (theme: string, other: string | null): string =>
        `picked an example of ${theme}: “${other ?? ''}”`,
      'drop-example': (theme: string, other: string | null): string =>
        `dropped an example of ${theme}: “${other ?? ''}”`,
      'remove-theme': (theme: string): string => `removed ${theme}`,
    },
    fields: {
      name: 'Name',
      definition: 'Definition',
      useFor: 'Use it for',
      notFor: 'Not for',
      look: 'Look',
      keywords: 'Terms',
    },
    empty: 'nothing',
    before: 'before',
    after: 'after',
  },
  moreExamples: (count: number): string => `Show ${counted(count, 'more', 'more')}`,
  noExamples: {
    title: 'Nothing is tagged with this yet',
    text: (key: number | null): string =>
      key === null
        ? 'In Read or Quotes, select a quote and press T to choose the theme.'
        : `In Read or Quotes, select a quote and press ${key}. Its words will stand here as an example.`,
    action: 'Go to the quotes',
  },
  quote: 'Quote',
  annotation: 'Annotation',
  inArchive: 'In the archive',
  counts: {
    passages: 'Passages tagged',
    quotes: 'Quotes',
    annotations: 'Annotations',
    articles: 'Articles',
    speakers: 'Speakers',
  },
  months: 'Passages a month',
  month: (year: number, month: number): string => `${MONTHS[month - 1] ?? ''} ${year}`,
  monthCount: (year: number, month: number, count: number): string =>
    `${MONTHS[month - 1] ?? ''} ${year}: ${counted(count, 'passage', 'passages')}`,
  monthsSummary: (
    months: readonly { readonly year: number; readonly month: number; readonly count: number }[],
  ): string =>
    `Passages a month: ${months.map(({ year, month, count }) => `${MONTHS[month - 1] ?? ''} ${year} ${grouped(count)}`).join(', ')}`,
  together: 'Often tagged together',
  notTogether: 'No passage carries a second theme yet.',
  terms: 'Terms that suggest it',
  noTerms: 'None yet. With terms, Attaché can propose the theme where they occur.',
  preview: 'How it will look',
  inText: 'How it looks in text',
  inTextSample: 'words tagged with it',
  speakerUnclear: 'Speaker unclear',
  form: {
    newTitle: 'New theme',
    editTitle: (name: string): string => `Edit ${name}`,
    name: 'Name',
    nameProblems: {
      empty: 'A theme needs a name.',
      taken: 'Another theme has this name. Choose one that tells them apart.',
    },
    look: 'Look',
    lookHint: 'Colour and shape go together, so that a theme can be told without colour.',
    definition: 'Definition',
    definitionHint: 'One sentence that a colleague would apply as you do.',
    useFor: 'Use it for',
    notFor: 'Not for',
    notForHint: 'Name the theme to use instead.',
    terms: 'Terms that suggest it',
    termsHint:
      'One a line, or separated by commas; English and French stand together. Attaché proposes the theme where they occur; you decide.',
    used: (names: readonly string[]): string => `Also used by ${names.join(', ')}`,
    save: 'Save',
    cancel: 'Cancel',
  },
  added: (name: string): string => `${name} added.`,
  saved: (name: string): string => `${name} saved.`,
  moved: (name: string, place: number): string => `${name} is now number ${place}.`,
  removed: (name: string): string => `${name} removed. Undo brings it back.`,
  removal: {
    title: (name: string): string => `Remove ${name}?`,
    text: (quotes: number, annotations: number): string => {
      const parts = [
        ...(quotes > 0 ? [counted(quotes, 'quote', 'quotes')] : []),
        ...(annotations > 0 ? [counted(annotations, 'annotation', 'annotations')] : []),
      ];
      return parts.length === 0
        ? 'Nothing is tagged with it.'
        : `Its tags on ${parts.join(' and ')} go with it. The words and notes themselves stay.`;
    },
    undo: 'Undo (Z) brings the theme back with all its tags.',
    remove: 'Remove theme',
    keep: 'Keep it',
  },
  readOnly: 'This archive is open read-only',
  keys: {
    group: 'Themes',
    next: 'next theme',
    previous: 'previous theme',
    nextPrevious: 'next, previous',
    upDown: 'move up, down',
    levels: 'put below, put beside',
    merge: 'merge',
    split: 'split off',
    history: 'history',
    agreement: 'agreement of analysts',
    accept: 'tag likely passage',
    reject: 'not this',
    likely: 'examples, likely passages',
    add: 'new theme',
    edit: 'edit',
    remove: 'remove theme',
    find: 'find a theme',
    save: 'save',
    cancel: 'cancel',
  },
  empty: {
    title: 'Start the codebook',
    text: 'A theme is a question that you put to every text: who pays, who decides, what deters. Define it once, and everybody on the desk can tag alike.',
  },
  nothingFound: 'No theme has these words.',
  tagged: (passages: number): string => `${counted(passages, 'passage', 'passages')} tagged in all`,
} as const;
