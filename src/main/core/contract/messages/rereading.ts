import type { RereadingChange } from '../rereading';
import { counted, grouped } from './counted';

const kinds: Readonly<Record<RereadingChange['kind'], string>> = {
  new: 'New',
  changed: 'Changed',
  gone: 'Gone',
};

/** English words of reading articles again with newer rules. */
export const rereading = {
  title: 'Read again',
  lead: 'The quotes of these articles, found anew with today’s rules. Nothing is written until you take it, and what you decided stays as it is.',
  /** Quietly, in the view of all quotes. */
  banner: (articles: number): string =>
    `${counted(articles, 'article was', 'articles were')} read by older rules`,
  bannerText: 'Reading again proposes what would change; your decisions stay.',
  bannerAction: 'Read again',
  menu: 'Read all articles again…',
  articleAction: 'Find its quotes again…',
  begins: 'Reading the articles again…',
  reading: (done: number, total: number): string => `${grouped(done)} of ${grouped(total)}`,
  bar: 'Reading the articles again',
  stop: 'Stop',
  stopped: 'Stopped; nothing was changed',
  nothing: {
    title: 'Nothing would change',
    text: (articles: number): string =>
      articles === 0
        ? 'Every article was read by today’s rules.'
        : `${counted(articles, 'article was', 'articles were')} read again. What was found is what stands in the archive.`,
  },
  summary: (changes: number, articles: number): string =>
    `${counted(changes, 'change', 'changes')} proposed, ${counted(articles, 'article', 'articles')} read`,
  fault: 'Attaché met a fault of its own in this article. It stays as it is, and the others were read.',
  failed: (articles: number): string =>
    `${counted(articles, 'article', 'articles')} could not be read again and stay as they are`,
  kinds,
  unclear: 'Speaker unclear',
  spoken: (speaker: string, role: string | null): string => (role === null ? speaker : `${speaker}, ${role}`),
  surenessOnly: (quotes: number): string =>
    `${counted(quotes, 'quote keeps', 'quotes keep')} words and speaker; only the confidence and its reasons change`,
  allHere: (changes: number): string => `All ${grouped(changes)}`,
  open: (title: string): string => `Open “${title}”`,
  show: 'Show',
  kept: 'Kept as you decided',
  inUse: 'Tagged or cited, so it stays. ',
  found: (speaker: string | null, sameWords: boolean): string =>
    `The rules find ${sameWords ? 'these words' : 'other words'} here, ${
      speaker === null ? 'with no clear speaker' : `said by ${speaker}`
    }.`,
  notFound: 'The rules find no quote here.',
  more: (articles: number): string => `Show more (${counted(articles, 'article', 'articles')} below)`,
  take: (changes: number): string => `Take ${counted(changes, 'change', 'changes')}`,
  takeNone: 'Take nothing',
  markRead: 'Mark as read',
  taken: (changes: number): string =>
    changes === 0
      ? 'Marked as read. No quote was changed.'
      : `${counted(changes, 'change', 'changes')} taken. Undo takes them back.`,
  back: 'Back',
  keys: { group: 'Read again', take: 'take what is chosen', back: 'back' },
} as const;
