import type { CodingKind } from '../coding';
import { counted } from './counted';

const kinds: Readonly<Record<CodingKind, string>> = {
  analyst: 'Analyst',
  theme: 'Theme',
  alias: 'Merged theme',
  annotation: 'Passage',
  tag: 'Tag',
  done: 'Done',
};

const fields: Readonly<Record<string, string>> = {
  name: 'Name',
  definition: 'Definition',
  useFor: 'When to use',
  notFor: 'When not to use',
  look: 'Colour and mark',
  keywords: 'Keywords',
  status: 'Status',
  parent: 'Stands below',
  into: 'Merged into',
  note: 'Note',
  place: 'Words',
  analyst: 'Analyst',
  created: 'Made',
  example: 'Example',
  done: 'Done',
  present: 'Kept or removed',
};

/** English words of giving and taking coding, and of blind mode. */
export const coding = {
  kept: 'kept',
  keptAs: (words: string): string => (words === '' ? 'kept' : `kept: ${words}`),
  removed: 'removed',
  switchedOn: 'on',
  switchedOff: 'off',
  kinds,
  field: (name: string): string => fields[name] ?? name,
  changes: { new: 'New', changed: 'Changed', removed: 'Removed' },
  format: 'Coding for a colleague’s Attaché (.coding.json)',
  refused: {
    tooBig: 'The file is too big to be coding. Ask for it without the articles.',
    notCoding: 'This file holds no coding. Ask your colleague for a file that ends in .coding.json.',
    newer: 'A newer release of Attaché wrote this coding. Update Attaché, then take it in.',
    broken: (where: string): string =>
      `The coding is damaged or was changed${where === '' ? '' : ` (${where})`}. Ask your colleague to give it again.`,
  },
  blindTakeIn: 'Blind mode is on. Switch it off before you take in files of other programs.',
  given: (annotations: number, tags: number, themes: number, sources: number): string =>
    [
      counted(annotations, 'passage', 'passages'),
      counted(tags, 'tag', 'tags'),
      counted(themes, 'theme', 'themes'),
      counted(sources, 'article', 'articles'),
    ].join(', '),
  giveMenu: 'Give my coding…',
  takeMenu: 'Take in coding…',
  blindMenu: 'Blind mode',
  giveTitle: 'Give my coding',
  giveText:
    'One file with passages, notes, tags and the codebook, for a colleague who takes it in. Your archive stays as it is.',
  giveBlind: 'Blind mode is on: the file holds your own coding and the codebook, nobody else’s.',
  withSources: 'Put the articles in',
  sourcesText: 'Needed only where your colleague does not have them.',
  give: 'Save the file…',
  gaveTo: (path: string, what: string): string => `Saved ${path}: ${what}.`,
  take: 'Take in',
  takeTitle: (giver: string): string => `Coding from ${giver}`,
  givenOn: (day: string): string => `Given on ${day}.`,
  firstTime: 'Nothing from this archive was taken in before.',
  lastTime: (day: string): string => `Last taken in on ${day}.`,
  conflictsTitle: (count: number): string => counted(count, 'conflict', 'conflicts'),
  changesTitle: (count: number): string => counted(count, 'change', 'changes'),
  here: 'Here',
  there: 'In the file',
  keepOf: (label: string): string => `What counts for ${label}`,
  keepMine: 'Keep mine',
  keepTheirs: 'Take theirs',
  takeSources: 'Bring the missing articles in',
  doneWithArticle: 'I am done with this article',
  blindTitle: 'Others’ coding of an article shows once you and they are done with it',
  blindStatus: (done: number, articles: number): string => `Blind: done with ${done} of ${articles}`,
  nothingNew: 'Nothing is new: all of it is here already.',
  summary: (dryRun: boolean, giver: string, items: number, conflicts: number): string =>
    `${dryRun ? 'Would take in' : 'Taken in'} from ${giver}: ${counted(items, 'change', 'changes')}, ${counted(conflicts, 'conflict', 'conflicts')}.`,
  item: (change: string, kind: string, label: string, theme: string | null, analyst: string | null): string =>
    `${change}: ${kind.toLowerCase()} “${label}”${theme === null ? '' : ` → ${theme}`}${analyst === null ? '' : ` (${analyst})`}`,
  conflict: (label: string, field: string, mine: string, theirs: string, kept: 'mine' | 'theirs'): string =>
    `In conflict: “${label}”, ${field.toLowerCase()}: here “${mine}”, there “${theirs}”; ${kept === 'mine' ? 'here' : 'there'} was later and counts.`,
  hidden: (count: number): string =>
    `${counted(count, 'change', 'changes')} of others ${count === 1 ? 'stays' : 'stay'} hidden until you are both done.`,
  missing: (title: string, annotations: number, tags: number, source: boolean): string =>
    `${title}: not in this archive${source ? '; it comes with the file' : ''}. ${counted(annotations, 'passage', 'passages')} and ${counted(tags, 'tag', 'tags')} ${source ? 'come with it' : 'wait for it'}.`,
  raised: (title: string, marking: string): string =>
    `${title}: their copy is marked ${marking}, and so is the article here from now on.`,
  blind: (on: boolean): string => (on ? 'Blind mode is on.' : 'Blind mode is off.'),
  doneCount: (name: string, done: number, articles: number): string =>
    `${name}: done with ${done} of ${counted(articles, 'article', 'articles')}`,
  marked: (title: string, done: boolean): string => `${title}: ${done ? 'done' : 'not done'}.`,
};
