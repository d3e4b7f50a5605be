import type { Similarity } from '../people';
import { counted, grouped } from './counted';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Why two people may be one, for the names that look alike. */
const reasons: Readonly<Record<Similarity, (one: string, other: string) => string>> = {
  'same-name': () => 'The names are the same.',
  spelling: (one, other) => `“${one}” and “${other}” are spellings of one name.`,
  'word-order': () => 'The same names in another order.',
  'longer-name': (one, other) => `“${one}” has every part of “${other}”.`,
  acronym: () => 'One is the first letters of the other.',
  initial: (one) => `The initial and the surname fit “${one}”.`,
  surname: (one) => `Only a surname was given; it fits “${one}”.`,
  'one-letter': (one, other) => `“${one}” and “${other}” are one letter apart.`,
};

const similar = {
  title: 'Same person?',
  facts: (role: string | null, quotes: number, articles: number): string =>
    `${role === null ? '' : `${role}, `}${counted(quotes, 'quote', 'quotes')} in ${counted(articles, 'article', 'articles')}.`,
  reasons,
  sharedRole: (role: string): string => `Articles call both “${role}”.`,
  same: 'Same person',
  different: 'Different',
  toldApart: (one: string, other: string): string => `${one} and ${other} stay two.`,
  more: (count: number): string => `And ${counted(count, 'other', 'others')}.`,
} as const;

const merge = {
  button: 'Merge with…',
  title: (name: string): string => `Merge ${name} with`,
  who: 'Who is the same?',
  placeholder: 'Name or role',
  speakers: 'Speakers',
  nobodyElse: 'There is nobody else to merge with',
  nobody: 'Nobody else of that name. Try fewer letters.',
  facts: (role: string | null, quotes: number): string =>
    `${role === null ? '' : `${role}, `}${counted(quotes, 'quote', 'quotes')}`,
  keep: 'Name to keep',
  result: (merged: string, quotes: number, kept: string): string =>
    `${counted(quotes, 'quote', 'quotes')} of ${merged} will be ${kept}’s. What articles write stays as it is; the name leads to ${kept} from now on.`,
  confirm: 'Merge',
  done: (merged: string, kept: string): string => `${merged} merged into ${kept}.`,
} as const;

const split = {
  button: 'Split…',
  title: (name: string): string => `Split ${name}`,
  oneQuote: 'There is only one quote',
  text: 'Choose what somebody else said. It goes to a new speaker, and the two are not taken for one again.',
  name: 'Name of the new speaker',
  nameEmpty: 'The new speaker needs a name.',
  quotes: 'Said by the new speaker',
  wholeArticle: (title: string, facts: string): string => (facts === '' ? title : `${title} (${facts})`),
  none: 'Choose at least one quote.',
  all: 'Leave at least one quote. To change the name of all, edit the speaker.',
  confirm: 'Split off',
  done: (count: number, name: string): string => `${counted(count, 'quote', 'quotes')} split off to ${name}.`,
} as const;

const repeats = {
  fold: 'Fold repeats',
  tooMany: (most: number): string => `Repeats are looked for among up to ${grouped(most)} quotes`,
  articles: (articles: number): string =>
    articles === 1 ? 'Twice in its article' : `${counted(articles, 'article', 'articles')}, 1 quote`,
  same: 'Same words',
  differs: 'Differs',
  more: (count: number): string => `${grouped(count)} more`,
  left: 'left out',
  put: 'put in',
} as const;

