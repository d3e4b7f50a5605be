import type { ThemeLook } from '../model';
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
  passages: (count: number): string => counted(count, 'passage', 'passages'),
  looks,
  look: (look: ThemeLook, key: number | null): string =>
    `${looks[look]}, ${lines[look]}.${key === null ? '' : ` Key ${key}.`}`,
  theme: 'Theme',
  edit: 'Edit',
  remove: 'Remove…',
  moveUp: 'Move up',
  moveDown: 'Move down',
  first: 'It is the first already',
  last: 'It is the last already',
  noDefinition: 'Not described yet. A definition that two people read alike is what makes their tags agree.',
  useFor: 'Use it for',
  notFor: 'Not for',
  notSaid: 'Not said yet',
  examples: 'Examples',
  examplesCount: (shown: number, total: number): string =>
    shown === total
      ? `${counted(total, 'passage', 'passages')}, newest first`
      : `newest ${grouped(shown)} of ${counted(total, 'passage', 'passages')}`,
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
    termsHint: 'One a line, or separated by commas. Attaché proposes the theme where they occur; you decide.',
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
    up: 'move theme up',
    down: 'move theme down',
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
