import type { QuoteStatus } from '../model';
import type { ChangedPart, RereadingChange } from '../rereading';
import { counted, grouped } from './counted';

const PARTS: Readonly<Record<ChangedPart, string>> = {
  span: 'begins or ends elsewhere',
  speaker: 'other speaker',
  role: 'other role',
  confidence: 'other confidence',
};

const kinds: Readonly<Record<RereadingChange['kind'], string>> = {
  new: 'New',
  changed: 'Changed',
  gone: 'Gone',
};

const decided: Readonly<Record<QuoteStatus, string>> = {
  suggested: 'In use',
  accepted: 'Accepted',
  corrected: 'Corrected',
  rejected: 'Rejected',
};

/** English words of reading articles again with newer rules. */
export const rereading = {
  title: 'Read again',
  lead: 'The quotes of these articles, found anew with today’s rules. Nothing is written until you take it; what you decided stays as it is.',
  /** Quietly, in the view of all quotes. */
  banner: (articles: number): string =>
    `${counted(articles, 'article was', 'articles were')} read by an older version of the rules`,
  bannerText: 'Reading again proposes what would change. Your decisions stay.',
  bannerAction: 'Read again',
  menu: 'Read all articles again…',
  articleAction: 'Find quotes again',
  articleHint: 'Reads the text with today’s rules and proposes what would change.',
  reading: (done: number, total: number): string => `Reading ${grouped(done)} of ${grouped(total)}…`,
  bar: 'Reading the articles again',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',
  nothing: {
    title: 'Nothing would change',
    text: (articles: number): string =>
      articles === 0
        ? 'Every article was read by today’s rules.'
        : `${counted(articles, 'article was', 'articles were')} read again. The quotes are those that stand in the archive.`,
  },
  summary: (changes: number, articles: number): string =>
    `${counted(changes, 'change', 'changes')} proposed in ${counted(articles, 'article', 'articles')}`,
  kinds,
  part: (part: ChangedPart): string => PARTS[part],
  before: 'Before',
  after: 'Now',
  unclear: 'Speaker unclear',
  spoken: (speaker: string, role: string | null): string => (role === null ? speaker : `${speaker}, ${role}`),
  takeOne: (kind: RereadingChange['kind'], words: string): string => `Take: ${kinds[kind]} “${words}”`,
  surenessOnly: (quotes: number): string =>
    `${counted(quotes, 'quote keeps', 'quotes keep')} words and speaker; only how sure we are is new`,
  allOf: (title: string): string => `All changes of “${title}”`,
  open: (title: string): string => `Open “${title}”`,
  kept: 'Kept as you decided',
  keptText: 'Today’s rules see these otherwise. They are not touched.',
  decided,
  found: (speaker: string | null, sameWords: boolean): string =>
    `The rules now find ${sameWords ? 'the same words' : 'other words'}${speaker === null ? ', speaker unclear' : `, said by ${speaker}`}`,
  notFound: 'The rules no longer find a quote here',
  take: (count: number): string => `Take ${counted(count, 'change', 'changes')}`,
  takeNone: 'Take nothing, mark as read',
  taken: (changes: number): string =>
    changes === 0
      ? 'Marked as read; nothing was changed.'
      : `${counted(changes, 'change', 'changes')} taken. Z takes them back.`,
  back: 'Back to the quotes',
  keys: {
    group: 'Read again',
    take: 'take what is chosen',
    next: 'next, previous',
    toggle: 'choose',
  },
} as const;