/** English words of the view of speakers. */
export const peopleView = {
  title: 'People',
  speakers: 'Speakers',
  count: (shown: number, total: number): string =>
    shown === total ? grouped(total) : `${grouped(shown)} of ${grouped(total)}`,
  sort: 'Sort speakers',
  sorts: { quoted: 'Most quoted', review: 'Most to review', name: 'By name' },
  find: 'Find a speaker',
  findPlaceholder: 'Name or role',
  show: 'Show speakers',
  shows: {
    everybody: 'Everybody',
    human: 'People',
    organisation: 'Organisations',
    anonymous: 'Anonymous',
    document: 'Documents',
    similar: 'Same person?',
  },
  similar,
  merge,
  split,
  repeats,
  undo: 'Undo',
  andMore: (count: number): string => `and ${grouped(count)} more`,
  unclear: 'Speaker unclear',
  unclearMore: 'No name could be settled from the text. Open a quote in its article to say who spoke.',
  unclearShort: 'No name settled',
  noRole: 'No role stated',
  toReview: (count: number): string => `${grouped(count)} to review`,
  person: 'Speaker',
  allQuotes: 'All quotes',
  edit: 'Edit speaker',
  asOf: (date: string): string => `as of ${date}`,
  summary: (quotes: number, articles: number): string =>
    `${counted(quotes, 'quote', 'quotes')} in ${counted(articles, 'article', 'articles')}`,
  firstSeen: (date: string): string => `First seen ${date}`,
  inBriefs: (count: number): string =>
    count === 1 ? '1 quote used in a brief' : `${grouped(count)} quotes used in briefs`,
  timeline: (years: string): string => `Themes over time, ${years}`,
  noThemeYet: 'No theme yet',
  timelineKey: 'One mark per quote; open marks are still to review',
  timelineSummary: (
    rows: readonly { readonly name: string; readonly count: number }[],
    from: string,
    to: string,
  ): string =>
    `Quotes by theme from ${from} to ${to}: ${rows.map(({ name, count }) => `${name} ${grouped(count)}`).join(', ')}.`,
  mark: (theme: string, date: string): string => `${theme}, ${date}`,
  shortMonth: (month: number): string => MONTHS[month - 1] ?? '',
  quotes: 'Quotes',
  newestFirst: (count: number): string => `${grouped(count)}, newest first`,
  undated: 'No date',
  unknownOutlet: 'Outlet not stated',
  moreQuotes: (count: number): string => `Show ${counted(count, 'more quote', 'more quotes')}`,
  identity: 'Identity',
  kind: 'Kind',
  kinds: {
    human: 'Person',
    organisation: 'Organisation',
    anonymous: 'Anonymous source',
    document: 'Document',
    unclear: 'Speaker unclear',
  },
  variants: 'Also written as',
  roles: 'Roles over time',
  roleNote: 'Each quote keeps the role its article gave.',
  noRoles: 'No article gives a role.',
  inArticles: (count: number): string => `in ${counted(count, 'article', 'articles')}`,
  themes: 'Themes',
  noThemes: 'None of these quotes is tagged yet. In the Quotes view, keys 1 to 9 tag the selected quote.',
  onTheme: (count: number, theme: string): string => `${grouped(count)} on ${theme}, newest first`,
  usedIn: 'Used in',
  themeBar: (theme: string, count: number, total: number): string =>
    `${theme}: ${grouped(count)} of ${counted(total, 'quote', 'quotes')}`,
  form: {
    title: 'Edit speaker',
    name: 'Name',
    nameHint: 'As it should stand in briefs. The words of the articles stay as they are.',
    nameEmpty: 'A speaker needs a name.',
  },
  saved: (name: string): string => `${name} saved.`,
  readOnly: 'This archive is open read-only',
  keys: {
    group: 'People',
    nextPrevious: 'next, previous',
    next: 'next speaker',
    previous: 'previous speaker',
    edit: 'edit speaker',
    find: 'find a speaker',
    merge: 'merge',
    split: 'split',
    same: 'same person',
    different: 'different',
    fold: 'fold repeats',
    save: 'save',
    cancel: 'cancel',
  },
  empty: {
    title: 'Everybody who is quoted will be here',
    text: 'Attaché gathers the speakers of the quotes it finds: their roles, what they said, when, and about which themes.',
    action: 'Import articles',
  },
  nobody: 'Nobody of that name. Try fewer letters.',
  reading: 'Reading the speakers…',
} as const;
