import { counted, grouped } from './counted';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

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
