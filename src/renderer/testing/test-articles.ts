/** Small made-up things for tests of the reading view. */
import type {
  AnalystId,
  AnnotationId,
  ArticleId,
  IsoDate,
  IsoInstant,
  PersonId,
  QuoteId,
  RevisionId,
  Sha256,
  Uid,
} from '../../main/core/contract/ids';
import { statedDetails } from '../../main/core/contract/article-fields';
import type { Annotation } from '../../main/core/contract/annotations';
import type { Article, ArticleSummary } from '../../main/core/contract/articles';
import type { Person } from '../../main/core/contract/people';
import type { Quote } from '../../main/core/contract/quotes';

const uid = (text: string): Uid => text as Uid;
const AT = '2026-10-15T08:00:00.000Z' as IsoInstant;

export function summary(id: number, over: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: id as ArticleId,
    uid: uid(`article-${id}`),
    ...statedDetails({ title: `Article ${id}`, language: 'en' }),
    addedAt: AT,
    words: 100,
    excerpt: false,
    quotes: 0,
    quotesToReview: 0,
    annotations: 0,
    themes: [],
    ...over,
  };
}

export function article(text: string, headings: readonly number[] = []): Article {
  return {
    ...summary(1),
    revision: { id: 1 as RevisionId, number: 1, text, textHash: 'hash' as Sha256, headings },
    format: 'text',
    fileName: 'a.txt',
    originalHash: 'hash' as Sha256,
    originalBytes: text.length,
  };
}

/** A quote of the words where they first stand in the text. */
export function quote(id: number, text: string, words: string, over: Partial<Quote> = {}): Quote {
  const start = text.indexOf(words);
  return {
    id: id as QuoteId,
    uid: uid(`quote-${id}`),
    articleId: 1 as ArticleId,
    anchor: {
      start,
      end: start + words.length,
      revisionId: 1 as RevisionId,
      exact: words,
      prefix: '',
      suffix: '',
    },
    kind: 'direct',
    status: 'suggested',
    utterance: id,
    speaker: null,
    role: null,
    mention: null,
    cue: null,
    confidence: 0.5,
    reasons: [],
    tags: [],
    ...over,
  };
}

export function annotation(
  id: number,
  text: string,
  words: string,
  over: Partial<Annotation> = {},
): Annotation {
  const { anchor } = quote(id, text, words);
  return {
    id: id as AnnotationId,
    uid: uid(`annotation-${id}`),
    articleId: 1 as ArticleId,
    anchor,
    note: '',
    analystId: 1 as AnalystId,
    createdAt: AT,
    updatedAt: AT,
    tags: [],
    ...over,
  };
}

export function person(id: number, name: string, over: Partial<Person> = {}): Person {
  return {
    id: id as PersonId,
    uid: uid(`person-${id}`),
    name,
    kind: 'human',
    variants: [],
    roles: [],
    quotes: 1,
    quotesToReview: 0,
    articles: 1,
    ...over,
  };
}

export function day(text: string): IsoDate {
  return text as IsoDate;
}
