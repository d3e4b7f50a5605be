/** Small things to test with: whole records of the contract, each with what a test cares about set by hand. */
import type { ArticleId, IsoDate, PersonId, QuoteId, RevisionId, Uid } from '../../main/core/contract/ids';
import type { Anchor } from '../../main/core/contract/anchors';
import type { Person } from '../../main/core/contract/people';
import type { QuoteInContext, QuoteStatus } from '../../main/core/contract/quotes';
import { tag } from './test-themes';

const anchor = (exact: string, start: number): Anchor => ({
  revisionId: 1 as RevisionId,
  start,
  end: start + exact.length,
  exact,
  prefix: '',
  suffix: '',
});

interface QuoteWords {
  readonly text?: string;
  readonly speaker?: string | null;
  readonly role?: string | null;
  readonly article?: number;
  readonly start?: number;
  readonly outlet?: string | null;
  readonly date?: string | null;
  readonly status?: QuoteStatus;
  readonly themes?: readonly number[];
  readonly briefs?: number;
}

const known: string[] = [];
/** The same name is the same person. */
export const personId = (name: string): PersonId => {
  if (!known.includes(name)) known.push(name);
  return (known.indexOf(name) + 1) as PersonId;
};

export const quote = (id: number, words: QuoteWords = {}): QuoteInContext => ({
  id: id as QuoteId,
  uid: `quote-${id}` as Uid,
  articleId: (words.article ?? 1) as ArticleId,
  anchor: anchor(words.text ?? `Words ${id}`, words.start ?? id * 100),
  kind: 'direct',
  status: words.status ?? 'suggested',
  utterance: id,
  speaker: words.speaker ? { id: personId(words.speaker), name: words.speaker, kind: 'human' } : null,
  role: words.role ?? null,
  mention: null,
  cue: null,
  confidence: 0.9,
  reasons: [],
  tags: (words.themes ?? []).map(tag),
  articleTitle: `Article ${words.article ?? 1}`,
  outlet: words.outlet === undefined ? 'Harbour Courier' : words.outlet,
  publishedOn: (words.date === undefined ? '2026-10-14' : words.date) as IsoDate | null,
  briefs: words.briefs ?? 0,
});

export const person = (name: string, details: Partial<Person> = {}): Person => ({
  id: personId(name),
  uid: `person-${name}` as Uid,
  name,
  kind: 'human',
  variants: [],
  roles: [],
  quotes: 1,
  quotesToReview: 0,
  articles: 1,
  ...details,
});
